// The text of one Twine passage, parted into what is told, where it leads, and what only a program could do.
//
// Knows the markup of Harlowe, SugarCube, Chapbook and Snowman as far as a story without a program has it: links in all their
// spellings, conditions on links, settings of variables. Every other macro goes onto the list, with its words.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/draft.h"

namespace wissel::exchange {

enum class StoryFormat { Unknown, Harlowe, SugarCube, Chapbook, Snowman };
StoryFormat story_format_named(std::string_view name);
// For a story that does not say: the one whose macros stand in it.
StoryFormat story_format_of(std::string_view text);

struct TwineText {
    std::string script;
    std::vector<DraftLink> links, jumps;
    std::vector<std::string> effects;
    std::vector<Note> notes;
};

TwineText read_twine_text(std::string_view text, StoryFormat format, const Place& begins);

}  // namespace wissel::exchange
