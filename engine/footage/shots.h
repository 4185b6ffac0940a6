// The clips of a story as somebody has to make them: one row a clip, whichever nodes play it.
//
// Threading: pure; whether a file is there is not asked here (facts.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"
#include "story/graph.h"

namespace wissel::footage {

struct Shot {
    enum class Kind {
        Film,
        Picture,  // a still
        Unnamed   // there is only a script: which file it will be is not said yet
    };
    Kind kind = Kind::Unnamed;
    std::string name;  // one for all languages: "media/a.{lang}.mp4"; of what is unnamed its node's id
    std::vector<std::pair<std::string, std::string>> files;  // variant and file, as the story names it
    std::vector<story::NodeIndex> nodes;                     // never empty, in the story's order
    std::string situation, title, script;
    Duration estimated{};  // by reading time (rehearsal/reading_time.h), of the longest node; of a still the time that
                           // it is given
};

// In the story's order. `variant`: of what is to be read. Nodes that show neither clip, still nor script have none.
std::vector<Shot> list_shots(const story::StoryGraph& graph, std::string_view variant);

// The file that is played in this variant, as story::Text falls back; empty: none is named.
std::string file_for(const Shot& shot, const story::StoryGraph& graph, std::string_view variant);

}  // namespace wissel::footage
