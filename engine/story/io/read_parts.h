// The files beside story.json that hold parts of the story.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "story/io/json_tree.h"
#include "story/io/reader_context.h"
#include "story/io/story_texts.h"

namespace wissel::story {

struct Part {
    std::string what;  // for messages: "part 'parts/s1.json'"
    JsonTree tree;
};

// Those that can be read, in the order in which `list` names them; reports the others. Their texts join `texts`.
std::vector<Part> read_parts(ReaderContext& context, std::optional<JsonValue> list, StoryTexts& texts);

}  // namespace wissel::story
