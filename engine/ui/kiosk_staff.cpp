#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "ui/blocks.h"
#include "ui/card.h"
#include "ui/kiosk_panels.h"
#include "ui/widgets.h"

namespace wissel::ui {

namespace {

using namespace director;

constexpr float kStaffGap = 12, kTroubleGap = 26;

std::string message(const Scene& scene, const PinView& pin) {
    if (pin.state == PinView::State::Checking) return fmt::format("{}...", scene.say(Word::PinChecking));
    if (pin.wait > 0) return fmt::format("{} {} s", scene.say(Word::PinWait), pin.wait);
    return std::string(scene.say(pin.state == PinView::State::Wrong ? Word::PinWrong : Word::PinLead));
}

// The digits are not shown, only how many there are.
void draw_dots(Scene& scene, const PinView& pin, float x, float y, float width) {
    const float step = std::min(scene.px(34), width / static_cast<float>(kMostPinDigits));
    const auto shown = std::max<std::size_t>(pin.digits, 4);
    float left = x + step / 2;
    for (std::size_t i = 0; i < shown; ++i, left += step) {
        if (i < pin.digits) scene.canvas.ring(left, y, step * 0.18F, 1, theme::kText, step * 0.36F);
        else scene.canvas.ring(left, y, step * 0.3F, 1, theme::kLine, scene.px(2));
    }
}

struct Key {
    std::string label;
    std::size_t item;
};

std::array<Key, 12> keys_of(const Scene& scene) {
    std::array<Key, 12> keys;
    for (std::size_t i = 0; i < 9; ++i) keys[i] = {fmt::format("{}", i + 1), i};
    keys[9] = {std::string(scene.say(Word::PinErase)), kPinErase};
    keys[10] = {"0", kPinZero};
    keys[11] = {std::string(scene.say(Word::PinEnter)), kPinEnter};
    return keys;
}

void draw_pad(Scene& scene, const PinView& pin, const PixelRect& area) {
    const auto keys = keys_of(scene);
    const float gap = scene.px(kStaffGap);
    const float width = std::floor((area.width - 2 * gap) / 3), height = std::floor((area.height - 3 * gap) / 4);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const PixelRect box{area.x + static_cast<float>(i % 3) * (width + gap), area.y + static_cast<float>(i / 3) * (height + gap), width, height};
        const auto state = scene.targets.add(fmt::format("pin-{}", keys[i].item), box, PickItem{keys[i].item});
        const ButtonLook look{pin.focus == keys[i].item, state.hovered, state.held, false, false, false};
        draw_button_box(scene, box, look);
        scene.canvas.line_of_text({keys[i].label.size() > 1 ? 24.0F : 34.0F, Weight::Strong}, keys[i].label, box.center_x(), box.center_y(), text_color(look), Align::Center);
    }
}

std::string label_of(const Scene& scene, const StaffView& staff, StaffButton button) {
    switch (button) {
        case StaffButton::Back: return std::string(scene.say(Word::PinCancel));
        case StaffButton::Quieter: return std::string(scene.say(Word::Quieter));
        case StaffButton::Louder: return std::string(scene.say(Word::Louder));
        case StaffButton::Language: return fmt::format("{}{}", with_colon(scene.say(Word::FirstLanguage), scene.view.language), language_name(scene.view.language));
        case StaffButton::Restart:
        case StaffButton::Quit: break;
    }
    const auto word = button == StaffButton::Quit ? Word::CloseKiosk : Word::Restart;
    return std::string(scene.say(staff.asked_again == button ? Word::PressAgain : word));
}

void draw_facts(Scene& scene, const StaffView& staff, const PixelRect& area) {
    Blocks blocks;
    if (staff.keeps_figures) {
        add<Heading>(blocks, scene.say(Word::VisitsToday), 0.0F);
        add<Paragraph>(blocks, fmt::format("{}", staff.today.begun));
        add<Heading>(blocks, scene.say(Word::PlayedToTheEnd));
        add<Paragraph>(blocks, fmt::format("{}", staff.today.completed));
    } else {
        add<Paragraph>(blocks, std::string(scene.say(Word::NothingKept)));
    }
    add<Heading>(blocks, scene.say(Word::Volume));
    add<Paragraph>(blocks, fmt::format("{} %", scene.view.volume));
    if (staff.troubles.empty()) add<Paragraph>(blocks, std::string(scene.say(Word::AllIsWell)), theme::kQuietText, kTroubleGap);
    for (const auto& trouble : staff.troubles) add<Paragraph>(blocks, trouble, theme::kAccent, kTroubleGap);
    draw_column(scene, "staff", std::move(blocks), area, {30, 16});
}

}  // namespace

void draw_pin(Scene& scene, const PinView& pin) {
    scene.canvas.set_opacity(1);
    scene.canvas.fill(scene.screen(), theme::kScrim);
    const auto screen = scene.screen();
    const float width = std::min(scene.px(420), screen.width * 0.8F), x = std::round(screen.center_x() - width / 2);
    float y = std::max(scene.px(24), std::round(screen.center_y() - scene.px(330)));
    const auto title = fit_text(scene.fonts(), {34, Weight::Strong, 1.2F}, 20, scene.say(Word::PinTitle), width, scene.px(48));
    scene.canvas.text(title, x, y, theme::kText);
    y += title.height + scene.px(4);
    const auto text = fit_text(scene.fonts(), {22, Weight::Regular, 1.3F}, 16, message(scene, pin), width, scene.px(34));
    scene.canvas.text(text, x, y, pin.state == PinView::State::Wrong || pin.wait > 0 ? theme::kAccent : theme::kQuietText);
    y += scene.px(34) + scene.px(20);
    draw_dots(scene, pin, x, y, width);
    y += scene.px(28);
    const float below = scene.px(theme::kTarget) + scene.px(kStaffGap + 24);
    const float height = std::min(scene.px(400), screen.bottom() - y - below);
    draw_pad(scene, pin, {x, y, width, height});
    y += height + scene.px(kStaffGap);
    const PixelRect back{x, y, width, scene.px(theme::kTarget)};
    const auto state = scene.targets.add("pin-cancel", back, PickItem{kPinCancel});
    const ButtonLook look{pin.focus == kPinCancel, state.hovered, state.held, false, false, false};
    draw_button_box(scene, back, look);
    scene.canvas.line_of_text(kButtonText, scene.say(Word::PinCancel), back.center_x(), back.center_y(), text_color(look), Align::Center);
}

void draw_staff(Scene& scene, const StaffView& staff) {
    auto card = begin_card(scene, Corner::Nothing);
    const auto title = fit_text(scene.fonts(), {34, Weight::Strong, 1.2F}, 20, scene.say(Word::StaffTitle), card.head.width, scene.px(48));
    scene.canvas.text(title, card.head.x, card.head.y, theme::kText);
    set_head_height(scene, card, title.height);
    auto body = card.body;
    body.height = card.content.bottom() - body.y;
    draw_facts(scene, staff, left_of(scene, body, 0.5F));
    const auto right = right_of(scene, body, 0.5F);
    const float gap = scene.px(kStaffGap), height = std::min(scene.px(84), (right.height - gap * (kStaffButtons - 1)) / kStaffButtons);
    for (int i = 0; i < kStaffButtons; ++i) {
        const auto item = static_cast<std::size_t>(i);
        const PixelRect box{right.x, std::round(right.y + static_cast<float>(i) * (height + gap)), right.width, height};
        draw_big_button(scene, fmt::format("staff-{}", i), box, label_of(scene, staff, static_cast<StaffButton>(i)), {}, item + 1, item == staff.focus, PickItem{item});
    }
    end_card(scene);
}

}  // namespace wissel::ui
