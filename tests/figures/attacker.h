// Somebody who holds a report, knows the rule, and knows every way through the story: they try every number of visitors
// of every way, and reckon how likely each is.
#pragma once

#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "figures/count.h"
#include "figures/made_rows.h"

namespace wissel::test {

// One way through a story, as all do who take it.
struct Way {
    std::vector<std::string> seen;
    std::vector<std::pair<std::string, std::string>> chosen, judged;  // node, option or flag
    bool completed = true;
    auto operator<=>(const Way&) const = default;
};

// How many took each way.
using World = std::vector<int>;

struct Event {
    MadeRows names;  // of the story; no visits
    std::vector<Way> ways;
    World world;

    figures::StoryFigures report(std::mt19937& random) const;
};

class Attacker {
public:
    // `reach`: so far from the truth is tried, up and down; who has to try less knows more. `counted_visits`: they
    // stood at the screen, and know how many came.
    Attacker(const Event& event, const figures::StoryFigures& told, int reach, bool counted_visits = false);

    struct Guess {
        std::string of;
        int truth = 0;
        std::map<int, double> chances;  // of each number that it could be
    };
    // Of each count that is one to four.
    std::vector<Guess> guesses() const;

private:
    using Ways = std::vector<bool>;  // those that count
    // What is told of sums over rows of one kind. Rows of the same are drawn once, however often they are summed.
    struct Sum {
        Ways of;
        figures::Count told;
    };
    // Ways that no sum tells apart are one part. How many of each may have been drawn.
    struct Draw {
        std::vector<Ways> parts;
        std::vector<std::vector<int>> possible;
    };

    Ways ways_that(const auto& is_it) const;
    void take_sessions(const figures::StoryFigures& told);
    void take_situation(const figures::SituationFigures& told);
    void take_question(const std::string& node, bool judged, const figures::SituationFigures& told);
    void add(const std::vector<Sum>& sums);
    double chance_of(const World& world) const;
    std::map<std::string, Ways> counts() const;
    void try_worlds(int reach, bool counted_visits);

    const Event& event_;
    figures::Names names_;
    std::vector<Draw> draws_;
    std::vector<std::pair<World, double>> worlds_;
};

}  // namespace wissel::test
