#include <array>
#include <cmath>
#include <numbers>

#include "instruments.h"

// Four seconds of room or pad, laid end to end. The noise crosses over into its own beginning, and every tone and swell
// fits in four seconds a whole number of times: there is no seam to hear.

namespace wissel::scenes {

namespace {

constexpr std::size_t kLoop = 4 * 48000;
constexpr double kTau = 2 * std::numbers::pi;

struct Room {
    const char* name;
    double level, cut;          // loudness, and the pitch above which it is dull
    double murmur;              // people at a distance: noise around the voice's pitch that swells
};
constexpr std::array<Room, 6> kRooms{{{"quiet", 0.004, 260, 0}, {"bedroom", 0.010, 200, 0}, {"corridor", 0.012, 500, 0.05},
                                      {"classroom", 0.010, 420, 0.018}, {"street", 0.020, 240, 0}, {"yard", 0.014, 600, 0.03}}};

std::vector<double> looped_noise(std::uint32_t seed, double cut) {
    constexpr std::size_t kCross = 24000;
    Noise noise(seed);
    const double k = 1 - std::exp(-kTau * cut / 48000);
    double one = 0, two = 0;
    std::vector<double> raw(kLoop + kCross);
    for (auto& value : raw) {
        one += k * (noise.next() - one);
        two += k * (one - two);
        value = two / std::sqrt(k);  // as loud whatever the cut
    }
    for (std::size_t i = 0; i < kCross; ++i) {
        const double part = double(i) / kCross;
        raw[i] = raw[i] * std::sqrt(part) + raw[kLoop + i] * std::sqrt(1 - part);
    }
    raw.resize(kLoop);
    return raw;
}

double swell(std::size_t i, int times, double phase) {
    return 0.5 + 0.5 * std::sin(kTau * (double(i) / kLoop * times + phase));
}

void lay(Track& track, const std::vector<float>& loop) {
    for (std::size_t i = 0; i < track.samples.size(); ++i) track.samples[i] += loop[i % loop.size()];
}

}  // namespace

void play_room(Track& track, const std::string& name) {
    Room room = kRooms[0];
    for (const auto& each : kRooms) {
        if (name == each.name) room = each;
    }
    std::vector<float> loop(kLoop * 2);
    for (std::size_t side = 0; side < 2; ++side) {
        const auto air = looped_noise(3 + static_cast<std::uint32_t>(side), room.cut);
        const auto low = looped_noise(21 + static_cast<std::uint32_t>(side), 260);
        const auto voices = looped_noise(9 + static_cast<std::uint32_t>(side), 850);
        for (std::size_t i = 0; i < kLoop; ++i) {
            // Syllables: swells that do not keep step with each other.
            const double talk = swell(i, 13, 0.1) * swell(i, 7, 0.4 + 0.3 * double(side)) + 0.6 * swell(i, 17, 0.7) * swell(i, 5, 0.2);
            loop[i * 2 + side] = static_cast<float>(room.level * air[i] + room.murmur * (voices[i] - low[i] * 0.6) * talk * 0.5);
        }
    }
    lay(track, loop);
}

void play_pad(Track& track, const std::string& name) {
    if (name == "none") return;
    // Pitches are whole quarters of a hertz: they fit in the loop.
    std::array<double, 4> pitches{110.0, 164.75, 220.0, 277.25};
    if (name == "uneasy") pitches = {98.0, 116.5, 146.75, 233.0};
    if (name == "warm") pitches = {130.75, 196.0, 246.75, 329.75};
    std::vector<float> loop(kLoop * 2);
    for (std::size_t voice = 0; voice < pitches.size(); ++voice) {
        for (std::size_t i = 0; i < kLoop; ++i) {
            const double s = double(i) / 48000;
            const double tone = std::sin(kTau * pitches[voice] * s) + 0.4 * std::sin(kTau * (pitches[voice] + 0.25) * s + 1.0);
            const double level = 0.0065 * (0.6 + 0.4 * swell(i, 1, 0.25 * double(voice)));
            const double pan = 0.35 * (voice % 2 == 0 ? 1 : -1);
            loop[i * 2] += static_cast<float>(tone * level * (1 - pan));
            loop[i * 2 + 1] += static_cast<float>(tone * level * (1 + pan));
        }
    }
    lay(track, loop);
}

}  // namespace wissel::scenes
