// The report for programs: everything, by the ids of the story.
#include <nlohmann/json.hpp>

#include "app/coverage/coverage_report.h"

namespace wissel::app {

namespace {

using Json = nlohmann::ordered_json;
using rehearsal::Item;
using story::NodeIndex;

const char* name_of(Item::Kind kind) {
    switch (kind) {
        case Item::Kind::Option: return "option";
        case Item::Kind::Timeout: return "timeout";
        case Item::Kind::Situation: return "situation";
        case Item::Kind::Node: break;
    }
    return "node";
}

const char* name_of(Reach reach) {
    switch (reach) {
        case Reach::CanBe: return "can-be-met";
        case Reach::NotFound: return "not-found";
        case Reach::Never: return "cannot-be-met";
        case Reach::NothingLeadsThere: break;
    }
    return "nothing-leads-there";
}

std::string judgement_in(const CoverageReport& report, NodeIndex node) {
    const auto& outcome = report.graph->nodes[node].outcome;
    if (!outcome) return {};
    if (outcome->flag) return report.graph->flags[*outcome->flag].id;
    return outcome->response ? story::name_of(*outcome->response) : "";
}

Json item_json(const CoverageReport& report, std::size_t index) {
    const auto& item = (*report.items)[index];
    const auto& graph = *report.graph;
    const auto& node = graph.nodes[item.node];
    Json json = {{"kind", name_of(item.kind)}, {"node", node.id}};
    if (item.kind == Item::Kind::Option || item.kind == Item::Kind::Timeout) json["option"] = node.choice->options[item.which].id;
    if (item.kind == Item::Kind::Situation) json["situation"] = graph.situations[item.which].id;
    if (item.kind == Item::Kind::Node && node.outcome) json["outcome"] = judgement_in(report, item.node);
    if (report.walks) json["walks"] = report.walks->met[index];
    if (report.simulation && item.kind == Item::Kind::Node) json["random_walks"] = report.simulation->entered[item.node];
    if (report.simulation && item.kind != Item::Kind::Node) {
        json["offered"] = report.simulation->offered[index];
        json["taken"] = report.simulation->taken[index];
    }
    json["reach"] = name_of(reach_of(report, index));
    return json;
}

template <class Counts>
Json by_node(const CoverageReport& report, const Counts& counts) {
    Json json = Json::object();
    for (const auto& [node, walks] : counts) json[report.graph->nodes[node].id] = walks;
    return json;
}

// Those that are not zero, or are ends.
Json by_node(const CoverageReport& report, const std::vector<std::size_t>& counts, bool ends) {
    Json json = Json::object();
    for (NodeIndex n = 0; n < counts.size(); ++n) {
        if (counts[n] > 0 || (ends && report.graph->nodes[n].end)) json[report.graph->nodes[n].id] = counts[n];
    }
    return json;
}

Json walks_json(const CoverageReport& report) {
    Json misfits = Json::array();
    for (const auto& [name, misfit] : report.walks->misfits) {
        misfits.push_back({{"file", name}, {"line", misfit.line}, {"step", misfit.step}, {"why", misfit.why}});
    }
    return {{"count", report.walks->walks}, {"of_other_stories", report.of_others}, {"not_read", report.unreadable}, {"misfits", misfits},
            {"ends", by_node(report, report.walks->ends)}, {"stops", by_node(report, report.walks->stops)}};
}

Json simulation_json(const CoverageReport& report) {
    const auto& done = *report.simulation;
    const auto seconds = [](const auto& spread) {
        return Json{{"min", to_seconds(spread.min)}, {"median", to_seconds(spread.median)}, {"max", to_seconds(spread.max)}};
    };
    return {{"walks", done.walks}, {"seed", report.seed}, {"cut_off", done.cut_off}, {"seconds", seconds(done.length)},
            {"choices", {{"min", done.choices.min}, {"median", done.choices.median}, {"max", done.choices.max}}},
            {"first_ends", by_node(report, done.ended, true)}, {"stuck", by_node(report, done.stuck, false)}, {"nodes_measured", report.filmed}};
}

Json cover_json(const CoverageReport& report) {
    Json walks = Json::array();
    for (std::size_t i = 0; i < report.cover.walks.size(); ++i) {
        const auto& walk = report.cover.walks[i];
        Json steps = Json::array(), adds = Json::array();
        for (const auto& step : walk.steps) steps.push_back(story::text_of(step));
        for (const auto item : walk.adds) adds.push_back(report.items->name(item));
        walks.push_back({{"file", report.names[i]}, {"stops_at", report.graph->nodes[walk.at].id}, {"ended", walk.ended}, {"adds", adds}, {"steps", steps}});
    }
    Json json = {{"walks", walks}, {"left", report.cover.left.size()}, {"all_states_seen", report.cover.proven}, {"states", report.cover.states}};
    if (!report.folder.empty()) json["written_to"] = report.folder;
    return json;
}

}  // namespace

std::string coverage_json(const CoverageReport& report) {
    Json json = {{"story", report.graph->id}};
    if (report.walks) json["walks"] = walks_json(report);
    if (report.simulation) json["simulation"] = simulation_json(report);
    json["cover"] = cover_json(report);
    json["items"] = Json::array();
    for (std::size_t i = 0; i < report.items->size(); ++i) json["items"].push_back(item_json(report, i));
    // Walks may hold any bytes.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wissel::app
