#include "platform/fallback_sink.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "counter.h"

using namespace wissel;
using namespace std::chrono_literals;
using platform::FallbackSink;
using test::Counter;

namespace {

// What a device does, seen from outside.
struct Bench {
    bool lost = false;
    playback::AudioProvider* playing = nullptr;  // null: stopped

    void pull() {
        std::array<float, 64> block{};
        playing->provide(block, WallTime(1h));
    }
};

class FakeDevice final : public playback::AudioSink {
public:
    explicit FakeDevice(Bench& bench) : bench_(bench) {}
    void start(playback::AudioProvider& provider) override { bench_.playing = &provider; }
    void stop() override { bench_.playing = nullptr; }
    const char* name() const override { return "fake"; }

private:
    Bench& bench_;
};

FallbackSink make(Bench& bench) {
    return FallbackSink(std::make_unique<FakeDevice>(bench), [&bench] { return bench.lost; });
}

}  // namespace

TEST_CASE("a device that works is left to work") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    REQUIRE(bench.playing != nullptr);
    for (int i = 0; i < 100; ++i) {
        bench.pull();
        CHECK_FALSE(sink.check(WallTime(1h + i * 1s)));
    }
    CHECK(counter.blocks() == 100);
    CHECK(std::string(sink.name()) == "fake");
    sink.stop();
    CHECK(bench.playing == nullptr);
}

TEST_CASE("when the device is pulled out the film goes on in silence") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    CHECK_FALSE(sink.check());
    bench.lost = true;
    CHECK(sink.check());
    CHECK(bench.playing == nullptr);
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

TEST_CASE("a device that hangs does not hang the film") {
    Bench bench;
    Counter counter;
    auto sink = make(bench);
    sink.start(counter);
    bench.pull();
    CHECK_FALSE(sink.check(WallTime(1h)));
    CHECK_FALSE(sink.check(WallTime(1h) + FallbackSink::kLongestStall));
    CHECK(sink.check(WallTime(1h + 1ms) + FallbackSink::kLongestStall));
    CHECK(counter.wait_for(3));
    CHECK(std::string(sink.name()) == "none");
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
