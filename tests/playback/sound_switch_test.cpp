// From one sound of a film to another where the film's own is decoded late: it is waited for, and no jump is heard.
#include "playback/sound_switch.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <thread>
#include <vector>

#include "spoken.h"
#include "support/content.h"
#include "support/remux.h"

extern "C" {
#include <libavformat/avformat.h>
}

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;
using namespace std::chrono_literals;

namespace {

constexpr SampleCount kBlock = 480, kLookAhead = kSampleRate / 4, kLag = kSampleRate / 5, kLong = 4 * kSampleRate;
constexpr float kOwn = 0.1F;  // each sample of the film's own sound

bool comes(const auto& what) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    while (!what() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    return what();
}

// The French of a film, lossless so that its level is known; perhaps broken off in the middle.
std::string french(const TempFolder& folder, bool broken) {
    remux(folder.file("french.flac"), {{spoken().french, 0, "", AVMEDIA_TYPE_AUDIO}});
    if (!broken) return folder.file("french.flac");
    const auto whole = content(folder.file("french.flac"));
    return folder.write("half.flac", whole.substr(0, whole.size() / 2));
}

// Read as the mixer does: what is ready, and else it waits. The film's own sound is put in by hand, as late as a case wants.
struct Played {
    ClipContext context{Size{64, 36}, Duration(), false};
    LaneRef lane;
    SoundQueue own;
    SoundSwitch to{&own};
    SampleCount at = 0, own_end = 0;
    int waits = 0;
    std::vector<float> sound;  // its right channel, which says the clip
    std::jthread decoder;

    explicit Played(const std::string& path) : lane(std::make_shared<SoundLane>(whole(spoken().film), SoundId{path, -1}, 0, context)) {
        to.turn_to(lane);
        REQUIRE(comes([&] { return to.can_turn(0); }));
        to.look(0);
        REQUIRE(to.heard() == lane);
    }
    ~Played() { own.stop(); }

    void decode_own(SampleCount until) {
        if (until <= own_end) return;
        own.put(std::vector<float>(static_cast<std::size_t>(until - own_end) * kChannels, kOwn));
        own_end = until;
    }
    void read_a_block() {
        std::vector<float> block(static_cast<std::size_t>(kBlock) * kChannels);
        to.read(at, block);
        for (std::size_t i = 1; i < block.size(); i += kChannels) sound.push_back(block[i]);
        at += kBlock;
    }
    // The French is always there in time, so that what is told of its end is known.
    void play(SampleCount until, const auto& before_each, const auto& where_it_waits) {
        while (at < until) {
            REQUIRE(comes([&] { return to.heard() != lane || lane->done() || lane->queue().is_ready_to(at + kLookAhead); }));
            before_each();
            if (!to.is_ready_to(at + kBlock)) {
                ++waits;
                where_it_waits();
                REQUIRE(comes([&] { return to.is_ready_to(at + kBlock); }));
            }
            read_a_block();
        }
    }
    float largest_step() const {
        float largest = 0;
        for (std::size_t i = 1; i < sound.size(); ++i) largest = std::max(largest, std::abs(sound[i] - sound[i - 1]));
        return largest;
    }
    // Somewhere between the two sounds, or both of them at once in a crossfade; never less than the softer one.
    float softest() const { return *std::ranges::min_element(sound); }
};

constexpr float kJump = 0.005F;
constexpr float kSoftest = kOwn - 0.001F;

}  // namespace

TEST_CASE("a sound that breaks off waits for the film's own that comes late, and no jump is heard") {
    const TempFolder folder;
    const auto path = french(folder, true);
    Played played(path);
    played.play(kLong, [&] { if (played.to.heard()) played.decode_own(played.at - kLag); else played.decode_own(played.at + kLookAhead); },
                [&] { played.decode_own(played.at + kLag); });
    CHECK(played.waits == 1);
    CHECK_FALSE(played.to.heard());
    CHECK(played.to.take_failure().find(path) != std::string::npos);
    CHECK(played.sound.front() > 2 * kOwn);
    CHECK(played.sound.back() == kOwn);
    CHECK(played.softest() > kSoftest);
    CHECK(played.largest_step() < kJump);
}

TEST_CASE("the film's own sound may come later than it is kept for: it is given room, and nothing waits for ever") {
    const TempFolder folder;
    Played played(french(folder, true));
    played.play(kLong, [] {}, [&] {
        if (!played.decoder.joinable()) played.decoder = std::jthread([&] { played.decode_own(kLong); });
    });
    CHECK(played.waits >= 1);
    CHECK_FALSE(played.to.heard());
    CHECK(played.softest() > kSoftest);
    CHECK(played.largest_step() < kJump);
}

TEST_CASE("on the way back to the film's own sound the other goes on until that is decoded") {
    const TempFolder folder;
    Played played(french(folder, false));
    const auto nothing = [] {};
    played.play(kSampleRate, [&] { played.decode_own(played.at - kLag); }, nothing);
    played.to.turn_to(nullptr);
    played.play(2 * kSampleRate, [&] { played.decode_own(played.at - kLag); }, nothing);
    CHECK(played.to.heard() == played.lane);
    CHECK(played.waits == 0);
    played.play(3 * kSampleRate, [&] { played.decode_own(played.at + kLookAhead); }, nothing);
    CHECK_FALSE(played.to.heard());
    CHECK(played.sound.back() == kOwn);
    CHECK(played.softest() > kSoftest);
    CHECK(played.largest_step() < kJump);
}
