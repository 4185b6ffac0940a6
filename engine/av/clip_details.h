// What an author may want to know about a file: far more than playing it needs, for `wissel probe`.
//
// Threading: plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "av/media_info.h"

namespace wissel::av {

// How the numbers of a picture are taken for colours. The names are libav's ("bt709", "smpte170m").
struct ColourNames {
    std::string matrix, transfer, primaries;
    bool full_range = false;
    bool matrix_said = false;  // false: by its size, since the file does not say
    bool hdr = false;          // HLG or PQ
};

// As read from the packets, all in the order in which they are shown.
struct PictureTimes {
    int pictures = 0;
    int keys = 0;
    Duration key_distance{};  // the longest from one key picture to the next: what an in point may have to wait for
    Duration shortest{}, longest{};  // from one picture to the next
    bool variable = false;
};

struct PictureDetails {
    int stream = 0;  // of the file's
    std::string codec, profile, pixel_format;
    PixelSize stored, upright;
    int aspect_width = 1, aspect_height = 1;  // of one stored pixel
    int quarter_turns = 0;                    // clockwise
    double frame_rate = 0;
    int bits = 8;
    bool interlaced = false;
    ColourNames colours;
    PictureTimes times;
};

struct SoundDetails {
    std::string codec, layout, language, disposition;
    int rate = 0, channels = 0;
    bool played = false;
};

struct SubtitleDetails {
    std::string codec, language, disposition;
};

struct ClipDetails {
    std::string format;     // libav's short name: "mov,mp4,m4a,3gp,3g2,mj2"
    std::string container;  // for people
    MediaInfo info;
    std::int64_t bytes = 0;
    std::int64_t bit_rate = 0;  // a second, of the file as a whole; 0: unknown
    std::optional<PictureDetails> picture;
    std::vector<SoundDetails> sounds;
    std::vector<SubtitleDetails> subtitles;
    std::string damage;        // why it will not be played as a whole; empty: it will
    int broken_pictures = 0;   // or lost ones; a part of the damage
    bool read_to_end = false;  // false: the time given was over, or it is damaged; times are of what was read
};

}  // namespace wissel::av
