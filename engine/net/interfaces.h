// The networks that this machine is in.
//
// Threading: any thread; asks the system, which answers at once.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::net {

struct Interface {
    std::string name;     // "wlan0"
    std::string address;  // in figures: of IPv4 or IPv6
    bool six = false;     // IPv6
    bool up = false;
    bool loopback = false;  // this machine alone
    bool made_up = false;   // by a program on this machine, by its name: containers, virtual machines, tunnels

    friend bool operator==(const Interface&, const Interface&) = default;
};

// One for each address that phones could be told: none of IPv6 that hold only on one cable (fe80::), which no browser
// takes. Best guess first: those that are up before the others, made-up ones behind real ones, loopback last; a private
// IPv4 address, as routers of schools and homes give them, before one that the machine gave itself for want of a router
// (169.254), before any other; cable before Wi-Fi, and then by name.
Result<std::vector<Interface>> interfaces();

// The same order, of whatever is handed in.
std::vector<Interface> best_first(std::vector<Interface> list);

}  // namespace wissel::net
