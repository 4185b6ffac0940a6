#include "platform/fallback_sink.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <utility>

#include "counter.h"

using namespace wissel;
using namespace std::chrono_literals;
using namespace wissel::platform;
using Change = FallbackSink::Change;
using test::Counter;

namespace {

// What a device does, seen from outside. Outlives it: the device may be closed later, on another thread.
struct Bench {
    bool lost = false;
    bool hangs = false;  // stop() does not return, until the test is over
    std::atomic<playback::AudioProvider*> playing{nullptr};  // null: stopped
    std::promise<void> released, gone;

    ~Bench() {
        released.set_value();
        gone.get_future().wait();
    }
    void pull() {
        std::array<float, 64> block{};
        playing.load()->provide(block, WallTime(1h));
    }
};

class FakeDevice final : public playback::AudioSink {
public:
    explicit FakeDevice(Bench& bench) : bench_(bench), released_(bench.released.get_future()) {}
    ~FakeDevice() override { bench_.gone.set_value(); }
    void start(playback::AudioProvider& provider) override { bench_.playing = &provider; }
    void stop() override {
        if (bench_.hangs) released_.wait();
        bench_.playing = nullptr;
    }
    const char* name() const override { return "fake"; }

private:
    Bench& bench_;
    std::future<void> released_;
};

SoundDevice device_on(Bench& bench) {
    return {std::make_unique<FakeDevice>(bench), [&bench] { return bench.lost; }};
}

FallbackSink make(Bench& bench, DeviceOpener open = {}) { return FallbackSink(device_on(bench), std::move(open)); }

// Looks often enough from one time to the other. True if the device was found lost.
bool watch(FallbackSink& sink, WallTime from, WallTime to) {
    bool lost = false;
    for (auto now = from; now <= to; now += FallbackSink::kLongestUnwatched / 2) lost = sink.check(now) == Change::Lost || lost;
    return lost;
}

}  // namespace

TEST_CASE("a device that works is left to work") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    REQUIRE(bench.playing.load() != nullptr);
    for (int i = 0; i < 100; ++i) {
        bench.pull();
        CHECK(sink.check(WallTime(1h + i * 1s)) == Change::None);
    }
    CHECK(counter.blocks() == 100);
    CHECK(std::string(sink.name()) == "fake");
    sink.stop();
    bench.pull();
    CHECK(counter.blocks() == 100);
}

TEST_CASE("when the device is pulled out the film goes on in silence") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    CHECK(sink.check() == Change::None);
    bench.lost = true;
    CHECK(sink.check() == Change::Lost);
    CHECK(std::string(sink.name()) == "none");
    CHECK(counter.wait_for(2));
    CHECK(sink.check() == Change::None);
    sink.stop();
}

TEST_CASE("a device that is lost before the start is not started") {
    Bench bench;
    bench.lost = true;
    Counter counter;
    auto sink = make(bench);
    CHECK(sink.check() == Change::Lost);
    CHECK(counter.blocks() == 0);
    sink.start(counter);
    CHECK(counter.wait_for(1));
}

TEST_CASE("a device that hangs does not hang the film, not even when it is closed") {
    Bench bench;
    bench.hangs = true;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    bench.pull();
    CHECK_FALSE(watch(sink, WallTime(1h), WallTime(1h) + FallbackSink::kLongestWaking));
    CHECK(sink.check(WallTime(1h + 1ms) + FallbackSink::kLongestWaking) == Change::Lost);
    CHECK(counter.wait_for(3));
    CHECK(std::string(sink.name()) == "none");
    sink.stop();
    const int heard = counter.blocks();
    bench.pull();  // it comes to itself
    CHECK(counter.blocks() == heard);
}

TEST_CASE("a device that has worked for a while is not waited for as long as one that wakes up") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    auto now = WallTime(1h);
    for (; now < WallTime(1h) + FallbackSink::kFirstMoments; now += 500ms) {
        bench.pull();
        CHECK(sink.check(now) == Change::None);
    }
    bench.pull();
    CHECK_FALSE(watch(sink, now, now + FallbackSink::kLongestStall));
    CHECK(sink.check(now + 1ms + FallbackSink::kLongestStall) == Change::Lost);
}

TEST_CASE("a device that does not answer when it is first looked for does not hold up the start, and is heard once it does") {
    Bench bench;
    Counter counter;
    std::promise<void> released;
    DeviceSearch search([&]() -> Result<SoundDevice> {
        released.get_future().wait();
        return device_on(bench);
    });
    CHECK_FALSE(search.find(1ms).has_value());
    FallbackSink sink(std::nullopt, std::move(search));
    sink.start(counter);
    CHECK(sink.check(WallTime(1h)) == Change::None);
    released.set_value();
    while (sink.check(WallTime(1h)) != Change::Back) std::this_thread::yield();
    CHECK(std::string(sink.name()) == "fake");
    sink.stop();
}

TEST_CASE("a show can be ended while its device hangs") {
    Bench bench;
    bench.hangs = true;
    {
        Counter counter;
        auto sink = make(bench);
        sink.start(counter);
        bench.pull();
    }
    bench.pull();  // neither provider nor sink are there any more
    CHECK(bench.playing.load() != nullptr);
}

TEST_CASE("time in which nobody looked does not count as hanging") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    bench.pull();
    CHECK(sink.check(WallTime(1h)) == Change::None);
    CHECK(sink.check(WallTime(2h)) == Change::None);  // Ctrl-Z, an hour, fg
    CHECK_FALSE(watch(sink, WallTime(2h), WallTime(2h) + FallbackSink::kLongestStall));
    CHECK(sink.check(WallTime(2h + 1ms) + FallbackSink::kLongestStall) == Change::Lost);
}

TEST_CASE("a sink that is not started does not count as hanging") {
    Bench bench;
    auto sink = make(bench);
    CHECK(sink.check(WallTime(1h)) == Change::None);
    CHECK(sink.check(WallTime(2h)) == Change::None);
    Counter counter;
    sink.start(counter);
    CHECK(sink.check(WallTime(3h)) == Change::None);
}

TEST_CASE("without a device there is silence in time") {
    Counter counter;
    FallbackSink sink(std::nullopt, {});
    sink.start(counter);
    CHECK(counter.wait_for(2));
    CHECK(sink.check() == Change::None);
}

TEST_CASE("a device that comes back is heard again") {
    Bench first, second;
    Counter counter;
    std::atomic<bool> plugged_in{false};
    std::promise<void> tried;
    auto sink = make(first, [&, told = false]() mutable -> Result<SoundDevice> {
        if (plugged_in) return device_on(second);
        if (!std::exchange(told, true)) tried.set_value();
        return fail("no sound");
    });
    sink.start(counter);
    first.lost = true;
    auto now = WallTime(1h);
    REQUIRE(sink.check(now) == Change::Lost);
    CHECK(sink.check(now + DeviceSearch::kEvery - 1ms) == Change::None);
    const auto look = [&] { return sink.check(now += DeviceSearch::kEvery); };
    look();
    tried.get_future().wait();  // not while nothing is plugged in
    CHECK(std::string(sink.name()) == "none");
    plugged_in = true;
    while (look() != Change::Back) std::this_thread::yield();
    CHECK(std::string(sink.name()) == "fake");
    REQUIRE(second.playing.load() != nullptr);
    const int heard = counter.blocks();
    second.pull();
    CHECK(counter.blocks() == heard + 1);
    sink.stop();
}

TEST_CASE("a device that was found when the show ends, and hangs in closing, does not hang the end") {
    class HangsInClosing final : public playback::AudioSink {
    public:
        HangsInClosing(std::shared_future<void> released, std::promise<void>& gone) : released_(std::move(released)), gone_(gone) {}
        ~HangsInClosing() override {
            released_.wait();
            gone_.set_value();
        }
        void start(playback::AudioProvider&) override {}
        void stop() override {}
        const char* name() const override { return "hangs"; }

    private:
        std::shared_future<void> released_;
        std::promise<void>& gone_;
    };
    std::promise<void> released, gone, found, looked;
    {
        FallbackSink sink(std::nullopt, [&, release = released.get_future().share()]() -> Result<SoundDevice> {
            looked.get_future().wait();
            found.set_value();
            return SoundDevice{std::make_unique<HangsInClosing>(release, gone), [] { return false; }};
        });
        CHECK(sink.check(WallTime(1h)) == Change::None);  // looks, and has nothing yet
        looked.set_value();
        found.get_future().wait();
    }
    released.set_value();
    gone.get_future().wait();
}

TEST_CASE("looking for a device that hangs does not hang the film") {
    Counter counter;
    std::promise<void> asked, released, ended;
    {
        FallbackSink sink(std::nullopt, [&]() -> Result<SoundDevice> {
            asked.set_value();
            released.get_future().wait();
            ended.set_value();
            return fail("no sound");
        });
        sink.start(counter);
        CHECK(sink.check(WallTime(1h)) == Change::None);
        asked.get_future().wait();
        CHECK(sink.check(WallTime(2h)) == Change::None);  // and does not ask again meanwhile
        CHECK(counter.wait_for(2));
        released.set_value();
    }
    ended.get_future().wait();
}
