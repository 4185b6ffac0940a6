#include "net/listening.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace wissel::net {

namespace {

constexpr int kWaiting = 512;  // connections that the system keeps until they are taken

using Found = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Found parsed(const std::string& address, std::uint16_t port) {
    addrinfo hints{}, *found = nullptr;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    const bool fine = getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) == 0;
    return {fine ? found : nullptr, freeaddrinfo};
}

bool is_for_all(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &address, sizeof four);
        return four.sin_addr.s_addr == htonl(INADDR_ANY);
    }
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    return IN6_IS_ADDR_UNSPECIFIED(&six.sin6_addr) || IN6_IS_ADDR_V4MAPPED(&six.sin6_addr);
}

std::string why_not(const std::string& address, std::uint16_t port, int reason) {
    switch (reason) {
        case EADDRINUSE:
            return fmt::format("{} port {}: another program listens there: give another port", address, port);
        case EADDRNOTAVAIL:
            return fmt::format("{} is no address of this machine: is it still in that network?", address);
        case EACCES:
            return fmt::format("port {} is kept for the system: give one of 1024 or more", port);
        default:
            return fmt::format("{} port {}: {}", address, port, std::strerror(reason));
    }
}

std::string numbers_of(const sockaddr* address, socklen_t length) {
    std::array<char, NI_MAXHOST> name{};
    if (getnameinfo(address, length, name.data(), name.size(), nullptr, 0, NI_NUMERICHOST) != 0) return {};
    return address->sa_family == AF_INET6 ? fmt::format("[{}]", name.data()) : name.data();
}

}  // namespace

Result<Listening> Listening::open(const std::string& address, std::uint16_t port) {
    const auto found = parsed(address, port);
    if (!found) return fail(fmt::format("'{}' is no address: write it as 192.168.1.20", address));
    if (is_for_all(*found->ai_addr))
        return fail(fmt::format("{} stands for all networks of this machine: give the address of one", address));
    Listening made(::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int yes = 1;  // a lesson that begins again need not wait for the last one's connections to be forgotten
    const bool listens =
        made.socket_ >= 0 && ::setsockopt(made.socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
        ::bind(made.socket_, found->ai_addr, found->ai_addrlen) == 0 && ::listen(made.socket_, kWaiting) == 0;
    if (!listens) return fail(why_not(address, port, errno));
    sockaddr_storage own{};
    socklen_t length = sizeof own;
    if (::getsockname(made.socket_, std::bit_cast<sockaddr*>(&own), &length) != 0)
        return fail(why_not(address, port, errno));
    made.host_ = numbers_of(std::bit_cast<sockaddr*>(&own), length);
    made.port_ = ntohs(own.ss_family == AF_INET6 ? std::bit_cast<sockaddr_in6*>(&own)->sin6_port
                                                 : std::bit_cast<sockaddr_in*>(&own)->sin_port);
    return made;
}

Listening::Listening(Listening&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), port_(other.port_), host_(std::move(other.host_)) {}

Listening::~Listening() {
    if (socket_ >= 0) ::close(socket_);
}

int Listening::take() {
    return std::exchange(socket_, -1);
}

}  // namespace wissel::net
