#include "playback/picture_pool.h"

namespace wissel::playback {

namespace {
constexpr std::size_t kMaxReserve = 2;
}

std::shared_ptr<Picture> PicturePool::get(Size size, int stride, std::size_t bytes) {
    std::unique_ptr<Picture> picture;
    {
        const std::lock_guard lock(reserve_->mutex);
        auto& free = reserve_->free;
        std::erase_if(free, [bytes](const auto& kept) { return kept->pixels.size() != bytes; });
        if (!free.empty()) {
            picture = std::move(free.back());
            free.pop_back();
        }
    }
    if (!picture) {
        picture = std::make_unique<Picture>();
        picture->pixels.resize(bytes);
    }
    picture->size = size;
    picture->stride = stride;
    picture->shown_at = {};  // it may have been another clip's
    picture->shown_for = {};
    auto give_back = [reserve = reserve_](Picture* used) {
        std::unique_ptr<Picture> owned(used);
        const std::lock_guard lock(reserve->mutex);
        if (reserve->free.size() < kMaxReserve) reserve->free.push_back(std::move(owned));
    };
    return {picture.release(), std::move(give_back)};
}

}  // namespace wissel::playback
