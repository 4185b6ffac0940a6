// Opens a story: reads story.json and its parts, checks all of it, and builds the graph.
//
// Purpose: the one way from a folder to a StoryGraph. Every mistake is found in one go (see codes.h).
// Threading: any thread. I/O: reads story.json and its parts, looks at the files they name, opens nothing outside the story's folder.
#pragma once

#include <filesystem>
#include <memory>

#include "story/diagnostic.h"
#include "story/graph.h"
#include "story/io/media_probe.h"

namespace wissel::story {

struct LoadedStory {
    // None when the story cannot be walked at all (broken JSON, a target that does not exist). Mistakes that leave a
    // walk possible (a missing clip, an outcome without help) come with a graph.
    std::shared_ptr<const StoryGraph> graph;
    Diagnostics diagnostics;  // in the order of the files
    std::vector<Extent> node_places;  // where each of the graph's nodes is written
    std::filesystem::path folder;
};

// The story.json of a story's folder, or what is named itself.
std::filesystem::path story_file(const std::filesystem::path& where);

// `where`: a story's folder, or the story.json in it. `probe` looks into clips; none: only checks that they are there.
LoadedStory load_story(const std::filesystem::path& where, const MediaProbe* probe);

bool has_errors(const Diagnostics& diagnostics);

}  // namespace wissel::story
