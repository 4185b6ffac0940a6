// The files that a story may open.
#pragma once

#include <filesystem>
#include <set>

#include "story/graph.h"

namespace wissel::app {

// In any language, and whether or not they are there; but for story.json itself. Paths begin with `folder`.
std::set<std::filesystem::path> files_of(const story::StoryGraph& graph, const std::filesystem::path& folder);

}  // namespace wissel::app
