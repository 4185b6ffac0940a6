// What a file says about its streams, in words.
//
// Threading: pure.
#pragma once

#include "av/clip_details.h"
#include "av/demuxer.h"

struct AVFrame;

namespace wissel::av {

// What can be told before anything is decoded.
ClipDetails details_of(const Demuxer& demuxer);
// What only a decoded picture tells for certain.
void add_from_frame(PictureDetails& details, const AVFrame& frame);

}  // namespace wissel::av
