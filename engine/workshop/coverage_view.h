// What recorded walks reach of the story, and what random ones come to, as plain data for the desk.
//
// Invariants: numbers are those of the drawing that it belongs to (`nodes` and `ways` are as long as its map's).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wissel::workshop {

// A way out of a node: whether a recorded walk takes it by hand, and whether one lets the time run out.
struct WayReached {
    bool counts = false;  // an option, or a situation in a menu; what goes on by itself follows from its nodes
    bool taken = false;
    std::optional<bool> timed_out;  // none: no time runs, or this is not what follows then
};

struct ReachedCount {
    std::string what;
    std::size_t reached = 0, all = 0;
};

// A line of a list; pressed, its node is looked for.
struct NodeLine {
    std::size_t node = 0;
    std::string text, more;
};

struct RandomWalks {
    std::size_t walks = 0;
    std::string shortest, median, longest;  // of the film, "12:05"; empty: none came to an end
    std::string remarks;                    // walks that were cut off, estimated lengths; empty: none
    std::vector<NodeLine> outcomes;         // rarest first, with their share of the walks
    std::vector<NodeLine> never_entered, never_offered;
};

struct CoverageView {
    std::string working;           // what is being worked out; empty: all is known
    std::vector<std::string> bad;  // walks that cannot be read, or no longer fit
    std::size_t walks = 0;
    std::vector<char> nodes;       // by node: reached
    std::vector<WayReached> ways;  // by edge of the map
    std::vector<ReachedCount> counts;
    std::vector<NodeLine> ends, gaps;  // where walks stop, and what none reaches
    std::optional<RandomWalks> random;
    std::string made;  // what the walks that were made cover; empty: none are made yet
};

}  // namespace wissel::workshop
