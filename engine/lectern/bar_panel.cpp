#include <cmath>
#include <span>

#include "lectern/key_button.h"
#include "lectern/panels.h"
#include "ui/window_style.h"

namespace wissel::lectern {

namespace {

using director::LessonKey;

Word forward_word(Forward forward) {
    switch (forward) {
        case Forward::Begin: return Word::Begin;
        case Forward::GoOn: return Word::GoOn;
        case Forward::OpenVote: return Word::OpenVote;
        case Forward::CloseVote: return Word::CloseVote;
        case Forward::Reveal: return Word::Reveal;
        case Forward::Take: return Word::Take;
        case Forward::Settle: return Word::Settle;
        case Forward::EndTalk: return Word::TalkOver;
        case Forward::EndBlank: return Word::Unblank;
        case Forward::EndFreeze: return Word::Unfreeze;
        case Forward::LookBack: return Word::LookBack;
        case Forward::NextPage: return Word::NextPage;
        case Forward::EndLookBack: return Word::LookBackOver;
        case Forward::AnotherStory: return Word::AnotherStory;
        case Forward::Running: return Word::Running;
        case Forward::Stopped: return Word::Stopped;
        case Forward::LastPage: break;
    }
    return Word::LastPage;
}

struct BarButton {
    const char* id;
    Word words;
    const char* key;
    LecternAction action;
    bool enabled = true, on = false;
};

constexpr int kColumns = 6;
constexpr float kForwardPart = 0.22F;

bool leads_on(Forward forward) {
    return forward != Forward::Settle && forward != Forward::Running && forward != Forward::Stopped && forward != Forward::LastPage;
}

}  // namespace

void draw_bar(const Pen& pen) {
    const auto& view = pen.view;
    const auto area = ImGui::GetContentRegionAvail();
    const float gap = ImGui::GetStyle().ItemSpacing.x, row = std::floor((area.y - gap) / 2);
    const bool can_go_forward = leads_on(view.forward);
    const float first = std::floor(area.x * kForwardPart);
    if (key_button(pen.canvas, "forward", pen.say(forward_word(view.forward)), "Page Down", first, area.y, {can_go_forward, false, can_go_forward})) {
        pen.actions.emplace_back(director::LessonCommand(LessonKey::Forward));
    }
    const auto of = [](LessonKey key) { return LecternAction(director::LessonCommand(key)); };
    const bool closed = view.votes_known && !view.revealed, goes_on = !view.stopped;
    const BarButton buttons[] = {
        {"back", view.looking_back ? Word::PreviousPage : Word::Back, "Page Up", of(LessonKey::Back), view.can_go_back && goes_on},
        {"freeze", view.frozen ? Word::Unfreeze : Word::Freeze, "P", of(LessonKey::Freeze), goes_on, view.frozen},
        {"blank", view.blank ? Word::Unblank : Word::Blank, "B", of(LessonKey::Blank), goes_on, view.blank},
        {"talk", view.talking ? Word::TalkOver : Word::Talk, "T", of(LessonKey::Talk), goes_on, view.talking},
        {"time", Word::MoreTime, "E", of(LessonKey::MoreTime), view.time_left.has_value()},
        {"look-back", view.looking_back ? Word::LookBackOver : Word::LookBack, "N", of(LessonKey::LookBack), view.can_look_back, view.looking_back},
        {"reveal", Word::Reveal, "R", of(LessonKey::Reveal), view.open || closed},
        {"reopen", view.revealed ? Word::AskAgain : Word::Reopen, "", ReopenVote{}, view.votes_known},
        {"join", view.joining ? Word::JoinOver : Word::Join, "J", of(LessonKey::Join), !view.room.address.empty() && goes_on, view.joining},
        {"sheet", Word::SaveSheet, "", SaveSheet{}},
        {"stop", view.stopped ? Word::StopOver : Word::StopHere, "Esc", of(LessonKey::StopHere), true, view.stopped},
        {"controls", Word::ToTheFilm, "F2", of(LessonKey::Controls)},
    };
    const float width = std::floor((area.x - first - gap * kColumns) / kColumns);
    const auto corner = ImGui::GetWindowPos();
    const auto padding = ImGui::GetStyle().WindowPadding;
    int i = 0;
    for (const auto& button : std::span(buttons).first(std::size(buttons) - (view.is_public ? 0 : 1))) {
        const float x = corner.x + padding.x + first + gap + static_cast<float>(i % kColumns) * (width + gap);
        const float y = corner.y + padding.y + static_cast<float>(i / kColumns) * (row + gap);
        ImGui::SetCursorScreenPos({x, y});
        if (key_button(pen.canvas, button.id, pen.say(button.words), button.key, width, row, {button.enabled, button.on, false})) pen.actions.push_back(button.action);
        ++i;
    }
}

}  // namespace wissel::lectern
