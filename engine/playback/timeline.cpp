#include "playback/timeline.h"

#include <algorithm>
#include <utility>

namespace wissel::playback {

namespace {

// The same film goes on at the very point where it stopped.
bool joins(const Clip& one, const Clip& other) {
    const Source &first = one.source(), &second = other.source();
    if (one.sound().heard() != other.sound().heard()) return false;  // the viewer has asked for another just now
    return first.kind == Source::Kind::Clip && second.kind == Source::Kind::Clip && first.path == second.path &&
           first.out && *first.out == second.in;
}

}  // namespace

std::optional<SampleCount> Segment::end() const {
    std::optional<SampleCount> result = held_at;
    if (const auto length = clip->pictures().end()) {
        const auto natural = start + to_samples(*length);
        result = result ? std::min(*result, natural) : natural;
    }
    return result;
}

const Segment* Timeline::active(SampleCount at) const {
    const Segment* found = nullptr;
    for (const auto& segment : segments_) {
        if (segment.start <= at || !found) found = &segment;
    }
    return found;
}

void Timeline::append(ClipRef clip, SampleCount start, WallTime taken) {
    clip->go_live(segments_.empty() ? nullptr : segments_.back().clip.get());
    Segment segment;
    segment.number = ++count_;
    segment.clip = std::move(clip);
    segment.start = start;
    segment.taken = taken;
    segments_.push_back(std::move(segment));
}

void Timeline::cut_to(ClipRef clip, SampleCount now, WallTime taken, bool late) {
    const std::lock_guard lock(mutex_);
    append(std::move(clip), now, taken);
    segments_.back().late = late;
}

ClipRef Timeline::arm(ClipRef clip) {
    const std::lock_guard lock(mutex_);
    return std::exchange(armed_, std::move(clip));
}

void Timeline::follow_sound_wish() {
    const std::lock_guard lock(mutex_);
    if (armed_) armed_->sound().follow(0);
}

void Timeline::follow_sign_wish() {
    const std::lock_guard lock(mutex_);
    if (armed_) armed_->sign().follow({});
}

std::optional<Source> Timeline::armed() const {
    const std::lock_guard lock(mutex_);
    return armed_ ? std::optional(armed_->source()) : std::nullopt;
}

void Timeline::commit(SampleCount now, SampleCount mixed) {
    const std::lock_guard lock(mutex_);
    if (!armed_ || segments_.empty()) return;
    const auto end = segments_.back().end();
    if (!end || mixed < *end) return;
    append(std::exchange(armed_, nullptr), std::max(*end, now), {});
    auto& segment = segments_.back();
    segment.waited = segment.start - *end;
    segment.late = segment.waited > 0;
}

void Timeline::revoke_after(SampleCount now) {
    const std::lock_guard lock(mutex_);
    if (segments_.size() < 2 || segments_.back().start <= now) return;
    revoked_.push_back(std::move(segments_.back()));
    segments_.pop_back();
}

void Timeline::hold(SampleCount now) {
    const std::lock_guard lock(mutex_);
    if (segments_.empty()) return;
    auto& last = segments_.back();
    const auto end = last.end();
    if (!end || *end > now) last.held_at = now;
}

Segment Timeline::on_screen(SampleCount now) const {
    const std::lock_guard lock(mutex_);
    const Segment* found = active(now);
    return found ? *found : Segment{};
}

std::optional<Segment> Timeline::following(SampleCount now) const {
    const std::lock_guard lock(mutex_);
    if (segments_.empty() || segments_.back().start <= now) return std::nullopt;
    return segments_.back();
}

std::vector<ClipRef> Timeline::live(SampleCount now) const {
    const std::lock_guard lock(mutex_);
    std::vector<ClipRef> clips;
    const Segment* const shown = active(now);
    for (const auto& segment : segments_) {
        if (segment.clip && (!shown || segment.number >= shown->number)) clips.push_back(segment.clip);
    }
    if (armed_) clips.push_back(armed_);
    return clips;
}

bool Timeline::in_mixers_hands(const Segment& segment) const { return std::ranges::count(mixed_, segment.number) > 0; }

std::vector<ClipRef> Timeline::prune(SampleCount now) {
    const std::lock_guard lock(mutex_);
    std::vector<ClipRef> gone;
    const Segment* const shown = active(now);
    if (!shown) return gone;
    const auto first_needed = shown->number;
    const auto let_go = [&](Segment& segment) {
        if (in_mixers_hands(segment)) return false;
        gone.push_back(std::move(segment.clip));
        return true;
    };
    std::erase_if(segments_, [&](Segment& segment) { return segment.number < first_needed && let_go(segment); });
    std::erase_if(revoked_, let_go);
    return gone;
}

std::vector<ClipRef> Timeline::clear() {
    const std::lock_guard lock(mutex_);
    std::vector<ClipRef> gone;
    for (auto* list : {&segments_, &revoked_}) {
        for (auto& segment : *list) gone.push_back(std::move(segment.clip));
        list->clear();
    }
    if (armed_) gone.push_back(std::move(armed_));
    return gone;
}

bool Timeline::is_joined(const Segment& segment) const {
    const auto found = std::ranges::find(segments_, segment.number, &Segment::number);
    if (found == segments_.begin() || found == segments_.end()) return false;
    const Segment& before = *std::prev(found);
    return !before.held_at && before.end() == segment.start && joins(*before.clip, *segment.clip);
}

Voice Timeline::voice_at(SampleCount at, std::size_t playing, std::size_t fading) {
    const std::lock_guard lock(mutex_);
    if (segments_.empty()) return {};
    if (armed_ && segments_.back().end() == at) append(std::exchange(armed_, nullptr), at, {});
    const Segment& segment = *active(at);
    mixed_ = {segment.number, playing, fading};
    Voice voice;
    voice.number = segment.number;
    voice.start = segment.start;
    voice.end = segment.end();
    if (!voice.end || at < *voice.end) voice.clip = segment.clip;
    voice.joined = is_joined(segment);
    voice.next_joins = armed_ && segment.number == segments_.back().number && !segment.held_at &&
                       joins(*segment.clip, *armed_);
    return voice;
}

}  // namespace wissel::playback
