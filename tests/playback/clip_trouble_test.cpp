// A clip in which something goes wrong once it is open: it plays what it has, or says that it cannot; nobody waits for ever.
#include <doctest/doctest.h>

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
