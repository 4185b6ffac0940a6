#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

constexpr int kPaces[] = {1, 2, 3, 5, 10};
constexpr std::size_t kManyFromOne = 4;  // a phone with a few browsers is no matter

// "author's", "2 times as long" ..., "no limit": one press sets it, for every choice from now on.
void draw_pace(const Pen& pen) {
    heading(pen, pen.say(Word::Pace));
    const float gap = ImGui::GetStyle().ItemSpacing.x, width = ImGui::GetContentRegionAvail().x;
    const float each = std::floor((width - gap * static_cast<float>(std::size(kPaces))) / static_cast<float>(std::size(kPaces) + 1));
    const auto pick = [&](const char* id, const std::string& words, int times) {
        const bool on = pen.view.pace == times;
        if (key_button(pen.canvas, id, words, {}, each, pen.px(40), {true, on, false})) pen.actions.emplace_back(SetPace{times});
    };
    pick("pace-off", std::string(pen.say(Word::Off)), 0);
    for (const int times : kPaces) {
        ImGui::SameLine();
        pick(fmt::format("pace-{}", times).c_str(), fmt::format("{}×", times), times);
    }
    const int pace = pen.view.pace;
    const auto words = pace == 0 ? std::string(pen.say(Word::PaceOff)) : pace == 1 ? std::string(pen.say(Word::PaceAuthors)) : fmt::format("{} {}", pace, pen.say(Word::PaceTimes));
    write(pen, words, ui::Weight::Regular, 16, ui::theme::kQuietText);
}

void draw_time(const Pen& pen) {
    const auto& left = pen.view.time_left;
    if (!left) return;
    write(pen, fmt::format("{} {} s", pen.say(Word::TimeLeft), static_cast<int>(std::ceil(*left))), ui::Weight::Strong, 24, pen.view.time_warns ? ui::rgb(0xFFD166) : ui::theme::kText);
    const auto from = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, part = pen.view.time_limit > 0 ? static_cast<float>(std::clamp(*left / pen.view.time_limit, 0.0, 1.0)) : 0;
    const float height = pen.px(8);
    pen.canvas.fill({from.x, from.y, width, height}, ui::theme::kSunken, height / 2);
    pen.canvas.fill({from.x, from.y, width * part, height}, ui::theme::kAccent, height / 2);
    ImGui::Dummy({width, height});
}

void draw_room(const Pen& pen) {
    const auto& room = pen.view.room;
    ImGui::Spacing();
    if (room.is_shut) write(pen, pen.say(Word::NetworkGone), ui::Weight::Regular, 16, ui::rgb(0xFFD166));
    else if (room.address.empty()) write(pen, pen.say(Word::NoPhones), ui::Weight::Regular, 16, ui::theme::kQuietText);
    else {
        write(pen, room.address, ui::Weight::Strong, 20, ui::theme::kText);
        write(pen, fmt::format("{} {}", room.phones, pen.say(room.phones == 1 ? Word::Phone : Word::Phones)), ui::Weight::Regular, 18, ui::theme::kText);
        if (room.from_one >= kManyFromOne) write(pen, fmt::format("{} {}", room.from_one, pen.say(Word::FromOne)), ui::Weight::Regular, 16, ui::rgb(0xFFD166));
    }
}

}  // namespace

void draw_place(const Pen& pen) {
    if (!pen.view.situation.empty()) write(pen, pen.view.situation, ui::Weight::Regular, 18, ui::theme::kQuietText);
    write(pen, pen.view.node, ui::Weight::Strong, 22, ui::theme::kText);
    draw_time(pen);
    draw_pace(pen);
    draw_room(pen);
    if (pen.view.is_public) write(pen, pen.say(Word::OneDisplay), ui::Weight::Regular, 16, ui::theme::kQuietText);
    if (!pen.view.said.empty()) write(pen, pen.view.said, ui::Weight::Regular, 16, ui::rgb(0xFFD166));
}

}  // namespace wissel::lectern
