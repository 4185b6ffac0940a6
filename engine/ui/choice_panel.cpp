#include "ui/choice_panel.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/card.h"
#include "ui/choice_layout.h"
#include "ui/language_switch.h"
#include "ui/told_share.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

using director::ChoiceView;

constexpr float kRing = 40;  // diameter
constexpr TextStyle kShare{22, Weight::Strong, 1.2F};

class Panel {
public:
    Panel(Scene& scene, const ChoiceView& choice) : scene_(scene), choice_(choice), taken_(taken_item(choice)) {}

    void draw() {
        const float corner = lay_out();
        const float entrance = eased(choice_.shown_for / theme::kEntrance);
        scene_.canvas.set_opacity(entrance);
        rise_ = std::round((1 - entrance) * scene_.px(14));
        for (std::size_t i = 0; i < choice_.items.size(); ++i) {
            if (choice_.items[i].area) draw_area(i, *choice_.items[i].area);
        }
        draw_sheet();
        draw_corner(corner);
        for (std::size_t i = 0; i < choice_.items.size(); ++i) draw_option(i);
        scene_.canvas.set_opacity(1);
    }

    float top() const { return layout_.panel.y; }

private:
    static std::optional<std::size_t> taken_item(const ChoiceView& choice) {
        const auto taken = std::find_if(choice.items.begin(), choice.items.end(), [](const auto& item) { return item.taken; });
        if (taken == choice.items.end()) return std::nullopt;
        return static_cast<std::size_t>(taken - choice.items.begin());
    }

    bool timed() const { return choice_.time_left.has_value() && choice_.time_limit > 0; }

    std::string without_choice() const {
        if (!choice_.fallback || *choice_.fallback >= choice_.items.size()) return {};
        return fmt::format("{} {}", scene_.say(Word::WithoutChoice), *choice_.fallback + 1);
    }

    // Beside the question stands, where it can still be read from afar, everything; else not the words on what comes without a
    // choice (the option has their sign); else these, but not the way to the help page; else neither. Returns its width.
    float lay_out() {
        float width = 0;
        for (const auto& [note, help] : {std::pair{true, true}, {false, true}, {true, false}, {false, false}}) {
            with_note_ = note;
            with_help_ = help && scene_.view.has_help && !scene_.view.lesson;
            width = width_of_corner();
            layout_ = lay_out_choice(scene_.fonts(), choice_, scene_.screen(), scene_.picture(), width, shares_width());
            if (layout_.corner.width >= width && reads_from_afar(layout_.prompt)) break;
        }
        return width;
    }

    float note_width() const { return with_note_ ? text_width(scene_.fonts(), kNote, without_choice()) + scene_.px(16) : 0; }

    // Of a class, right of each option.
    bool tells_shares() const { return choice_.shares.size() == choice_.items.size() && !choice_.shares.empty(); }
    float shares_width() const { return tells_shares() ? share_width(scene_, kShare) + scene_.px(20) : 0; }

    float width_of_corner() const {
        float width = language_switch_width(scene_);
        if (timed()) width += scene_.px(kRing + 12) + note_width();
        return with_help_ ? width + help_link_width(scene_) + scene_.px(12) : width;
    }

    void draw_sheet() const {
        auto& canvas = scene_.canvas;
        auto sheet = layout_.panel;
        sheet.y += rise_;
        sheet.height -= rise_;
        canvas.fill(sheet, theme::kPanel);
        canvas.fill({sheet.x, sheet.y, sheet.width, std::max(1.0F, scene_.px(1))}, theme::kLine);
        canvas.text(layout_.prompt, layout_.prompt_area.x, layout_.prompt_area.y + rise_, theme::kText);
    }

    void draw_corner(float width) const {
        float right = layout_.corner.right();
        const float y = layout_.corner.center_y() + rise_;
        if (timed()) {
            const float radius = scene_.px(kRing) / 2;
            draw_countdown(scene_, right - radius, y, radius, *choice_.time_left, choice_.time_limit);
            right -= 2 * radius + scene_.px(12);
            if (with_note_) scene_.canvas.line_of_text(kNote, without_choice(), right, y, theme::kQuietText, Align::Right);
            right -= note_width();
        }
        if (width > 0) draw_language_switch(scene_, right, y);
        if (with_help_) draw_help_link(scene_, right - language_switch_width(scene_) - scene_.px(8), y);
    }

    ButtonLook look(std::size_t i, Targets::State state) const {
        ButtonLook look;
        look.focused = !taken_ && i == choice_.focus && !scene_.view.lesson;
        look.hovered = !taken_ && state.hovered;
        look.held = !taken_ && state.held;
        look.chosen = taken_ == i;
        look.faded = taken_ && taken_ != i;
        return look;
    }

    Targets::State target(std::size_t i, const char* kind, const PixelRect& area) const {
        if (taken_) return {};
        return scene_.targets.add(fmt::format("choice-{}-{}", kind, i), area, director::PickItem{i});
    }

    void draw_option(std::size_t i) const {
        const auto look_now = look(i, target(i, "option", layout_.options[i]));
        auto box = layout_.options[i];
        box.y += rise_;
        draw_button_box(scene_, box, look_now);
        if (tells_shares()) draw_share(i, box, look_now);
        const PixelRect badge{box.x + layout_.padding, std::round(box.center_y() - layout_.badge / 2), layout_.badge, layout_.badge};
        draw_badge(scene_, badge, fmt::format("{}", i + 1), look_now);
        const auto& label = layout_.labels[i];
        scene_.canvas.text(label, badge.right() + layout_.padding, std::round(box.center_y() - label.height / 2), text_color(look_now));
        if (timed() && choice_.fallback == i) {
            const float radius = scene_.px(9);
            draw_countdown_mark(scene_, box.right() - layout_.padding - radius, box.center_y(), radius, look_now);
        }
    }

    void draw_share(std::size_t i, const PixelRect& box, const ButtonLook& look) const {
        const auto& share = choice_.shares[i];
        if (!look.chosen) fill_share(scene_, box, share);
        const float mark = timed() && choice_.fallback == i ? scene_.px(26) : 0;
        scene_.canvas.line_of_text(kShare, share_words(scene_, share), box.right() - layout_.padding - mark, box.center_y(), text_color(look), Align::Right);
    }

    void draw_area(std::size_t i, const director::RectF& area) const {
        const auto box = spot_on(scene_.picture(), area);
        draw_hotspot(scene_, box, fmt::format("{}", i + 1), look(i, target(i, "area", box)));
    }

    Scene& scene_;
    const ChoiceView& choice_;
    std::optional<std::size_t> taken_;
    ChoiceLayout layout_;
    float rise_ = 0;
    bool with_note_ = true, with_help_ = false;
};

}  // namespace

PixelRect spot_on(const PixelRect& picture, const director::RectF& area) {
    const float x = std::clamp(area.x, 0.0F, 1.0F), y = std::clamp(area.y, 0.0F, 1.0F);
    return {std::round(picture.x + x * picture.width), std::round(picture.y + y * picture.height),
            std::round(std::clamp(area.width, 0.0F, 1 - x) * picture.width),
            std::round(std::clamp(area.height, 0.0F, 1 - y) * picture.height)};
}

float draw_choice(Scene& scene, const ChoiceView& choice) {
    if (choice.items.empty() && choice.prompt.empty()) return scene.screen().bottom();
    Panel panel(scene, choice);
    panel.draw();
    return panel.top();
}

}  // namespace wissel::ui
