// Reads which caption files a clip has, and looks into them.
#pragma once

#include <optional>

#include "story/io/object_reader.h"

namespace wissel::story {

// `value`: the clip's "captions"; its films are in `media` already. A file that cannot be shown is reported, so that viewers of
// that language get those of another.
void read_captions(ReaderContext& context, std::optional<JsonValue> value, Media& media);

}  // namespace wissel::story
