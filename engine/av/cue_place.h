// Where a WebVTT cue asks to stand: https://www.w3.org/TR/webvtt1/#webvtt-cue-settings
//
// Of its settings `line` and `align` count, as far as a caption is at the top or the bottom and left, right or in the middle.
// Threading: pure.
#pragma once

#include <string_view>

namespace wissel::av {

struct CuePlace {
    enum class Row { Usual, Top, Bottom } row = Row::Usual;
    enum class Column { Left, Middle, Right } column = Column::Middle;
    friend bool operator==(const CuePlace&, const CuePlace&) = default;
};

// "line:10% align:start"; what cannot be read counts as not said.
CuePlace place_of(std::string_view settings);

}  // namespace wissel::av
