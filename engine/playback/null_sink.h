// A sink without a device: pulls the program by the wall clock and throws the sound away.
//
// Threading: a thread of its own, from start() to stop().
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "playback/audio_sink.h"

namespace wissel::playback {

class NullSink final : public AudioSink {
public:
    NullSink() = default;
    ~NullSink() override { stop(); }

    void start(AudioProvider& provider) override;
    void stop() override;
    const char* name() const override { return "none"; }

private:
    void run(AudioProvider& provider);

    std::mutex mutex_;
    std::condition_variable stop_asked_;
    bool stopping_ = false;  // guarded by mutex_
    std::thread thread_;
};

}  // namespace wissel::playback
