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

namespace wissel::story {

namespace {

constexpr int kFormat = 1;
constexpr std::uintmax_t kMaxBytes = 256U << 20U;

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

void read_nodes(ReaderContext& context, std::optional<JsonValue> nodes) {
    if (!nodes || !nodes->is_object()) return;
    for (auto node = nodes->first(); node; node = node->next()) {
        auto& places = context.places.nodes.emplace_back();
        context.graph.nodes.push_back(read_node(context, *node, places));
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

void read_story(ReaderContext& context, JsonValue root) {
    ObjectReader story(context, root, "the story");
    story.optional("$schema");
    if (!check_version(context, story)) return;
    read_languages(context, story);
    read_furniture(context, story);
    const auto nodes = story.required("nodes");
    list_nodes(context, nodes);
    read_situations(context, story.optional("situations"));
    read_variables(context, story.optional("variables"));
    if (const auto start = story.required("start")) context.graph.start = read_target(context, *start);
    prepare_expressions(context);
    read_nodes(context, nodes);
    report_unused(context);
    story.finish();
    if (context.graph.start != kNoNode && !context.graph.nodes.empty()) analyse(context.graph, context.places, context.report);
}

std::filesystem::path file_of(const std::filesystem::path& where) {
    std::error_code error;
    return std::filesystem::is_directory(where, error) ? where / "story.json" : where;
}

}  // namespace

LoadedStory load_story(const std::filesystem::path& where, const MediaProbe* probe) {
    LoadedStory loaded;
    const auto file = file_of(where);
    loaded.folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    const auto text = read_text_file(file, kMaxBytes);
    if (!text) {
        loaded.diagnostics.push_back(no_story(file, text.error().message));
        return loaded;
    }
    Report report(file.string(), *text);
    const auto tree = JsonTree::read(*text);
    if (!tree) {
        report.add(codes::kJsonSyntax, tree.error().offset, tree.error().message, tree.error().hint);
        loaded.diagnostics = report.take();
        return loaded;
    }
    ReaderContext context(report, *text, loaded.folder, probe);
    read_story(context, tree->root());
    loaded.diagnostics = report.take();
    const auto& found = loaded.diagnostics;
    if (std::all_of(found.begin(), found.end(), is_survivable)) {
        loaded.graph = std::make_shared<const StoryGraph>(std::move(context.graph));
    }
    return loaded;
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& d) { return d.severity == Severity::Error; });
}

}  // namespace wissel::story
