// One signer's film beside a film whose decoder needs the processor: it waits, and is given up rather than kept too
// long.
#include <doctest/doctest.h>

#include "films.h"
#include "playback/cue_list.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

constexpr Duration kTick = std::chrono::milliseconds(34);

// Beside a film that is not there at all: a lane knows nothing of it.
struct Beside {
    ClipContext context{{640, 384}, {}, true};
    Source film = whole("film.mkv");
    Beside() {
        film.signs = {{"nl", films().a}};
        context.sign_wishes.set({true, {"nl"}, ""});
    }
    template <class Done>
    bool wait(Done done) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        for (;;) {
            const auto seen = context.progress.epoch();
            if (done()) return true;
            if (!context.progress.wait_until(seen, deadline)) return false;
        }
    }
};

}  // namespace

TEST_CASE("a signer waits as long as the film needs the processor, and is seen when it no longer does") {
    Beside beside;
    ClipSign sign(beside.film, beside.context), begun_later(beside.film, beside.context);
    sign.give_way(true);
    sign.follow({});
    begun_later.follow({});
    REQUIRE(beside.wait([&] { return begun_later.settled(); }));
    CHECK_FALSE(sign.settled());
    sign.give_way(false);
    REQUIRE(beside.wait([&] { return sign.settled(); }));
    CHECK(beside.wait([&] { return sign.due(seconds(1)).picture != nullptr; }));
    CHECK(sign.failure().empty());
}

TEST_CASE("a signer whose decoder is behind stands still rather than sign what is over, and goes on in step") {
    Beside beside;
    ClipSign sign(beside.film, beside.context);
    sign.follow({});
    REQUIRE(beside.wait([&] { return sign.settled(); }));
    REQUIRE(sign.due({}).picture);
    PictureRef late;
    REQUIRE(beside.wait([&] { return (late = sign.due(seconds(1.5)).picture) != nullptr; }));
    CHECK(late->shown_at.time_since_epoch() + late->shown_for + SignLane::kOutOfStep >= seconds(1.5));
    CHECK(sign.failure().empty());
}

TEST_CASE("a signer that stands still for over two seconds while the film plays on is left out, with the reason") {
    Beside beside;
    ClipSign sign(beside.film, beside.context);
    sign.give_way(true);
    sign.follow({});
    Duration at{};
    for (; at <= SignLane::kPatience; at += kTick) CHECK(sign.due(at).path == films().a);
    sign.due(at);
    CHECK(sign.due(at).path.empty());
    CHECK(sign.failure().find("cannot decode it in time") != std::string::npos);
}

TEST_CASE("a signer for whom there is no memory is let go of, and comes back when there is some") {
    Beside beside;
    ClipSign sign(beside.film, beside.context);
    CHECK_FALSE(sign.settled());
    sign.follow({});
    REQUIRE(beside.wait([&] { return sign.settled(); }));
    const auto exact = sign.bytes();
    CHECK(exact < SignLane::guessed_bytes(beside.context));  // a small film
    sign.hold_back();
    CHECK(sign.settled());
    CHECK(sign.due({}).path.empty());
    CHECK(sign.bytes() > 0);
    sign.follow({});
    REQUIRE(beside.wait([&] { return sign.settled(); }));
    CHECK(sign.due({}).picture != nullptr);
    beside.context.sign_wishes.set({});
    sign.follow({});
    CHECK(sign.due({}).path.empty());
    CHECK(sign.bytes() == 0);
}

TEST_CASE("memory goes to the films first, and what they leave to the signers of the likeliest") {
    Beside beside;
    const auto other = part(films().a, seconds(0.5), std::nullopt);
    for (const int room_for : {0, 1, 2}) {
        CAPTURE(room_for);
        CueList probe(SIZE_MAX);
        auto with_signer = whole(films().b);
        with_signer.signs = beside.film.signs;
        auto second = other;
        second.signs = beside.film.signs;
        std::size_t for_films = 0, for_one = 0;
        const auto fill = [&](CueList& list) {
            CHECK(list.cue({{second, 1}, {with_signer, 2}}).empty());
            for (const auto& entry : list.entries()) {
                entry->clip = std::make_shared<Clip>(entry->source, beside.context);
                REQUIRE(entry->clip->open());
                entry->clip->start();
                REQUIRE(beside.wait([&] { return entry->clip->primed(); }));
                entry->opened = true;
                entry->bytes = entry->clip->primed_bytes();
                for_one = entry->clip->sign().bytes();
            }
            for_films = list.bytes();
        };
        fill(probe);
        CueList list(for_films + static_cast<std::size_t>(room_for) * for_one);
        fill(list);
        const auto shares = list.share_out_signs();
        REQUIRE(shares.size() == 2);
        CHECK(shares[0].clip->source() == with_signer);
        CHECK(shares[0].has_room == (room_for >= 1));
        CHECK(shares[1].has_room == (room_for >= 2));
    }
}
