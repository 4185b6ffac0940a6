#include "net/interfaces.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>

namespace wissel::net {

namespace {

constexpr std::array<std::string_view, 17> kMadeUp = {"docker", "br-",    "virbr",     "veth", "vmnet", "vboxnet",
                                                      "tun",    "tap",    "wg",        "ppp",  "lxc",   "lxd",
                                                      "cni",    "podman", "tailscale", "zt",   "vnet"};

bool is_made_up(std::string_view name) {
    return std::ranges::any_of(kMadeUp, [&](std::string_view beginning) { return name.starts_with(beginning); });
}

std::optional<std::string> four_of(const sockaddr* address) {
    sockaddr_in four{};
    std::memcpy(&four, address, sizeof four);
    std::array<char, INET_ADDRSTRLEN> text{};
    if (!inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size())) return std::nullopt;
    return text.data();
}

std::optional<std::string> six_of(const sockaddr* address) {
    sockaddr_in6 six{};
    std::memcpy(&six, address, sizeof six);
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr)) return std::nullopt;
    if (!inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size())) return std::nullopt;
    return text.data();
}

std::optional<Interface> read(const ifaddrs& entry) {
    const auto family = entry.ifa_addr ? entry.ifa_addr->sa_family : AF_UNSPEC;
    if (family != AF_INET && family != AF_INET6) return std::nullopt;
    const bool six = family == AF_INET6;
    const auto address = six ? six_of(entry.ifa_addr) : four_of(entry.ifa_addr);
    if (!address) return std::nullopt;
    const bool up = (entry.ifa_flags & IFF_UP) != 0 && (entry.ifa_flags & IFF_RUNNING) != 0;
    return Interface{
        entry.ifa_name, *address, six, up, (entry.ifa_flags & IFF_LOOPBACK) != 0, is_made_up(entry.ifa_name)};
}

bool is_private_block_of_172(std::string_view address) {
    if (!address.starts_with("172.") || address.size() < 7) return false;
    const auto second = address.substr(4, address.find('.', 4) - 4);
    return second.size() == 2 && second >= "16" && second <= "31";
}

// RFC 1918; 3927 for what a machine gives itself.
int kind_of_address(const Interface& each) {
    if (each.six) return 3;
    const std::string_view address = each.address;
    if (address.starts_with("10.") || address.starts_with("192.168.") || is_private_block_of_172(address)) return 0;
    return address.starts_with("169.254.") ? 1 : 2;
}

bool is_cable(const Interface& each) {
    return each.name.starts_with("en") || each.name.starts_with("eth");
}

auto rank(const Interface& each) {
    return std::tuple(!each.up, each.loopback, each.made_up, kind_of_address(each), !is_cable(each),
                      std::string_view(each.name), std::string_view(each.address));
}

}  // namespace

std::vector<Interface> best_first(std::vector<Interface> list) {
    std::ranges::sort(list, [](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return list;
}

Result<std::vector<Interface>> interfaces() {
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0) return fail("the system does not say in which networks this machine is");
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owned(first, freeifaddrs);
    std::vector<Interface> list;
    for (const auto* entry = first; entry; entry = entry->ifa_next) {
        if (auto one = read(*entry)) list.push_back(std::move(*one));
    }
    return best_first(std::move(list));
}

}  // namespace wissel::net
