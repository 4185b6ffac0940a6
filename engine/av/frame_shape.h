// How stored pixels become an upright picture with square pixels.
#pragma once

#include "av/media_info.h"

struct AVFrame;

namespace wissel::av {

class Demuxer;

struct FrameShape {
    int quarter_turns = 0;                   // clockwise, 0..3, from the file's display matrix
    int aspect_width = 1, aspect_height = 1; // of one stored pixel

    // Size with square pixels after turning.
    PixelSize upright(PixelSize stored) const;
    // The largest size with the picture's aspect that fits in `box`.
    PixelSize fitted(PixelSize stored, PixelSize box) const;
};

// Of the picture stream; for one frame, which may know better than the container.
FrameShape shape_of(const Demuxer& demuxer);
FrameShape shape_of(const Demuxer& demuxer, AVFrame& frame);

}  // namespace wissel::av
