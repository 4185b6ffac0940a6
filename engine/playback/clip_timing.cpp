#include "playback/clip_timing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "playback/clip.h"
#include "playback/program.h"

namespace wissel::playback {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Duration kPointRounding = std::chrono::milliseconds(1);
// Less film than this, or less time, says nothing about speed.
constexpr Duration kLeastFilm = std::chrono::milliseconds(100), kLeastWall = std::chrono::milliseconds(1);

ClipContext context_for(Size screen) {
    return {screen, 2 * ProgramConfig{}.crossfade, false};
}

// False if the deadline came first.
bool wait_for(ClipContext& context, WallTime deadline, const std::function<bool()>& holds) {
    for (;;) {
        const auto seen = context.progress.epoch();
        if (holds()) return true;
        if (!context.progress.wait_until(seen, deadline)) return holds();
    }
}

Result<void> prime(Clip& clip, ClipContext& context, Duration patience) {
    const auto deadline = Clock::now() + patience;
    if (auto opened = clip.open(); !opened) return opened;
    clip.start();
    wait_for(context, deadline, [&] { return clip.primed() || !clip.failure().empty(); });
    if (clip.primed()) return {};
    if (const auto why = clip.failure(); !why.empty()) return fail(why);
    return fail(fmt::format("{}: was not ready to play within {:.0f} s", clip.source().path, to_seconds(patience)));
}

// Takes what is decoded as soon as it is there, pictures and sound, as a viewer for whom time runs as fast as it can.
class Drain {
public:
    explicit Drain(Clip& clip) : clip_(clip) {}

    // What is there now; the decoder may put more meanwhile.
    void take() {
        for (auto count = clip_.pictures().size(); count > 0; --count) {
            const auto at = clip_.pictures().next_at();
            if (!at) return;
            const auto picture = clip_.pictures().take_due(*at).picture;
            if (picture) reached_ = picture->shown_at.time_since_epoch() + picture->shown_for;
        }
        clip_.sound().read(to_samples(reached_), sound_);
    }
    bool at_end() const {
        const auto end = clip_.pictures().end();
        return !clip_.failure().empty() || (end && reached_ + kPointRounding >= *end);
    }
    Duration reached() const { return reached_; }

private:
    Clip& clip_;
    Duration reached_{};
    std::array<float, kChannels> sound_{};
};

DecodeSpeed drained(Clip& clip, ClipContext& context, Duration at_most) {
    Drain drain(clip);
    const auto begin = Clock::now();
    drain.take();  // what was primed is not counted
    const Duration from = drain.reached();
    clip.go_live(nullptr);
    while (!drain.at_end() && Clock::now() < begin + at_most) {
        wait_for(context, begin + at_most, [&] { return !clip.pictures().empty() || drain.at_end(); });
        drain.take();
    }
    return {drain.reached() - from, Clock::now() - begin};
}

}  // namespace

Result<PrimeTime> measure_prime_time(const Source& source, Size screen, int runs, Duration patience) {
    PrimeTime result;
    std::vector<Duration> times;
    for (int i = 0; i < runs; ++i) {
        auto context = context_for(screen);
        Clip clip(source, context);
        const auto begin = Clock::now();
        if (auto primed = prime(clip, context, patience); !primed) return tl::unexpected(primed.error());
        times.push_back(Clock::now() - begin);
        result.primed_bytes = clip.primed_bytes();
        result.live_bytes = clip.live_bytes();
    }
    std::ranges::sort(times);
    result.runs = runs;
    result.median = times.at(times.size() / 2);
    result.worst = times.back();
    return result;
}

Result<std::optional<DecodeSpeed>> measure_decode_speed(const Source& source, Size screen, Duration at_most,
                                                        Duration patience) {
    auto context = context_for(screen);
    Clip clip(source, context);
    if (auto primed = prime(clip, context, patience); !primed) return tl::unexpected(primed.error());
    if (source.kind != Source::Kind::Clip) return std::nullopt;
    const auto speed = drained(clip, context, at_most);
    if (speed.film < kLeastFilm || speed.wall < kLeastWall) return std::nullopt;
    return speed;
}

}  // namespace wissel::playback
