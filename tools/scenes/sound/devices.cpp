#include <algorithm>
#include <cmath>

#include "scenes/sound/voices.h"

// What phones and games let hear.

namespace wissel::scenes {

namespace {

// A small motor against a table: a low tone with edges, and the rattle it makes.
Voice motor(double length) {
    return [noise = Noise(31), length, held = 0.0](double s) mutable {
        held += 0.25 * (noise.next() - held);
        const double turn = kTau * 152 * s;
        const double tone = std::tanh(1.8 * std::sin(turn)) + 0.35 * std::sin(2 * turn + 0.4);
        const double rattle = held * (0.5 + 0.5 * std::sin(turn * 0.5));
        return (tone + 0.5 * rattle) * std::min(1.0, s / 0.04) * std::min(1.0, (length - s) / 0.06);
    };
}

// A short beep as lines give it.
Voice beep(double pitch) {
    return [pitch](double s) { return std::sin(kTau * pitch * s) + 0.12 * std::sin(3 * kTau * pitch * s); };
}

// As games of small machines sound: a tone with odd overtones.
Voice chip(double pitch, double decay) {
    return [=](double s) {
        const double turn = kTau * pitch * s;
        return (std::sin(turn) + std::sin(3 * turn) / 5 + std::sin(5 * turn) / 12) * std::exp(-s * decay);
    };
}

void ring(Track& track, double at, double gain, double pan) {  // twice the same four notes
    for (int turn = 0; turn < 2; ++turn) {
        const double pitches[] = {659.3, 830.6, 987.8, 830.6};
        for (int i = 0; i < 4; ++i) add(track, at + 0.95 * turn + 0.16 * i, 0.5, 0.15 * gain, pan, note(pitches[i], 7));
    }
}

}  // namespace

void play_device(Track& track, const std::string& kind, double at, double gain, double pan) {
    const auto seed = static_cast<std::uint32_t>(at * 1000) + 17;
    if (kind == "buzz") {
        for (const double after : {0.0, 0.42}) add(track, at + after, 0.3, 0.085 * gain, pan, motor(0.3));
    } else if (kind == "shutter") {
        add(track, at, 0.05, 0.55 * gain, pan, breath(seed, 0.05, 6000, 2400));
        add(track, at, 0.04, 0.16 * gain, pan, note(1150, 90, -6000));
        add(track, at + 0.075, 0.07, 0.6 * gain, pan, breath(seed + 1, 0.07, 3600, 1200));
        add(track, at + 0.08, 0.05, 0.14 * gain, pan, note(620, 80, -2500));
    } else if (kind == "ring") {
        ring(track, at, gain, pan);
    } else if (kind == "hangup") {
        for (const double after : {0.0, 0.34, 0.68}) add(track, at + after, 0.2, 0.07 * gain, pan, beep(425));
    } else if (kind == "lock") {
        add(track, at, 0.03, 0.24 * gain, pan, breath(seed, 0.03, 5200, 2600));
        add(track, at + 0.012, 0.14, 0.2 * gain, pan, note(240, 38, -500));
    } else if (kind == "coin") {
        add(track, at, 0.1, 0.10 * gain, pan, chip(987.8, 4));
        add(track, at + 0.085, 0.6, 0.11 * gain, pan, chip(1318.5, 6));
    }
}

}  // namespace wissel::scenes
