// What stands before the events of an ASS script: our own for words without a look, and bounds for those that bring
// one.
//
// Threading: pure.
#pragma once

#include <string>
#include <string_view>

#include "av/cue_place.h"
#include "text/caption_look.h"

namespace wissel::text {

// Script units from top to bottom, as the header says it, within reason.
int script_height(std::string_view header);
inline double tallest_font(int script_height) {
    return script_height / 6.0;
}

// In a script whose unit is a pixel. `shrunk`: of the line height, 1 for none. A style for each place; the last is the usual
// one.
std::string plain_header(const CaptionFrame& frame, double shrunk);
// The style in it for words that ask for that place. They get it unless the viewer has asked for another.
std::string plain_style_name(const av::CuePlace& place);

// Pixels, of captions without a look of their own.
double plain_line_height(const CaptionFrame& frame);

}  // namespace wissel::text
