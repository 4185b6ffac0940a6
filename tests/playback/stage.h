// A program off screen, for tests: clips made on the spot, time moved by hand, everything seen and heard written down.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "playback/manual_sink.h"
#include "playback/program.h"
#include "support/clip_maker.h"

namespace wissel::test {

inline playback::ProgramConfig off_screen(playback::Size screen = {160, 96}) {
    playback::ProgramConfig config;
    config.screen = screen;
    config.real_time = false;
    return config;
}

inline playback::Source whole(const std::string& path) {
    playback::Source source;
    source.kind = playback::Source::Kind::Clip;
    source.path = path;
    return source;
}

inline playback::Source part(const std::string& path, Duration in, std::optional<Duration> out) {
    auto source = whole(path);
    source.in = in;
    source.out = out;
    return source;
}

inline playback::Source slate(Duration length = {}) {
    playback::Source source;
    source.length = length;
    return source;
}

class Stage {
public:
    explicit Stage(const playback::ProgramConfig& config = off_screen()) : program(config, sink) {}

    void cue(const std::vector<playback::Source>& sources) {
        std::vector<playback::Candidate> list;
        for (const auto& source : sources) list.push_back({source, 1.0});
        program.cue(list);
        settled = settled && program.settle({});
    }

    // Fails with what the program says about it: it is of no use to know only that it was refused.
    void must_take(const playback::Source& source) {
        const bool taken = program.take(source);
        REQUIRE_MESSAGE(taken, "not taken: '" << program.failure(source) << (settled ? "'" : "', and nothing had come to rest in time"));
    }

    // The picture due now, written down; then the program moves on by one picture at 30 a second.
    void step(SampleCount samples = kSampleRate / 30) {
        settled = settled && program.settle(from_samples(samples));
        look(samples);
    }
    // The same without waiting for what is still to be decoded or opened.
    void look(SampleCount samples = kSampleRate / 30) {
        const auto picture = program.picture();
        pictures.push_back(picture);
        marks.push_back(picture ? read_mark(*picture) : std::nullopt);
        std::vector<float> block(static_cast<std::size_t>(samples) * kChannels);
        sink.pull(block);
        sound.insert(sound.end(), block.begin(), block.end());
    }
    void steps(int count) {
        for (int i = 0; i < count; ++i) step();
    }
    // One step of a part that repeats: asked for once in each pass, as the director does.
    void step_of_loop(const playback::Source& loop) {
        const auto pass = program.status().segment;
        if (std::exchange(pass_, pass) != pass) program.take_at_end(loop);
        step();
    }
    std::optional<SampleMark> heard(std::size_t at) const { return read_sample(std::span(sound).subspan(at * 2, 2)); }

    playback::ManualSink sink;
    playback::Program program;
    bool settled = true;
    std::vector<playback::PictureRef> pictures;
    std::vector<std::optional<FrameMark>> marks;
    std::vector<float> sound;

private:
    std::size_t pass_ = 0;
};

}  // namespace wissel::test
