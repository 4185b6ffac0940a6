#include "ui/card.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "ui/language_switch.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kMarginX = 48, kMarginTop = 30, kMarginBottom = 24;
constexpr float kFootHeight = 58;
constexpr float kWidestCard = 1320;
constexpr float kCornerHeight = 44;
constexpr TextStyle kLinkText{18, Weight::Strong, 1.2F};

Word button_word(director::Button button) {
    switch (button) {
        case director::Button::Start: return Word::Start;
        case director::Button::GoOn: return Word::GoOn;
        case director::Button::ChooseOtherwise: return Word::ChooseOtherwise;
        case director::Button::Menu: return Word::Menu;
        case director::Button::Again: return Word::Again;
        case director::Button::Help: return Word::Help;
        case director::Button::Stop: break;
    }
    return Word::Stop;
}

float button_width(const Scene& scene, const FootButton& button, float size, bool numbered) {
    const float text = text_width(scene.fonts(), {size, Weight::Strong}, button.text);
    return text + 2 * scene.px(22) + (numbered ? scene.px(30 + 10) : 0);
}

struct FootSizes {
    float text = kButtonText.size;
    std::vector<float> widths;
    float total = 0;
};

FootSizes fitted_foot(const Scene& scene, const std::vector<FootButton>& buttons, float room) {
    FootSizes sizes;
    for (;; sizes.text = smaller_size(sizes.text)) {
        sizes.widths.clear();
        sizes.total = scene.px(12) * static_cast<float>(buttons.size() - 1);
        for (const auto& button : buttons) {
            sizes.widths.push_back(std::max(button_width(scene, button, sizes.text, buttons.size() > 1), scene.px(120)));
            sizes.total += sizes.widths.back();
        }
        if (sizes.total <= room || sizes.text <= kTextSizes.front()) return sizes;
    }
}

void draw_foot_button(Scene& scene, const FootButton& button, const PixelRect& box, float size, std::string_view number, bool focused) {
    Targets::State state;
    if (button.enabled) state = scene.targets.add(fmt::format("foot-{}-{}", number, button.text), box, button.action);
    const ButtonLook look{focused, state.hovered, state.held, false, !button.enabled, false};
    draw_button_box(scene, box, look);
    float x = box.x + scene.px(22);
    if (!number.empty()) {
        const float side = scene.px(30);
        draw_badge(scene, {x - scene.px(8), std::round(box.center_y() - side / 2), side, side}, number, look);
        x += side + scene.px(4);
        scene.canvas.line_of_text({size, Weight::Strong}, button.text, x, box.center_y(), text_color(look));
    } else {
        scene.canvas.line_of_text({size, Weight::Strong}, button.text, box.center_x(), box.center_y(), text_color(look), Align::Center);
    }
}

float link_width(const Scene& scene, Word word) {
    return text_width(scene.fonts(), kLinkText, scene.say(word)) + 2 * scene.px(16);
}

void draw_link(Scene& scene, const char* id, Word word, float right, float y, director::Action action) {
    const float width = link_width(scene, word);
    const PixelRect box{right - width, y - scene.px(20), width, scene.px(40)};
    const auto state = scene.targets.add(id, box, std::move(action));
    scene.canvas.outline(box, state.hovered ? theme::kAccent : theme::kLine, std::max(1.0F, scene.px(1.5F)), box.height / 2);
    scene.canvas.line_of_text(kLinkText, scene.say(word), box.center_x(), y, state.hovered ? theme::kText : theme::kQuietText, Align::Center);
}

}  // namespace

float help_link_width(const Scene& scene) {
    return scene.view.has_help ? link_width(scene, Word::Help) : 0;
}

void draw_help_link(Scene& scene, float right, float y) {
    if (scene.view.has_help) draw_link(scene, "help", Word::Help, right, y, director::ShowHelp{});
}

float stop_link_width(const Scene& scene) {
    return scene.view.can_stop ? link_width(scene, Word::Stop) : 0;
}

void draw_stop_link(Scene& scene, float right, float y) {
    if (scene.view.can_stop) draw_link(scene, "stop", Word::Stop, right, y, director::Quit{});
}

Card begin_card(Scene& scene, Corner corner) {
    scene.canvas.set_opacity(eased(scene.view.panel_shown_for / theme::kEntrance));
    scene.canvas.fill(scene.screen(), theme::kScrim);
    const auto screen = scene.screen();
    Card card;
    const float margin = std::min(scene.px(kMarginX), std::round(screen.width / 16));
    const float width = std::max(std::min(screen.width - 2 * margin, scene.px(kWidestCard)), 1.0F);
    card.content = {std::round((screen.width - width) / 2), screen.y + scene.px(kMarginTop), width, screen.height - scene.px(kMarginTop + kMarginBottom)};
    const float y = card.content.y + scene.px(kCornerHeight) / 2;
    float left = card.content.right();
    if (const float languages = language_switch_width(scene); languages > 0 && scene.view.can_be_pressed && corner != Corner::Nothing) {
        draw_language_switch(scene, left, y);
        left -= languages + scene.px(12);
    }
    if (corner == Corner::HelpAndLanguages && scene.view.has_help && scene.view.can_be_pressed) {
        draw_help_link(scene, left, y);
        left -= help_link_width(scene) + scene.px(12);
    }
    if (scene.view.can_stop) {
        draw_stop_link(scene, left, y);
        left -= stop_link_width(scene) + scene.px(16);
    }
    card.head = {card.content.x, card.content.y, std::max(left - card.content.x, width / 4), scene.px(kCornerHeight)};
    card.foot = {card.content.x, card.content.bottom() - scene.px(kFootHeight), width, scene.px(kFootHeight)};
    set_head_height(scene, card, card.head.height);
    return card;
}

TextBlock fit_head(const Scene& scene, Card& card, const TextStyle& style, float floor, std::string_view words, float height, float inset) {
    constexpr float kSmall = 0.8F;  // of the size that is wanted
    auto beside = fit_text(scene.fonts(), style, floor, words, card.head.width - inset, height);
    if (beside.style.size >= kSmall * style.size && !beside.broke_a_word) return beside;
    card.head.y += scene.px(kCornerHeight + 6);
    card.head.width = card.content.width;
    return fit_text(scene.fonts(), style, floor, words, card.head.width - inset, height);
}

void set_head_height(const Scene& scene, Card& card, float height) {
    card.head.height = height;
    const float top = card.head.bottom() + scene.px(20);
    card.body = {card.content.x, top, card.content.width, card.foot.y - scene.px(18) - top};
}

void end_card(Scene& scene) {
    scene.canvas.set_opacity(1);
}

PixelRect left_of(const Scene& scene, const PixelRect& body, float part) {
    return {body.x, body.y, std::floor((body.width - scene.px(kColumnGap)) * part), body.height};
}

PixelRect right_of(const Scene& scene, const PixelRect& body, float part) {
    const auto left = left_of(scene, body, part);
    const float x = left.right() + scene.px(kColumnGap);
    return {x, body.y, body.right() - x, body.height};
}

void draw_foot(Scene& scene, const Card& card, const std::vector<FootButton>& buttons, std::size_t focus, std::string_view note) {
    if (!scene.view.can_be_pressed) return;
    const auto sizes = fitted_foot(scene, buttons, card.foot.width);
    float x = card.foot.right() - sizes.total;
    const auto keys = scene.view.can_stop ? std::string_view() : scene.say(Word::KeysHint);
    const auto line = note.empty() ? keys : note;
    if (!line.empty() && x - card.foot.x > scene.px(120)) {
        const auto block = fit_text(scene.fonts(), kNote, 14, line, x - card.foot.x - scene.px(24), card.foot.height);
        scene.canvas.text(block, card.foot.x, std::round(card.foot.center_y() - block.height / 2), theme::kQuietText);
    }
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const auto number = buttons.size() > 1 ? fmt::format("{}", i + 1) : std::string();
        draw_foot_button(scene, buttons[i], {x, card.foot.y, sizes.widths[i], card.foot.height}, sizes.text, number, i == focus);
        x += sizes.widths[i] + scene.px(12);
    }
}

float plain_foot_width(const Scene& scene, const Card& card, const std::vector<FootButton>& buttons) {
    return fitted_foot(scene, buttons, card.foot.width).total;
}

void draw_plain_foot(Scene& scene, const Card& card, const std::vector<FootButton>& buttons, std::size_t focus) {
    const auto sizes = fitted_foot(scene, buttons, card.foot.width);
    float x = card.foot.right() - sizes.total;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        draw_foot_button(scene, buttons[i], {x, card.foot.y, sizes.widths[i], card.foot.height}, sizes.text, {}, i == focus);
        x += sizes.widths[i] + scene.px(12);
    }
}

std::vector<FootButton> foot_buttons(const Scene& scene, const std::vector<director::Button>& buttons) {
    std::vector<FootButton> made;
    for (const auto button : buttons) made.push_back({std::string(scene.say(button_word(button))), director::PickItem{made.size()}});
    return made;
}

}  // namespace wissel::ui
