// Reads which sound files go with a clip: its sound in other languages, and voices that describe the picture.
#pragma once

#include <optional>

#include "story/io/object_reader.h"

namespace wissel::story {

// The clip's films are in `media` already; `film`: how long they last. A file that cannot be heard is reported and left
// out, so that its viewers hear the film's own sound.
void read_sounds(ReaderContext& context, std::optional<JsonValue> sound, std::optional<JsonValue> description,
                 std::optional<Duration> film, Media& media);

}  // namespace wissel::story
