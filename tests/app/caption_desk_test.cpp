// What the caption desk does when, with tools of the test's own: nothing is read or drawn here.
#include <doctest/doctest.h>

#include <algorithm>

#include "fake_caption_tools.h"

using namespace wissel;
using namespace wissel::test;
using app::CaptionDesk;

namespace {

constexpr Duration kEverythingIsSlow{-1};

app::CaptionTools::Read always(av::CaptionTrack track) {
    return [track = std::move(track)](const app::CaptionTrack&, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        return track;
    };
}

}  // namespace

TEST_CASE("a cue that fades in and is slow to set stands still as it is in its middle, not as it begins") {
    FakeCaptionTools fake(always(track_with({{1, 3}}, "{\\fad(500,0)}Hoi")));
    CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools(), {.too_slow_to_move = kEverythingIsSlow});
    app::CaptionPictures first;
    REQUIRE(comes_true([&] { return (first = desk.find(words_of("a.ass", 1), kPlace)) != nullptr; }));
    CHECK(first->at(0).x == 2000);
    CHECK(desk.find(words_of("a.ass", 2.5), kPlace) == first);
}

TEST_CASE("in a recording a cue that fades in moves, however slow it is to set") {
    FakeCaptionTools fake(always(track_with({{1, 3}}, "{\\fad(500,0)}Hoi")));
    CaptionDesk desk(CaptionDesk::Haste::Waits, fake.tools(), {.too_slow_to_move = kEverythingIsSlow});
    for (const double at : {0.9, 1.0, 1.25, 2.5}) {
        const auto found = desk.find(words_of("a.ass", at), kPlace);
        REQUIRE((found != nullptr) == (at >= 1));
        if (found) CHECK(found->at(0).x == static_cast<int>(at * 1000));
    }
}

TEST_CASE("captions whose disk did not answer come once it does, on the screen and read ahead, also in a pause") {
    std::atomic<bool> there = false;
    std::atomic<int> asked_for_a = 0, asked_for_b = 0;
    FakeCaptionTools fake([&](const app::CaptionTrack& track, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        ++(track.file == "a.vtt" ? asked_for_a : asked_for_b);
        if (!there) return fail_for_now("the disk did not answer");
        return track_with({{1, 3}});
    });
    CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools(), {.retry_after = std::chrono::milliseconds(1)});
    desk.expect({words_of("b.vtt", 0)});
    CHECK(comes_true([&] { return asked_for_b > 1; }));
    CHECK_FALSE(desk.find(words_of("a.vtt", 2), kPlace));
    CHECK(comes_true([&] { return asked_for_a > 1; }));
    there = true;
    CHECK(comes_true([&] { return desk.find(words_of("a.vtt", 2), kPlace) != nullptr; }));
    CHECK(comes_true([&] { return desk.find(words_of("b.vtt", 2), kPlace) != nullptr; }));
}

TEST_CASE("captions whose disk did not answer are asked for again when they are wanted again") {
    std::atomic<bool> there = false;
    std::atomic<int> asked = 0;
    FakeCaptionTools fake([&](const app::CaptionTrack& track, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        if (track.file == "a.vtt" && (++asked, !there)) return fail_for_now("the disk did not answer");
        return track_with({{1, 3}});
    });
    CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools(), {.retry_after = std::chrono::milliseconds(1)});
    desk.find(words_of("a.vtt", 2), kPlace);
    REQUIRE(comes_true([&] { return asked > 1; }));  // so the first answer is known
    CHECK(comes_true([&] { return desk.find(words_of("b.vtt", 2), kPlace) != nullptr; }));
    there = true;
    CHECK(comes_true([&] { return desk.find(words_of("a.vtt", 2), kPlace) != nullptr; }));
}

TEST_CASE("captions that cannot be read at all are not asked for again") {
    std::atomic<int> asked = 0;
    FakeCaptionTools fake([&](const app::CaptionTrack& track, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        if (track.file == "b.vtt") return track_with({{1, 3}});
        ++asked;
        return fail("no captions");
    });
    CaptionDesk desk(CaptionDesk::Haste::Waits, fake.tools(), {.retry_after = Duration::zero()});
    for (const double at : {1, 2}) CHECK_FALSE(desk.find(words_of("a.vtt", at), kPlace));
    CHECK(desk.find(words_of("b.vtt", 2), kPlace));
    CHECK_FALSE(desk.find(words_of("a.vtt", 2), kPlace));
    CHECK(asked == 1);
}

TEST_CASE("who changes languages and back has the words of the first at once") {
    std::atomic<int> read = 0;
    FakeCaptionTools fake([&](const app::CaptionTrack&, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        ++read;
        return track_with({{1, 3}});
    });
    CaptionDesk desk(CaptionDesk::Haste::Waits, fake.tools());
    for (const auto* file : {"nl.vtt", "fr.vtt", "nl.vtt", "fr.vtt"}) CHECK(desk.find(words_of(file, 2), kPlace));
    CHECK(read == 2);
}

TEST_CASE("a recording waits for a disk that did not answer, and says so when it has waited long enough") {
    std::atomic<int> asked = 0;
    const auto read = [&](const app::CaptionTrack&, const av::AbortFlag&) -> Result<av::CaptionTrack> {
        if (++asked < 3) return fail_for_now("the disk did not answer");
        return track_with({{1, 3}});
    };
    FakeCaptionTools fake(read);
    CaptionDesk patient(CaptionDesk::Haste::Waits, fake.tools(),
                        {.patience = std::chrono::seconds(20), .retry_after = std::chrono::milliseconds(1)});
    CHECK(patient.find(words_of("a.vtt", 2), kPlace));
    CHECK_FALSE(patient.gave_up());
    asked = 0;
    CaptionDesk hasty(CaptionDesk::Haste::Waits, fake.tools(),
                      {.patience = Duration::zero(), .retry_after = std::chrono::hours(1)});
    CHECK_FALSE(hasty.find(words_of("a.vtt", 2), kPlace));
    CHECK(hasty.gave_up());
}

TEST_CASE("a cue that cannot be set, for want of memory, is not seen, and those after it are") {
    FakeCaptionTools fake(always(track_with({{1, 2}, {3, 4}, {5, 6}})));
    fake.fails_at(1);
    CaptionDesk desk(CaptionDesk::Haste::Waits, fake.tools());
    CHECK_FALSE(desk.find(words_of("a.vtt", 1), kPlace));
    CHECK_FALSE(desk.find(words_of("a.vtt", 1.5), kPlace));
    CHECK(desk.find(words_of("a.vtt", 3), kPlace));
    CHECK(desk.find(words_of("a.vtt", 5), kPlace));
}

TEST_CASE("a desk whose tools cannot be made shows nothing, and ends nothing") {
    FakeCaptionTools fake(always(track_with({{1, 2}})));
    auto tools = fake.tools();
    tools.make_set = []() -> app::CaptionTools::Set { throw std::bad_alloc(); };
    CaptionDesk desk(CaptionDesk::Haste::Waits, std::move(tools));
    CHECK_FALSE(desk.find(words_of("a.vtt", 1), kPlace));
    CHECK_FALSE(desk.gave_up());
}

TEST_CASE("what comes next is made ahead, before anybody asks for it") {
    FakeCaptionTools fake(always(track_with({{1, 2}, {3, 4}, {5, 6}})));
    CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools());
    desk.find(words_of("a.vtt", 1.5), kPlace);
    CHECK(comes_true([&] { return fake.was_set_for(3); }));
    desk.find(words_of("a.vtt", 2.5), kPlace);  // nothing stands here, and 3 is made
    CHECK(comes_true([&] { return desk.find(words_of("a.vtt", 3), kPlace) != nullptr; }));
    CHECK(comes_true([&] { return fake.was_set_for(5); }));
    CHECK_FALSE(fake.was_set_for(2.5));
}

namespace {

// Reads for as long as it is not called off. The deadline is only for tests that fail.
class EndlessRead {
public:
    Result<av::CaptionTrack> operator()(const av::AbortFlag& abort) {
        begun = true;
        called_off = comes_true([&] { return abort->load(); });
        return fail("called off");
    }
    std::atomic<bool> begun = false, called_off = false;
};

}  // namespace

TEST_CASE("a desk that is given up calls off what is being read") {
    EndlessRead endless;
    FakeCaptionTools fake([&](const app::CaptionTrack&, const av::AbortFlag& abort) { return endless(abort); });
    {
        CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools());
        desk.find(words_of("a.vtt", 1), kPlace);
        REQUIRE(comes_true([&] { return endless.begun.load(); }));
    }
    CHECK(endless.called_off);
}

TEST_CASE("other captions that are wanted call off those that are being read") {
    EndlessRead endless;
    FakeCaptionTools fake([&](const app::CaptionTrack& track, const av::AbortFlag& abort) -> Result<av::CaptionTrack> {
        if (track.file == "b.vtt") return track_with({{1, 2}});
        return endless(abort);
    });
    CaptionDesk desk(CaptionDesk::Haste::ComesLater, fake.tools());
    desk.find(words_of("a.vtt", 1), kPlace);
    REQUIRE(comes_true([&] { return endless.begun.load(); }));
    CHECK(comes_true([&] { return desk.find(words_of("b.vtt", 1), kPlace) != nullptr; }));
    CHECK(endless.called_off);
}
