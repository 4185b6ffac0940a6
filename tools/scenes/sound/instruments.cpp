#include "scenes/sound/instruments.h"

#include "scenes/sound/voices.h"

namespace wissel::scenes {

namespace {

void step(Track& track, double at, double gain, double pan) {
    add(track, at, 0.16, gain * 0.5, pan, breath(77, 0.16, 300, 120));
    add(track, at, 0.09, gain * 0.35, pan, note(92, 40, -200));
}

}  // namespace

void play_cue(Track& track, const std::string& kind, double at, double gain, double pan) {
    const auto seed = static_cast<std::uint32_t>(at * 1000) + 11;
    if (kind == "pop") {
        add(track, at, 0.16, 0.26 * gain, pan, note(520, 26, 1900));
        add(track, at + 0.055, 0.18, 0.16 * gain, pan, note(880, 26));
    } else if (kind == "send") {
        add(track, at, 0.22, 0.5 * gain, pan, breath(seed, 0.22, 500, 4200));
        add(track, at + 0.09, 0.16, 0.13 * gain, pan, note(740, 24, 1200));
    } else if (kind == "tick") {
        add(track, at, 0.035, 0.35 * gain, pan, breath(seed, 0.035, 5200, 1500));
        add(track, at, 0.03, 0.05 * gain, pan, note(1500 + 40.0 * (seed % 7), 120));
    } else if (kind == "chime") {
        add(track, at, 0.9, 0.17 * gain, pan, note(784, 5.5));
        add(track, at + 0.14, 1.0, 0.15 * gain, pan, note(1046.5, 5));
    } else if (kind == "fall") {
        add(track, at, 0.9, 0.20 * gain, pan, note(311, 4.5, -130));
        add(track, at + 0.16, 1.0, 0.16 * gain, pan, note(208, 4, -40));
    } else if (kind == "swish") {
        add(track, at, 0.35, 0.5 * gain, pan, breath(seed, 0.35, 3600, 400));
    } else if (kind == "bell") {
        for (const double pitch : {659.3, 1318.5, 1975.5}) add(track, at, 2.2, 0.06 * gain, pan, note(pitch, 2.2));
    } else if (kind == "step") {
        step(track, at, gain, pan);
    } else if (kind == "door") {
        add(track, at, 0.5, 0.35 * gain, pan, breath(seed, 0.5, 900, 200));
        add(track, at + 0.42, 0.2, 0.3 * gain, pan, note(120, 22, -150));
    } else if (kind == "knock") {
        for (const double after : {0.0, 0.19, 0.38}) add(track, at + after, 0.12, 0.32 * gain, pan, note(190, 42, -300));
    } else if (kind == "laugh") {
        laugh(track, at, gain, pan);
    } else {
        play_device(track, kind, at, gain, pan);
    }
}

}  // namespace wissel::scenes
