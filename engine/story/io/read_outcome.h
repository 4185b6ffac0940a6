// Reads the author's judgement in a node: outcome and judge step.
#pragma once

#include "story/io/object_reader.h"

namespace wissel::story {

std::shared_ptr<const Outcome> read_outcome(ReaderContext& context, std::optional<JsonValue> value);
std::optional<Judge> read_judge(ReaderContext& context, std::optional<JsonValue> value, const Outcome* outcome);

}  // namespace wissel::story
