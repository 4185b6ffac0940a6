#include "ui/marks.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/card.h"
#include "ui/language_switch.h"
#include "ui/shapes.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr TextStyle kPausedStyle{26, Weight::Strong};
const TextStyle kToast{20, Weight::Strong};

void draw_volume(Scene& scene) {
    const bool off = scene.view.muted;
    const auto label = off ? std::string(scene.say(Word::Muted)) : fmt::format("{} %", scene.view.volume);
    const float bar = off ? 0 : scene.px(140 + 16);
    const float text = text_width(scene.fonts(), kToast, off ? label : "100 %");
    const PixelRect box{scene.px(24), scene.px(24), scene.px(20 + 28 + 16 + 20) + bar + text, scene.px(56)};
    scene.canvas.fill(box, theme::kPanel, box.height / 2);
    draw_speaker_icon(scene.canvas, box.x + scene.px(20 + 14), box.center_y(), scene.px(28), theme::kAccent, off);
    float x = box.x + scene.px(20 + 28 + 16);
    if (!off) {
        const PixelRect track{x, box.center_y() - scene.px(4), scene.px(140), scene.px(8)};
        scene.canvas.fill(track, theme::kLine, track.height / 2);
        const float part = track.width * static_cast<float>(std::clamp(scene.view.volume, 0, 100)) / 100;
        if (part >= 1) scene.canvas.fill({track.x, track.y, std::max(part, track.height), track.height}, theme::kAccent, track.height / 2);
        x += bar;
    }
    scene.canvas.line_of_text(kToast, label, x, box.center_y(), theme::kText);
}

void draw_speed(Scene& scene) {
    const auto word = scene.say(Word::Speed);
    const auto factor = speed_factor(scene.view.speed, scene.view.language);
    const float behind_word = text_width(scene.fonts(), kToast, word) + scene.px(12);
    const float text = behind_word + text_width(scene.fonts(), kToast, factor);
    const PixelRect box{scene.px(24), scene.px(24), scene.px(24 + 24) + text, scene.px(56)};
    scene.canvas.fill(box, theme::kPanel, box.height / 2);
    scene.canvas.line_of_text(kToast, word, box.x + scene.px(24), box.center_y(), theme::kText);
    scene.canvas.line_of_text(kToast, factor, box.x + scene.px(24) + behind_word, box.center_y(), theme::kAccent);
}

bool speed_is_news(const director::View& view) {
    return view.speed_shown_for >= 0 && (view.volume_shown_for < 0 || view.speed_shown_for < view.volume_shown_for);
}

}  // namespace

PixelRect pause_mark_area(const Scene& scene) {
    const auto picture = scene.picture();
    const float text = std::max(text_width(scene.fonts(), kPausedStyle, scene.say(Word::Paused)), text_width(scene.fonts(), kNote, scene.say(Word::GoOnHint)));
    const float width = scene.px(28 + 34 + 20 + 28) + text, height = scene.px(96);
    const bool has_below = scene.view.choice || scene.view.captions;  // of which nothing is to be covered
    const float middle = picture.y + picture.height * (has_below ? 1 / 3.0F : 0.5F);
    return {std::round(picture.center_x() - width / 2), std::round(middle - height / 2), width, height};
}

void draw_pause_mark(Scene& scene) {
    scene.canvas.fill(scene.screen(), rgb(0x0A0D14, 0.45F));
    const auto word = scene.say(Word::Paused), hint = scene.say(Word::GoOnHint);
    const auto box = pause_mark_area(scene);
    const auto state = scene.targets.add("pause", box, director::TogglePause{});
    scene.canvas.fill(box, state.hovered ? theme::kHovered : theme::kPanel, scene.px(theme::kPanelRadius));
    scene.canvas.outline(box, theme::kLine, std::max(1.0F, scene.px(1)), scene.px(theme::kPanelRadius));
    draw_pause_icon(scene.canvas, box.x + scene.px(28 + 17), box.center_y(), scene.px(34), theme::kAccent);
    const float x = box.x + scene.px(28 + 34 + 20);
    scene.canvas.line_of_text(kPausedStyle, word, x, box.center_y() - scene.px(15), theme::kText);
    scene.canvas.line_of_text(kNote, hint, x, box.center_y() + scene.px(18), theme::kQuietText);
}

double toast_shown_for(const director::View& view) {
    return speed_is_news(view) ? view.speed_shown_for : view.volume_shown_for;
}

void draw_toast(Scene& scene) {
    const double shown = toast_shown_for(scene.view);
    if (shown < 0 || shown > kToastStands + kToastFades) return;
    scene.canvas.set_opacity(1 - eased((shown - kToastStands) / kToastFades));
    if (speed_is_news(scene.view)) draw_speed(scene);
    else draw_volume(scene);
    scene.canvas.set_opacity(1);
}

void draw_stop_corner(Scene& scene) {
    const float width = stop_link_width(scene);
    if (width <= 0) return;
    const auto picture = scene.picture();
    const PixelRect box{picture.right() - scene.px(20) - width, picture.y + scene.px(24), width, scene.px(40)};
    scene.canvas.fill(box, theme::kPanel.with_alpha(0.7F), box.height / 2);
    draw_stop_link(scene, box.right(), box.center_y());
}

void draw_film_corner(Scene& scene) {
    auto picture = scene.picture();
    if (const float stop = stop_link_width(scene); stop > 0) picture.width -= stop + scene.px(12);
    const float room = picture.right() - scene.px(2 * 20 + 16);  // to the edge of the screen
    const auto labels = language_switch_width(scene, Labels::Full) <= room ? Labels::Full : Labels::None;
    const float width = language_switch_width(scene, labels);
    if (width <= 0) return;
    const PixelRect box{picture.right() - scene.px(20) - width - scene.px(16), picture.y + scene.px(20), width + scene.px(16), scene.px(48)};
    scene.canvas.fill(box, theme::kPanel.with_alpha(0.85F), box.height / 2);
    draw_language_switch(scene, box.right() - scene.px(8), box.center_y(), labels);
}

}  // namespace wissel::ui
