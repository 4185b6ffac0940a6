#include "kiosk/pin_lock.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <climits>
#include <vector>

#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::kiosk;

namespace {

const WallTime kStart = WallTime{} + std::chrono::hours(1);

}  // namespace

TEST_CASE("after wrong PINs the waits grow to a minute, and no further") {
    PinLock lock({}, kStart);
    auto now = kStart;
    std::vector<long> waits;
    for (int i = 0; i < 10; ++i) {
        REQUIRE(lock.begin_try(now));
        waits.push_back(std::chrono::duration_cast<std::chrono::seconds>(lock.wait(now)).count());
        now += lock.wait(now);
    }
    CHECK(waits == std::vector<long>{1, 2, 4, 8, 16, 32, 60, 60, 60, 60});
}

TEST_CASE("during a wait no PIN is tried, and asking does not lengthen it") {
    PinLock lock({}, kStart);
    CHECK(lock.begin_try(kStart));
    CHECK(lock.begin_try(kStart + seconds(1)));
    CHECK_FALSE(lock.begin_try(kStart + seconds(2)));
    CHECK(lock.state() == PinLockState{2});
    CHECK(lock.wait(kStart + seconds(2)) == seconds(1));
    CHECK(lock.begin_try(kStart + seconds(3)));
}

TEST_CASE("the right PIN forgives all wrong ones") {
    PinLock lock({6}, kStart);
    CHECK(lock.begin_try(kStart + seconds(60)));
    lock.on_right();
    CHECK(lock.state() == PinLockState{});
    CHECK(lock.wait(kStart) == Duration::zero());
    CHECK(lock.begin_try(kStart));
    CHECK(lock.wait(kStart) == seconds(1));
}

TEST_CASE("pulling the plug gives no free try: what was begun counts, and its wait begins again") {
    PinLock lock({}, kStart);
    for (auto now = kStart; lock.state().wrong < 4; now += lock.wait(now)) REQUIRE(lock.begin_try(now));
    const auto stored = to_text(lock.state());
    PinLock again(pin_lock_state_in(stored), kStart + seconds(1000));
    CHECK(again.wait(kStart + seconds(1000)) == seconds(8));
    CHECK_FALSE(again.begin_try(kStart + seconds(1007)));
    CHECK(again.begin_try(kStart + seconds(1008)));
    CHECK(again.state() == PinLockState{5});
}

TEST_CASE("what is stored comes back, and anything else means the longest wait") {
    for (int wrong = 0; wrong < 8; ++wrong) {
        PinLock lock({wrong}, kStart);
        CHECK(pin_lock_state_in(to_text(lock.state())) == lock.state());
    }
    const auto whole = to_text({2});
    for (const auto& text :
         {std::string(), whole.substr(0, whole.size() - 1), whole + "\n", whole + whole,
          std::string("wrong PINs in a row: -1\n"), std::string("wrong PINs in a row: 99999999999999999999\n"),
          std::string("wrong PINs in a row: 0x0\n"), std::string("wrong PINs in a row: \n"), std::string("\0\xFF", 2),
          std::string(1U << 20U, '0')}) {
        CHECK(PinLock(pin_lock_state_in(text), kStart).wait(kStart) == PinLock::kLongestWait);
    }
    for (const int wrong : {INT_MIN, -1}) CHECK(PinLock({wrong}, kStart).wait(kStart) == Duration::zero());
    CHECK(PinLock({INT_MAX}, kStart).wait(kStart) == PinLock::kLongestWait);
}

TEST_CASE("staff who know the PIN never wait longer than a minute, whatever visitors did before") {
    story::SplitMix64 random(7);
    PinLock lock({}, kStart);
    auto now = kStart;
    for (int i = 0; i < 10000; ++i) {
        now += std::chrono::milliseconds(random.below(3000));
        static_cast<void>(lock.begin_try(now));
        REQUIRE(lock.wait(now) <= PinLock::kLongestWait);
    }
}
