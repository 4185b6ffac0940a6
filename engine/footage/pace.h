// Whether there is time to read: captions while they stand, a question and its options while the choice is open.
//
// Threading: pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "footage/facts.h"

namespace wissel::footage {

struct CaptionPace {
    std::size_t cues = 0, fast = 0,
                too_fast =
                    0;  // fast: above story::kReadingSpeed; too fast, which are among them: above kAdultReadingSpeed
    double worst = 0;   // letters a second
    Cue worst_cue;
};
CaptionPace pace_of(const std::vector<Cue>& cues);
// `variant`: in which the words are. None: there is time enough.
std::optional<Finding> judge_captions(const std::vector<Cue>& cues, const std::string& variant);

// Of a choice, in that variant. `film`: how long the node's film is, from its in point; none: not known, or it has
// none.
std::optional<Finding> judge_choice(const story::StoryGraph& graph, story::NodeIndex node, const std::string& variant,
                                    std::optional<Duration> film);

// "1:07.4"
std::string clock_time(Duration time);

}  // namespace wissel::footage
