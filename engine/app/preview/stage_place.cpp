#include "app/preview/stage_place.h"

#include <algorithm>

namespace wissel::app {

namespace {

constexpr int kLeastStage = 160;

}  // namespace

playback::Size stage_size(const map::Box& box) {
    const auto even = [](float length) { return std::max(kLeastStage, static_cast<int>(length)) & ~1; };
    return {even(box.size.width), even(box.size.height)};
}

platform::PointerState pointer_on(const workshop::StagePointer& at, playback::Size size) {
    platform::PointerState pointer;
    if (at.x < 0) return pointer;
    pointer.x = at.x * static_cast<float>(size.width);
    pointer.y = at.y * static_cast<float>(size.height);
    pointer.down = at.down;
    return pointer;
}

Duration taken_up(const FilmHere& film, const story::Node& node) {
    return film.node == node.id && film.file == node.media.file ? film.at : Duration{};
}

}  // namespace wissel::app
