// Reads conditions and effects, pointing at the letter where they go wrong.
#pragma once

#include <optional>
#include <vector>

#include "story/io/reader_context.h"

namespace wissel::story {

// After nodes and variables are known. `context` must outlive the makers it holds.
void prepare_expressions(ReaderContext& context);

std::optional<Condition> read_condition(ReaderContext& context, JsonValue value);
// One effect, or a list of them.
std::vector<Effect> read_effects(ReaderContext& context, std::optional<JsonValue> value);

}  // namespace wissel::story
