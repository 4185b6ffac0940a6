// Reads which sign-language films go with a clip.
#pragma once

#include <optional>

#include "story/io/object_reader.h"

namespace wissel::story {

// `value`: the clip's "sign"; its films are in `media` already. A file in which nothing is to be seen is reported and
// left out.
void read_sign(ReaderContext& context, std::optional<JsonValue> value, Media& media);

}  // namespace wissel::story
