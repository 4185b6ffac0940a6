// How long it takes from the take to the first picture of the next clip: off screen, no device and no window in between.
#include <chrono>

#include <benchmark/benchmark.h>

#include "bench/first_frame.h"
#include "playback/manual_sink.h"
#include "playback/program.h"
#include "support/clip_maker.h"

namespace wissel::bench {

namespace {

struct Clips {
    test::TempFolder folder;
    std::string a = make(1, "a.mp4"), b = make(2, "b.mp4");

    std::string make(int number, const char* name) const {
        test::ClipSpec spec;
        spec.name = name;
        spec.number = number;
        spec.width = 1280;
        spec.height = 720;
        spec.frames = 90;
        spec.sound = test::ClipSpec::Sound::Tone;
        spec.audio_codec = "aac";
        return test::make_clip(folder, spec);
    }
};

const Clips& clips() {
    static const Clips made;
    return made;
}

playback::Source clip(const std::string& path) {
    playback::Source source;
    source.kind = playback::Source::Kind::Clip;
    source.path = path;
    return source;
}

// A program that goes from one clip to the other and back.
class Ferry {
public:
    Ferry() : program_(config(), sink_) {
        prime();
        cross();
    }

    // Everything that happens before the viewer chooses.
    bool prime() {
        program_.cue({{next_, 1.0}});
        return program_.settle({}) && program_.readiness(next_) == playback::Readiness::Primed;
    }

    // The switch: true once a picture of the other clip was handed out.
    bool cross() {
        const auto before = program_.picture();
        if (!program_.take(next_)) return false;
        auto picture = program_.picture();
        while (picture == before && program_.settle(from_samples(1))) picture = program_.picture();
        seen_ = picture;
        std::swap(next_, other_);
        return picture != before;
    }

    // Whether the last crossing showed the clip that was meant, from its beginning.
    bool arrived() const {
        const auto mark = seen_ ? test::read_mark(*seen_) : std::nullopt;
        return mark && mark->frame == 0 && mark->clip == (other_.path == clips().a ? 1 : 2);
    }

private:
    static playback::ProgramConfig config() {
        playback::ProgramConfig config;
        config.screen = {1280, 720};
        config.real_time = false;
        return config;
    }

    playback::ManualSink sink_;
    playback::Program program_;
    playback::Source next_ = clip(clips().a), other_ = clip(clips().b);
    playback::PictureRef seen_;
};

double seconds_since(std::chrono::steady_clock::time_point began) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

// `with_prime`: as if nothing had been prepared, which the prefetcher is there to avoid.
void switch_clips(benchmark::State& state, bool with_prime) {
    Ferry ferry;
    for (auto _ : state) {
        if (!with_prime && !ferry.prime()) state.SkipWithError("the next clip was not primed");
        const auto began = std::chrono::steady_clock::now();
        const bool crossed = (!with_prime || ferry.prime()) && ferry.cross();
        state.SetIterationTime(seconds_since(began));
        if (!crossed || !ferry.arrived()) state.SkipWithError("the switch did not show the next clip's first picture");
    }
}

// From outside: open the same film and decode its first picture.
void first_frame(benchmark::State& state) {
    const auto& path = clips().b;
    for (auto _ : state) {
        const auto began = std::chrono::steady_clock::now();
        if (!decode_first_frame(path)) state.SkipWithError("the film does not open");
        state.SetIterationTime(seconds_since(began));
    }
}

BENCHMARK(first_frame)->Name("switch/libav_first_frame")->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(100);
BENCHMARK_CAPTURE(switch_clips, primed, false)->Name("switch/primed")->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(100);
BENCHMARK_CAPTURE(switch_clips, unprimed, true)->Name("switch/unprimed")->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(100);

}  // namespace

}  // namespace wissel::bench
