#include "net/neighbours.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>
#include <random>

namespace wissel::net {

namespace {

// SplitMix64's last step: every bit of the result depends on every bit of `x`.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

std::uint64_t random_bits() {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) | device();
}

}  // namespace

Neighbours::Neighbours() : key_{random_bits(), random_bits()} {}

std::uint64_t Neighbours::number_of(const sockaddr* address) const {
    std::uint64_t bits = 0;
    if (address && address->sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, address, sizeof four);
        std::memcpy(&bits, &four.sin_addr, sizeof four.sin_addr);
    } else if (address && address->sa_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, address, sizeof six);
        std::memcpy(&bits, &six.sin6_addr, sizeof bits);
    } else {
        return 0;
    }
    return mixed(mixed(bits ^ key_[0]) + key_[1]);
}

}  // namespace wissel::net
