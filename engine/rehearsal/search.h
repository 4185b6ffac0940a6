// Looks for ways to what random walks did not meet.
//
// Three searches, each breadth first from the story's start, over states in which nothing is left that cannot matter (liveness.h):
//   all      every state; if there are few enough, what was not found cannot be had
//   novel    states that show a value of a variable where it had not been seen before. Source: width-based search (Lipovetzky and
//            Geffner 2012), which is quick where conditions ask for few things at a time
//   aimed    for each thing missed, states told apart only by what its condition asks for, then by what that depends on, and so on
// Deterministic: bounded by numbers and not by the clock. Threading: one thread.
#pragma once

#include <functional>
#include <vector>

#include "rehearsal/liveness.h"

namespace wissel::rehearsal {

struct SearchLimits {
    std::size_t all = 12'000;      // states
    std::size_t novel = 8'000;     // states
    std::size_t aimed = 150'000;   // moves tried, over all things missed
    std::function<bool()> still_wanted = [] { return true; };  // asked before each state; false: it comes to nothing, soon
};

class Search {
public:
    using Way = std::vector<Move>;  // from the start
    // `wanted`: by item; taken off as they are found.
    Search(Rules& rules, std::vector<bool>& wanted, SearchLimits limits);

    void run();

    const std::vector<Way>& ways() const { return ways_; }
    // All states were seen.
    bool is_complete() const { return complete_; }
    std::size_t states() const { return all_states_; }

private:
    struct Place {
        State state;
        std::size_t parent = 0;
        Move move;  // that led here
    };
    using Sieve = std::function<bool(const State&)>;
    using SlotSet = std::vector<bool>;

    // False: there is more.
    bool breadth_first(const Sieve& is_new, std::size_t most_states, std::size_t most_tries);
    bool found_all() const { return left_ == 0; }
    void try_moves(std::size_t place, const Sieve& is_new);
    void want_no_more(std::size_t item, bool& news);
    Way way_to(std::size_t place) const;
    std::size_t room(std::size_t states) const;
    Sieve all_sieve() const;
    Sieve novel_sieve() const;
    Sieve aimed_sieve(const SlotSet& slots) const;
    void aim();
    void aim_at(const std::vector<SlotSet>& goals);
    SlotSet asked_for(std::size_t item) const;
    SlotSet widened(const SlotSet& slots) const;

    Rules& rules_;
    Liveness liveness_;
    SearchLimits limits_;
    std::vector<bool>& wanted_;
    std::size_t left_ = 0;
    std::vector<std::vector<Formula*>> ways_in_;  // conditions of the ways to a node, by node; null: none
    std::vector<Place> places_;
    std::vector<Move> moves_;
    std::vector<Way> ways_;
    std::size_t tries_ = 0, all_tries_ = 0, all_states_ = 0;
    bool complete_ = false;
};

}  // namespace wissel::rehearsal
