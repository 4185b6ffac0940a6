// What all readers of a story file share while it is being read.
//
// Purpose: the graph under construction, the report of mistakes, and the tables that names are looked up in.
// Threading: one thread. Ownership: lives as long as one call of load_story().
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "story/expression.h"
#include "story/graph.h"
#include "story/io/json_tree.h"
#include "story/io/media_probe.h"
#include "story/io/places.h"
#include "story/io/report.h"
#include "story/io/story_texts.h"

namespace wissel::story {

// The names of one kind of thing ("help line") and what they stand for.
class IdTable {
public:
    IdTable(const char* kind, const Code& code) : kind_(kind), code_(&code) {}

    // False if the name was there already.
    bool add(std::string_view name, std::size_t index);
    std::optional<std::size_t> find(std::string_view name) const;
    std::string near(std::string_view name) const;
    std::size_t size() const { return names_.size(); }

    const char* kind() const { return kind_; }
    const Code& code() const { return *code_; }

private:
    const char* kind_;
    const Code* code_;
    std::unordered_map<std::string, std::size_t> indices_;
    std::vector<std::string_view> names_;        // in order, for the same hint on every machine
    mutable int near_searches_left_ = 40;        // a search reads all names; a broken big story must not take minutes
};

struct ReaderContext {
    ReaderContext(Report& to, const StoryTexts& all, std::filesystem::path story_folder, const MediaProbe* media)
        : report(to), texts(all), folder(std::move(story_folder)), probe(media) {}

    Report& report;
    const StoryTexts& texts;
    std::filesystem::path folder;
    const MediaProbe* probe;
    StoryGraph graph;
    StoryPlaces places;
    std::optional<ExpressionMaker> expressions;
    std::vector<Type> variable_types;
    std::vector<bool> variable_used;
    std::unordered_map<std::string, Result<MediaFacts>> probed;
    std::map<std::pair<std::string, std::string>, bool> captions_checked;  // file and its film: whether it is of use

    IdTable nodes{"node", codes::kUnknownTarget};
    IdTable variables{"variable", codes::kUndeclaredVariable};
    IdTable situations{"situation", codes::kUnknownSituation};
    IdTable ages{"age band", codes::kUnknownAge};
    IdTable flags{"flag", codes::kUnknownFlag};
    IdTable help{"help line", codes::kUnknownHelp};
    IdTable sources{"source", codes::kUnknownSource};
};

// Looks up the name that `value` holds; reports a mistake with the nearest name. When `guess` is given it receives what
// the author probably meant, so that one slip is not reported many times.
std::optional<std::size_t> resolve(ReaderContext& context, const IdTable& table, JsonValue value,
                                   std::optional<std::size_t>* guess = nullptr);

}  // namespace wissel::story
