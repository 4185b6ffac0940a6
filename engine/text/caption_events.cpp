#include "text/caption_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "text/override_tags.h"
#include "text/script.h"

namespace wissel::text {

namespace {

// ReadOrder, Layer, Style, Name, MarginL, MarginR, MarginV, Effect; then the text, which may hold commas.
constexpr std::size_t kFields = 8;

struct Parts {
    std::array<std::string_view, kFields> field;
    std::string_view text;
};

Parts parts_of(std::string_view event) {
    Parts parts;
    for (auto& field : parts.field) {
        const auto comma = event.find(',');
        if (comma == std::string_view::npos) return {};
        field = event.substr(0, comma);
        event.remove_prefix(comma + 1);
    }
    parts.text = event;
    return parts;
}

int lines_in(std::string_view text) {
    int lines = 1;
    for (auto at = text.find("\\N"); at != std::string_view::npos; at = text.find("\\N", at + 2)) ++lines;
    return lines;
}

// A margin or a layer, of which nobody needs a large one.
int small_number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 0, 4000);
}

CaptionEvents::Event tame(const av::CaptionCue& cue, bool styled, const TagLimits& limits, std::size_t number) {
    const auto parts = parts_of(cue.event);
    const auto text = tame_tags(parts.text, limits);
    CaptionEvents::Event event{cue.begin, cue.end, {}, lines_in(text), has_moving_tags(text), cue.place.row};
    const auto& field = parts.field;
    event.fields = styled ? fmt::format("{},{},{},,{},{},{},,{}", number, small_number(field[1]), field[2],
                                        small_number(field[4]), small_number(field[5]), small_number(field[6]), text)
                          : fmt::format("{},0,{},,0,0,0,,{}", number, plain_style_name(cue.place), text);
    return event;
}

}  // namespace

CaptionEvents::CaptionEvents(av::CaptionTrack track)
    : styled_(track.styled && !track.header.empty()), header_(std::move(track.header)) {
    const TagLimits limits{styled_, tallest_font(script_height(header_))};
    for (const auto& cue : track.cues) {
        if (cue.end <= cue.begin) continue;
        events_.push_back(tame(cue, styled_, limits, events_.size()));
        edges_.push_back(cue.begin);
        edges_.push_back(cue.end);
    }
    std::ranges::sort(edges_);
    edges_.erase(std::unique(edges_.begin(), edges_.end()), edges_.end());
    words_.assign(edges_.size() + 1, 0);
    for (const auto& event : events_) {  // where they come and go, to be summed up
        ++words_[span_at(event.begin)];
        --words_[span_at(event.end)];
    }
    for (std::size_t i = 1; i < words_.size(); ++i) words_[i] += words_[i - 1];
}

std::size_t CaptionEvents::span_at(Duration time) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(edges_, time) - edges_.begin());
}

std::size_t CaptionEvents::next_with_words(std::size_t span) const {
    for (auto next = span + 1; next < words_.size(); ++next) {
        if (has_words(next)) return next;
    }
    return kNoSpan;
}

bool CaptionEvents::moves(std::size_t span) const {
    return std::ranges::any_of(events_in(span), &Event::moves);
}

Duration CaptionEvents::whole_at(std::size_t span) const {
    auto begin = Duration::min(), end = Duration::max();
    for (const auto* event : events_in(span)) {
        begin = std::max(begin, event->begin);
        end = std::min(end, event->end);
    }
    return begin < end && end != Duration::max() ? begin + (end - begin) / 2 : begin_of(span);
}

std::vector<const CaptionEvents::Event*> CaptionEvents::events_in(std::size_t span) const {
    std::vector<const Event*> found;
    if (!has_words(span)) return found;
    const auto time = begin_of(span);
    for (const auto& event : events_) {
        if (event.begin > time || found.size() == kMostAtOnce) break;
        if (event.end > time) found.push_back(&event);
    }
    return found;
}

}  // namespace wissel::text
