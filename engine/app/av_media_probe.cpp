#include "app/av_media_probe.h"

#include "av/probe.h"

namespace wissel::app {

Result<story::MediaFacts> AvMediaProbe::probe(const std::filesystem::path& file) const {
    const auto info = av::probe(file.string());
    if (!info) return tl::unexpected(info.error());
    return story::MediaFacts{info->length, info->has_picture};
}

}  // namespace wissel::app
