// What a check wants to know of a clip or a still. The application brings the one that opens files with FFmpeg; story/
// itself decodes nothing.
#pragma once

#include <filesystem>
#include <optional>

#include "base/loudness.h"
#include "base/result.h"
#include "base/time.h"

namespace wissel::story {

struct MediaFacts {
    Duration length{};  // 0 for stills
    bool has_picture = true;
    bool text_captions = false;    // text tracks in the film
    bool bitmap_captions = false;  // tracks of pictures of words, which are not shown
    std::optional<Loudness> loudness;  // if the probe measures it, and there is something to measure
    bool has_sound = true;
    bool described = false;  // one of its sounds tells what is to be seen
};

class MediaProbe {
public:
    virtual ~MediaProbe() = default;
    virtual Result<MediaFacts> probe(const std::filesystem::path& file) const = 0;
    // Whether the player can show this caption file: why not, if it cannot.
    virtual Result<void> probe_captions(const std::filesystem::path& file) const = 0;
};

}  // namespace wissel::story
