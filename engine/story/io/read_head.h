// Reads everything of a story that is not a node. The order matters: languages before any text, names before who uses them.
#pragma once

#include "story/io/object_reader.h"

namespace wissel::story {

void read_languages(ReaderContext& context, ObjectReader& story);
// Titles, notes, credits, ages, flags, help lines and sources.
void read_furniture(ReaderContext& context, ObjectReader& story);
// Registers all node ids, so that any node can name any other.
void list_nodes(ReaderContext& context, std::optional<JsonValue> nodes);
// Needs the nodes and the ages.
void read_situations(ReaderContext& context, std::optional<JsonValue> value);
// Needs the situations.
void read_variables(ReaderContext& context, std::optional<JsonValue> value);

}  // namespace wissel::story
