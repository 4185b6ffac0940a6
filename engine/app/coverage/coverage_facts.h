// What a coverage report comes to, for whoever shows it: the text, the author's window.
#pragma once

#include "app/coverage/coverage_report.h"

namespace wissel::app {

struct Reached {
    std::string what;
    std::size_t reached = 0, all = 0;
};

// Nodes, options, time-outs, situations and outcomes of each kind; what the story has none of is left out. Needs
// `report.walks`.
std::vector<Reached> all_reached(const CoverageReport& report);

// A node that was not entered stands for all that is in it.
struct Gap {
    story::NodeIndex node = 0;
    bool never = false;
    std::vector<std::size_t> items;
};

// What no recorded walk reaches; nodes that were never entered first. Needs `report.walks`.
std::vector<Gap> gaps_of(const CoverageReport& report);
std::string missing(const CoverageReport& report, const Gap& gap);
// Why it may not be reached; empty: it can be.
std::string verdict(const CoverageReport& report, const Gap& gap);

struct Never {
    std::vector<std::size_t> entered, offered;  // items
};

// What the random walks did not meet. Needs `report.simulation`.
Never never_met(const CoverageReport& report);

std::string share(std::size_t part, std::size_t whole);  // "3.1 %"
std::string time_text(Duration length);                  // "12:05"

}  // namespace wissel::app
