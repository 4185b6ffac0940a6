#include "app/show/still_loader.h"

#include <algorithm>
#include <atomic>
#include <memory>

#include "playback/clip_context.h"
#include "playback/still_picture.h"

namespace wissel::app {

playback::PictureRef load_still_to_fit(const std::string& path, playback::Size size) {
    playback::ClipContext context(size, Duration{}, false);
    const auto never = std::make_shared<std::atomic<bool>>(false);
    const auto loaded = playback::load_still(path, context, never);
    return loaded ? *loaded : nullptr;
}

namespace {

bool has_come(const std::future<playback::PictureRef>& coming) {
    return coming.valid() && coming.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

playback::PictureRef StillLoader::take(const std::string& path) {
    const auto [entry, is_new] = coming_.try_emplace(path);
    auto& coming = entry->second;
    if (is_new) coming = std::async(std::launch::async, load_still_to_fit, path, kSize);
    if (!coming.valid() || (haste_ == Haste::ComesLater && !has_come(coming))) return nullptr;
    auto picture = coming.get();
    if (picture) coming_.erase(entry);
    return picture;
}

bool StillLoader::has_news() const {
    return std::ranges::any_of(coming_, [](const auto& entry) { return has_come(entry.second); });
}

}  // namespace wissel::app
