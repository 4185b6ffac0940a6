// A draft that has its form (shape.h), written as a story.json.
#pragma once

#include <string>

#include "exchange/draft.h"
#include "exchange/our_words.h"

namespace wissel::exchange {

struct StoryNames {
    std::string id;        // of the story
    std::string language;
    std::string schema;    // as seen from the story; empty: it is not there
};

// Ids are made here, from the titles, in the order of the nodes.
std::string story_json(const Draft& draft, const StoryNames& names, const OurWords& words);

}  // namespace wissel::exchange
