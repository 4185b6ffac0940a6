// What a check wants to know of a clip or a still. The application brings the one that opens files with FFmpeg; story/
// itself decodes nothing.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "base/time.h"

namespace wissel::story {

struct MediaFacts {
    Duration length{};  // 0 for stills
    bool has_picture = true;
};

class MediaProbe {
public:
    virtual ~MediaProbe() = default;
    virtual Result<MediaFacts> probe(const std::filesystem::path& file) const = 0;
};

}  // namespace wissel::story
