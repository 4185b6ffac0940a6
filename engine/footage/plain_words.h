// Sentences and words that readers at level B1 may stumble over. A count by a rule of thumb, and no measure of level:
// it knows no word's meaning, only its length.
//
// Threading: pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "footage/facts.h"

namespace wissel::footage {

inline constexpr std::size_t kLongSentence = 15;  // words; more than that is long
inline constexpr std::size_t kLongWord = 14;      // letters

struct Stumbles {
    std::size_t sentences = 0;       // long ones
    std::size_t most_words = 0;      // of the longest sentence
    std::vector<std::string> words;  // long ones, each once
};
// Each text ends its own sentence.
Stumbles stumbles_in(const std::vector<std::string_view>& texts);
// `where`: "captions nl". None: nothing is long.
std::optional<Finding> judge_words(const std::vector<std::string_view>& texts, const std::string& where);

}  // namespace wissel::footage
