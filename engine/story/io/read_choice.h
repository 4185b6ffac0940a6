// Reads what the viewer is offered in a node.
#pragma once

#include "story/io/object_reader.h"
#include "story/io/read_media.h"

namespace wissel::story {

// `places` receives where the choice and its options stand.
std::optional<Choice> read_choice(ReaderContext& context, std::optional<JsonValue> value, const MediaRead& media, NodePlaces& places);

// A node that something leads to; a mistyped id is reported and the nearest one taken, so that the rest can be checked.
NodeIndex read_target(ReaderContext& context, JsonValue value);

}  // namespace wissel::story
