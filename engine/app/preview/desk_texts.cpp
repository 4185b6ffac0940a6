#include "app/preview/desk_texts.h"

#include <fmt/format.h>

#include "app/preview/clip_stills.h"
#include "story/io/node_at.h"

namespace wissel::app {

namespace {

std::string place_in(const std::filesystem::path& folder, const story::Place& place) {
    const auto near = std::filesystem::path(place.file).lexically_relative(folder);
    const auto file = near.empty() || near.native().starts_with("..") ? place.file : near.string();
    return place.line > 0 ? fmt::format("{}:{}:{}", file, place.line, place.column) : file;
}

}  // namespace

std::vector<workshop::WalkRow> walk_rows(const story::Session& session, const std::string& variant) {
    const auto& graph = session.graph();
    std::vector<workshop::WalkRow> rows;
    for (const auto& visit : session.walk()) {
        const auto& node = graph.nodes[visit.node];
        workshop::WalkRow row{visit.node, {}, {}};
        if (visit.chosen && node.choice) {
            for (const auto& option : node.choice->options) row.options.emplace_back(option.text.in(variant, graph.language()));
            row.chosen = row.options[*visit.chosen];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<workshop::VariableRow> variable_rows(const story::Session& session) {
    std::vector<workshop::VariableRow> rows;
    const auto& variables = session.graph().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        workshop::VariableRow row{variables[i].name, session.value(i)};
        row.least = variables[i].min.value_or(row.least);
        row.most = variables[i].max.value_or(row.most);
        row.changed = session.value(i) != variables[i].start;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<workshop::Problem> problem_rows(const story::Diagnostics& diagnostics, const std::vector<story::Extent>& node_places,
                                            const std::filesystem::path& folder) {
    const story::NodesByPlace nodes(node_places);
    std::vector<workshop::Problem> rows;
    for (const auto& each : diagnostics) {
        rows.push_back({each.severity == story::Severity::Error, place_in(folder, each.place), each.code, each.message, each.hint, nodes.at(each.place)});
    }
    return rows;
}

std::vector<std::string> still_names(const story::StoryGraph& graph, const std::filesystem::path& folder, const std::string& variant) {
    std::vector<std::string> names;
    for (const auto& node : graph.nodes) {
        const auto name = node.media.file.in(variant, graph.language());
        names.push_back(name.empty() ? "" : ClipStills::name_of(folder / name));
    }
    return names;
}

}  // namespace wissel::app
