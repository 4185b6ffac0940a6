// A story as a map: what an author wants to see of each node and of each way between two of them, in words of one language.
//
// Purpose: one model for whatever shows the graph: dot, Mermaid, SVG, the window. No layout, no drawing, no I/O.
// Threading: plain data. Ownership: keeps nothing of the story's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "story/graph.h"

namespace wissel::map {

// The author's judgement: a flag's shape, word and colour, or how a reaction works out.
struct Mark {
    std::string word;
    std::string shape;          // circle, triangle, square, diamond, hexagon; empty: a response
    std::uint32_t color = 0;    // 0xRRGGBB
    std::optional<story::Response> response = {};  // none: a flag
};

struct MapNode {
    std::string id, title;      // title: empty if the author gave none
    std::string clip;           // its film or still, as the story names it; empty: none
    std::optional<std::size_t> group;
    bool start = false, end = false, menu = false, choice = false, judge = false;
    std::optional<Mark> mark;
};

enum class Way {
    Option,   // a viewer picks it
    Next,     // the film goes on by itself
    Menu      // from a menu into a situation
};

struct MapEdge {
    std::size_t from = 0, to = 0;       // indices into StoryMap::nodes
    Way way = Way::Next;
    std::string text;                   // of the option, or the situation's title
    std::string condition;              // as the author wrote it; empty: none
    bool once = false;                  // an option that is offered until it was chosen
    bool by_default = false;            // taken where the viewer does not choose in time
    std::optional<Duration> limit;      // with by_default: the time to choose
};

struct StoryMap {
    std::string title;
    std::vector<std::string> groups;    // titles of the situations
    std::vector<MapNode> nodes;         // as in the story
    std::vector<MapEdge> edges;         // by node, then as written
};

// `variant`: a language or easier level, as of story::Text.
StoryMap make_story_map(const story::StoryGraph& story, std::string_view variant);

}  // namespace wissel::map
