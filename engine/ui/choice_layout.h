// Where the parts of a choice stand: all in the lower third of the picture, so that the film stays in sight.
#pragma once

#include <vector>

#include "director/view.h"
#include "ui/pixel_rect.h"
#include "ui/text_block.h"

namespace wissel::ui {

struct ChoiceLayout {
    PixelRect panel;                 // the sheet at the foot of the screen
    TextBlock prompt;
    PixelRect prompt_area;
    PixelRect corner;                // for the countdown and the languages, right of the prompt
    std::vector<PixelRect> options;  // in the order of the items
    std::vector<TextBlock> labels;
    float badge = 0;                 // side of the number badge
    float padding = 0;               // inside an option
};

// Whether a question set in this way is large enough for the back row.
bool reads_from_afar(const TextBlock& prompt);

// `corner_width`: pixels wanted right of the prompt. `beside_label`: the same right of each option's text.
ChoiceLayout lay_out_choice(const Fonts& fonts, const director::ChoiceView& choice, const PixelRect& screen, const PixelRect& picture,
                            float corner_width, float beside_label = 0);

}  // namespace wissel::ui
