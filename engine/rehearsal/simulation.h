// Many viewers who choose at random: what they meet, where they end, and how long the film is for them.
//
// Deterministic: the same story, wishes and seed give the same figures. Threading: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/time.h"
#include "rehearsal/rules.h"

namespace wissel::rehearsal {

struct SimulationWishes {
    std::size_t walks = 10'000;
    std::uint64_t seed = 1;
    double timeouts = 0.1;          // of the choices where time runs
    double again = 0.5;             // of the ends from which a menu can be gone back to
    std::size_t most_nodes = 500;   // that a walk enters, so that a circle does not hold it up
    std::function<bool()> still_wanted = [] { return true; };  // asked before each walk; false: the figures are of the walks so far
    std::function<Duration(story::NodeIndex)> length = [](auto) { return Duration{}; };  // of a node's film
};

template <class T>
struct Spread {
    T min{}, median{}, max{};
};

struct Simulation {
    std::size_t walks = 0;
    std::size_t cut_off = 0;             // went on until the limit
    std::vector<std::size_t> entered;    // walks that entered it, by node
    std::vector<std::size_t> ended;      // walks whose first end it is, by node
    std::vector<std::size_t> stuck;      // walks that could not go on there, by node
    std::vector<std::size_t> offered;    // times, by item; nodes stay 0
    std::vector<std::size_t> taken;      // times, by item; nodes stay 0
    Spread<Duration> length;             // of the film, to the first end, of walks that come to one
    Spread<std::size_t> choices;         // options taken on the way there, by hand or by default
};

Simulation simulate(Rules& rules, const SimulationWishes& wishes);

}  // namespace wissel::rehearsal
