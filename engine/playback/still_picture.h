// Pictures that do not come out of a running decoder: stills, and the calm slate.
#pragma once

#include <string>

#include "av/handles.h"
#include "base/result.h"
#include "playback/clip_context.h"
#include "playback/picture.h"

namespace wissel::playback {

// Reads the first picture of a file. Blocks on disk.
Result<PictureRef> load_still(const std::string& path, ClipContext& context, const av::AbortFlag& abort);

// One calm dark colour over the whole screen.
PictureRef make_slate(ClipContext& context);

}  // namespace wissel::playback
