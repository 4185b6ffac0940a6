// What a probe found, as text for people and as JSON for programs.
//
// Threading: pure.
#pragma once

#include <string>
#include <vector>

#include "app/footage/story_probe.h"

namespace wissel::app {

struct ProbeReport {
    playback::Size screen;
    std::vector<ClipProbe> clips;
    std::vector<StoryProbe> stories;
};

// Below a clip, "! " begins what is to be mended; the command stands under it.
std::string probe_text(const ProbeReport& report);
// {"screen", "clips": [...], "stories": [{"story", "clips", "nodes"}]}; all times in seconds, fields with units in
// their names.
std::string probe_json(const ProbeReport& report);

}  // namespace wissel::app
