// A session as text and back: the journal of what happened, replayed on the same story.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "story/session.h"

namespace wissel::story {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kVersion = 1;
constexpr const char* kUnknown = "?";

std::optional<Score> score_named(const std::string& name) {
    for (const auto score : {Score::Good, Score::Doubtful, Score::Bad, Score::VeryBad}) {
        if (name == name_of(score)) return score;
    }
    return std::nullopt;
}

}  // namespace

class Snapshot {
public:
    static std::string written(const Session& session) {
        Json journal = Json::array();
        for (const auto& entry : session.journal_) {
            journal.push_back(std::visit([](const auto& step) { return json_of(step); }, entry));
        }
        return Json{{"wissel_session", kVersion},
                    {"story", session.graph_->id},
                    {"seed", session.seed_},
                    {"node", session.node().id},
                    {"journal", std::move(journal)}}
            .dump();
    }

    // Throws Json::exception on damage; the caller turns that into an error.
    static Result<Session> read(std::shared_ptr<const StoryGraph> graph, const Json& json) {
        if (json.at("wissel_session") != kVersion) return fail("this session was saved by another version of Wissel");
        if (json.at("story") != graph->id) {
            return fail(fmt::format("this session belongs to the story '{}', not to '{}'", json.at("story").get<std::string>(),
                                    graph->id));
        }
        Session session(std::move(graph), json.at("seed").get<std::uint64_t>());
        for (const auto& item : json.at("journal")) {
            const auto done = session.record(entry_of(item));
            if (!done) return fail("the story has changed since this session was saved: " + done.error().message);
        }
        const auto node = json.at("node").get<std::string>();
        if (session.node().id != node) {
            return fail(fmt::format("the story has changed since this session was saved: it was in '{}' and now comes to '{}'",
                                    node, session.node().id));
        }
        return session;
    }

private:
    static Json json_of(const ChooseStep& step) {
        Json json = Json::array({"choose", step.option});
        if (step.how == How::ByDefault) json.push_back("default");
        return json;
    }
    static Json json_of(const AdvanceStep&) { return Json::array({"next"}); }
    static Json json_of(const SituationStep& step) { return Json::array({"situation", step.situation}); }
    static Json json_of(const Session::JumpStep& step) { return Json::array({"jump", step.node}); }
    static Json json_of(const Session::SetStep& step) {
        Json json = Json::array({"set", step.variable});
        std::visit([&json](const auto& value) { json.push_back(value); }, step.value);
        return json;
    }
    static Json json_of(const JudgeStep& step) {
        Json json = Json::array({"judge", step.flag});
        for (const auto& score : step.scores) json.push_back(score ? name_of(*score) : kUnknown);
        return json;
    }

    static JudgeStep judge_of(const Json& json) {
        JudgeStep step;
        step.flag = json.at(1).get<std::string>();
        for (std::size_t i = 0; i < step.scores.size(); ++i) step.scores[i] = score_named(json.at(2 + i).get<std::string>());
        return step;
    }

    static Value value_of(const Json& json) {
        if (json.is_boolean()) return json.get<bool>();
        if (json.is_number()) return json.get<std::int64_t>();
        return json.get<std::string>();
    }

    static Session::Entry entry_of(const Json& json) {
        const auto kind = json.at(0).get<std::string>();
        if (kind == "next") return AdvanceStep{};
        if (kind == "judge") return judge_of(json);
        const auto name = json.at(1).get<std::string>();
        if (kind == "situation") return SituationStep{name};
        if (kind == "jump") return Session::JumpStep{name};
        if (kind == "set") return Session::SetStep{name, value_of(json.at(2))};
        return ChooseStep{name, json.size() > 2 ? How::ByDefault : How::ByHand};
    }
};

std::string Session::snapshot() const {
    return Snapshot::written(*this);
}

Result<Session> Session::restore(std::shared_ptr<const StoryGraph> graph, const std::string& snapshot) {
    try {
        return Snapshot::read(std::move(graph), Json::parse(snapshot));
    } catch (const Json::exception&) {
        return fail("this is not a saved session, or it is damaged");
    }
}

}  // namespace wissel::story
