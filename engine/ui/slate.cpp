#include "ui/slate.h"

#include <algorithm>
#include <cmath>

namespace wissel::ui {

void draw_slate(Scene& scene, const director::SlateView& slate) {
    const auto& canvas = scene.canvas;
    const auto screen = scene.screen();
    canvas.fill(screen, rgb(0x141923));
    const float width = std::min(screen.width * 0.86F, scene.px(900));
    // The lower third may hold a choice.
    const float room = screen.height * 0.62F;
    const auto title = fit_text(scene.fonts(), {34, Weight::Strong, 1.2F}, 18, slate.title, width, room * 0.3F);
    const auto what = fit_text(scene.fonts(), {26, Weight::Regular, 1.35F}, 16, scene.say(Word::CannotShow), width, room * 0.25F);
    const auto reason = fit_text(scene.fonts(), {18, Weight::Regular, 1.35F}, 12, slate.reason, width, room * 0.3F);
    const auto on = fit_text(scene.fonts(), {20, Weight::Regular, 1.35F}, 14, scene.say(Word::StoryGoesOn), width, room * 0.1F);
    const float gap = scene.px(16);
    float y = std::round(std::max(scene.px(12), (screen.height * 2 / 3 - title.height - what.height - reason.height - on.height - 3 * gap) / 2));
    canvas.text(title, screen.center_x(), y, theme::kText, Align::Center);
    y += title.height + gap;
    canvas.text(what, screen.center_x(), y, theme::kText, Align::Center);
    y += what.height + gap;
    canvas.text(reason, screen.center_x(), y, theme::kQuietText, Align::Center);
    y += reason.height + gap;
    canvas.text(on, screen.center_x(), y, theme::kQuietText, Align::Center);
}

}  // namespace wissel::ui
