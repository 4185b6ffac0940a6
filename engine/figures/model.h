// The figures: what a report tells, in any form. All counts in it are of drawn rows and went through disclosure.h; what
// may not be told is not in it.
//
// Threading: plain data.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "figures/disclosure.h"
#include "figures/local_time.h"
#include "figures/names.h"

namespace wissel::figures {

// How long it took until a question was settled, by hand or by the clock: half of the times are `median` or less. The
// quartiles only where each of the four parts has five.
struct Times {
    std::chrono::seconds median{};
    std::optional<std::pair<std::chrono::seconds, std::chrono::seconds>> quartiles;
};

// Who chose it by hand and who got it because the time ran out are counted together; the second ones apart where that
// may be told.
struct OptionFigures {
    std::string id;
    Count count;
    Count by_clock;               // of `count`
    bool acts_tell_time = false;  // whether an act by itself may say how long it took, and that by hand or by the clock
};

struct ChoiceFigures {
    std::string node;
    Count total;  // told: others are not in the model
    std::vector<OptionFigures> options;
    std::optional<Times> times;
};

struct JudgementFigures {
    std::string node;
    std::string author_flag;  // empty: the author set none
    Table flags;
    Count agreed() const { return author_flag.empty() ? std::nullopt : flags.of(author_flag); }
};

struct SituationFigures {
    std::string id;  // empty: what belongs to no situation
    Count seen;      // how often its first piece was
    Count stopped;   // visits that ended in it before the film's end
    std::vector<ChoiceFigures> choices;
    std::vector<JudgementFigures> judgements;
    std::size_t too_few = 0;  // questions and judgements that are left out: none of their counts may be told
};

struct StoryFigures {
    std::string id;
    Names names;
    Table ends;  // of sessions: "completed", "left", "timed-out", "cut-off"; with those that are still open in the last
    Table languages;        // of sessions
    Table hours;            // in which sessions began: "0" to "23"
    Table days;             // "2026-05-12", or "2026-05" where there are very many; only those with a count
    Count stopped_before;   // visits that ended before the first piece: at the content note
    Count stopped_unknown;  // visits that were cut off, so that nothing says where
    std::vector<SituationFigures> situations;
};

struct Report {
    std::optional<Day> first, last;  // as asked; else of what is there
    std::size_t files = 0;
    std::size_t missed = 0;  // records that could not be written, at least: no act of anybody
    std::vector<StoryFigures> stories;
};

}  // namespace wissel::figures
