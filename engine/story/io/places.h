// Where the parts of a story graph stand in its file, for what is found after loading (story/analysis).
//
// All places are bytes from the start of the file.
#pragma once

#include <cstdint>
#include <vector>

namespace wissel::story {

struct WayPlace {
    std::uint32_t target = 0;
    std::uint32_t condition = 0;
};

struct NodePlaces {
    std::uint32_t id = 0, end = 0;
    std::uint32_t choice = 0;
    std::vector<WayPlace> options;
    std::vector<WayPlace> nexts;
};

struct StoryPlaces {
    std::vector<NodePlaces> nodes;          // as StoryGraph::nodes
    std::vector<std::uint32_t> variables;   // as StoryGraph::variables
};

}  // namespace wissel::story
