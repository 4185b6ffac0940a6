#include "figures/json_form.h"

#include <nlohmann/json.hpp>

namespace wissel::figures {

namespace {

using Json = nlohmann::ordered_json;

Json maybe(const Count& count) {
    return count ? Json(*count) : Json();
}

Json maybe(const std::optional<Day>& day) {
    return day ? Json(to_text(*day)) : Json();
}

Json maybe(const std::string& id) {
    return id.empty() ? Json() : Json(id);
}

Json counts(const Table& table) {
    Json cells = Json::object();
    for (const auto& cell : table.cells) cells[cell.id] = maybe(cell.count);
    return {{"total", maybe(table.total)}, {"counts", cells}};
}

class JsonWriter {
public:
    JsonWriter(const StoryFigures& story, std::string_view language) : story_(story), language_(language) {}

    Json story() const {
        Json situations = Json::array();
        for (const auto& each : story_.situations) situations.push_back(situation(each));
        return {{"story", story_.id},
                {"title", name(store::NameKind::Story, story_.id)},
                {"ends", counts(story_.ends)},
                {"languages", counts(story_.languages)},
                {"hours", counts(story_.hours)},
                {"days", counts(story_.days)},
                {"stopped_before", maybe(story_.stopped_before)},
                {"stopped_unknown", maybe(story_.stopped_unknown)},
                {"situations", situations}};
    }

private:
    std::string name(store::NameKind kind, const std::string& id) const {
        return story_.names.text(kind, id, language_);
    }

    Json situation(const SituationFigures& situation) const {
        Json choices = Json::array(), judgements = Json::array();
        for (const auto& each : situation.choices) choices.push_back(choice(each));
        for (const auto& each : situation.judgements) judgements.push_back(judgement(each));
        return {{"situation", maybe(situation.id)},
                {"title", situation.id.empty() ? "" : name(store::NameKind::Situation, situation.id)},
                {"seen", maybe(situation.seen)},
                {"stopped", maybe(situation.stopped)},
                {"choices", choices},
                {"judgements", judgements},
                {"left_out", situation.too_few}};
    }

    Json choice(const ChoiceFigures& choice) const {
        Json options = Json::array();
        for (const auto& option : choice.options) {
            Json entry = {{"option", option.id},
                          {"text", story_.names.option_text(choice.node, option.id, language_)},
                          {"count", maybe(option.count)}};
            if (option.by_clock) entry["by_clock"] = *option.by_clock;
            options.push_back(entry);
        }
        return {{"node", choice.node},
                {"title", name(store::NameKind::Node, choice.node)},
                {"total", maybe(choice.total)},
                {"options", options},
                {"seconds", seconds(choice.times)}};
    }

    static Json seconds(const std::optional<Times>& times) {
        if (!times) return {};
        Json found = {{"half", times->median.count()}};
        if (times->quartiles) {
            found["quarter"] = times->quartiles->first.count();
            found["three_quarters"] = times->quartiles->second.count();
        }
        return found;
    }

    Json judgement(const JudgementFigures& judgement) const {
        Json flags = Json::array();
        for (const auto& cell : judgement.flags.cells) {
            flags.push_back(
                {{"flag", cell.id}, {"text", name(store::NameKind::Flag, cell.id)}, {"count", maybe(cell.count)}});
        }
        return {{"node", judgement.node},
                {"title", name(store::NameKind::Node, judgement.node)},
                {"author_flag", maybe(judgement.author_flag)},
                {"total", maybe(judgement.flags.total)},
                {"flags", flags},
                {"agreed", maybe(judgement.agreed())}};
    }

    const StoryFigures& story_;
    std::string_view language_;
};

}  // namespace

std::string as_json(const Report& report, std::string_view language) {
    Json stories = Json::array();
    for (const auto& story : report.stories) stories.push_back(JsonWriter(story, language).story());
    const Json whole = {{"format", "wissel-figures-1"}, {"from", maybe(report.first)}, {"to", maybe(report.last)},
                        {"files", report.files},        {"missed", report.missed},     {"stories", stories}};
    return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace wissel::figures
