// The cues of one track by time: which stand together, and for how long.
//
// A span is a stretch of time in which the same cues stand. Spans are numbered through the film, so that "has anything
// changed" is one comparison.
// Threading: immutable, so any thread may ask it.
#pragma once

#include <string>
#include <vector>

#include "av/caption_reader.h"

namespace wissel::text {

class CaptionEvents {
public:
    static constexpr std::size_t kMostAtOnce = 8;  // more than that on one picture nobody reads

    struct Event {
        Duration begin{}, end{};
        std::string fields;  // of an ASS event, without times: tame, see override_tags.h
        int lines = 1;       // as the author broke them
        bool moves = false;
        av::CuePlace::Row row = av::CuePlace::Row::Usual;
    };

    explicit CaptionEvents(av::CaptionTrack track);

    bool styled() const { return styled_; }
    const std::string& header() const { return header_; }

    std::size_t span_at(Duration time) const;
    bool has_words(std::size_t span) const { return span < words_.size() && words_[span] > 0; }
    // The next span after this one that has words; none: kNoSpan.
    std::size_t next_with_words(std::size_t span) const;
    // The first time of a span; only where it has words.
    Duration begin_of(std::size_t span) const { return edges_[span - 1]; }
    // Something in it looks different from picture to picture.
    bool moves(std::size_t span) const;
    // When what fades in and out is seen best: the middle of the time in which everything of this span stands.
    Duration whole_at(std::size_t span) const;
    std::vector<const Event*> events_in(std::size_t span) const;

    static constexpr std::size_t kNoSpan = static_cast<std::size_t>(-1);

private:
    bool styled_ = false;
    std::string header_;
    std::vector<Event> events_;    // by begin
    std::vector<Duration> edges_;  // where something begins or ends; span n lies before edges_[n]
    std::vector<int> words_;       // how many events stand in each span
};

}  // namespace wissel::text
