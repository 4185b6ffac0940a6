// Reads one node.
#pragma once

#include "story/io/reader_context.h"

namespace wissel::story {

Node read_node(ReaderContext& context, JsonValue value, NodePlaces& places);

}  // namespace wissel::story
