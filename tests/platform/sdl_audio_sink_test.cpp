#include "platform/sdl_audio_sink.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <string>

#include "counter.h"

using namespace wissel;
using namespace std::chrono_literals;
using platform::SdlAudioSink;
using test::Counter;

namespace {

Result<std::unique_ptr<SdlAudioSink>> open_dummy() {
    auto audio = platform::Subsystem::start(SDL_INIT_AUDIO);
    if (!audio) return tl::unexpected(audio.error());
    return SdlAudioSink::open(std::make_shared<platform::Subsystem>(std::move(*audio)));
}

}  // namespace

TEST_CASE("a device pulls samples and the program's clock moves with it") {
    auto sink = open_dummy();
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
    auto sink = open_dummy();
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
    const auto sink = platform::sdl_device_opener()();
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
