// Hands out pictures and takes their memory back: at 30 pictures of 4 MB a second, fresh memory costs more than the pixels.
//
// Threading: any thread; a picture may be dropped on any thread, also after the pool is gone.
// Invariants: keeps at most a few buffers in reserve, all of the size asked for last.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "playback/picture.h"

namespace wissel::playback {

class PicturePool {
public:
    PicturePool() : reserve_(std::make_shared<Reserve>()) {}
    // A picture with `bytes` of pixels of unknown content.
    std::shared_ptr<Picture> get(Size size, int stride, std::size_t bytes);

private:
    struct Reserve {
        std::mutex mutex;
        std::vector<std::unique_ptr<Picture>> free;  // guarded by mutex
    };
    std::shared_ptr<Reserve> reserve_;
};

}  // namespace wissel::playback
