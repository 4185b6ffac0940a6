// A film with sounds beside it, and which of them was heard.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "films.h"

namespace wissel::test {

inline constexpr int kFrench = 6;

// A film with its own sound (clip 1), and the same film in French beside it (clip 6): ramps, so that every sample is
// known.
struct Spoken {
    TempFolder folder;
    std::string film, french, voice, both;
    Spoken() {
        ClipSpec spec;
        spec.name = "film.mkv";
        spec.frames = 120;
        film = make_clip(folder, spec);
        spec.name = "french.mkv";
        spec.number = kFrench;
        french = make_clip(folder, spec);
        spec.name = "voice.mkv";
        spec.sound = ClipSpec::Sound::Tone;
        voice = make_clip(folder, spec);
    }
    playback::Source source() const {
        auto source = whole(film);
        source.sounds = {{"fr", french}};
        source.descriptions = {{"nl", voice}};
        return source;
    }
};

inline const Spoken& spoken() {
    static const Spoken made;
    return made;
}

inline playback::SoundWish in(const std::string& language, bool description = false) {
    return {{language}, "", description};
}

// The right channel says the clip. Largest step between two samples of it.
inline float largest_step(const Stage& stage) {
    float largest = 0;
    for (std::size_t i = 2 * kFade + 3; i < stage.sound.size(); i += 2) {
        largest = std::max(largest, std::abs(stage.sound[i] - stage.sound[i - 2]));
    }
    return largest;
}

// From the sample `from` on: that many of neither sound, each at its place in the film.
struct Heard {
    int nl = 0, fr = 0, neither = 0, first_fr = -1;
};
inline Heard listen(const Stage& stage, int from, int to, int first = 0) {
    Heard heard;
    for (int i = from; i < to; ++i) {
        const auto mark = stage.heard(static_cast<std::size_t>(i));
        const int place = (i + first) % kRampPeriod;
        if (mark == SampleMark{1, place}) {
            ++heard.nl;
        } else if (mark == SampleMark{kFrench, place}) {
            if (heard.first_fr < 0) heard.first_fr = i;
            ++heard.fr;
        } else {
            ++heard.neither;
        }
    }
    return heard;
}

}  // namespace wissel::test
