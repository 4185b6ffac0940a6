// Sets captions as pixels, with libass: any script, from right to left too.
//
// Purpose: given a track, a span of it (see caption_events.h) and a frame, what stands there.
// Safety: only installed fonts are used, none that a file brings or names by a path. What a cue may ask for is bounded
//   (override_tags.h), and so are libass's caches.
// Threading: used by one thread at a time; not the main thread, since a cue may take some tens of milliseconds.
// Ownership: owns libass's objects.
#pragma once

#include <memory>

#include "base/result.h"
#include "text/caption_bitmap.h"
#include "text/caption_events.h"
#include "text/caption_look.h"

namespace wissel::text {

class CaptionRenderer {
public:
    static Result<std::unique_ptr<CaptionRenderer>> make();
    ~CaptionRenderer();
    CaptionRenderer(const CaptionRenderer&) = delete;
    CaptionRenderer& operator=(const CaptionRenderer&) = delete;

    // `time`: within the span; it matters only where something moves.
    CaptionPieces render(const CaptionEvents& events, std::size_t span, Duration time, const CaptionFrame& frame);

private:
    struct Parts;
    CaptionRenderer();
    std::unique_ptr<Parts> parts_;
};

}  // namespace wissel::text
