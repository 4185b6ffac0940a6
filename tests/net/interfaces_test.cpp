// Which network phones are most likely in.
#include "net/interfaces.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wissel;
using namespace wissel::net;

TEST_CASE(
    "a school's network comes before what programs have made up, and this machine alone comes last but for what is "
    "down") {
    const std::vector<Interface> list = {
        {"lo", "127.0.0.1", false, true, true, false},       {"docker0", "172.17.0.1", false, true, false, true},
        {"eth1", "192.168.7.2", false, false, false, false}, {"wlan0", "2001:db8::5", true, true, false, false},
        {"wlan0", "10.3.0.5", false, true, false, false},    {"enp3s0", "192.168.1.4", false, true, false, false},
        {"eth2", "169.254.3.3", false, true, false, false},  {"eth3", "81.82.83.84", false, true, false, false},
        {"wlan1", "172.31.0.9", false, true, false, false},  {"wlan2", "172.32.0.9", false, true, false, false}};
    std::vector<std::string> order;
    for (const auto& each : best_first(list)) order.push_back(each.address);
    CHECK(order == std::vector<std::string>{"192.168.1.4", "10.3.0.5", "172.31.0.9", "169.254.3.3", "81.82.83.84",
                                            "172.32.0.9", "2001:db8::5", "172.17.0.1", "127.0.0.1", "192.168.7.2"});
}

TEST_CASE("this machine has its own address, and none that a browser cannot open") {
    const auto found = interfaces();
    REQUIRE(found);
    const auto own = std::ranges::find(*found, "127.0.0.1", &Interface::address);
    REQUIRE(own != found->end());
    CHECK(own->loopback);
    CHECK(own->up);
    for (const auto& each : *found) CHECK_FALSE(each.address.starts_with("fe80"));
    CHECK(*found == best_first(*found));
}
