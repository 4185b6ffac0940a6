// A decoder that cannot keep up leaves pictures out in good order: the sound goes on, and what is shown is whole and in time.
#include <doctest/doctest.h>

#include <thread>

extern "C" {
#include <libavcodec/packet.h>
}

#include "films.h"
#include "playback/clip.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;
using namespace std::chrono_literals;

namespace {

struct Opened {
    TempFolder folder;
    ClipContext context{{160, 96}, {}, true};
    std::unique_ptr<Clip> clip;

    explicit Opened(const ClipSpec& spec) {
        clip = std::make_unique<Clip>(whole(make_clip(folder, spec)), context);
        REQUIRE(clip->open().has_value());
        clip->start();
        clip->go_live(nullptr);
    }
    // Waits until there is a picture, or no more will come. Without either, false after a while.
    bool wait() {
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (clip->pictures().empty() && !clip->pictures().covers(PictureQueue::kForEver - 1ns)) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            std::this_thread::yield();
        }
        return !clip->pictures().empty();
    }
    std::optional<FrameMark> take(Duration at) {
        const auto due = clip->pictures().take_due(at);
        return due.picture ? read_mark(*due.picture) : std::nullopt;
    }
};

constexpr Duration at_frame(int frame) { return frame * Duration(1s) / 30 + 1ms; }

av::PacketPtr packet(int position, bool key) {
    auto made = av::make_packet();
    made->pos = position;
    made->flags = key ? AV_PKT_FLAG_KEY : 0;
    return made;
}

}  // namespace

TEST_CASE("a little behind, unneeded pictures are left out until the decoder is ahead again; far behind, it wants to jump") {
    CatchUp catch_up;
    catch_up.decoded(-1s);
    CHECK_FALSE(catch_up.skips_unneeded());
    catch_up.decoded(CatchUp::kLittle + 1ms);
    CHECK(catch_up.skips_unneeded());
    CHECK_FALSE(catch_up.wants_to_jump());
    catch_up.decoded(1ms);
    CHECK(catch_up.skips_unneeded());
    catch_up.decoded(0ms);
    CHECK_FALSE(catch_up.skips_unneeded());
    catch_up.decoded(CatchUp::kFar + 1ms);
    CHECK(catch_up.wants_to_jump());
    catch_up.landed();
    CHECK_FALSE(catch_up.wants_to_jump());
    catch_up.decoded(CatchUp::kFar + 1ms);
    CHECK(catch_up.wants_to_jump());
}

TEST_CASE("a jump drops the packets before the next key picture, and none if there is no such picture at hand or it is too far") {
    const auto any = [](const AVPacket&) { return true; };
    PacketQueue queue;
    queue.use(true, false);
    queue.put(av::Track::Picture, packet(1, false));
    queue.put(av::Track::Picture, packet(2, false));
    CHECK_FALSE(queue.skip_to_key(any));
    queue.put(av::Track::Picture, packet(3, true));
    queue.put(av::Track::Picture, packet(4, false));
    CHECK_FALSE(queue.skip_to_key([](const AVPacket& key) { return key.pos != 3; }));
    CHECK(queue.skip_to_key(any));
    CHECK(queue.take(av::Track::Picture)->pos == 3);
    CHECK(queue.take(av::Track::Picture)->pos == 4);
}

TEST_CASE("after the viewer has run ahead, every picture is there again, whole and in time") {
    ClipSpec spec;
    spec.frames = 120;
    spec.sound = ClipSpec::Sound::None;
    Opened film(spec);
    REQUIRE(film.wait());
    CHECK(film.take(at_frame(0)) == FrameMark{1, 0});
    film.take(at_frame(60));  // two seconds in which the decoder had no processor
    int last = 0;
    while (last < 60) {
        REQUIRE(film.wait());
        const auto mark = film.take(at_frame(60));
        REQUIRE(mark.has_value());  // whole, so that its barcode can be read
        CHECK(mark->frame > last);
        last = mark->frame;
    }
    CHECK(last == 60);
    // Some that no other needs were left out before it was known to be ahead again: all are there from a later key picture on.
    while (last < 84) {
        REQUIRE(film.wait());
        if (const auto mark = film.take(at_frame(last + 1))) last = mark->frame;
        else film.take(at_frame(++last));
    }
    for (int frame = last + 1; frame < 120; ++frame) {
        REQUIRE(film.wait());
        CHECK(film.take(at_frame(frame)) == FrameMark{1, frame});
    }
    CHECK(film.clip->pictures().end() == Duration(4s));
}

TEST_CASE("the sound may be mixed as far as the file is read, whether its pictures are decoded or not") {
    ClipSpec spec;
    spec.frames = 120;
    spec.sound = ClipSpec::Sound::None;
    Opened film(spec);
    // Nobody takes a picture, so that no more than a handful are decoded.
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (film.clip->pictures().reach() < at_frame(15) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(film.clip->pictures().reach() >= at_frame(15));
    CHECK(film.clip->pictures().size() <= Clip::kLivePictures);
}

TEST_CASE("a decoder that is behind does not jump to a key picture far ahead of the viewer") {
    ClipSpec spec;
    spec.rate_num = 2;  // a key picture each six seconds, several of them at hand
    spec.b_frames = 0;
    spec.sound = ClipSpec::Sound::None;
    Opened film(spec);
    REQUIRE(film.wait());
    CHECK(film.take(0ms) == FrameMark{1, 0});
    film.take(7s);  // the next key picture but one is five seconds ahead of that
    int last = 0;
    while (last < 14) {
        REQUIRE(film.wait());
        REQUIRE(*film.clip->pictures().next_at() <= Duration(7s));
        if (const auto mark = film.take(7s)) last = mark->frame;
    }
    CHECK(last == 14);
}
