// A clip in which something goes wrong once it is open: it plays what it has, or says that it cannot; nobody waits for ever.
#include <doctest/doctest.h>

#include <filesystem>
#include <future>

extern "C" {
#include <libavcodec/packet.h>
}

#include "films.h"
#include "playback/clip.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // these end the program where memory is lacking

namespace {

// More than any machine can address.
constexpr Size kNoMemoryFor{400'000'000, 240'000'000};

// Whether it became unplayable, rather than primed, within a generous time.
bool becomes_unplayable(const ClipSpec& spec) {
    const TempFolder folder;
    ClipContext context{{160, 96}, {}, false};
    Clip clip(whole(make_clip(folder, spec)), context);
    REQUIRE(clip.open().has_value());
    context.set_screen(kNoMemoryFor);
    clip.start();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    for (;;) {
        const auto seen = context.progress.epoch();
        if (clip.primed()) return false;
        if (clip.unplayable()) return clip.failure().find("clip.mkv") != std::string::npos;
        if (!context.progress.wait_until(seen, deadline)) return false;
    }
}

}  // namespace

TEST_CASE("a clip for whose first picture there is no memory fails with a reason, instead of opening for ever") {
    CHECK(becomes_unplayable({}));
    ClipSpec silent;
    silent.sound = ClipSpec::Sound::None;
    CHECK(becomes_unplayable(silent));
}

#endif

TEST_CASE("a film whose sound stops long before its picture plays to its end, however many bytes that are") {
    const TempFolder folder;
    ClipSpec spec;
    spec.name = "large.avi";
    spec.video_codec = "rawvideo";
    spec.width = 640;
    spec.height = 384;
    spec.b_frames = 0;
    spec.frames = 200;
    spec.sound_seconds = 0.1;
    spec.audio_codec = "pcm_s16le";
    const auto film = whole(make_clip(folder, spec));
    REQUIRE(std::filesystem::file_size(film.path) > PacketQueue::kHardBytes + (16U << 20U));
    Stage stage;
    stage.cue({film});
    stage.must_take(film);
    stage.steps(205);
    CHECK(stage.settled);
    CHECK(wrong_marks(stage, 0, 1, 0, 200) == 0);
    CHECK(stage.program.status().phase == Phase::Holding);
    CHECK(stage.program.status().failure.empty());
}

TEST_CASE("at the bound the track for which nothing comes counts as ended, and what comes for it all the same is dropped") {
    PacketQueue queue;
    queue.use(true, true);
    auto sound = std::async(std::launch::async, [&] { return queue.take(av::Track::Sound) == nullptr; });
    constexpr int kPart = 1 << 20;
    const auto large = [] {
        auto packet = av::make_packet();
        REQUIRE(av_new_packet(packet.get(), kPart) == 0);
        return packet;
    };
    // It is taken for waiting once the other track may have more than the usual.
    for (std::size_t bytes = 0; bytes <= PacketQueue::kHardBytes; bytes += kPart) {
        REQUIRE(queue.put(av::Track::Picture, large()) == PacketQueue::PutStatus::Done);
    }
    CHECK(sound.get());
    CHECK_FALSE(queue.stopped());
    CHECK(queue.put(av::Track::Sound, large()) == PacketQueue::PutStatus::TooFarApart);
    CHECK(queue.take(av::Track::Picture) != nullptr);
}
