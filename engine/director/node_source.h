// From a node of the story to what the program plays for it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "playback/source.h"
#include "story/graph.h"

namespace wissel::director {

// Where story files live and in which language they are wanted.
struct MediaRoot {
    std::filesystem::path folder;
    std::string variant;
};

// The first pass through a node's media: up to the node's out point, to the moment a holding choice appears, or to the
// end of the marked loop. `from`: clip time to start at (0 for the whole). None if the node has no media and no script; a
// script alone stands on a slate while it is read.
std::optional<playback::Source> first_pass(const story::StoryGraph& graph, const story::Node& node,
                                           const MediaRoot& root, Duration from = {});

// The marked part of a looping choice; none if the node does not loop.
std::optional<playback::Source> loop_pass(const story::StoryGraph& graph, const story::Node& node,
                                          const MediaRoot& root);

// Stands in for media that are missing, or not filmed yet: long enough to read the node's title and its script.
playback::Source slate_source(const story::StoryGraph& graph, const story::Node& node, const std::string& variant);
// The same for what belongs to no node.
playback::Source slate_source();

}  // namespace wissel::director
