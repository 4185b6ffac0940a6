// The last step before the device: nothing that is missing may click.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "playback/sound_output.h"

using namespace wissel;
using namespace wissel::playback;

namespace {

// Gives as many samples of one loudness as the test allows.
class Steady final : public SampleSource {
public:
    std::size_t read(std::span<float> out) noexcept override {
        const auto frames = std::min(out.size() / kChannels, allowed);
        std::ranges::fill(out.first(frames * kChannels), 0.5F);
        return frames;
    }
    bool running() const noexcept override { return true; }
    std::size_t allowed = 0;
};

float largest_step(const std::vector<float>& sound) {
    float largest = 0;
    for (std::size_t i = kChannels; i < sound.size(); ++i) largest = std::max(largest, std::abs(sound[i] - sound[i - kChannels]));
    return largest;
}

}  // namespace

TEST_CASE("a block of which all, most or a little is missing ends and begins again without a click") {
    Steady source;
    ProgramClock clock(false);
    SoundOutput output(source, clock);
    std::vector<float> heard;
    for (const std::size_t allowed : {512U, 0U, 512U, 300U, 512U, 0U, 0U, 512U, 512U}) {
        source.allowed = allowed;
        std::array<float, 512 * kChannels> block{};
        output.provide(block, WallTime{});
        heard.insert(heard.end(), block.begin(), block.end());
    }
    CHECK(largest_step(heard) < 0.01F);
    CHECK(output.missing() == 512 + 212 + 512 + 512);
    CHECK(heard.back() == doctest::Approx(0.5));
}
