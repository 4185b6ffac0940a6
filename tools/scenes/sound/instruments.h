// The single sounds. Each adds itself to a track of interleaved stereo at 48 kHz.
#pragma once

#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

namespace wissel::scenes {

inline constexpr double kTau = 2 * std::numbers::pi;  // a full turn

struct Track {
    std::vector<float> samples;
    std::size_t frames() const { return samples.size() / 2; }
};

// Even noise from -1 to 1, the same on every machine.
class Noise {
public:
    explicit Noise(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    double next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return double(state_) / 2147483648.0 - 1.0;
    }

private:
    std::uint32_t state_;
};

void play_cue(Track& track, const std::string& kind, double at, double gain, double pan);
void play_room(Track& track, const std::string& room);
void play_pad(Track& track, const std::string& pad);

}  // namespace wissel::scenes
