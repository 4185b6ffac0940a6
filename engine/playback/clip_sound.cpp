#include "playback/clip_sound.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "av/caption_streams.h"
#include "av/stream_choice.h"

namespace wissel::playback {

namespace {

// -1: none.
int described_in(const av::MediaInfo& info, const std::vector<std::string>& languages, bool voice_only) {
    for (const auto& language : languages) {
        for (const auto& sound : info.sounds) {
            const bool fits = sound.described && sound.voice_only == voice_only;
            if (fits && av::is_language(sound.language, language)) return sound.stream;
        }
    }
    return -1;
}

}  // namespace

SoundId ClipSound::wanted_voice(const SoundWish& wish) const {
    if (!wish.description) return {};
    for (const auto& language : wish.languages) {
        if (const auto* side = file_in(source_.descriptions, language)) return {side->path, -1};
    }
    if (const auto* side = file_in(source_.descriptions, wish.fallback)) return {side->path, -1};
    const int stream = described_in(info_, wish.languages, true);
    return stream < 0 ? SoundId{} : SoundId{source_.path, stream};
}

SoundId ClipSound::wanted(const SoundWish& wish) const {
    if (wish.description && wanted_voice(wish).path.empty()) {
        if (const int stream = described_in(info_, wish.languages, false); stream >= 0) return {source_.path, stream};
    }
    for (const auto& language : wish.languages) {
        if (const auto* side = file_in(source_.sounds, language)) return {side->path, -1};
        if (const int stream = av::sound_in(info_.sounds, {language}); stream >= 0) return {source_.path, stream};
    }
    if (const auto* side = file_in(source_.sounds, wish.fallback)) return {side->path, -1};
    return {source_.path, info_.default_sound};
}

void ClipSound::prepare(const av::MediaInfo& info) {
    const std::lock_guard lock(mutex_);
    info_ = info;
    count_lanes(context_.sound_wishes.get());
}

void ClipSound::start() {
    {
        const std::lock_guard lock(mutex_);
        started_ = true;
    }
    follow(0);
}

void ClipSound::count_lanes(const SoundWish& wish) {
    lanes_ = (wanted(wish) == own_id() ? 0U : 1U) + (wanted_voice(wish) == SoundId{} ? 0U : 1U);
}

void ClipSound::follow(SampleCount at) {
    const auto count = context_.sound_wishes.count();
    if (followed_.load() == count) return;
    const std::lock_guard lock(mutex_);
    if (!started_ || stopped_) return;
    followed_ = count;
    failure_.clear();
    const auto wish = context_.sound_wishes.get();
    count_lanes(wish);
    turn(film_, wanted(wish), own_id(), at);
    turn(voice_, wanted_voice(wish), {}, at);
    let_go();
}

void ClipSound::turn(SoundSwitch& to, const SoundId& id, const SoundId& base, SampleCount at) {
    if ((to.target() ? to.target()->id() : base) == id) return;
    if (id == base) return to.turn_to(nullptr);
    if (to.heard() && to.heard()->id() == id) return to.turn_to(to.heard());
    try {
        auto lane = std::make_shared<SoundLane>(source_, id, at, context_);
        want_loudness(id);
        level(lane, &to == &voice_ ? 0 : source_.louder);
        to.turn_to(std::move(lane));
    } catch (const std::exception& error) {
        failure_ = fmt::format("{}: {}", id.path, error.what());
    }
}

// Known by the time it is heard, unless that is at once.
void ClipSound::want_loudness(const SoundId& id) {
    if (context_.loudness && !source_.as_is && id.path != source_.path) context_.loudness->want(id.path);
}

// A file beside the film is made as loud as the films are; while that is not known it is multiplied as its film is. So is a
// track of the film, which was mixed along with it.
void ClipSound::level(const LaneRef& lane, double louder) {
    if (!lane || !film_gain_ || lane->id().path == source_.path) return;
    const auto& path = lane->id().path;
    auto known = side_gains_.find(path);
    if (known == side_gains_.end()) {
        known = side_gains_.emplace(path, context_.gain_for(source_, path, louder).value_or(*film_gain_)).first;
    }
    lane->set_factor(known->second / *film_gain_);
}

void ClipSound::go_live(float gain, const ClipSound* before) {
    std::map<std::string, float> settled;
    if (before) {
        const std::lock_guard lock(before->mutex_);
        settled = before->side_gains_;
    }
    const std::lock_guard lock(mutex_);
    film_gain_ = gain;
    side_gains_ = std::move(settled);
    for (const auto& lane : {film_.heard(), film_.target()}) level(lane, source_.louder);
    for (const auto& lane : {voice_.heard(), voice_.target()}) level(lane, 0);
}

// A lane that has ended is joined in no time; the others later.
void ClipSound::let_go() {
    for (auto* from : {&film_, &voice_}) {
        for (auto& lane : from->take_gone()) {
            lane->stop();
            gone_.push_back(std::move(lane));
        }
        if (auto why = from->take_failure(); !why.empty()) failure_ = std::move(why);
    }
    std::erase_if(gone_, [](const auto& lane) { return lane->done(); });
}

std::pair<SoundId, SoundId> ClipSound::heard() const {
    const std::lock_guard lock(mutex_);
    const auto id = [](const LaneRef& lane, SoundId base) { return lane ? lane->id() : std::move(base); };
    return {id(film_.heard(), own_id()), id(voice_.heard(), {})};
}

void ClipSound::note_failure(const std::string& why) {
    const std::lock_guard lock(mutex_);
    failure_ = why;
}

std::string ClipSound::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

bool ClipSound::settled(SampleCount at) const {
    const std::lock_guard lock(mutex_);
    return film_.can_turn(at) && voice_.can_turn(at);
}

bool ClipSound::primed(SampleCount ahead) {
    const std::lock_guard lock(mutex_);
    film_.look(0);
    voice_.look(0);
    let_go();
    primed_ = primed_ || (!film_.waits() && !voice_.waits());
    return primed_ && film_.is_ready_to(ahead) && voice_.is_ready_to(ahead);
}

void ClipSound::read(SampleCount at, std::span<float> out) {
    const std::lock_guard lock(mutex_);
    film_.read(at, out);
    told_.resize(out.size());
    voice_.read(at, told_);
    ahead_.resize(out.size());
    voice_.peek(at + Ducker::kAhead, ahead_);
    ducker_.mix(out, told_, ahead_);
    let_go();
}

bool ClipSound::is_ready_to(SampleCount at) const {
    const std::lock_guard lock(mutex_);
    return film_.is_ready_to(at) && voice_.is_ready_to(at + Ducker::kAhead);
}

bool ClipSound::has_sound_to(SampleCount at) const {
    const std::lock_guard lock(mutex_);
    return film_.has_sound_to(at);
}

void ClipSound::demand(SampleCount at) {
    const std::lock_guard lock(mutex_);
    film_.demand(at);
    voice_.demand(at + Ducker::kAhead);
}

void ClipSound::stop() {
    own_.stop();
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    film_.stop();
    voice_.stop();
}

void ClipSound::close() {
    stop();
    const std::lock_guard lock(mutex_);
    film_ = SoundSwitch(&own_);
    voice_ = SoundSwitch();
    gone_.clear();
}

}  // namespace wissel::playback
