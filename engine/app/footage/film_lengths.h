// How long each node's film is, without playing it.
//
// Threading: one thread; opens each clip once, for a look at its head.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/time.h"
#include "story/graph.h"

namespace wissel::app {

class FilmLengths {
public:
    // In the story's first language.
    FilmLengths(const story::StoryGraph& graph, std::filesystem::path folder) : graph_(graph), folder_(std::move(folder)) {}

    // From in to out point of a clip; a still's own time; where there is neither, or the clip is not there yet, as long as it takes to
    // read what the node says.
    Duration of(story::NodeIndex node);

    // Nodes asked for so far whose length is that of a clip.
    std::size_t filmed() const { return filmed_; }

private:
    Duration whole(const std::string& file);  // none: zero

    const story::StoryGraph& graph_;
    std::filesystem::path folder_;
    std::map<std::string, Duration> known_;  // by file, as the story names it
    std::size_t filmed_ = 0;
};

}  // namespace wissel::app
