#include <nlohmann/json.hpp>

#include "app/footage/footage_format.h"
#include "story/diagnostic_format.h"

namespace wissel::app {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const footage::Finding& finding, const story::StoryGraph& graph) {
    Json json = {{"weight", footage::name_of(finding.weight)}, {"what", finding.what}};
    if (finding.node) json["node"] = graph.nodes[*finding.node].id;
    if (!finding.command.empty()) json["command"] = finding.command;
    return json;
}

Json json_of(const footage::FilmFacts& film) {
    Json json = {{"codec", film.codec},
                 {"width", film.width},
                 {"height", film.height},
                 {"frame_rate", film.frame_rate},
                 {"sound_codec", film.sound_codec}};
    if (film.loudness) json["loudness"] = {{"lufs", film.loudness->lufs}, {"peak_dbtp", film.loudness->peak}};
    return json;
}

const char* name_of(footage::Shot::Kind kind) {
    switch (kind) {
        case footage::Shot::Kind::Film:
            return "film";
        case footage::Shot::Kind::Picture:
            return "picture";
        case footage::Shot::Kind::Unnamed:
            break;
    }
    return "script";
}

Json json_of(const footage::Row& row, const story::StoryGraph& graph) {
    Json json = {{"clip", row.shot.name},
                 {"kind", name_of(row.shot.kind)},
                 {"there", row.there},
                 {"estimated_seconds", to_seconds(row.shot.estimated)}};
    if (row.length) json["length_seconds"] = to_seconds(*row.length);
    json["files"] = Json::object();
    for (const auto& [variant, name] : row.shot.files) json["files"][variant] = name;
    json["nodes"] = Json::array();
    for (const auto node : row.shot.nodes) json["nodes"].push_back(graph.nodes[node].id);
    if (row.film) json["film"] = json_of(*row.film);
    if (row.critical) json["critical_seconds"] = to_seconds(*row.critical);
    json["missing"] = Json::array();
    for (const auto& lack : row.lacks) json["missing"].push_back({{"what", lack.what}, {"variants", lack.variants}});
    json["findings"] = Json::array();
    for (const auto& finding : row.findings) json["findings"].push_back(json_of(finding, graph));
    return json;
}

}  // namespace

std::string footage_json(const FootageFindings& findings, const story::StoryGraph& graph) {
    Json json = {{"story", findings.story}, {"language", findings.report.language}};
    json["clips"] = Json::array();
    for (const auto& row : findings.report.rows) json["clips"].push_back(json_of(row, graph));
    json["elsewhere"] = Json::array();
    for (const auto& finding : findings.report.elsewhere) json["elsewhere"].push_back(json_of(finding, graph));
    json["check"] = Json::parse(story::format_json(findings.diagnostics));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wissel::app
