#include "story/io/caption_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/caption_grammar.h"

namespace wissel::story {

namespace {

constexpr Duration kPastTheEnd = std::chrono::seconds(1);  // a last cue may stand a little longer than its film
constexpr const char* kUnseen = "the times of this cue cannot be read, so nobody will see it";

// The length of the letter of UTF-8 that begins here; 0 if none does.
std::size_t letter_at(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t size = first < 0x80                    ? 1
                             : first >= 0xC2 && first < 0xE0 ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
    if (size == 0 || size > text.size()) return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) return 0;
    }
    return size;
}

// Of SubRip, where an arrow may also stand in the words: whether this was to be the times of a cue.
bool means_times(std::string_view line) {
    const auto is_time = [](std::string_view text) {
        return !text.empty() && std::string_view("-0123456789").find(text[0]) != std::string_view::npos &&
               text.find(':') != std::string_view::npos;
    };
    const auto arrow = line.find(kCueArrow);
    const auto left = trimmed(line.substr(0, arrow)), right = trimmed(line.substr(arrow + kCueArrow.size()));
    return is_time(left) || (left.empty() && is_time(right));
}

class Checker {
public:
    Checker(std::string_view text, std::optional<Duration> film) : text_(without_mark(text)), film_(film) {}

    std::vector<CaptionFinding> check() {
        if (const auto line = line_that_is_not_utf8()) {
            add(codes::kUnreadableMedia, *line, "this line is not UTF-8", "save the file as UTF-8");
            return std::move(found_);
        }
        check_kind();
        if (left_out_ > 0) found_.back().message += fmt::format(" (and {} more in this file)", left_out_);
        return std::move(found_);
    }

private:
    std::optional<int> line_that_is_not_utf8() const {
        int line = 1;
        for (auto rest = text_; !rest.empty();) {
            const auto size = letter_at(rest);
            if (size == 0) return line;
            if (rest[0] == '\n') ++line;
            rest.remove_prefix(size);
        }
        return std::nullopt;
    }

    void check_kind() {
        switch (caption_kind(text_)) {
            case CaptionKind::WebVtt:
                return check_webvtt();
            case CaptionKind::SubRip:
                return check_subrip();
            case CaptionKind::Ass:
                return check_ass();
        }
    }

    void check_webvtt() {
        WebVttBlocks blocks(text_);
        while (const auto block = blocks.next()) {
            using What = WebVttBlock::What;
            if (block->what == What::Stray) {
                add(codes::kUnreadableCue, block->line, "these words stand in no cue, so nobody will see them",
                    "give them times, or take out the empty line before them");
            } else if (block->what == What::BrokenCue) {
                add(codes::kUnreadableCue, block->line, kUnseen,
                    "write them as 00:01:02.500 --> 00:01:04.000, with a point, and no arrow in the words");
            } else if (block->what == What::Cue) {
                check_cue(block->line, *cue_times(CaptionKind::WebVtt, block->times), !trimmed(block->words).empty());
            }
        }
    }

    void check_subrip() {
        TextLines lines(text_);
        while (lines.next()) {
            const auto line = lines.line();
            if (line.find(kCueArrow) == std::string_view::npos) continue;
            if (const auto times = cue_times(CaptionKind::SubRip, line)) {
                check_cue(lines.number(), *times, lines.peek() && !trimmed(*lines.peek()).empty());
            } else if (means_times(line)) {
                add(codes::kUnreadableCue, lines.number(),
                    "the times of this cue cannot be read, so they are shown as words, in the cue before",
                    "write them as 00:01:02,500 --> 00:01:04,000, with hours");
            }
        }
    }

    // Where signs and words stand together, so in any order.
    void check_ass() {
        TextLines lines(text_);
        while (lines.next()) {
            if (!lines.line().starts_with("Dialogue:")) continue;
            if (const auto times = cue_times(CaptionKind::Ass, lines.line()))
                check_times(lines.number(), *times);
            else
                add(codes::kUnreadableCue, lines.number(), kUnseen, "write them as 0:01:02.50,0:01:04.00");
        }
    }

    void check_cue(int line, const CueTimes& times, bool has_words) {
        if (!has_words) {
            add(codes::kUnreadableCue, line, "this cue has no words",
                "write them on the next line, without an empty line before");
        }
        check_times(line, times);
        check_order(line, times);
    }

    void check_times(int line, const CueTimes& times) {
        const auto [begin, end] = times;
        if (end <= begin) {
            add(codes::kUnreadableCue, line, "this cue ends before it begins, so nobody will see it",
                "mend its times");
        } else if (film_ && begin >= *film_) {
            add(codes::kCueTimes, line,
                fmt::format("this cue comes after the film, which lasts {:.2f} s", to_seconds(*film_)),
                "mend its times; they count from the start of the film's file");
        } else if (film_ && end > *film_ + kPastTheEnd) {
            add(codes::kCueTimes, line,
                fmt::format("this cue stands on after the film, which lasts {:.2f} s", to_seconds(*film_)),
                "let it end sooner");
        }
    }

    void check_order(int line, const CueTimes& times) {
        const auto [begin, end] = times;
        if (begin < last_begin_) {
            add(codes::kCueTimes, line, "this cue begins before the one above it",
                "put the cues in order, or mend the times");
        } else if (begin < last_end_) {
            add(codes::kCueTimes, line, "this cue begins while the one above it still stands",
                "let that one end sooner; more than two lines at once are hard to read");
        }
        last_begin_ = begin;
        last_end_ = end;
    }

    void add(const Code& code, int line, std::string message, std::string hint) {
        if (found_.size() == kMostCaptionFindings)
            ++left_out_;
        else
            found_.push_back({code, line, std::move(message), std::move(hint)});
    }

    const std::string_view text_;
    const std::optional<Duration> film_;
    Duration last_begin_{}, last_end_{};
    std::vector<CaptionFinding> found_;
    int left_out_ = 0;
};

}  // namespace

std::vector<CaptionFinding> check_captions(std::string_view text, std::optional<Duration> film) {
    return Checker(text, film).check();
}

}  // namespace wissel::story
