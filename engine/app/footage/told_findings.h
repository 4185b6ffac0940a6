// What the check of a story and the timing of its films say about its footage, for the report (footage/report.h).
//
// Threading: pure.
#pragma once

#include <filesystem>
#include <vector>

#include "app/footage/story_probe.h"
#include "footage/report.h"

namespace wissel::app {

// Of the check: mistakes in films, sounds and captions, and times beyond them; the rest is for `wissel check`.
std::vector<footage::Told> told_by_check(const story::Diagnostics& diagnostics, const std::vector<story::Extent>& node_places,
                                         const std::filesystem::path& folder);
std::vector<footage::Told> told_by_timing(const std::vector<NodeTiming>& nodes, const story::StoryGraph& graph);

// Of each node, the earliest of its ways.
std::map<story::NodeIndex, Duration> critical_times(const std::vector<NodeTiming>& nodes,
                                                    const story::StoryGraph& graph);

}  // namespace wissel::app
