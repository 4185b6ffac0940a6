#include "figures/xapi_form.h"

#include <algorithm>
#include <utility>

#include "figures/count.h"

namespace wissel::figures {

namespace {

// What the report of one day tells of one story.
class Told {
public:
    explicit Told(const StoryFigures& figures) : figures_(figures) {
        for (const auto& situation : figures.situations) {
            if (situation.seen && !situation.id.empty()) seen_.insert(situation.id);
            for (const auto& choice : situation.choices) choices_.emplace(choice.node, &choice);
            for (const auto& judgement : situation.judgements)
                judgements_.emplace(std::pair(judgement.node, judgement.author_flag), &judgement);
        }
    }

    bool tells(store::How how) const { return figures_.ends.of(store::to_text(how)).has_value(); }
    // Nothing: it may not be told.
    std::optional<Act> act(const store::Record& record) const {
        if (record.kind == store::Kind::Seen && tells_seen(record.node)) return Act{nullptr, &record, false};
        if (record.kind == store::Kind::Chosen && record.option) {
            if (const auto* option = this->option(record.node, *record.option))
                return Act{nullptr, &record, option->acts_tell_time};
        }
        if (record.kind == store::Kind::Judged && record.flag &&
            tells_flag(record.node, record.author_flag.value_or(""), *record.flag))
            return Act{nullptr, &record, false};
        return std::nullopt;
    }

private:
    // The first piece of a situation, as which it counts.
    bool tells_seen(const std::string& node) const {
        const auto situation = figures_.names.situation_of(node);
        return seen_.contains(situation) && figures_.names.entry_of(situation) == node;
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

    const StoryFigures& figures_;
    std::set<std::string> seen_;  // situations
    std::map<std::string, const ChoiceFigures*> choices_;
    std::map<std::pair<std::string, std::string>, const JudgementFigures*> judgements_;
};

struct DayRows {
    std::vector<const store::Session*> sessions;
    std::vector<const store::Record*> records;

    Rows copy(const std::vector<NameRow>& names) const {
        Rows rows;
        rows.names = names;
        for (const auto* session : sessions) rows.sessions.push_back(*session);
        for (const auto* record : records) rows.records.push_back(*record);
        return rows;
    }
    bool has_open(const std::string& story) const {
        return std::ranges::any_of(sessions, [&](const auto* each) { return each->story == story && !each->how; });
    }
};

// Of rows that are drawn.
std::map<Day, DayRows> by_day(const Rows& rows, const Period& period, std::optional<Day> until) {
    std::map<Day, DayRows> days;
    const auto belongs = [&](const store::Id& id, store::Minute at) {
        return is_drawn(id) && period.holds(at) && (!until || day_of(at) < *until);
    };
    for (const auto& session : rows.sessions) {
        if (belongs(session.id, session.began)) days[day_of(session.began)].sessions.push_back(&session);
    }
    for (const auto& record : rows.records) {
        if (belongs(record.id, record.at)) days[day_of(record.at)].records.push_back(&record);
    }
    return days;
}

// `ended`: all of that day's visits.
void add_day(const DayRows& day, const StoryFigures& figures, bool ended, std::vector<Act>& acts) {
    const Told told(figures);
    for (const auto* session : day.sessions) {
        if (ended && session->story == figures.id && told.tells(*session->how)) acts.push_back({session});
    }
    for (const auto* record : day.records) {
        if (record->story != figures.id) continue;
        if (const auto act = told.act(*record)) acts.push_back(*act);
    }
}

}  // namespace

Statements::Statements(const Rows& rows, const Period& period, const std::string& story, const Naming& naming,
                       std::optional<Day> until) {
    for (const auto& [day, day_rows] : by_day(rows, period, until)) {
        const auto copy = day_rows.copy(rows.names);
        for (const auto& each : stories_in(copy)) {
            if (!story.empty() && each != story) continue;
            stories_.try_emplace(each, rows, each, naming);
            const bool open = day_rows.has_open(each);
            if (open) unfinished_.insert(day);
            add_day(day_rows, figures_of(copy, each, {}), !open, acts_);
        }
    }
    std::ranges::sort(acts_, {}, &Act::id);
}

Statement Statements::make(std::size_t at) {
    const auto& act = acts_[at];
    auto& words = stories_.at(act.session ? act.session->story : act.record->story).words;
    return act.session ? words.of(*act.session) : words.of(*act.record, act.with_time);
}

std::function<std::string()> pieces_of_array(Statements& statements) {
    return [&statements, at = std::size_t{0}, ended = false]() mutable -> std::string {
        if (at < statements.size()) {
            auto line = (at == 0 ? "[\n" : ",\n") + statements.make(at).json;
            ++at;
            return line;
        }
        if (std::exchange(ended, true)) return {};
        return at == 0 ? "[\n]\n" : "\n]\n";
    };
}

}  // namespace wissel::figures
