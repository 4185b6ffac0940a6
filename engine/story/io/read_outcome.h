// Reads the author's judgement in a node: outcome and judge step.
#pragma once

#include "story/io/object_reader.h"

namespace wissel::story {

std::optional<Outcome> read_outcome(ReaderContext& context, std::optional<JsonValue> value);
std::optional<Judge> read_judge(ReaderContext& context, std::optional<JsonValue> value, const std::optional<Outcome>& outcome);

}  // namespace wissel::story
