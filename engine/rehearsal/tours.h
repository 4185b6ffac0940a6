// Walks that look for what none before them has covered, and then for the nearest end.
//
// Deterministic. Threading: one thread.
#pragma once

#include <vector>

#include "rehearsal/rules.h"
#include "story/analysis/ways.h"
#include "story/shuffle.h"

namespace wissel::rehearsal {

struct Tour {
    std::vector<Move> moves;
    std::vector<std::size_t> items;  // covered, each once, in order of number
    bool ended = false;
};

class Tours {
public:
    // `most_choices`: after so many it looks for an end.
    Tours(Rules& rules, std::uint64_t seed, std::size_t most_choices);

    // Begins with `way`, which must be possible, and goes on from there as it likes. `again`: from an end to the menu, too.
    Tour explore(const std::vector<Move>& way, bool again);

    const std::vector<bool>& covered() const { return covered_; }
    // As much was looked for as is reasonable in a story of this size; what is left is for others.
    bool is_tired() const;

private:
    void begin(const std::vector<Move>& way);
    void make(const Move& move);
    void meet(std::size_t item);
    Tour finish();
    Move choose();
    void list_open();
    bool goes_back();
    Move go_home();
    Move nearest(const std::vector<std::size_t>& distances);
    std::vector<std::size_t> distances_to(const std::vector<story::NodeIndex>& targets);
    void look_for_more();
    void give_up();
    bool has_more(story::NodeIndex node) const;

    Rules& rules_;
    story::Ways ways_;
    story::SplitMix64 random_;
    std::size_t most_choices_, number_ = 0;
    std::size_t effort_ = 0, just_given_up_ = 0;     // nodes looked at; given up since the last look
    std::vector<bool> covered_;                      // by any tour so far
    std::vector<std::size_t> to_end_, to_more_;      // steps, by node
    std::vector<bool> given_up_;                     // in this tour: what is open there is not on offer
    bool again_ = false;
    State state_;
    Stop stop_ = Stop::Asked;
    Tour tour_;
    std::vector<bool> met_;
    std::vector<Move> moves_, open_;
};

}  // namespace wissel::rehearsal
