// How caption files write their cues, for who reads them and who checks them: a check that knows another grammar than
// the player says that all is well of a cue that nobody sees.
//
// Sources: W3C, "WebVTT: The Web Video Text Tracks Format"; of SubRip and ASS, which have no standard, what FFmpeg
// reads. Threading: pure.
#pragma once

#include <optional>
#include <string_view>

#include "base/blanks.h"
#include "base/time.h"

namespace wissel {

enum class CaptionKind { WebVtt, SubRip, Ass };

// By how it begins, whatever its name; what begins like none of them counts as SubRip.
CaptionKind caption_kind(std::string_view text);

// Without the mark with which some editors begin a file in UTF-8.
std::string_view without_mark(std::string_view text);

inline constexpr std::string_view kCueArrow = "-->";

struct CueTimes {
    Duration begin{}, end{};
};
// Of a line with an arrow, settings behind it left aside, or of ASS a line with "Dialogue:"; none: they cannot be read.
std::optional<CueTimes> cue_times(CaptionKind kind, std::string_view line);

// The lines of a text, which end in a line feed, a carriage return or both.
class TextLines {
public:
    explicit TextLines(std::string_view text) : text_(text) {}
    bool next();  // false: there is none left
    std::string_view line() const { return line_; }
    int number() const { return number_; }  // 1-based
    std::optional<std::string_view> peek() const;
    std::size_t begin() const { return begin_; }  // where the line begins

private:
    std::string_view line_at(std::size_t at) const;
    std::string_view text_, line_;
    std::size_t at_ = 0, begin_ = 0;
    int number_ = 0;
};

struct WebVttBlock {
    enum class What {
        Cue,
        BrokenCue,  // its times cannot be read
        Stray,      // words that stand in no cue
        Aside,      // the head, a note, a style, a region
    };
    What what = What::Aside;
    int line = 0;                   // of its times, else its first; 1-based
    std::string_view times, words;  // the whole line of times; all lines that are shown
};

// Every block of a WebVTT file in turn. A line with an arrow begins a cue, wherever it stands but in a note; whatever
// cannot be read ends at the next empty line.
class WebVttBlocks {
public:
    explicit WebVttBlocks(std::string_view text) : text_(text), lines_(text) {}
    std::optional<WebVttBlock> next();

private:
    bool words_go_on() const;
    std::string_view take_words();
    WebVttBlock take_aside(bool arrow_ends_it);
    WebVttBlock take_cue();
    WebVttBlock take_stray();

    std::string_view text_;
    TextLines lines_;
};

}  // namespace wissel
