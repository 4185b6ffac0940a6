// What the caption desk has done on its thread: reading a track, and setting a span of it. Tests put their own in.
//
// Threading: made and used by the desk's thread.
#pragma once

#include <functional>

#include "app/captions/caption_picture.h"
#include "app/captions/caption_shelf.h"
#include "av/caption_reader.h"
#include "director/view.h"

namespace wissel::app {

struct CaptionTools {
    using Read = std::function<Result<av::CaptionTrack>(const CaptionTrack&, const av::AbortFlag&)>;
    using Set = std::function<CaptionPictures(const text::CaptionEvents&, std::size_t span, Duration at,
                                              const director::CaptionLook&, const CaptionPlace&)>;
    Read read;
    std::function<Set()> make_set;  // finds the fonts, which takes its time
};

// av/caption_reader.h and CaptionSetter.
CaptionTools usual_caption_tools();

}  // namespace wissel::app
