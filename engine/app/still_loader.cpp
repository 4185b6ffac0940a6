#include "app/still_loader.h"

#include "playback/clip_context.h"
#include "playback/still_picture.h"

namespace wissel::app {

Result<playback::PictureRef> load_still_picture(const std::string& path, playback::Size size) {
    playback::ClipContext context(size, Duration{}, false);
    const av::AbortFlag never{};
    auto loaded = playback::load_still(path, context, never);
    // The pool's pictures belong to its context, which ends here.
    if (loaded) return playback::PictureRef(std::make_shared<const playback::Picture>(**loaded));
    return loaded;
}

}  // namespace wissel::app
