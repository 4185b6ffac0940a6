#include "story/io/caption_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace wissel::story {

namespace {

constexpr Duration kPastTheEnd = std::chrono::seconds(1);  // a last cue may stand a little longer than its film
constexpr std::string_view kArrow = "-->";
constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text) {
    const auto begin = std::min(text.find_first_not_of(kSpaces), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool fine = read.ec == std::errc() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return fine ? std::optional(value) : std::nullopt;
}

// "1:02:03,450", "02:03.450" or, in ASS, "0:00:03.45".
std::optional<Duration> time_in(std::string_view text) {
    const auto point = text.find_first_of(".,");
    if (point == std::string_view::npos || text.size() - point - 1 < 2 || text.size() - point - 1 > 3)
        return std::nullopt;
    const auto part = whole(text.substr(point + 1));
    if (!part) return std::nullopt;
    std::int64_t seconds = 0;
    auto clock = text.substr(0, point);
    int fields = 0;
    for (bool more = true; more; ++fields) {
        const auto colon = clock.find(':');
        more = colon != std::string_view::npos;
        const auto value = whole(clock.substr(0, colon));
        if (!value || (fields > 0 && *value > 59) || fields > 2) return std::nullopt;
        seconds = seconds * 60 + *value;
        if (more) clock.remove_prefix(colon + 1);
    }
    if (fields < 2) return std::nullopt;
    const int to_milliseconds = text.size() - point - 1 == 2 ? 10 : 1;
    return std::chrono::seconds(seconds) + std::chrono::milliseconds(*part * to_milliseconds);
}

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

class Checker {
public:
    Checker(std::string_view text, std::optional<Duration> film) : text_(text), film_(film) {}

    std::vector<CaptionFinding> check() {
        if (const auto line = line_that_is_not_utf8()) {
            add(codes::kUnreadableMedia, *line, "this line is not UTF-8", "save the file as UTF-8");
            return std::move(found_);
        }
        while (next_line()) {
            if (line_.starts_with("Dialogue:"))
                check_dialogue();
            else if (line_.find(kArrow) != std::string_view::npos)
                check_cue();
        }
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

    bool next_line() {
        if (at_ >= text_.size()) return false;
        const auto end = std::min(text_.find('\n', at_), text_.size());
        line_ = trimmed(text_.substr(at_, end - at_));
        at_ = end + 1;
        ++number_;
        return true;
    }

    bool words_follow() const {
        const auto end = std::min(text_.find('\n', std::min(at_, text_.size())), text_.size());
        return at_ < text_.size() && !trimmed(text_.substr(at_, end - at_)).empty();
    }

    void check_cue() {
        const auto arrow = line_.find(kArrow);
        auto right = trimmed(line_.substr(arrow + kArrow.size()));
        right = right.substr(0, right.find_first_of(" \t"));  // settings may follow
        const auto begin = time_in(trimmed(line_.substr(0, arrow))), end = time_in(right);
        if (!begin || !end) {
            return add(codes::kUnreadableCue, number_, "the times of this cue cannot be read, so nobody will see it",
                       "write them as 00:01:02.500 --> 00:01:04.000");
        }
        if (!words_follow())
            add(codes::kUnreadableCue, number_, "this cue has no words",
                "write them on the next line, without an empty line before");
        check_times(*begin, *end);
        check_order(*begin, *end);
    }

    void check_dialogue() {
        std::array<std::string_view, 3> fields;
        auto rest = line_.substr(line_.find(':') + 1);
        for (auto& field : fields) {
            const auto comma = std::min(rest.find(','), rest.size());
            field = trimmed(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        const auto begin = time_in(fields[1]), end = time_in(fields[2]);
        if (begin && end) return check_times(*begin, *end);
        add(codes::kUnreadableCue, number_, "the times of this cue cannot be read, so nobody will see it",
            "write them as 0:01:02.50,0:01:04.00");
    }

    void check_times(Duration begin, Duration end) {
        if (end <= begin) {
            add(codes::kUnreadableCue, number_, "this cue ends before it begins, so nobody will see it",
                "mend its times");
        } else if (film_ && begin >= *film_) {
            add(codes::kCueTimes, number_,
                fmt::format("this cue comes after the film, which lasts {:.2f} s", to_seconds(*film_)),
                "mend its times; they count from the start of the film's file");
        } else if (film_ && end > *film_ + kPastTheEnd) {
            add(codes::kCueTimes, number_,
                fmt::format("this cue stands on after the film, which lasts {:.2f} s", to_seconds(*film_)),
                "let it end sooner");
        }
    }

    // Not in ASS, where signs and words stand together.
    void check_order(Duration begin, Duration end) {
        if (begin < last_begin_) {
            add(codes::kCueTimes, number_, "this cue begins before the one above it",
                "put the cues in order, or mend the times");
        } else if (begin < last_end_) {
            add(codes::kCueTimes, number_, "this cue begins while the one above it still stands",
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
    std::size_t at_ = 0;
    std::string_view line_;
    int number_ = 0;
    Duration last_begin_{}, last_end_{};
    std::vector<CaptionFinding> found_;
    int left_out_ = 0;
};

}  // namespace

std::vector<CaptionFinding> check_captions(std::string_view text, std::optional<Duration> film) {
    return Checker(text, film).check();
}

}  // namespace wissel::story
