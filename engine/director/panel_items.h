// The buttons of each panel, in order, and what each asks for. ui/ draws them, the director carries them out; both read
// the order here, so that number keys, focus and clicks agree.
#pragma once

#include <vector>

#include "director/view.h"

namespace wissel::director {

enum class Button {
    Start,            // leave the content note
    GoOn,             // after a card
    ChooseOtherwise,  // back to the last choice
    Menu,             // another situation
    Again,            // the whole story from its start
    Help,             // where to talk to somebody
    Stop              // leave
};

std::vector<Button> note_buttons();
std::vector<Button> outcome_buttons(const OutcomeView& outcome);
std::vector<Button> summary_buttons(const SummaryView& summary);

}  // namespace wissel::director
