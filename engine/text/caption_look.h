// How captions are to look, in numbers: what the viewer has set, on a screen of this size.
#pragma once

namespace wissel::text {

enum class Background { None, Outline, Box };

struct CaptionLook {
    double line_height = 58;  // design units, of a 720 pixel high screen; 8 % of the height, as broadcasters use
    Background background = Background::Box;
    bool top = false;
    // Captions with a look of their own (ASS) keep it, apart from the size, where the viewer has not asked for another.
    bool over_own_background = false, over_own_position = false;

    friend bool operator==(const CaptionLook&, const CaptionLook&) = default;
};

// The rectangle that captions are set in, in pixels.
struct CaptionFrame {
    int width = 0, height = 0;
    CaptionLook look;

    friend bool operator==(const CaptionFrame&, const CaptionFrame&) = default;
};

inline constexpr double kDesignHeight = 720;
inline constexpr double kUsualLineHeight = 58;

}  // namespace wissel::text
