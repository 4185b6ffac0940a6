#include "ui/slate.h"

#include <algorithm>
#include <cmath>

namespace wissel::ui {

namespace {

using director::SlateView;

// The lower third may hold a choice, whose coming is to move nothing.
constexpr float kPartAbove = 2.0F / 3;
constexpr float kWidestSlate = 1000;

void draw_reasons(Scene& scene, const SlateView& slate) {
    const auto& canvas = scene.canvas;
    const auto screen = scene.screen();
    const float width = std::min(screen.width * 0.86F, scene.px(900));
    const float room = screen.height * 0.62F;
    const auto title = fit_text(scene.fonts(), {34, Weight::Strong, 1.2F}, 18, slate.title, width, room * 0.3F);
    const auto what = fit_text(scene.fonts(), {26, Weight::Regular, 1.35F}, 16, scene.say(Word::CannotShow), width, room * 0.25F);
    const auto reason = fit_text(scene.fonts(), {18, Weight::Regular, 1.35F}, 12, slate.reason, width, room * 0.3F);
    const auto on = fit_text(scene.fonts(), {20, Weight::Regular, 1.35F}, 14, scene.say(Word::StoryGoesOn), width, room * 0.1F);
    const float gap = scene.px(16);
    float y = std::round(std::max(scene.px(12), (screen.height * kPartAbove - title.height - what.height - reason.height - on.height - 3 * gap) / 2));
    canvas.text(title, screen.center_x(), y, theme::kText, Align::Center);
    y += title.height + gap;
    canvas.text(what, screen.center_x(), y, theme::kText, Align::Center);
    y += what.height + gap;
    canvas.text(reason, screen.center_x(), y, theme::kQuietText, Align::Center);
    y += reason.height + gap;
    canvas.text(on, screen.center_x(), y, theme::kQuietText, Align::Center);
}

// As a page of a book: what is said begins at the left, as large as there is room for.
void draw_script(Scene& scene, const SlateView& slate) {
    const auto& canvas = scene.canvas;
    const auto screen = scene.screen();
    const float width = std::min(screen.width * 0.86F, scene.px(kWidestSlate));
    const float margin = std::max(scene.px(12), std::round(screen.height * 0.05F));
    const float room = std::max(screen.height * kPartAbove - 2 * margin, 1.0F);
    const float gap = scene.px(14);
    const auto title = fit_text(scene.fonts(), {24, Weight::Strong, 1.2F}, 14, slate.title, width, room * 0.2F);
    const auto reason = fit_text(scene.fonts(), {14, Weight::Regular, 1.3F}, 12, slate.reason, width, room * 0.15F);
    const float taken = title.height + gap + (slate.reason.empty() ? 0 : reason.height + gap);
    const auto script = fit_text(scene.fonts(), {32, Weight::Regular, 1.4F}, 12, slate.script, width, room - taken);
    const float x = std::round(screen.center_x() - width / 2);
    float y = std::round(margin + std::max(0.0F, (room - taken - script.height) * 0.42F));
    canvas.text(title, x, y, theme::kAccent);
    y += title.height + gap;
    canvas.text(script, x, y, theme::kText);
    y += script.height + gap;
    if (!slate.reason.empty()) canvas.text(reason, x, y, theme::kQuietText);
}

}  // namespace

void draw_slate(Scene& scene, const SlateView& slate) {
    scene.canvas.fill(scene.screen(), rgb(0x141923));
    if (slate.script.empty()) draw_reasons(scene, slate);
    else draw_script(scene, slate);
}

}  // namespace wissel::ui
