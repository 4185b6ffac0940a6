// Captions as pictures, and where on the screen they are set.
#pragma once

#include <memory>
#include <vector>

#include "playback/picture.h"

namespace wissel::app {

struct CaptionPicture {
    int x = 0, y = 0;              // from the film's corner; x may be negative, beside a narrow film
    playback::PictureRef picture;  // B, G, R, alpha
};
using CaptionPictures = std::shared_ptr<const std::vector<CaptionPicture>>;

// Columns that are taken, from the film's left edge; none: end is not after begin.
struct TakenColumns {
    int begin = 0, end = 0;
    friend bool operator==(const TakenColumns&, const TakenColumns&) = default;
};

// Where they are set: the film's rectangle, how wide the screen is, and where somebody signs.
struct CaptionPlace {
    playback::Size film;
    int screen_width = 0;
    TakenColumns inset{};
    friend bool operator==(const CaptionPlace&, const CaptionPlace&) = default;
};

}  // namespace wissel::app
