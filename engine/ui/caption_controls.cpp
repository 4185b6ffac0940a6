#include "ui/caption_controls.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/marks.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kWidth = 56, kHeight = 40, kIcon = 28;

// A picture with two lines of words at its foot; struck through when off.
void draw_icon(const Scene& scene, float x, float y, float side, Color color, bool off) {
    const auto& canvas = scene.canvas;
    const float thickness = std::max(1.5F, side * 0.08F);
    const PixelRect frame{x - side * 0.5F, y - side * 0.38F, side, side * 0.76F};
    canvas.outline(frame, color, thickness, side * 0.14F);
    const auto words = [&](float from, float to, float at) {
        canvas.line(frame.x + frame.width * from, frame.y + frame.height * at, frame.x + frame.width * to,
                    frame.y + frame.height * at, color, thickness * 1.2F);
    };
    words(0.2F, 0.8F, 0.48F);
    words(0.3F, 0.7F, 0.72F);
    if (off) canvas.line(x - side * 0.56F, y + side * 0.5F, x + side * 0.56F, y - side * 0.5F, color, thickness * 1.3F);
}

Word word_of(director::CaptionNotice notice, const director::CaptionLook& look) {
    const auto nth = [](Word first, auto value) {
        return static_cast<Word>(static_cast<int>(first) + static_cast<int>(value));
    };
    switch (notice) {
        case director::CaptionNotice::On:
            return Word::CaptionsOn;
        case director::CaptionNotice::Off:
            return Word::CaptionsOff;
        case director::CaptionNotice::Size:
            return nth(Word::CaptionSmall, look.size);
        case director::CaptionNotice::Background:
            return nth(Word::CaptionBox, look.background);
        case director::CaptionNotice::Position:
            return nth(Word::CaptionBottom, look.position);
        case director::CaptionNotice::DescriptionOn:
            return Word::DescriptionOn;
        case director::CaptionNotice::DescriptionOff:
            return Word::DescriptionOff;
        case director::CaptionNotice::DescriptionMissing:
            return Word::DescriptionMissing;
        case director::CaptionNotice::Missing:
            break;
    }
    return Word::CaptionsMissing;
}

bool is_of_sound(director::CaptionNotice notice) {
    return notice == director::CaptionNotice::DescriptionOn || notice == director::CaptionNotice::DescriptionOff ||
           notice == director::CaptionNotice::DescriptionMissing;
}

// Something speaks; struck through when off.
void draw_voice(const Scene& scene, float x, float y, float side, Color color, bool off) {
    const auto& canvas = scene.canvas;
    const float thickness = std::max(1.5F, side * 0.1F);
    for (const auto& [at, reach] : {std::pair{-0.4F, 0.14F}, {-0.2F, 0.3F}, {0.0F, 0.44F}, {0.2F, 0.3F}, {0.4F, 0.14F}}) {
        canvas.line(x + side * at, y - side * reach, x + side * at, y + side * reach, color, thickness);
    }
    if (off) canvas.line(x - side * 0.56F, y + side * 0.5F, x + side * 0.56F, y - side * 0.5F, color, thickness * 1.3F);
}

bool stands_alone(director::CaptionNotice notice) {
    return notice == director::CaptionNotice::On || notice == director::CaptionNotice::Off ||
           notice == director::CaptionNotice::Missing || is_of_sound(notice);
}

}  // namespace

float caption_button_width(const Scene& scene) {
    return scene.view.has_captions ? scene.px(kWidth) : 0;
}

void draw_caption_button(Scene& scene, float left, float y) {
    if (!scene.view.has_captions) return;
    const PixelRect box{left, y - scene.px(kHeight) / 2, scene.px(kWidth), scene.px(kHeight)};
    const auto state = scene.targets.add("captions", box, director::ToggleCaptions{});
    const bool on = scene.view.captions_on;
    draw_icon(scene, box.center_x(), y, scene.px(kIcon), on || state.hovered ? theme::kText : theme::kQuietText, !on);
}

void draw_caption_toast(Scene& scene) {
    const double shown = scene.view.caption_notice_for;
    if (shown < 0 || shown > kToastStands + kToastFades) return;
    const auto notice = scene.view.caption_notice;
    const auto said = scene.say(word_of(notice, scene.view.caption_look));
    const auto label = stands_alone(notice)
                           ? std::string(said)
                           : with_colon(scene.say(Word::Captions), scene.view.language) + std::string(said);
    const TextStyle style{20, Weight::Strong};
    scene.canvas.set_opacity(1 - eased((shown - kToastStands) / kToastFades));
    const PixelRect box{scene.px(24), scene.px(24),
                        scene.px(20 + kIcon + 16 + 24) + text_width(scene.fonts(), style, label), scene.px(56)};
    scene.canvas.fill(box, theme::kPanel, box.height / 2);
    const bool off = notice == director::CaptionNotice::Off || notice == director::CaptionNotice::DescriptionOff;
    const auto draw = is_of_sound(notice) ? draw_voice : draw_icon;
    draw(scene, box.x + scene.px(20 + kIcon / 2), box.center_y(), scene.px(kIcon), theme::kAccent, off);
    scene.canvas.line_of_text(style, label, box.x + scene.px(20 + kIcon + 16), box.center_y(), theme::kText);
    scene.canvas.set_opacity(1);
}

}  // namespace wissel::ui
