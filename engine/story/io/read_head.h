// Reads everything of a story that is not a node. The order matters: languages before any text, names before who uses them.
#pragma once

#include "story/io/object_reader.h"

namespace wissel::story {

void read_languages(ReaderContext& context, ObjectReader& story);
// Titles, notes, credits, ages, flags and help lines.
void read_furniture(ReaderContext& context, ObjectReader& story);
// What follows may be called again for each part of a story.
void read_sources(ReaderContext& context, std::optional<JsonValue> value);
// Registers the ids of the nodes, so that any node can name any other, and adds the nodes to `all`.
void list_nodes(ReaderContext& context, std::optional<JsonValue> value, std::vector<JsonValue>& all);
// Needs the nodes and the ages.
void read_situations(ReaderContext& context, std::optional<JsonValue> value);
// Needs the situations.
void read_variables(ReaderContext& context, std::optional<JsonValue> value);

}  // namespace wissel::story
