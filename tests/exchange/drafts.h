// Short words for what came of a source.
#pragma once

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "exchange/draft.h"
#include "exchange/our_words.h"
#include "exchange/read_source.h"
#include "exchange/settle.h"
#include "exchange/shape.h"
#include "exchange/story_json.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"
#include "support/temp_folder.h"

namespace wissel::test {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

inline std::string text_in(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

inline exchange::Draft read(const std::string& text) {
    auto draft = exchange::read_draft(text);
    REQUIRE_MESSAGE(draft, draft.error().message);
    return std::move(*draft);
}

inline std::string refused(const std::string& text) {
    const auto draft = exchange::read_draft(text);
    return draft ? std::string() : draft.error().message;
}

inline const exchange::DraftNode& node(const exchange::Draft& draft, const std::string& key) {
    const auto found = std::ranges::find(draft.nodes, key, &exchange::DraftNode::key);
    REQUIRE_MESSAGE(found != draft.nodes.end(), key);
    return *found;
}

inline Names targets(const exchange::DraftNode& node) {
    Names to;
    for (const auto& link : node.links) to.push_back(link.to);
    return to;
}

// Whether the list says this, in any of its lines, place and all.
inline bool notes(const exchange::Draft& draft, const std::string& what) {
    return std::ranges::any_of(draft.notes, [&](const auto& note) { return (note.place.where + ": " + note.what).find(what) != std::string::npos; });
}

// The story.json that comes of it, which our own check must take without an error.
inline Json story_of(exchange::Draft& draft) {
    const auto words = exchange::words_in("en");
    exchange::settle_expressions(draft);
    REQUIRE(exchange::shape(draft, words));
    const auto text = exchange::story_json(draft, {"test", "en", ""}, words);
    const TempFolder folder;
    folder.write("story.json", text);
    const auto loaded = story::load_story(folder.path(), nullptr);
    INFO(text);
    INFO(story::format_text(loaded.diagnostics));
    CHECK(loaded.graph);
    CHECK_FALSE(story::has_errors(loaded.diagnostics));
    return Json::parse(text);
}

inline Json story_of(const std::string& source) {
    auto draft = read(source);
    return story_of(draft);
}

}  // namespace wissel::test
