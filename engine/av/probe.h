// What is in a media file, without playing it.
#pragma once

#include <string>

#include "av/media_info.h"
#include "base/result.h"

namespace wissel::av {

// Blocks on disk. Fails as opening it for playing would, and for a file of which the end is missing: that one would play, but
// only to the break.
Result<MediaInfo> probe(const std::string& path);

}  // namespace wissel::av
