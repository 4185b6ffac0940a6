#include "platform/fallback_sink.h"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <future>
#include <string>

#include "counter.h"

using namespace wissel;
using namespace std::chrono_literals;
using platform::FallbackSink;
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

FallbackSink make(Bench& bench) {
    return FallbackSink(std::make_unique<FakeDevice>(bench), [&bench] { return bench.lost; });
}

// Looks often enough from one time to the other. True if the device was found lost.
bool watch(FallbackSink& sink, WallTime from, WallTime to) {
    bool lost = false;
    for (auto now = from; now <= to; now += FallbackSink::kLongestUnwatched / 2) lost = sink.check(now) || lost;
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
        CHECK_FALSE(sink.check(WallTime(1h + i * 1s)));
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
    CHECK_FALSE(sink.check());
    bench.lost = true;
    CHECK(sink.check());
    CHECK(std::string(sink.name()) == "none");
    CHECK(counter.wait_for(2));
    CHECK_FALSE(sink.check());
    sink.stop();
}

TEST_CASE("a device that is lost before the start is not started") {
    Bench bench;
    bench.lost = true;
    Counter counter;
    auto sink = make(bench);
    CHECK(sink.check());
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
    CHECK_FALSE(watch(sink, WallTime(1h), WallTime(1h) + FallbackSink::kLongestStall));
    CHECK(sink.check(WallTime(1h + 1ms) + FallbackSink::kLongestStall));
    CHECK(counter.wait_for(3));
    CHECK(std::string(sink.name()) == "none");
    sink.stop();
    const int heard = counter.blocks();
    bench.pull();  // it comes to itself
    CHECK(counter.blocks() == heard);
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
    CHECK_FALSE(sink.check(WallTime(1h)));
    CHECK_FALSE(sink.check(WallTime(2h)));  // Ctrl-Z, an hour, fg
    CHECK_FALSE(watch(sink, WallTime(2h), WallTime(2h) + FallbackSink::kLongestStall));
    CHECK(sink.check(WallTime(2h + 1ms) + FallbackSink::kLongestStall));
}

TEST_CASE("a sink that is not started does not count as hanging") {
    Bench bench;
    auto sink = make(bench);
    CHECK_FALSE(sink.check(WallTime(1h)));
    CHECK_FALSE(sink.check(WallTime(2h)));
    Counter counter;
    sink.start(counter);
    CHECK_FALSE(sink.check(WallTime(3h)));
}

TEST_CASE("without a device there is silence in time") {
    Counter counter;
    FallbackSink sink(nullptr, {});
    sink.start(counter);
    CHECK(counter.wait_for(2));
    CHECK_FALSE(sink.check());
}
