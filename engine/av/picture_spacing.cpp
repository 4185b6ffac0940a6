#include "av/picture_spacing.h"

#include <algorithm>

namespace wissel::av {

namespace {

// A container that counts in milliseconds rounds by this much; a few pictures missing are a hiccup, not a kind of film.
constexpr Duration kRounding = std::chrono::milliseconds(2);
constexpr double kUneven = 0.25;
constexpr std::size_t kOneInSoMany = 100;

std::vector<Duration> gaps_of(std::vector<Duration> times) {
    std::ranges::sort(times);
    std::vector<Duration> gaps;
    for (std::size_t i = 1; i < times.size(); ++i) gaps.push_back(times[i] - times[i - 1]);
    std::ranges::sort(gaps);
    return gaps;
}

bool are_uneven(const std::vector<Duration>& sorted) {
    const Duration usual = sorted[sorted.size() / 2];
    const auto slack = std::max(kRounding, seconds(to_seconds(usual) * kUneven));
    const auto others =
        std::ranges::count_if(sorted, [&](Duration gap) { return gap < usual - slack || gap > usual + slack; });
    return static_cast<std::size_t>(others) * kOneInSoMany > sorted.size();
}

}  // namespace

void PictureSpacing::add(Duration at, bool key) {
    if (all_.size() >= kMost) return;
    all_.push_back(at);
    if (key) keys_.push_back(at);
}

PictureTimes PictureSpacing::result(Duration end) const {
    PictureTimes times;
    times.pictures = static_cast<int>(all_.size());
    times.keys = static_cast<int>(keys_.size());
    auto to_next_key = keys_;
    if (!to_next_key.empty()) to_next_key.push_back(std::max(end, *std::ranges::max_element(all_)));
    if (const auto gaps = gaps_of(to_next_key); !gaps.empty()) times.key_distance = gaps.back();
    const auto gaps = gaps_of(all_);
    if (gaps.empty()) return times;
    times.shortest = gaps.front();
    times.longest = gaps.back();
    times.variable = are_uneven(gaps);
    return times;
}

}  // namespace wissel::av
