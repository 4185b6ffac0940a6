#include "show.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace wissel::test {

using director::Action;
using director::View;
using director::WindowRequest;

Show::Show(const std::string& nodes, const ShowOptions& options, FakePlayout script) : playout(std::move(script)) {
    auto opened = director::EventLog::open(folder_.file("log.jsonl"));
    REQUIRE(opened.has_value());
    log_ = std::move(*opened);
    auto graph = graph_of(nodes, options.more);
    if (options.adjust) {
        auto adjusted = std::make_shared<story::StoryGraph>(*graph);
        options.adjust(*adjusted);
        graph = adjusted;
    }
    director::DirectorConfig config;
    config.root = {"films", options.variant};
    config.muted = options.muted;
    config.speed = options.speed;
    config.locked = options.locked;
    config.observer = options.observer;
    config.restarts_itself = options.restarts_itself;
    config.limits_choices = options.limits_choices;
    config.languages = options.languages;
    config.resumes = options.resume_from >= 0;
    config.resume_from = wissel::seconds(std::max(options.resume_from, 0.0));
    if (!options.start_at.empty()) config.start_at = graph->find(options.start_at);
    director = std::make_unique<director::Director>(story::Session(graph, options.seed), playout, log_, config);
    director->tick(presented_);
}

void Show::run(double seconds) {
    constexpr Duration kPicture = std::chrono::milliseconds(40);
    for (Duration left = wissel::seconds(seconds); left > Duration{}; left -= kPicture) {
        const auto by = std::min(left, kPicture);
        playout.advance(by);
        presented_ += by;
        director->tick(presented_);
    }
}

WindowRequest Show::later(const Action& action) {
    presented_ += std::chrono::seconds(1);
    director->tick(presented_);
    return act(action);
}

std::string Show::panel() const {
    const auto shown = view();
    const std::pair<bool, const char*> panels[] = {
        {shown.help.has_value(), "help"},   {shown.note.has_value(), "note"},       {shown.choice.has_value(), "choice"},
        {shown.outcome.has_value(), "outcome"}, {shown.judge.has_value(), "judge"}, {shown.menu.has_value(), "menu"},
        {shown.summary.has_value(), "summary"}, {shown.slate.has_value(), "slate"}};
    for (const auto& [is_up, name] : panels) {
        if (is_up) return name;
    }
    return "";
}

std::vector<nlohmann::json> logged(const std::string& path, const std::string& event) {
    std::vector<nlohmann::json> lines;
    std::ifstream in(path);
    for (std::string text; std::getline(in, text);) {
        auto line = nlohmann::json::parse(text);
        if (event.empty() || line.at("event") == event) lines.push_back(std::move(line));
    }
    return lines;
}

Names Show::logged_nodes() const {
    Names nodes;
    for (const auto& line : log("node")) nodes.push_back(line.at("node"));
    return nodes;
}

std::string clip(const std::string& file, const std::string& more) {
    return R"("clip": {"file": ")" + file + "\"" + more + "}";
}

std::string one_node() { return R"("a": {)" + clip("a.mp4") + R"(, "end": true})"; }

ShowOptions in_two_languages(std::function<void(story::Media&)> adjust) {
    ShowOptions options;
    options.adjust = [adjust = std::move(adjust)](story::StoryGraph& graph) {
        adjust(graph.nodes[graph.find("a")].media);
        graph.languages = {"nl", "fr"};
    };
    return options;
}

std::string choice(const std::string& more) {
    return R"("choice": {"prompt": "?", "options": [{"id": "x", "text": "X", "to": "x"}, {"id": "y", "text": "Y", "to": "y"}])" + more + "}";
}

std::string asks(const std::string& more, const std::string& clip_more) {
    return "\"a\": {" + clip("a.mp4", clip_more) + ", " + choice(more) + "}" + kEnds;
}

std::string outcome(const std::string& more) {
    return R"("outcome": {"flag": "red", "whose": "Who", "why": "W", "reaction": "R", "help": ["h"])" + more + "}";
}

std::string ways(const std::string& more) {
    return "\"a\": {" + choice() + "}, \"x\": {" + outcome(more) + R"(, "next": "z"}, "y": {)" + outcome(more) +
           R"(, "next": "z"}, "z": {"end": true})";
}

}  // namespace wissel::test
