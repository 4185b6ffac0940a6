// What is in a media file, without playing it.
#pragma once

#include <string>

#include "av/media_info.h"
#include "base/result.h"

namespace wissel::av {

// Blocks on disk. Fails as opening it for playing would.
Result<MediaInfo> probe(const std::string& path);

}  // namespace wissel::av
