// Takes out of a cue's text what could make drawing it costly: libass does whatever an override tag says.
//
// Kept is what words need: weight, slant, colour, font, size, outline, shadow, place, fades. Drawings, clips and
// transforms are left out, numbers are bounded, and what cannot be read is dropped. Threading: pure.
#pragma once

#include <string>
#include <string_view>

namespace wissel::text {

struct TagLimits {
    bool styled = true;   // false: words from SubRip or WebVTT, of which size, font and place are the viewer's
    double tallest = 60;  // font size, in the units of the script
};

std::string tame_tags(std::string_view text, const TagLimits& limits);

// Whether a tame text looks different while it stands: fades, moves, karaoke.
bool has_moving_tags(std::string_view text);

}  // namespace wissel::text
