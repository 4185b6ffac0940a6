// Looks into clips for the check, as playing them would; and listens to them where there is a book for it, which takes longer: whoever
// waits at a terminal is told so.
#pragma once

#include "playback/loudness_book.h"
#include "story/io/media_probe.h"

namespace wissel::app {

class AvMediaProbe final : public story::MediaProbe {
public:
    explicit AvMediaProbe(playback::LoudnessBook* book = nullptr);
    Result<story::MediaFacts> probe(const std::filesystem::path& file) const override;
    Result<void> probe_captions(const std::filesystem::path& file) const override;

private:
    playback::LoudnessBook* book_;
};

}  // namespace wissel::app
