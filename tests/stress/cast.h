// The films of the stress run: other codecs, sizes, rates and sounds, with sounds and signers beside them, and some that cannot be played.
#pragma once

#include <string>
#include <vector>

#include "playback/source.h"
#include "support/clip_maker.h"

namespace wissel::test {

inline playback::Source clip(const std::string& path, Duration in = {}, std::optional<Duration> out = std::nullopt) {
    playback::Source source;
    source.kind = playback::Source::Kind::Clip;
    source.path = path;
    source.in = in;
    source.out = out;
    return source;
}

struct Cast {
    TempFolder folder;
    std::vector<playback::Source> playable, broken;

    Cast() {
        ClipSpec spec;
        spec.name = "plain.mkv";
        const auto plain = make_clip(folder, spec);
        spec = {.name = "large.mp4", .number = 2, .width = 640, .height = 360, .rate_num = 50, .frames = 100, .audio_codec = "aac", .sample_rate = 44100};
        const auto large = make_clip(folder, spec);
        spec = {.name = "old.avi", .number = 3, .width = 176, .height = 144, .rate_num = 25, .frames = 40, .video_codec = "mpeg4", .b_frames = 0, .audio_codec = "pcm_s16le", .sample_rate = 22050};
        const auto old = make_clip(folder, spec);
        spec = {.name = "silent.mkv", .number = 4, .frames = 30, .sound = ClipSpec::Sound::None};
        const auto silent = make_clip(folder, spec);
        playback::Source slate;
        slate.length = std::chrono::milliseconds(300);
        playable = {clip(plain), clip(plain, seconds(0.5), seconds(1)), clip(large), clip(large, seconds(1)), clip(old), clip(silent), slate};
        // Somebody signs beside some of them; in one language it is a film that cannot be played.
        for (auto& source : playable) {
            if (source.path == large || source.in > Duration{}) source.signs = {{"nl", plain}, {"fr", folder.file("nobody.mp4")}};
        }
        add_sounds(old);
        broken = {clip(folder.file("nowhere.mp4")), clip(folder.write("text.mp4", "not a film"))};
    }

private:
    // All films but one have their sound in two languages beside them, one that cannot be played, and a voice that describes.
    void add_sounds(const std::string& but) {
        ClipSpec spec{.name = "french.mkv", .number = 5, .frames = 100};
        const auto french = make_clip(folder, spec);
        spec = {.name = "german.mp4", .number = 6, .frames = 50, .audio_codec = "aac", .sample_rate = 44100};
        const auto german = make_clip(folder, spec);
        spec = {.name = "voice.mkv", .frames = 80, .sound = ClipSpec::Sound::Bursts};
        const auto voice = make_clip(folder, spec);
        for (auto& source : playable) {
            if (source.kind != playback::Source::Kind::Clip || source.path == but) continue;
            source.sounds = {{"fr", french}, {"de", german}, {"it", folder.file("nothing.wav")}};
            source.descriptions = {{"nl", voice}, {"it", folder.file("nothing.wav")}};
        }
    }
};

}  // namespace wissel::test
