#include "ui/access_controls.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/access_icons.h"
#include "ui/marks.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

using director::CaptionNotice;
using Icon = void (*)(const Scene&, float, float, float, Color, bool);

constexpr float kWidth = 56, kButtonHeight = 40, kIcon = 28;
constexpr float kButtonPadding = 12, kBesideIcon = 10;  // of a button with a label
constexpr TextStyle kLabel{18, Weight::Strong, 1.2F};

struct Button {
    const char* id;
    Word label;
    Icon icon;
    bool on;
    director::Action action;
};

std::vector<Button> buttons_of(const director::View& view) {
    std::vector<Button> buttons;
    if (view.has_captions) {
        buttons.push_back(
            {"captions", Word::Captions, draw_caption_icon, view.captions_on, director::ToggleCaptions{}});
    }
    if (view.has_description) {
        buttons.push_back(
            {"description", Word::Description, draw_voice_icon, view.description_on, director::ToggleDescription{}});
    }
    if (view.has_sign) buttons.push_back({"sign", Word::Sign, draw_sign_icon, view.sign_on, director::ToggleSign{}});
    return buttons;
}

float width_of(const Scene& scene, const Button& button, Labels labels) {
    if (labels == Labels::None) return scene.px(kWidth);
    return scene.px(2 * kButtonPadding + kIcon + kBesideIcon) +
           std::ceil(text_width(scene.fonts(), kLabel, scene.say(button.label)));
}

// On: as the language that is chosen, which stands beside it.
void draw_button(Scene& scene, const Button& button, const PixelRect& box, Labels labels) {
    const auto state = scene.targets.add(button.id, box, button.action);
    const auto color = button.on || state.hovered ? theme::kText : theme::kQuietText;
    const bool labelled = labels == Labels::Full;
    const float icon_x = labelled ? box.x + scene.px(kButtonPadding + kIcon / 2) : box.center_x();
    button.icon(scene, icon_x, box.center_y(), scene.px(kIcon), color, !button.on);
    if (!labelled) return;
    const auto label = scene.say(button.label);
    const float x = box.x + scene.px(kButtonPadding + kIcon + kBesideIcon);
    scene.canvas.line_of_text(kLabel, label, x, box.center_y(), color);
    if (!button.on) return;
    const float width = text_width(scene.fonts(), kLabel, label);
    scene.canvas.fill({x, box.center_y() + scene.px(13), width, std::max(2.0F, scene.px(2))}, theme::kAccent);
}

Word nth(Word first, int value) {
    return static_cast<Word>(static_cast<int>(first) + value);
}

// What a message says, and how it is drawn.
struct Message {
    Word word;
    Icon icon = draw_caption_icon;
    bool off = false;
    bool stands_alone = true;  // else "Captions: ..." goes before it
};

Message message_of(CaptionNotice notice, const director::CaptionLook& look) {
    switch (notice) {
        case CaptionNotice::On:
            return {Word::CaptionsOn};
        case CaptionNotice::Off:
            return {Word::CaptionsOff, draw_caption_icon, true};
        case CaptionNotice::Size:
            return {nth(Word::CaptionSmall, static_cast<int>(look.size)), draw_caption_icon, false, false};
        case CaptionNotice::Background:
            return {nth(Word::CaptionBox, static_cast<int>(look.background)), draw_caption_icon, false, false};
        case CaptionNotice::Position:
            return {nth(Word::CaptionBottom, static_cast<int>(look.position)), draw_caption_icon, false, false};
        case CaptionNotice::DescriptionOn:
            return {Word::DescriptionOn, draw_voice_icon};
        case CaptionNotice::DescriptionOff:
            return {Word::DescriptionOff, draw_voice_icon, true};
        case CaptionNotice::DescriptionMissing:
            return {Word::DescriptionMissing, draw_voice_icon};
        case CaptionNotice::SignOn:
            return {Word::SignOn, draw_sign_icon};
        case CaptionNotice::SignOff:
            return {Word::SignOff, draw_sign_icon, true};
        case CaptionNotice::SignMissing:
            return {Word::SignMissing, draw_sign_icon};
        case CaptionNotice::Missing:
            break;
    }
    return {Word::CaptionsMissing};
}

}  // namespace

float access_buttons_width(const Scene& scene, Labels labels) {
    float width = 0;
    for (const auto& button : buttons_of(scene.view)) width += width_of(scene, button, labels);
    return width;
}

void draw_access_buttons(Scene& scene, float left, float y, Labels labels) {
    for (const auto& button : buttons_of(scene.view)) {
        const PixelRect box{left, y - scene.px(kButtonHeight) / 2, width_of(scene, button, labels), scene.px(kButtonHeight)};
        draw_button(scene, button, box, labels);
        left += box.width;
    }
}

void draw_access_toast(Scene& scene) {
    const double shown = scene.view.caption_notice_for;
    if (shown < 0 || shown > kToastStands + kToastFades) return;
    const auto message = message_of(scene.view.caption_notice, scene.view.caption_look);
    auto label = std::string(scene.say(message.word));
    if (!message.stands_alone) label = with_colon(scene.say(Word::Captions), scene.view.language) + label;
    const TextStyle style{20, Weight::Strong};
    scene.canvas.set_opacity(1 - eased((shown - kToastStands) / kToastFades));
    const PixelRect box{scene.px(24), scene.px(24),
                        scene.px(20 + kIcon + 16 + 24) + text_width(scene.fonts(), style, label), scene.px(56)};
    scene.canvas.fill(box, theme::kPanel, box.height / 2);
    message.icon(scene, box.x + scene.px(20 + kIcon / 2), box.center_y(), scene.px(kIcon), theme::kAccent, message.off);
    scene.canvas.line_of_text(style, label, box.x + scene.px(20 + kIcon + 16), box.center_y(), theme::kText);
    scene.canvas.set_opacity(1);
}

}  // namespace wissel::ui
