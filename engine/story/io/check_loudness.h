// What playing cannot mend: sound that is distorted, or too soft to be brought to the loudness of the others.
//
// Only of files that were looked at, and only where the probe listens to them.
#pragma once

#include "story/io/object_reader.h"

namespace wissel::story {

// Where what is heard in a clip is named.
struct SoundPlaces {
    std::optional<JsonValue> file, sound, description;
};

void check_loudness(ReaderContext& context, const Media& media, const SoundPlaces& places);

}  // namespace wissel::story
