#include "scenes/sound/loop.h"

// Pads: a few tones that swell, and where a mood asks for it soft notes or a pulse over them.

namespace wissel::scenes {

namespace {

struct Pad {
    const char* name;
    std::array<double, 4> pitches;  // whole quarters of a hertz: they fit in the loop
    double level = 0.0065;
    std::array<double, 4> notes{};  // one a second, 0: none
    double note_level = 0;
    double pulse = 0;               // two low beats a second, as a heart
};
constexpr std::array<Pad, 7> kPads{{{"calm", {110.0, 164.75, 220.0, 277.25}},
                                    {"uneasy", {98.0, 116.5, 146.75, 233.0}},
                                    {"warm", {130.75, 196.0, 246.75, 329.75}},
                                    {"bright", {146.75, 220.0, 293.75, 370.0}, 0.005, {587.3, 740.0, 880.0, 740.0}, 0.012},
                                    {"tense", {55.0, 58.25, 82.5, 116.5}, 0.0075, {}, 0, 0.038},
                                    {"sad", {110.0, 130.75, 164.75, 196.0}, 0.0065, {329.6, 0, 293.7, 246.9}, 0.010},
                                    {"hope", {98.0, 146.75, 196.0, 220.0}, 0.0065, {293.7, 392.0, 440.0, 587.3}, 0.011}}};

void tones(std::vector<float>& loop, const Pad& pad) {
    for (std::size_t voice = 0; voice < pad.pitches.size(); ++voice) {
        for (std::size_t i = 0; i < kLoop; ++i) {
            const double s = double(i) / 48000;
            const double tone = std::sin(kTau * pad.pitches[voice] * s) + 0.4 * std::sin(kTau * (pad.pitches[voice] + 0.25) * s + 1.0);
            const double level = pad.level * (0.6 + 0.4 * swell(i, 1, 0.25 * double(voice)));
            const double pan = 0.35 * (voice % 2 == 0 ? 1 : -1);
            loop[i * 2] += static_cast<float>(tone * level * (1 - pan));
            loop[i * 2 + 1] += static_cast<float>(tone * level * (1 + pan));
        }
    }
}

void notes(std::vector<float>& loop, const Pad& pad) {
    for (std::size_t i = 0; i < pad.notes.size(); ++i) {
        if (pad.notes[i] <= 0) continue;
        const double pan = i % 2 == 0 ? -0.3 : 0.3;
        pluck(loop, {double(i), pad.notes[i], pad.note_level, pan, 2.4});
        pluck(loop, {double(i) + 0.375, pad.notes[i], pad.note_level * 0.35, -pan, 2.6});  // comes back once
    }
}

void heart(std::vector<float>& loop, double level) {
    for (int i = 0; i < 4; ++i) {
        pluck(loop, {double(i), 58, level, 0, 11});
        pluck(loop, {i + 0.28, 52, level * 0.7, 0, 12});
    }
}

}  // namespace

void play_pad(Track& track, const std::string& name) {
    for (const auto& pad : kPads) {
        if (name != pad.name) continue;
        std::vector<float> loop(kLoop * 2);
        tones(loop, pad);
        notes(loop, pad);
        if (pad.pulse > 0) heart(loop, pad.pulse);
        return lay(track, loop);
    }
}

}  // namespace wissel::scenes
