// Pictures for menus, read on threads of their own when they are first asked for.
//
// Threading: main thread; find() does not block where pictures come later.
// Ownership: its end waits for what is being read.
#pragma once

#include <future>
#include <string>
#include <unordered_map>

#include "playback/picture.h"

namespace wissel::app {

// A file's first picture, scaled to fit; null: it cannot be read. Blocks. Threading: any thread.
playback::PictureRef load_still_to_fit(const std::string& path, playback::Size size);

class StillLoader {
public:
    static constexpr playback::Size kSize{640, 360};  // as large as a menu shows them; pictures are scaled to fit this

    enum class Haste { ComesLater, Waits };  // a recording waits, so that nothing in it depends on the disk's speed
    explicit StillLoader(Haste haste) : haste_(haste) {}

    // Null while it is being read, and for ever if it cannot be. A picture is given once and then forgotten.
    playback::PictureRef take(const std::string& path);
    // A picture has come that was asked for.
    bool has_news() const;

private:
    const Haste haste_;
    std::unordered_map<std::string, std::future<playback::PictureRef>> coming_;  // not valid: cannot be read
};

}  // namespace wissel::app
