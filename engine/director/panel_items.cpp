#include "director/panel_items.h"

namespace wissel::director {

std::vector<Button> note_buttons() {
    return {Button::Start};
}

std::vector<Button> outcome_buttons(const OutcomeView& outcome) {
    if (outcome.can_choose_otherwise) return {Button::GoOn, Button::ChooseOtherwise};
    return {Button::GoOn};
}

std::vector<Button> summary_buttons(const SummaryView& summary) {
    std::vector<Button> buttons;
    if (summary.can_choose_otherwise) buttons.push_back(Button::ChooseOtherwise);
    if (summary.has_menu) buttons.push_back(Button::Menu);
    buttons.push_back(Button::Again);
    buttons.push_back(Button::Stop);
    return buttons;
}

}  // namespace wissel::director
