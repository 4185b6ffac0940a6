#include "scenes/workshop/progress.h"

#include <fmt/format.h>

#include <cstdio>

namespace wissel::scenes {

namespace {

constexpr std::size_t kBarWidth = 30;

}  // namespace

Progress::~Progress() {
    if (bar_ && done_ > 0) fmt::print(stderr, "\n");
}

// At the pace so far; steps differ, so that it is only said in minutes once there is more than one.
std::string Progress::time_left() const {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began_;
    const double seconds = passed.count() / double(done_) * double(steps_ - done_);
    return seconds < 90 ? fmt::format("{:.0f} s left", seconds) : fmt::format("{:.0f} min left", seconds / 60);
}

void Progress::step(const std::string& what) {
    ++done_;
    if (!bar_) {
        fmt::print(stderr, "{}/{} {}\n", done_, steps_, what);
        return;
    }
    const auto full = steps_ == 0 ? kBarWidth : done_ * kBarWidth / steps_;
    fmt::print(stderr, "\r\x1b[K[{}{}] {}/{} {}  {}", std::string(full, '#'), std::string(kBarWidth - full, '-'), done_, steps_, time_left(), what);
    std::fflush(stderr);
}

}  // namespace wissel::scenes
