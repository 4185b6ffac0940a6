#include "figures/xapi_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "figures/count.h"
#include "figures/xapi_words.h"

namespace wissel::figures {

namespace {

// What the report of one day tells of one story. Its rows were drawn.
class Told {
public:
    explicit Told(const StoryFigures& figures) : figures_(figures) {
        for (const auto& situation : figures.situations) {
            if (situation.seen && !situation.id.empty())
                seen_.emplace(figures.names.entry_of(situation.id), situation.id);
            for (const auto& choice : situation.choices) choices_.emplace(choice.node, &choice);
            for (const auto& judgement : situation.judgements)
                judgements_.emplace(std::pair(judgement.node, judgement.author_flag), &judgement);
        }
    }

    bool tells(const store::Session& session) const {
        return figures_.ends.of(store::to_text(session.how.value_or(store::How::CutOff))).has_value();
    }
    // The situation of which this is the first piece; nothing where it is none, or may not be told.
    const std::string* situation_seen(const std::string& node) const {
        const auto found = seen_.find(node);
        return found == seen_.end() ? nullptr : &found->second;
    }
    const OptionFigures* option(const std::string& node, const std::string& option) const {
        const auto choice = choices_.find(node);
        if (choice == choices_.end()) return nullptr;
        const auto found = std::ranges::find(choice->second->options, option, &OptionFigures::id);
        return found != choice->second->options.end() && found->count ? &*found : nullptr;
    }
    bool tells_flag(const std::string& node, const std::string& author, const std::string& flag) const {
        const auto found = judgements_.find({node, author});
        return found != judgements_.end() && found->second->flags.of(flag);
    }

private:
    const StoryFigures& figures_;
    std::map<std::string, std::string> seen_;  // first piece -> situation
    std::map<std::string, const ChoiceFigures*> choices_;
    std::map<std::pair<std::string, std::string>, const JudgementFigures*> judgements_;
};

// The statements of one story on one day.
void add_day(const Rows& rows, const std::string& story, Day day, const Naming& naming, std::vector<Statement>& list) {
    const auto figures = figures_of(rows, story, {});
    const Told told(figures);
    const XapiWords words(figures.names, story, naming, day);
    for (const auto& session : rows.sessions) {
        if (session.story == story && session.how && told.tells(session)) list.push_back(words.of(session));
    }
    for (const auto& record : rows.records) {
        if (record.story != story) continue;
        if (record.kind == store::Kind::Seen) {
            if (const auto* situation = told.situation_seen(record.node))
                list.push_back(words.of_seen(record, *situation));
        } else if (record.kind == store::Kind::Chosen && record.option) {
            const auto* option = told.option(record.node, *record.option);
            if (option) list.push_back(words.of_choice(record, option->acts_tell_time));
        } else if (record.kind == store::Kind::Judged && record.flag &&
                   told.tells_flag(record.node, record.author_flag.value_or(""), *record.flag)) {
            list.push_back(words.of_judgement(record));
        }
    }
}

}  // namespace

std::vector<Statement> make_statements(const Rows& all, const Period& period, const std::string& story,
                                       const Naming& naming, std::optional<Day> until) {
    const auto rows = drawn(all);
    std::map<Day, Rows> days;
    const auto belongs = [&](store::Minute at) { return period.holds(at) && (!until || day_of(at) < *until); };
    const auto of_day = [&](store::Minute at) -> Rows& {
        auto& rows_of_day = days[day_of(at)];
        if (rows_of_day.names.empty()) rows_of_day.names = rows.names;
        return rows_of_day;
    };
    for (const auto& session : rows.sessions) {
        if (belongs(session.began)) of_day(session.began).sessions.push_back(session);
    }
    for (const auto& record : rows.records) {
        if (belongs(record.at)) of_day(record.at).records.push_back(record);
    }
    std::vector<Statement> list;
    for (const auto& [day, rows_of_day] : days) {
        for (const auto& each : stories_in(rows_of_day)) {
            if (story.empty() || each == story) add_day(rows_of_day, each, day, naming, list);
        }
    }
    std::ranges::sort(list, {}, &Statement::id);
    return list;
}

std::string as_array(const std::vector<Statement>& statements) {
    std::string text = "[";
    for (const auto& statement : statements)
        text += (&statement == &statements.front() ? "\n" : ",\n") + statement.json;
    return text + "\n]\n";
}

std::string uuid_of(store::Id id) {
    id[6] = static_cast<std::uint8_t>((id[6] & 0x0FU) | 0x40U);
    id[8] = static_cast<std::uint8_t>((id[8] & 0x3FU) | 0x80U);
    std::string text;
    for (std::size_t i = 0; i < id.size(); ++i)
        text += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", id[i]);
    return text;
}

}  // namespace wissel::figures
