// How stored pixels become an upright picture with square pixels.
#pragma once

#include "av/media_info.h"

struct AVFrame;

namespace wissel::av {

class Demuxer;

struct FrameShape {
    bool mirrored = false;                   // left and right change places, before it is turned
    int quarter_turns = 0;                   // clockwise, 0..3
    int aspect_width = 1, aspect_height = 1; // of one stored pixel

    // Size with square pixels after turning.
    PixelSize upright(PixelSize stored) const;
    // The largest size with the picture's aspect that fits in `box`.
    PixelSize fitted(PixelSize stored, PixelSize box) const;
};

// Of the picture stream; for one frame, which may know better than the container. A photograph's turn (EXIF) is known only
// once it is decoded.
FrameShape shape_of(const Demuxer& demuxer);
FrameShape shape_of(const Demuxer& demuxer, AVFrame& frame);

}  // namespace wissel::av
