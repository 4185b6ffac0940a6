// Reads which caption files a clip has, and looks into them.
#pragma once

#include <optional>

#include "story/io/object_reader.h"

namespace wissel::story {

// `value`: the clip's "captions". `films`: the clip's own files. What cannot be used is reported and left out.
Text read_captions(ReaderContext& context, std::optional<JsonValue> value, const Text& films);

}  // namespace wissel::story
