#include "base/caption_grammar.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wissel {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr int kMostHours = 1000;

// How a kind writes a time.
struct Clock {
    std::string_view point;  // before the parts of a second
    std::size_t digits;      // of them
    int fewest_fields;       // 3: hours are not left out
};

Clock clock_of(CaptionKind kind) {
    switch (kind) {
        case CaptionKind::WebVtt:
            return {".", 3, 2};
        case CaptionKind::SubRip:
            return {".,", 3, 3};
        case CaptionKind::Ass:
            break;
    }
    return {".", 2, 3};
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool fine = read.ec == std::errc() && digits.find_first_not_of(kDigits) == std::string_view::npos;
    return fine ? std::optional(value) : std::nullopt;
}

// "1:02:03" or "02:03".
std::optional<std::chrono::seconds> clock_time(std::string_view text, int fewest_fields) {
    std::int64_t seconds = 0;
    int fields = 0, first = 0;
    for (bool more = true; more; ++fields) {
        const auto colon = text.find(':');
        more = colon != std::string_view::npos;
        const auto value = whole(text.substr(0, colon));
        if (!value || (fields > 0 && *value > 59) || fields > 2) return std::nullopt;
        if (fields == 0) first = *value;
        seconds = seconds * 60 + *value;
        if (more) text.remove_prefix(colon + 1);
    }
    if (fields < fewest_fields || first > (fields == 3 ? kMostHours : 59)) return std::nullopt;
    return std::chrono::seconds(seconds);
}

std::optional<Duration> time_in(std::string_view text, const Clock& clock) {
    const auto point = text.find_first_of(clock.point);
    if (point == std::string_view::npos || text.size() - point - 1 != clock.digits) return std::nullopt;
    const auto part = whole(text.substr(point + 1));
    const auto seconds = clock_time(text.substr(0, point), clock.fewest_fields);
    if (!part || !seconds) return std::nullopt;
    return *seconds + std::chrono::milliseconds(*part * (clock.digits == 2 ? 10 : 1));
}

std::string_view up_to_blank(std::string_view text) {
    return text.substr(0, text.find_first_of(" \t"));
}

std::optional<CueTimes> both(std::string_view begin, std::string_view end, CaptionKind kind) {
    const auto clock = clock_of(kind);
    const auto first = time_in(begin, clock), last = time_in(end, clock);
    return first && last ? std::optional(CueTimes{*first, *last}) : std::nullopt;
}

bool has_arrow(std::string_view line) {
    return line.find(kCueArrow) != std::string_view::npos;
}

// With words behind, or none.
bool is_note(std::string_view line) {
    return up_to_blank(line) == "NOTE";
}

bool begins_aside(std::string_view line) {
    return trimmed(line) == "STYLE" || trimmed(line) == "REGION";
}

}  // namespace

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
    return text;
}

CaptionKind caption_kind(std::string_view text) {
    text = without_mark(text);
    constexpr std::string_view kHead = "WEBVTT";
    if (text.starts_with(kHead) && (text.size() == kHead.size() ||
                                    std::string_view(" \t\r\n").find(text[kHead.size()]) != std::string_view::npos)) {
        return CaptionKind::WebVtt;
    }
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text.starts_with("[Script Info]") ? CaptionKind::Ass : CaptionKind::SubRip;
}

std::optional<CueTimes> cue_times(CaptionKind kind, std::string_view line) {
    if (kind != CaptionKind::Ass) {
        const auto arrow = line.find(kCueArrow);
        if (arrow == std::string_view::npos) return std::nullopt;
        return both(trimmed(line.substr(0, arrow)), up_to_blank(trimmed(line.substr(arrow + kCueArrow.size()))), kind);
    }
    std::array<std::string_view, 3> fields;  // layer, begin, end
    auto rest = line.substr(std::min(line.find(':'), line.size() - 1) + 1);
    for (auto& field : fields) {
        const auto comma = std::min(rest.find(','), rest.size());
        field = trimmed(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return both(fields[1], fields[2], kind);
}

std::string_view TextLines::line_at(std::size_t at) const {
    const auto end = std::min(text_.find_first_of("\r\n", at), text_.size());
    return text_.substr(at, end - at);
}

bool TextLines::next() {
    if (at_ >= text_.size()) return false;
    line_ = line_at(at_);
    begin_ = at_;
    at_ += line_.size();
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    ++at_;
    ++number_;
    return true;
}

std::optional<std::string_view> TextLines::peek() const {
    return at_ < text_.size() ? std::optional(line_at(at_)) : std::nullopt;
}

std::optional<WebVttBlock> WebVttBlocks::next() {
    do {
        if (!lines_.next()) return std::nullopt;
    } while (lines_.line().empty());
    if (lines_.number() == 1) return take_aside(true);  // the head
    if (is_note(lines_.line())) return take_aside(false);
    if (has_arrow(lines_.line())) return take_cue();
    if (begins_aside(lines_.line())) return take_aside(true);
    if (!lines_.peek() || !has_arrow(*lines_.peek())) return take_stray();
    lines_.next();  // that was its name
    return take_cue();
}

bool WebVttBlocks::words_go_on() const {
    const auto next = lines_.peek();
    return next && !next->empty() && !has_arrow(*next);
}

std::string_view WebVttBlocks::take_words() {
    if (!words_go_on()) return {};
    lines_.next();
    const auto begin = lines_.begin();
    while (words_go_on()) lines_.next();
    return text_.substr(begin, lines_.begin() + lines_.line().size() - begin);
}

// A cue that was taken out by a note before it stays out: in a note an arrow begins none.
WebVttBlock WebVttBlocks::take_aside(bool arrow_ends_it) {
    const int line = lines_.number();
    while (arrow_ends_it ? words_go_on() : lines_.peek() && !lines_.peek()->empty()) lines_.next();
    return {WebVttBlock::What::Aside, line, {}, {}};
}

WebVttBlock WebVttBlocks::take_cue() {
    const auto times = lines_.line();
    const int line = lines_.number();
    const auto what = cue_times(CaptionKind::WebVtt, times) ? WebVttBlock::What::Cue : WebVttBlock::What::BrokenCue;
    return {what, line, times, take_words()};
}

// A number alone is the name of a cue from which it came apart: nothing is lost.
WebVttBlock WebVttBlocks::take_stray() {
    const auto first = lines_.line();
    const auto begin = lines_.begin();
    const int line = lines_.number();
    const auto more = take_words();
    const auto words = text_.substr(
        begin,
        more.empty() ? first.size() : static_cast<std::size_t>(more.data() + more.size() - (text_.data() + begin)));
    const bool nothing = trimmed(words).find_first_not_of(kDigits) == std::string_view::npos;
    return {nothing ? WebVttBlock::What::Aside : WebVttBlock::What::Stray, line, {}, words};
}

}  // namespace wissel
