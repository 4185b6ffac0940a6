// Short words for drawing captions and looking at the pixels.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/caption_renderer.h"

namespace wissel::test {

struct Cue {
    double begin, end;
    std::string text;
};

inline text::CaptionEvents plain(const std::vector<Cue>& cues) {
    av::CaptionTrack track;
    for (const auto& cue : cues)
        track.cues.push_back({seconds(cue.begin), seconds(cue.end), "0,0,Default,,0,0,0,," + cue.text});
    return text::CaptionEvents(std::move(track));
}

inline text::CaptionEvents styled(const std::vector<Cue>& cues,
                                  const std::string& style = "Own,Noto Sans,24,&H00FFFFFF") {
    av::CaptionTrack track;
    track.styled = true;
    track.header =
        "[Script Info]\nPlayResX: 640\nPlayResY: 360\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, "
        "PrimaryColour\nStyle: " +
        style + "\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
    for (const auto& cue : cues)
        track.cues.push_back({seconds(cue.begin), seconds(cue.end), "0,0,Own,,0,0,0,," + cue.text});
    return text::CaptionEvents(std::move(track));
}

inline text::CaptionFrame frame_of(int height, text::Background background = text::Background::None) {
    text::CaptionFrame frame{height * 16 / 9, height, {}};
    frame.look.background = background;
    return frame;
}

inline text::CaptionPieces draw(const text::CaptionEvents& events, const text::CaptionFrame& frame, double at = 0.5) {
    auto renderer = text::CaptionRenderer::make();
    REQUIRE(renderer.has_value());
    return (*renderer)->render(events, events.span_at(seconds(at)), seconds(at), frame);
}

// The one piece that a short text makes.
inline text::CaptionPiece draw_one(const std::string& text, const text::CaptionFrame& frame = frame_of(720)) {
    auto pieces = draw(plain({{0, 1, text}}), frame);
    REQUIRE(pieces.size() == 1);
    return std::move(pieces[0]);
}

inline bool is_ink(const text::CaptionPiece& piece, int x, int y) {
    return piece.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(piece.width) +
                         static_cast<std::size_t>(x)) *
                            4 +
                        3] > 100;
}

struct Ink {
    int left = 0, width = 0, height = 0;
};
// Where there is ink: libass's own bitmaps are a little larger.
inline Ink ink_of(const text::CaptionPiece& piece) {
    int left = piece.width, right = 0, top = piece.height, bottom = 0;
    for (int y = 0; y < piece.height; ++y) {
        for (int x = 0; x < piece.width; ++x) {
            if (!is_ink(piece, x, y)) continue;
            left = std::min(left, x);
            right = std::max(right, x + 1);
            top = std::min(top, y);
            bottom = std::max(bottom, y + 1);
        }
    }
    return {piece.x + left, right - left, bottom - top};
}

// Columns between the first and the last with ink that have none.
inline int empty_columns(const text::CaptionPiece& piece) {
    int empty = 0, pending = -1;
    for (int x = 0; x < piece.width; ++x) {
        bool ink = false;
        for (int y = 0; y < piece.height && !ink; ++y) ink = is_ink(piece, x, y);
        if (ink && pending > 0) empty += pending;
        if (ink)
            pending = 0;
        else if (pending >= 0)
            ++pending;
    }
    return empty;
}

// The middle of all ink that is more red than green, as part of the width; negative: there is none.
inline double middle_of_red(const text::CaptionPiece& piece) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < piece.height; ++y) {
        for (int x = 0; x < piece.width; ++x) {
            const auto* pixel = &piece.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(piece.width) +
                                               static_cast<std::size_t>(x)) *
                                              4];
            if (pixel[3] < 100 || pixel[2] < pixel[1] + 80) continue;
            sum += x;
            ++count;
        }
    }
    return count == 0 ? -1 : sum / count / piece.width;
}

}  // namespace wissel::test
