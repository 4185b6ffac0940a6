// Makes small films for tests: every picture carries its clip and frame number, every sample its position.
//
// Throws std::runtime_error when a film cannot be made: then the test cannot run.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "playback/picture.h"
#include "support/temp_folder.h"

namespace wissel::test {

struct ClipSpec {
    std::string name = "clip.mkv";  // the ending decides the container
    int number = 1;                 // 0..15, in every picture and sample
    int width = 160, height = 96;
    int rate_num = 30, rate_den = 1;
    int frames = 60;
    int first_tick = 0;             // in frames: a start time other than zero
    bool doubled = false;           // every second picture lasts twice as long (variable frame rate)
    std::string video_codec = "libx264";
    int gop = 12;
    int b_frames = 2;
    enum class Sound { None, Ramp, Tone, Bursts } sound = Sound::Ramp;  // Bursts: 5 ms each half second, over a soft voice
    double tone = 0.4;              // the tone's amplitude
    std::string audio_codec = "flac";
    int sample_rate = 48000;
    int sound_block = 1024;         // samples a packet, where the codec leaves it open
    int jump_at = 0;                // from this picture on, all times are later by jump_seconds
    std::int64_t jump_seconds = 0;
    int quarter_turns = 0;          // clockwise, by which it has to be turned to stand upright
    int aspect_width = 1, aspect_height = 1;  // of one pixel
    double sound_later = 0;         // seconds by which the sound begins after the picture
    double sound_seconds = 0;       // 0: as long as the picture
};

std::string make_clip(const TempFolder& folder, const ClipSpec& spec);

struct FrameMark {
    int clip = 0, frame = 0;
    friend bool operator==(const FrameMark&, const FrameMark&) = default;
};
// What the barcode says; none if there is no sound one (a blank picture, say).
std::optional<FrameMark> read_mark(const playback::Picture& picture);

// Ramp sound: left runs through kRampPeriod values, right says the clip.
inline constexpr int kRampPeriod = 30000;
struct SampleMark {
    int clip = 0, position = 0;  // position modulo kRampPeriod
    friend bool operator==(const SampleMark&, const SampleMark&) = default;
};
std::optional<SampleMark> read_sample(std::span<const float> stereo);

}  // namespace wissel::test
