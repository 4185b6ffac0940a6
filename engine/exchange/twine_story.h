// What Twee, Twine's HTML and Twison have in common: named passages with Twine's markup in them.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exchange/draft.h"

namespace wissel::exchange {

struct Passage {
    std::string name;
    std::string pid;                // Twine's number, if it has one
    std::vector<std::string> tags;
    std::string text;               // entities of the file decoded, markup as the author wrote it
    int line = 0;                   // of the first line of its text; 0: not known
};

struct TwineStory {
    std::string title;
    std::string start;              // name of a passage, or empty
    std::string start_pid;          // or its number
    std::string story_format;       // "Harlowe", "SugarCube", ...; empty: not said
    std::vector<Passage> passages;  // with those that are no scene (StoryInit, scripts)
};

// Adds to `draft`, which may have notes already. Fails where it comes to more than any story.
Result<void> add_twine_story(Draft& draft, TwineStory story);

}  // namespace wissel::exchange
