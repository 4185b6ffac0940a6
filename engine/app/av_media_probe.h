// Looks into clips for the check, as playing them would.
#pragma once

#include "story/io/media_probe.h"

namespace wissel::app {

class AvMediaProbe final : public story::MediaProbe {
public:
    Result<story::MediaFacts> probe(const std::filesystem::path& file) const override;
    Result<void> probe_captions(const std::filesystem::path& file) const override;
};

}  // namespace wissel::app
