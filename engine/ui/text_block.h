// Text set in lines: measured first, drawn later.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/fonts.h"

namespace wissel::ui {

struct TextStyle {
    float size = 20;  // design units
    Weight weight = Weight::Regular;
    float leading = 1.35F;  // distance of lines, as a multiple of the size
};

struct TextBlock {
    TextStyle style;
    std::vector<std::string> lines;
    float width = 0, height = 0;  // pixels; width of the longest line
    float line_height = 0;
    bool broke_a_word = false;    // a word was longer than the line
    bool cut = false;             // there was no room: the end is missing
};

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view text);

// Breaks at spaces (never at a no-break space) and at line ends; inside a word only when the word alone is too long.
TextBlock set_text(const Fonts& fonts, const TextStyle& style, std::string_view text, float width);

// The largest size from style.size down to `floor` at which the text fits the box. Where none does: the floor, cut after
// the last line that fits, with an ellipsis.
TextBlock fit_text(const Fonts& fonts, TextStyle style, float floor, std::string_view text, float width, float height);

// The next smaller of kTextSizes.
float smaller_size(float size);

}  // namespace wissel::ui
