// A viewer with no plan: switches, languages, speeds and pauses at random moments.
//
// Threading: main thread. Ownership: refers to the cast and the book, which must outlive it.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "cast.h"
#include "playback/loudness_book.h"
#include "playback/manual_sink.h"
#include "playback/null_sink.h"
#include "playback/program.h"
#include "playback/speed.h"

namespace wissel::test {

inline constexpr Duration kPatience = std::chrono::seconds(30);

struct Failed {
    std::string why;
};

inline void must(bool holds, const std::string& why) {
    if (!holds) throw Failed{why};
}

class Visitor {
public:
    Visitor(const Cast& cast, playback::LoudnessBook& book, unsigned seed, bool real_time)
        : cast_(cast), random_(seed), real_time_(real_time) {
        playback::ProgramConfig config;
        config.loudness = &book;
        config.screen = {320, 180};
        config.real_time = real_time;
        config.memory_budget = 8U << 20U;  // less than all of it needs
        playback::AudioSink& sink = real_time ? static_cast<playback::AudioSink&>(wall_) : static_cast<playback::AudioSink&>(hand_);
        program_ = std::make_unique<playback::Program>(config, sink);
    }

    void run(std::size_t switches) {
        while (program_->status().segment < switches) {
            cue();
            act();
            for (int i = below(4); i >= 0; --i) look();
        }
    }

    // On a slate, at its own speed, with nothing else: whatever came before, it then holds the same.
    void rest() {
        program_->set_paused(false);
        program_->set_speed(playback::kOwnSpeed);
        wanted_ = {};
        program_->cue({{wanted_, 1}});
        take_when_primed();
        look();
    }

    void look() {
        if (real_time_) {
            std::this_thread::yield();
        } else {
            must(program_->settle(from_samples(kStep)), "a picture or its sound did not come");
        }
        const auto picture = program_->picture();
        must(picture || program_->status().segment == 0, "there was a blank picture");
        must(program_->now() >= last_, "time went back");
        last_ = program_->now();
        program_->take_seams();  // which are kept until then
        program_->take_primed();
        if (!real_time_) hand_.pull(block_);
    }

private:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
    const playback::Source& any() { return cast_.playable[random_() % cast_.playable.size()]; }

    void cue() {
        std::vector<playback::Candidate> list;
        list.push_back({any(), 10});
        for (int i = below(4); i > 0; --i) list.push_back({any(), double(below(5))});
        if (below(8) == 0) list.push_back({cast_.broken[random_() % cast_.broken.size()], 9});
        wanted_ = list.front().source;
        program_->cue(list);
    }

    void act() {
        switch (below(20)) {
            case 0: program_->hold(); break;
            case 1: program_->set_paused(!program_->paused()); break;
            case 2: program_->cancel_scheduled_take(); break;
            case 3: program_->set_screen(below(2) ? playback::Size{320, 180} : playback::Size{160, 90}); break;
            case 4: program_->take(any()); break;  // most likely not primed: nothing may happen
            case 5:
            case 6: program_->take_at_end(wanted_); break;
            case 7: program_->set_sign({below(2) == 0, {below(4) ? "nl" : "fr"}, ""}); break;
            case 8: program_->set_speed(playback::kSlowestSpeed + below(playback::kFastestSpeed - playback::kSlowestSpeed + 1)); break;
            case 9: program_->set_speed(playback::kOwnSpeed); break;
            case 10:
            case 11:
            case 12: listen_to_another(); break;
            case 13: seek(); break;
            default: take_when_primed();
        }
    }

    void listen_to_another() {
        static constexpr std::array kLanguages{"nl", "fr", "de", "it", "xx"};
        program_->set_sound({{kLanguages[static_cast<std::size_t>(below(int{kLanguages.size()}))]}, "nl", below(2) == 0});
    }

    // As the director does it: the film on screen from another place, once that is primed.
    void seek() {
        auto place = program_->status().source;
        if (place.kind != playback::Source::Kind::Clip) return;
        place.in = std::chrono::milliseconds(below(10) * 100);
        wanted_ = place;
        program_->cue({{place, 10}});
        take_when_primed();
    }

    void take_when_primed() {
        program_->cancel_scheduled_take();  // which would have the memory first
        const auto deadline = std::chrono::steady_clock::now() + kPatience;
        while (!program_->take(wanted_)) {
            if (program_->readiness(wanted_) != playback::Readiness::Opening) return;
            must(std::chrono::steady_clock::now() < deadline, wanted_.path + " was not primed within half a minute");
            look();
        }
    }

    static constexpr SampleCount kStep = kSampleRate / 30;
    const Cast& cast_;
    std::mt19937 random_;
    const bool real_time_;
    std::vector<float> block_ = std::vector<float>(std::size_t{kStep} * kChannels);
    playback::ManualSink hand_;
    playback::NullSink wall_;
    std::unique_ptr<playback::Program> program_;
    playback::Source wanted_;
    ProgramTime last_{};
};

}  // namespace wissel::test
