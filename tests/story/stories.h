// Small stories for tests, written as JSON.
#pragma once

#include <map>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "story/diagnostic_format.h"
#include "story/io/load_story.h"
#include "support/temp_folder.h"

namespace wissel::test {

inline story::LoadedStory load_text(const std::string& json, const story::MediaProbe* probe = nullptr) {
    const TempFolder folder;
    folder.write("story.json", json);
    return story::load_story(folder.path(), probe);
}

// A story of these nodes (the inside of "nodes") and, if wanted, other fields, which begin with a comma.
inline std::string story_of(const std::string& nodes, const std::string& more = "") {
    return R"({"format": 1, "id": "t", "title": "T", "languages": ["nl"], "start": "a", "nodes": {)" + nodes + "}" + more + "}";
}

inline std::shared_ptr<const story::StoryGraph> graph_of(const std::string& nodes, const std::string& more = "") {
    const auto loaded = load_text(story_of(nodes, more));
    INFO(story::format_text(loaded.diagnostics));
    REQUIRE(loaded.graph);
    return loaded.graph;
}

// The codes that were reported, in the order of the file.
inline std::vector<std::string> codes_in(const story::LoadedStory& loaded) {
    std::vector<std::string> codes;
    for (const auto& diagnostic : loaded.diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

}  // namespace wissel::test
