// Pictures for menus, read when they are first seen.
#pragma once

#include <string>

#include "base/result.h"
#include "playback/picture.h"

namespace wissel::app {

// Scaled to fit `size`. Blocks on disk.
Result<playback::PictureRef> load_still_picture(const std::string& path, playback::Size size);

}  // namespace wissel::app
