// A small set of walks that together take every option and default by time-out that can be taken, and enter every node.
//
// How small: the fewest walks cannot be found in reasonable time (set cover is NP-hard); taking the walk that adds most, again and
// again, comes within a factor of ln(n) of it (Chvatal 1979), and a walk that the others make needless is left out. Where a story has
// a menu, walks go back to it from an end: fewer walks, and some things only come after others.
// Deterministic: the same story and seed give the same walks. Threading: one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "rehearsal/search.h"
#include "story/walk.h"

namespace wissel::rehearsal {

struct CoverWishes {
    std::uint64_t seed = 1;
    bool through_menu = true;        // from an end back to the menu; false: only for what comes after it
    std::size_t tours = 1000;        // walks tried, at most
    std::size_t patience = 100;      // of these in a row that cover nothing new, before the search begins
    // After so many a walk looks for an end, or after as many as the story has, if that is more: a large circle takes long walks.
    std::size_t most_choices = 60;
    SearchLimits limits;
};

struct CoverWalk {
    story::Walk steps;               // with judgements as the author's, and cards left by hand
    std::vector<std::size_t> items;  // covered, in order of number
    std::vector<std::size_t> adds;   // of these what the walks before it do not cover
    story::NodeIndex at = story::kNoNode;  // where it stops
    bool ended = false;
};

struct Cover {
    std::vector<CoverWalk> walks;    // the one that adds most first
    std::vector<std::size_t> left;   // items of no walk
    bool proven = false;             // all states were looked at: what is left cannot be met
    std::vector<bool> unreachable;   // by item: nothing leads there, whatever the conditions
    std::size_t states = 0;          // looked at, where the search was needed
};

// The judgement that the author makes; none: unknown scores, and any flag.
story::JudgeStep as_the_author(const story::StoryGraph& graph, const story::Outcome* outcome);

// Each walk was walked by a Session.
Cover find_cover(Rules& rules, const std::shared_ptr<const story::StoryGraph>& graph, const CoverWishes& wishes);

// The steps of these moves as a walk is written, with what the moves leave out.
story::Walk steps_of(Rules& rules, const std::vector<Move>& moves);

}  // namespace wissel::rehearsal
