// What a media file says about itself.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/time.h"

namespace wissel::av {

struct PixelSize {
    int width = 0, height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

struct SoundInfo {
    int stream = -1;
    std::string language;     // as the file says it; may be empty
    bool described = false;   // with what is to be seen told: the whole sound, or only that voice
    bool voice_only = false;  // meant to be heard along with the film's sound
};

struct MediaInfo {
    Duration length{};   // of the picture (of the sound where there is none), as the file says; 0: it does not say
    PixelSize size;      // as shown: square pixels, turned upright
    PixelSize stored;    // as the file keeps it
    std::size_t frame_bytes = 0;  // of memory, of a decoded picture as it is stored
    double frame_rate = 0;
    bool interlaced = false;  // as the file says; some only say so in each picture
    bool has_picture = false;
    bool has_sound = false;
    std::vector<SoundInfo> sounds;     // those that can be decoded
    int sound = -1;                    // stream of the one that is read
    int default_sound = -1;            // and of the one that is played where nothing else is asked for
    bool has_text_captions = false;    // a track of words that can be shown over the film
    bool has_bitmap_captions = false;  // one of pictures of words (DVD, Blu-ray, DVB), which is not shown
    bool is_still = false;  // one picture without duration: PNG, JPEG, ...
};

}  // namespace wissel::av
