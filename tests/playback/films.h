// The films most tests play, and how to look at what a stage saw and heard.
#pragma once

#include <doctest/doctest.h>

#include "stage.h"

namespace wissel::test {

inline constexpr int kFade = 240;    // samples: the default crossfade
inline constexpr int kFrame = 1600;  // samples a picture at 30 a second

// a: clip 1, 60 pictures; b: clip 2, 45 pictures; c: clip 3, 60 pictures without sound.
struct Films {
    TempFolder folder;
    std::string a, b, c;
    Films() {
        ClipSpec spec;
        spec.name = "a.mkv";
        a = make_clip(folder, spec);
        spec.name = "b.mkv";
        spec.number = 2;
        spec.frames = 45;
        b = make_clip(folder, spec);
        spec.name = "c.mkv";
        spec.number = 3;
        spec.frames = 60;
        spec.sound = ClipSpec::Sound::None;
        c = make_clip(folder, spec);
    }
};

inline const Films& films() {
    static const Films made;
    return made;
}

// From the `from`th picture on, `count` pictures of `clip`, the first being its frame `first`, none missing or repeated.
inline int wrong_marks(const Stage& stage, std::size_t from, int clip, int first, int count) {
    int wrong = 0;
    for (int i = 0; i < count; ++i) {
        if (stage.marks.at(from + static_cast<std::size_t>(i)) != FrameMark{clip, first + i}) ++wrong;
    }
    return wrong;
}

// Samples [from, to) heard are those of `clip` from its sample `first` on.
inline int wrong_samples(const Stage& stage, int from, int to, int clip, int first) {
    int wrong = 0;
    for (int i = from; i < to; ++i) {
        if (stage.heard(static_cast<std::size_t>(i)) != SampleMark{clip, (first + i - from) % kRampPeriod}) ++wrong;
    }
    return wrong;
}

inline bool silent(const Stage& stage, int from, int to) {
    for (int i = 2 * from; i < 2 * to; ++i) {
        if (stage.sound.at(static_cast<std::size_t>(i)) != 0.0F) return false;
    }
    return true;
}

}  // namespace wissel::test
