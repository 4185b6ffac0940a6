#include "footage/shot_list_csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "base/csv.h"

namespace wissel::footage {

namespace {

std::string in_seconds(std::optional<Duration> length) {
    return length ? fmt::format("{:.1f}", to_seconds(*length)) : "";
}

std::string kind_of(const Shot& shot) {
    return shot.kind == Shot::Kind::Picture ? "picture" : "film";
}

std::string node_ids(const Shot& shot, const story::StoryGraph& graph) {
    std::vector<std::string> ids;
    for (const auto node : shot.nodes) ids.push_back(graph.nodes[node].id);
    return fmt::format("{}", fmt::join(ids, " "));
}

std::string state_of(const Row& row) {
    if (!row.there) return "to film";
    return std::ranges::any_of(row.lacks,
                               [](const auto& lack) { return lack.what == "film" || lack.what == "picture"; })
               ? "in part"
               : "there";
}

std::vector<std::string> headings(const story::StoryGraph& graph) {
    std::vector<std::string> names = {
        "clip", "kind", "situation", "title", "nodes", "state", "estimated seconds", "measured seconds", "missing"};
    for (const auto& language : graph.languages) names.push_back("file " + language);
    names.emplace_back("script");
    return names;
}

std::vector<std::string> fields_of(const Row& row, const story::StoryGraph& graph) {
    const auto& shot = row.shot;
    std::vector<std::string> fields = {shot.name,
                                       kind_of(shot),
                                       shot.situation,
                                       shot.title,
                                       node_ids(shot, graph),
                                       state_of(row),
                                       in_seconds(shot.estimated),
                                       in_seconds(row.length),
                                       in_words(row.lacks)};
    for (const auto& language : graph.languages) fields.push_back(file_for(shot, graph, language));
    fields.push_back(shot.script);
    return fields;
}

}  // namespace

std::string as_csv(const Report& report, const story::StoryGraph& graph) {
    auto text = std::string(kCsvMark) + csv_line(headings(graph));
    for (const auto& row : report.rows) text += csv_line(fields_of(row, graph));
    return text;
}

}  // namespace wissel::footage
