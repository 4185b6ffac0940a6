// A socket that listens at one address of this machine.
//
// Threading: any thread. Owns the socket until it is taken.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace wissel::net {

class Listening {
public:
    // IPv4 or IPv6, in figures. Not one that stands for all of the machine's: then nobody could tell for whom a request
    // was meant, and other networks of this machine would be served too. Port 0: a free one.
    static Result<Listening> open(const std::string& address, std::uint16_t port);

    Listening(Listening&& other) noexcept;
    Listening& operator=(Listening&&) = delete;
    ~Listening();

    int take();  // from now on the caller's
    std::uint16_t port() const { return port_; }
    // As a browser names it in "Host", with the port; and where it may leave that out, at port 80, without.
    std::string host() const { return host_ + ":" + std::to_string(port_); }
    const std::string& host_alone() const { return host_; }

private:
    explicit Listening(int socket) : socket_(socket) {}

    int socket_;
    std::uint16_t port_ = 0;
    std::string host_;
};

}  // namespace wissel::net
