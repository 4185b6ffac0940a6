#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/kiosk_panels.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

constexpr float kPageGap = 18;

// Rows and columns of equal boxes in the area, centred, each at most so large.
std::vector<PixelRect> boxes_in(const Scene& scene, const PixelRect& area, std::size_t count, std::size_t columns, float widest, float highest) {
    const float gap = scene.px(kPageGap);
    const auto rows = (count + columns - 1) / columns;
    const float width = std::floor(std::min((area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), scene.px(widest)));
    const float height = std::floor(std::min((area.height - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows), scene.px(highest)));
    const float left = area.center_x() - (width * static_cast<float>(columns) + gap * static_cast<float>(columns - 1)) / 2;
    const float top = area.y + (area.height - height * static_cast<float>(rows) - gap * static_cast<float>(rows - 1)) * 0.42F;
    std::vector<PixelRect> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        boxes.push_back({std::round(left + static_cast<float>(i % columns) * (width + gap)), std::round(top + static_cast<float>(i / columns) * (height + gap)), width, height});
    }
    return boxes;
}

void draw_title(Scene& scene, Card& card, std::string_view words) {
    const auto title = fit_head(scene, card, {40, Weight::Strong, 1.2F}, 22, words, scene.px(96));
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    set_head_height(scene, card, title.height);
}

std::string language_in_all(const Scene& scene) {
    std::string words;
    for (const auto& item : scene.view.languages) {
        const std::string one(word(Word::Language, item.variant));
        if (words.find(one) == std::string::npos) words += (words.empty() ? "" : "   ·   ") + one;
    }
    return words;
}

// Left of the buttons, before anybody begins.
void draw_notice(Scene& scene, const Card& card, const std::vector<FootButton>& buttons) {
    const float room = card.foot.width - plain_foot_width(scene, card, buttons) - scene.px(24);
    const auto text = fit_text(scene.fonts(), {20, Weight::Regular, 1.3F}, 14, scene.say(Word::KeptShort), room, card.foot.height);
    scene.canvas.text(text, card.foot.x, std::round(card.foot.center_y() - text.height / 2), theme::kQuietText);
}

}  // namespace

void draw_big_button(Scene& scene, const std::string& id, const PixelRect& box, const std::string& text, const std::string& second,
                     std::size_t number, bool focused, director::Action action) {
    const auto state = scene.targets.add(id, box, std::move(action));
    const ButtonLook look{focused, state.hovered, state.held, false, false, false};
    draw_button_box(scene, box, look);
    float x = box.x + scene.px(24);
    if (number > 0) {
        const float side = scene.px(40);
        draw_badge(scene, {x, std::round(box.center_y() - side / 2), side, side}, fmt::format("{}", number), look);
        x += side + scene.px(18);
    }
    const float width = box.right() - scene.px(20) - x;
    const auto title = fit_text(scene.fonts(), {30, Weight::Strong, 1.2F}, 16, text, width, box.height * (second.empty() ? 0.8F : 0.5F));
    const auto below = fit_text(scene.fonts(), {22, Weight::Regular, 1.3F}, 16, second, width, box.height * 0.35F);
    float y = std::round(box.center_y() - (title.height + (second.empty() ? 0 : below.height)) / 2);
    scene.canvas.text(title, x, y, text_color(look));
    if (!second.empty()) scene.canvas.text(below, x, y + title.height, theme::kQuietText);
}

void draw_languages(Scene& scene, const director::LanguagesView& languages) {
    auto card = begin_card(scene, Corner::Nothing);
    draw_title(scene, card, language_in_all(scene));
    auto area = card.body;
    area.height = card.content.bottom() - area.y;
    const auto& items = scene.view.languages;
    const auto boxes = boxes_in(scene, area, items.size(), items.size() > 3 ? 2 : 1, 560, 130);
    for (std::size_t i = 0; i < items.size(); ++i) {
        draw_big_button(scene, "kiosk-language-" + items[i].variant, boxes[i], std::string(language_name(items[i].variant)), {}, i + 1, i == languages.focus, director::PickItem{i});
    }
    end_card(scene);
}

void draw_stories(Scene& scene, const director::StoriesView& stories) {
    auto card = begin_card(scene, Corner::Languages);
    draw_title(scene, card, scene.say(Word::ChooseStory));
    const auto& items = stories.items;
    const auto boxes = boxes_in(scene, card.body, std::max<std::size_t>(items.size(), 1), items.size() > 4 ? 2 : 1, items.size() > 4 ? 640 : 820, 140);
    for (std::size_t i = 0; i < items.size(); ++i) {
        draw_big_button(scene, fmt::format("story-{}", i), boxes[i], items[i].title, items[i].age, i + 1, i == stories.focus, director::PickItem{i});
    }
    std::vector<FootButton> foot{{std::string(scene.say(Word::Back)), director::GoBack{}}};
    if (stories.tells_what_is_counted) foot.insert(foot.begin(), {std::string(scene.say(Word::WhatIsKept)), director::PickItem{items.size()}});
    if (stories.tells_what_is_counted) draw_notice(scene, card, foot);
    draw_plain_foot(scene, card, foot, stories.tells_what_is_counted && stories.focus == items.size() ? 0 : foot.size());
    end_card(scene);
}

void draw_counted(Scene& scene, const director::CountedView& counted) {
    auto card = begin_card(scene, Corner::Languages);
    draw_title(scene, card, scene.say(Word::WhatIsKept));
    Blocks blocks;
    add<Paragraph>(blocks, std::string(scene.say(Word::KeptText)));
    if (counted.keep_days > 0) add<Paragraph>(blocks, kept_for_days(counted.keep_days, scene.view.language), theme::kText, 18.0F);
    auto area = card.body;
    area.width = std::min(area.width, scene.px(960));
    draw_column(scene, "counted", std::move(blocks), area, {32, 18});
    draw_foot(scene, card, {{std::string(scene.say(Word::Back)), director::GoBack{}}}, 0);
    end_card(scene);
}

}  // namespace wissel::ui
