#include "story/io/load_story.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text_file.h"
#include "story/analysis/analysis.h"
#include "story/io/expressions_in.h"
#include "story/io/object_reader.h"
#include "story/io/read_choice.h"
#include "story/io/read_head.h"
#include "story/io/read_node.h"
#include "story/io/read_parts.h"

namespace wissel::story {

namespace {

constexpr int kFormat = 1;

// With one of these a story can still be walked; what is missing is shown as a slate.
constexpr std::array kSurvivable = {codes::kMissingMedia, codes::kUnreadableMedia, codes::kUnreadableCue, codes::kWindowTooLong,
                                    codes::kNoReaction,   codes::kNoWayOut,        codes::kEmptyOffer};

bool is_survivable(const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::Warning) return true;
    return std::any_of(kSurvivable.begin(), kSurvivable.end(), [&](const auto& code) { return diagnostic.code == code.name; });
}

Diagnostic no_story(const std::filesystem::path& file, std::string why) {
    return {codes::kNoStory.name, Severity::Error, {file.string(), 0, 0}, std::move(why), "name a story's folder, the one with story.json in it"};
}

bool check_version(ReaderContext& context, ObjectReader& story) {
    const auto format = story.required("format");
    if (!story.is_object()) return false;
    if (!format) return true;
    if (format->is_integer() && format->number() == kFormat) return true;
    context.report.add(codes::kFormatVersion, format->offset(), "this version of Wissel reads format 1 only",
                       "write \"format\": 1, or use the Wissel that this story was written for");
    return false;
}

void read_nodes(ReaderContext& context, const std::vector<JsonValue>& nodes) {
    for (const auto node : nodes) {
        auto& places = context.places.nodes.emplace_back();
        context.graph.nodes.push_back(read_node(context, node, places));
    }
}

void report_unused(ReaderContext& context) {
    for (std::size_t i = 0; i < context.variable_used.size(); ++i) {
        if (context.variable_used[i]) continue;
        context.report.add(codes::kUnusedVariable, context.places.variables[i],
                           fmt::format("nothing ever asks for '{}'", context.graph.variables[i].name),
                           "use it in a condition, or remove it");
    }
}

std::vector<ObjectReader> readers_of(ReaderContext& context, const std::vector<Part>& parts) {
    std::vector<ObjectReader> readers;
    for (const auto& part : parts) readers.emplace_back(context, part.tree.root(), part.what).optional("$schema");
    return readers;
}

// What a part may hold as well as the story itself: names first, then who uses them.
void read_contents(ReaderContext& context, ObjectReader& story, std::vector<ObjectReader>& parts) {
    const auto everywhere = [&](const char* field, auto read) {
        read(context, story.optional(field));
        for (auto& part : parts) read(context, part.optional(field));
    };
    std::vector<JsonValue> nodes;
    everywhere("sources", read_sources);
    everywhere("nodes", [&nodes](ReaderContext& to, std::optional<JsonValue> value) { list_nodes(to, value, nodes); });
    everywhere("situations", read_situations);
    everywhere("variables", read_variables);
    if (const auto start = story.required("start")) context.graph.start = read_target(context, *start);
    prepare_expressions(context);
    read_nodes(context, nodes);
}

void read_story(ReaderContext& context, JsonValue root, StoryTexts& texts) {
    ObjectReader story(context, root, "the story");
    story.optional("$schema");
    if (!check_version(context, story)) return;
    read_languages(context, story);
    const auto parts = read_parts(context, story.optional("parts"), texts);
    auto readers = readers_of(context, parts);
    read_furniture(context, story);
    static_cast<void>(story.required("nodes"));
    read_contents(context, story, readers);
    report_unused(context);
    story.finish();
    for (auto& reader : readers) reader.finish();
    if (context.graph.start != kNoNode && !context.graph.nodes.empty()) analyse(context.graph, context.places, context.report);
}

}  // namespace

std::filesystem::path story_file(const std::filesystem::path& where) {
    std::error_code error;
    return std::filesystem::is_directory(where, error) ? where / "story.json" : where;
}

LoadedStory load_story(const std::filesystem::path& where, const MediaProbe* probe) {
    LoadedStory loaded;
    const auto file = story_file(where);
    loaded.folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const auto text = read_text_file(file, kMostStoryBytes);
    if (!text) {
        loaded.diagnostics.push_back(no_story(file, text.error().message));
        return loaded;
    }
    StoryTexts texts;
    texts.add(file.string(), *text);
    Report report(texts);
    const auto tree = JsonTree::read(*text);
    if (!tree) {
        report.add(codes::kJsonSyntax, tree.error().offset, tree.error().message, tree.error().hint);
        loaded.diagnostics = report.take();
        return loaded;
    }
    ReaderContext context(report, texts, loaded.folder, probe);
    read_story(context, tree->root(), texts);
    loaded.diagnostics = report.take();
    const auto& found = loaded.diagnostics;
    if (std::all_of(found.begin(), found.end(), is_survivable)) {
        std::vector<std::uint32_t> ids, ends;
        for (const auto& places : context.places.nodes) {
            ids.push_back(places.id);
            ends.push_back(places.end);
        }
        const auto begins = places_of(texts, ids), last = places_of(texts, ends);
        for (std::size_t i = 0; i < begins.size(); ++i) loaded.node_places.push_back({begins[i], last[i]});
        loaded.graph = std::make_shared<const StoryGraph>(std::move(context.graph));
    }
    return loaded;
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.severity == Severity::Error; });
}

}  // namespace wissel::story
