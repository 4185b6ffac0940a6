// An address on the network as a number that tells nothing of it: mixed with a key that is made anew for each run and
// kept nowhere. IPv6 by its first 64 bits, since a machine may take as many addresses behind those as it likes.
//
// Threading: any thread.
#pragma once

#include <array>
#include <cstdint>

struct sockaddr;

namespace wissel::net {

class Neighbours {
public:
    Neighbours();

    std::uint64_t number_of(const sockaddr* address) const;  // 0: no address

private:
    std::array<std::uint64_t, 2> key_;
};

}  // namespace wissel::net
