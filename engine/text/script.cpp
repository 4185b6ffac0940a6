#include "text/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace wissel::text {

namespace {

constexpr int kUsualHeight = 288, kLowest = 100, kHighest = 8000;

// Parts of the height and width that are kept free: projectors and televisions cut edges, and marks stand at the top.
constexpr double kSide = 0.06, kBottom = 0.065, kTop = 0.125;

struct Edges {
    int style;               // libass: 1 outline and shadow, 4 one box behind all lines, the shadow being its padding
    double outline, shadow;  // design units
};

Edges edges_for(Background background) {
    switch (background) {
        case Background::None:
            return {1, 1.2, 0};  // white letters on a white wall must still be there
        case Background::Outline:
            return {1, 3.5, 1.5};
        case Background::Box:
            break;
    }
    return {4, 0, 12};
}

}  // namespace

int script_height(std::string_view header) {
    constexpr std::string_view kField = "PlayResY:";
    auto at = header.find(kField);
    if (at == std::string_view::npos) return kUsualHeight;
    at = std::min(header.find_first_not_of(' ', at + kField.size()), header.size());
    int height = 0;
    std::from_chars(header.data() + at, header.data() + header.size(), height);
    return height >= kLowest && height <= kHighest ? height : kUsualHeight;
}

double plain_line_height(const CaptionFrame& frame) {
    return frame.look.line_height * frame.height / kDesignHeight;
}

std::string plain_style_name(const av::CuePlace& place) {
    constexpr std::array kRows{"Usual", "Top", "Bottom"};
    constexpr std::array kColumns{"Left", "Middle", "Right"};
    return fmt::format("{}{}", kRows[static_cast<std::size_t>(place.row)], kColumns[static_cast<std::size_t>(place.column)]);
}

namespace {

// Colours are alpha (0 opaque), blue, green, red. Weight 600. An encoding of -1 finds the direction of each text by itself.
std::string plain_style(const CaptionFrame& frame, double shrunk, const av::CuePlace& place) {
    const double scale = frame.height / kDesignHeight;
    const auto [border, outline, shadow] = edges_for(frame.look.background);
    const bool viewers = place.row == av::CuePlace::Row::Usual || frame.look.over_own_position;
    const bool top = viewers ? frame.look.top : place.row == av::CuePlace::Row::Top;
    const int side = static_cast<int>(frame.width * kSide);
    return fmt::format(
        "Style: {},Inter,{:.1f},&H00FFFFFF,&H00FFFFFF,&H00140D0A,&H1C140D0A,600,0,0,0,100,100,0,0,{},{:.1f},{:.1f},{},{},{},{},-1\n",
        plain_style_name(place), plain_line_height(frame) * shrunk, border, outline * scale, shadow * scale,
        (top ? 7 : 1) + static_cast<int>(place.column), side, side, static_cast<int>(frame.height * (top ? kTop : kBottom)));
}

}  // namespace

std::string plain_header(const CaptionFrame& frame, double shrunk) {
    using Place = av::CuePlace;
    std::string styles;
    for (const auto row : {Place::Row::Top, Place::Row::Bottom, Place::Row::Usual}) {
        for (const auto column : {Place::Column::Left, Place::Column::Right, Place::Column::Middle}) {
            styles += plain_style(frame, shrunk, {row, column});
        }
    }
    return fmt::format(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 0\nScaledBorderAndShadow: "
        "yes\n\n[V4+ Styles]\n"
        "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
        "Underline, StrikeOut, "
        "ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n"
        "{}\n"
        "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
        frame.width, frame.height, styles);
}

}  // namespace wissel::text
