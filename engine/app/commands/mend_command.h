// The ffmpeg command that makes a mended copy of a film, as MP4.
//
// Pure. Invariants: all sounds and all captions of words come along; what MP4 does not take is encoded; whatever
// encodes the picture makes whole pictures of interlaced ones first, and SDR of HDR: later neither can be mended.
#pragma once

#include <string>
#include <vector>

#include "av/clip_details.h"

namespace wissel::app {

// What ffmpeg is to do; the rest is copied as it is, where that can be.
struct Mend {
    std::vector<std::string> filters;
    bool encode_picture = false, encode_sound = false;
    int keys_every = 0;  // pictures

    void add(const Mend& other);
};

// The copy lies beside `file`.
std::string mend_command(const std::string& file, const av::ClipDetails& details, const Mend& mend);

}  // namespace wissel::app
