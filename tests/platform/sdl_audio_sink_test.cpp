#include "platform/sdl_audio_sink.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "platform/fallback_sink.h"
#include "playback/program_clock.h"

using namespace wissel;
using namespace std::chrono_literals;
using platform::FallbackSink;
using platform::SdlAudioSink;

namespace {

// Counts what it gives. A lock is fine here: nobody listens.
class Counter final : public playback::AudioProvider {
public:
    void provide(std::span<float> out, WallTime heard_at) noexcept override {
        std::ranges::fill(out, 0.0F);
        const std::lock_guard lock(mutex_);
        ++blocks_;
        clock.played(static_cast<SampleCount>(out.size() / kChannels), heard_at);
        late_ = late_ || heard_at < std::chrono::steady_clock::now() - 1min;
        more_.notify_all();
    }

    bool wait_for(int blocks) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, 30s, [&] { return blocks_ >= blocks; });
    }
    int blocks() {
        const std::lock_guard lock(mutex_);
        return blocks_;
    }
    bool late() const { return late_; }

    playback::ProgramClock clock{true};

private:
    std::mutex mutex_;
    std::condition_variable more_;
    int blocks_ = 0;
    bool late_ = false;
};

class FakeDevice final : public playback::AudioSink {
public:
    void start(playback::AudioProvider&) override { running = true; }
    void stop() override { running = false; }
    const char* name() const override { return "fake"; }
    inline static bool running = false;
};

}  // namespace

TEST_CASE("a device pulls samples and the program's clock moves with it") {
    auto sink = SdlAudioSink::open();
    REQUIRE_MESSAGE(sink.has_value(), (sink ? "" : sink.error().message));
    CHECK(std::string((*sink)->name()) == "dummy");
    Counter counter;
    (*sink)->start(counter);
    REQUIRE(counter.wait_for(3));
    const auto early = counter.clock.now(std::chrono::steady_clock::now());
    REQUIRE(counter.wait_for(counter.blocks() + 10));
    CHECK(counter.clock.now(std::chrono::steady_clock::now()) > early);
    (*sink)->stop();
    CHECK(counter.clock.samples_played() >= 13 * SdlAudioSink::kBlock);
    CHECK_FALSE(counter.late());
    CHECK_FALSE((*sink)->lost());
}

TEST_CASE("after stop the provider is left alone, and a sink can be started again") {
    auto sink = SdlAudioSink::open();
    REQUIRE(sink.has_value());
    Counter second;
    {
        Counter first;
        (*sink)->start(first);
        REQUIRE(first.wait_for(2));
        (*sink)->stop();
    }
    (*sink)->start(second);
    CHECK(second.wait_for(2));
    (*sink)->stop();
    const int blocks = second.blocks();
    (*sink)->stop();
    CHECK(second.blocks() == blocks);
}

TEST_CASE("no sound device is a clear error, not silence without a word") {
    SDL_setenv("SDL_AUDIODRIVER", "nonexistent", 1);
    const auto sink = SdlAudioSink::open();
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    REQUIRE_FALSE(sink.has_value());
    CHECK(sink.error().message.find("no sound") != std::string::npos);
    CHECK(sink.error().message.find("nonexistent") != std::string::npos);
}

TEST_CASE("every driver has a latency of a sensible size") {
    for (const char* driver : {"pulseaudio", "alsa", "pipewire", "never heard of"}) {
        CAPTURE(driver);
        CHECK(platform::sound_latency(driver, 512) >= from_samples(512));
        CHECK(platform::sound_latency(driver, 512) <= 50ms);
    }
    CHECK(platform::sound_latency(nullptr, 512) <= 50ms);
}

TEST_CASE("when the device is pulled out the film goes on in silence") {
    bool lost = false;
    Counter counter;
    FallbackSink sink(std::make_unique<FakeDevice>(), [&] { return lost; });
    sink.start(counter);
    CHECK(FakeDevice::running);
    CHECK_FALSE(sink.check());
    lost = true;
    CHECK(sink.check());
    CHECK_FALSE(FakeDevice::running);
    CHECK(std::string(sink.name()) == "none");
    CHECK(counter.wait_for(2));
    CHECK_FALSE(sink.check());
    sink.stop();
}

TEST_CASE("a device that is lost before the start is not started") {
    Counter counter;
    FallbackSink sink(std::make_unique<FakeDevice>(), [] { return true; });
    CHECK(sink.check());
    CHECK(counter.blocks() == 0);
    sink.start(counter);
    CHECK(counter.wait_for(1));
}
