// Looks for mistakes in the words of a caption file, each with its own line.
//
// Purpose: the player passes over in silence what it cannot read. An author has to know which cue nobody will see, so
//   this goes by the same grammar as the player (base/caption_grammar.h).
// Threading: pure; opens nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "story/io/codes.h"

namespace wissel::story {

struct CaptionFinding {
    Code code;
    int line = 0;  // 1-based
    std::string message, hint;
};

// `text`: the file. `film`: how long the film is that it belongs to, if that is known. In the order of the lines, the
// first kMostCaptionFindings only; the last one says how many more there are.
std::vector<CaptionFinding> check_captions(std::string_view text, std::optional<Duration> film);

inline constexpr std::size_t kMostCaptionFindings = 20;

}  // namespace wissel::story
