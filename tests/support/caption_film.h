// Puts text tracks into a film, as an author's editor would. Throws std::runtime_error when it cannot be done.
#pragma once

#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace wissel::test {

struct TrackCue {
    int begin_ms = 0, length_ms = 0;
    std::string text;
};

struct TrackSpec {
    std::string codec = "subrip";  // subrip, mov_text, webvtt, ass, or dvd_subtitle (pictures)
    std::string language = "dut";
    std::vector<TrackCue> cues;
    int disposition = 0;  // libav's
};

// Copies `film` to a file `name`, with these tracks. The ending decides the container.
std::string add_tracks(const TempFolder& folder, const std::string& film, const std::string& name,
                       const std::vector<TrackSpec>& tracks);

}  // namespace wissel::test
