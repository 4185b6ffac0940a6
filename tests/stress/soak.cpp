// Thousands of switches at random moments, faster than life: nothing may go wrong, and nothing may grow.
//
// Usage: soak [SWITCHES [SEED]]. Half of them off screen, where time moves by hand, half against the wall clock with all threads.
// Prints what the process holds as it goes; exit 1 with a reason when a picture was blank, time went back or something grew.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "growth.h"
#include "playback/heap.h"
#include "visitor.h"

using namespace wissel;
using namespace wissel::test;

namespace {

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
    auto now = settled_figures(visitor);
    playback::give_back_heap();  // what is free and only kept for later is no growth
    now.kilobytes = process_figures().kilobytes;
    fmt::print("{:7} {:11} {:8} {:6}\n", done, now.kilobytes, now.threads, now.files);
    std::fflush(stdout);
    return now;
}

void soak(const Cast& cast, bool real_time, std::size_t switches, unsigned seed) {
    fmt::print("{}\nswitches   kilobytes  threads  files\n", real_time ? "against the wall clock" : "off screen");
    playback::LoudnessBook book(cast.folder.file(real_time ? "measured.json" : "measured-off-screen.json"));
    Visitor visitor(cast, book, seed, real_time);
    Growth growth;
    for (std::size_t part = 1; part <= Growth::kReadings; ++part) {
        const auto done = switches * part / Growth::kReadings;
        visitor.run(done);
        visitor.rest();
        growth.add(tell(visitor, done));
    }
    const auto grown = growth.between_thirds();
    fmt::print("grown by {} kB; a leak of {:.1f} kB a switch or more would be found\n", grown.kilobytes, Growth::smallest_found(switches));
    must(grown.kilobytes <= Growth::kBreath, "memory has grown");
    must(grown.threads <= 0 && grown.files <= 0, "threads or files have grown");
}

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, unsigned long otherwise) { return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise; };
    const std::size_t switches = std::max(number(1, 1000), 100UL) / 2;
    const auto seed = static_cast<unsigned>(number(2, 1));
    playback::use_heap_for_films();  // as the player does
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
