// Thousands of switches at random moments, faster than life: nothing may go wrong, and nothing may grow.
//
// Usage: soak [SWITCHES [SEED]]. Half of them off screen, where time moves by hand, half against the wall clock with all threads.
// Prints what the process holds as it goes; exit 1 with a reason when a picture was blank, time went back or something grew.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <random>
#include <thread>

#include "cast.h"
#include "playback/heap.h"
#include "playback/manual_sink.h"
#include "playback/null_sink.h"
#include "playback/program.h"
#include "process_figures.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr Duration kPatience = std::chrono::seconds(30);
// What is on screen differs: a slate has no threads, a film five and an open file, somebody who signs two and one.
constexpr long kBusyThreads = 8, kBusyFiles = 2;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long kMostGrowth = 1 << 30;  // a sanitizer keeps what is freed
#else
// Kilobytes. A heap breathes by 10 MB, and what is on screen differs; a leak of 4 kB a switch is found by 10,000 of them.
constexpr long kMostGrowth = 24 << 10;
#endif

struct Failed {
    std::string why;
};

void must(bool holds, const std::string& why) {
    if (!holds) throw Failed{why};
}

// A viewer with no plan.
class Visitor {
public:
    Visitor(const Cast& cast, unsigned seed, bool real_time) : cast_(cast), random_(seed), real_time_(real_time) {
        ProgramConfig config;
        config.screen = {320, 180};
        config.real_time = real_time;
        config.memory_budget = 8U << 20U;  // less than all of it needs
        AudioSink& sink = real_time ? static_cast<AudioSink&>(wall_) : static_cast<AudioSink&>(hand_);
        program_ = std::make_unique<Program>(config, sink);
    }

    void run(std::size_t switches) {
        while (program_->status().segment < switches) {
            cue();
            act();
            for (int i = below(4); i >= 0; --i) look();
        }
    }

    // Lets go of everything but what is on screen.
    void rest() {
        program_->set_paused(false);
        program_->cue({});
        program_->cancel_scheduled_take();
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
        if (!real_time_) hand_.pull(block_);
    }

private:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
    const Source& any() { return cast_.playable[random_() % cast_.playable.size()]; }

    void cue() {
        std::vector<Candidate> list;
        list.push_back({any(), 10});
        for (int i = below(4); i > 0; --i) list.push_back({any(), double(below(5))});
        if (below(8) == 0) list.push_back({cast_.broken[random_() % cast_.broken.size()], 9});
        wanted_ = list.front().source;
        program_->cue(list);
    }

    void act() {
        switch (below(14)) {
            case 0: program_->hold(); break;
            case 1: program_->set_paused(!program_->paused()); break;
            case 2: program_->cancel_scheduled_take(); break;
            case 3: program_->set_screen(below(2) ? Size{320, 180} : Size{160, 90}); break;
            case 4: program_->take(any()); break;  // most likely not primed: nothing may happen
            case 12: program_->set_sign({below(2) == 0, {below(4) ? "nl" : "fr"}, ""}); break;
            case 5:
            case 6: program_->take_at_end(wanted_); break;
            default: take_when_primed();
        }
    }

    void take_when_primed() {
        program_->cancel_scheduled_take();  // which would have the memory first
        const auto deadline = std::chrono::steady_clock::now() + kPatience;
        while (!program_->take(wanted_)) {
            if (program_->readiness(wanted_) != Readiness::Opening) return;
            must(std::chrono::steady_clock::now() < deadline, wanted_.path + " was not primed within half a minute");
            look();
        }
    }

    static constexpr SampleCount kStep = kSampleRate / 30;
    const Cast& cast_;
    std::mt19937 random_;
    const bool real_time_;
    std::vector<float> block_ = std::vector<float>(std::size_t{kStep} * kChannels);
    ManualSink hand_;
    NullSink wall_;
    std::unique_ptr<Program> program_;
    Source wanted_;
    ProgramTime last_{};
};

// Clips are let go as one looks, and closed on a thread of their own: waits until no more are.
ProcessFigures settled_figures(Visitor& visitor) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    auto least = process_figures();
    for (int same = 0; same < 20 && std::chrono::steady_clock::now() < deadline;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        visitor.look();
        const auto now = process_figures();
        same = now.threads >= least.threads && now.files >= least.files ? same + 1 : 0;
        least = {now.kilobytes, std::min(now.threads, least.threads), std::min(now.files, least.files)};
    }
    return least;
}

ProcessFigures tell(Visitor& visitor, std::size_t done) {
    const auto now = settled_figures(visitor);
    fmt::print("{:7} {:11} {:8} {:6}\n", done, now.kilobytes, now.threads, now.files);
    std::fflush(stdout);
    return now;
}

// The first two fifths are to warm up: libraries and heap take what they need. What a fifth ends on may happen to hold little: the
// larger of the two counts.
void soak(const Cast& cast, bool real_time, std::size_t switches, unsigned seed) {
    fmt::print("{}\nswitches   kilobytes  threads  files\n", real_time ? "against the wall clock" : "off screen");
    constexpr std::size_t kParts = 5;
    Visitor visitor(cast, seed, real_time);
    ProcessFigures first;
    for (std::size_t part = 1; part <= kParts; ++part) {
        visitor.run(switches * part / kParts);
        visitor.rest();
        const auto now = tell(visitor, switches * part / kParts);
        if (part <= 2) first = {std::max(first.kilobytes, now.kilobytes), std::max(first.threads, now.threads), std::max(first.files, now.files)};
        must(now.kilobytes <= first.kilobytes + kMostGrowth, "memory has grown");
        must(now.threads <= first.threads + kBusyThreads && now.files <= first.files + kBusyFiles, "threads or files have grown");
    }
}

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, unsigned long otherwise) { return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise; };
    const std::size_t switches = std::max(number(1, 1000), 10UL) / 2;
    const auto seed = static_cast<unsigned>(number(2, 1));
    use_heap_for_films();  // as the player does
    try {
        const Cast cast;
        for (const bool real_time : {false, true}) soak(cast, real_time, switches, seed);
        fmt::print("{} switches, seed {}: nothing blank, nothing back, nothing grown\n", 2 * switches, seed);
        return 0;
    } catch (const Failed& failed) {
        fmt::print("seed {}: {}\n", seed, failed.why);
    } catch (const std::exception& error) {
        fmt::print("{}\n", error.what());
    }
    return 1;
}
