#include "ui/told_share.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text_block.h"

namespace wissel::ui {

std::string share_words(const Scene& scene, const director::ToldShare& share) {
    if (share.leads) return std::string(scene.say(Word::Most));
    return share.from ? fmt::format("{}–{}", *share.from, *share.from + 4) : std::string();
}

float share_width(const Scene& scene, const TextStyle& style) {
    return std::max(text_width(scene.fonts(), style, "100–104"), text_width(scene.fonts(), style, scene.say(Word::Most)));
}

void fill_share(Scene& scene, const PixelRect& box, const director::ToldShare& share) {
    const auto part = static_cast<float>(std::clamp(share.length, 0.0, 1.0));
    const float inset = scene.px(3), least = scene.px(6);
    const PixelRect bar{box.x + inset, box.y + inset, std::max(least, (box.width - 2 * inset) * part), box.height - 2 * inset};
    scene.canvas.fill(bar, share.leads ? rgb(0x4A68A8) : rgb(0x3B4B6B), scene.px(9));
}

}  // namespace wissel::ui
