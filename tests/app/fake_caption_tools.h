// Tools for a caption desk that do what a test says, and remember what they were asked for.
#pragma once

#include <algorithm>
#include <chrono>
#include <mutex>
#include <new>
#include <thread>
#include <vector>

#include "app/captions/caption_desk.h"

namespace wissel::test {

inline av::CaptionTrack track_with(const std::vector<std::pair<double, double>>& cues,
                                   const std::string& text = "Hoi") {
    av::CaptionTrack track;
    track.styled = true;
    track.header = "[Script Info]\n";
    for (const auto& [begin, end] : cues)
        track.cues.push_back({seconds(begin), seconds(end), "0,0,Own,,0,0,0,," + text});
    return track;
}

// A condition that another thread brings about. The deadline is only for tests that fail.
template <class Condition>
bool comes_true(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!condition() && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    return condition();
}

// What is set is one picture, whose x is the time for which it was set, in milliseconds.
class FakeCaptionTools {
public:
    explicit FakeCaptionTools(app::CaptionTools::Read read) : read_(std::move(read)) {}

    app::CaptionTools tools() {
        return {read_, [this]() -> app::CaptionTools::Set {
                    return [this](const text::CaptionEvents&, std::size_t, Duration at, const director::CaptionLook&,
                                  const app::CaptionPlace&) { return set(at); };
                }};
    }
    bool was_set_for(double at) {
        const std::lock_guard lock(mutex_);
        return std::ranges::count(set_, seconds(at)) > 0;
    }
    // As if there were no memory for it. Before the desk begins.
    void fails_at(double at) { fails_at_ = seconds(at); }

private:
    app::CaptionPictures set(Duration at) {
        const std::lock_guard lock(mutex_);
        set_.push_back(at);
        if (at == fails_at_) throw std::bad_alloc();
        return std::make_shared<std::vector<app::CaptionPicture>>(
            1, app::CaptionPicture{static_cast<int>(to_seconds(at) * 1000), 0, nullptr});
    }

    const app::CaptionTools::Read read_;
    std::mutex mutex_;
    std::vector<Duration> set_;
    Duration fails_at_ = Duration::min();
};

inline director::CaptionView words_of(const std::string& file, double at) {
    director::CaptionView view;
    view.file = file;
    view.at = seconds(at);
    return view;
}

inline constexpr app::CaptionPlace kPlace{{640, 360}, 640};

}  // namespace wissel::test
