#include "figures/count_nodes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace wissel::figures {

namespace {

using Records = std::vector<const store::Record*>;

// A question with its raw counts, until it is known what of it may be told.
struct Asked {
    std::string node;
    Tally tally;
    Table table;
    std::map<std::string, std::size_t> by_clock;  // option -> how often
    std::vector<std::chrono::seconds> times;
    bool is_judgement = false;
    std::string author_flag;
};

// Of a sorted list; between two the lower one, so that it is a time that was taken.
std::chrono::seconds quantile(const std::vector<std::chrono::seconds>& sorted, std::size_t quarters) {
    return sorted[(sorted.size() - 1) * quarters / 4];
}

// How many they are is not told.
std::optional<Times> times_of(std::vector<std::chrono::seconds> times) {
    if (times.size() < kFewest) return std::nullopt;
    std::ranges::sort(times);
    Times found{quantile(times, 2), std::nullopt};
    if (times.size() >= 4 * kFewest) found.quartiles = {quantile(times, 1), quantile(times, 3)};
    return found;
}

OptionFigures option_of(const Asked& asked, const Tally::Entry& entry) {
    const auto timed = asked.by_clock.find(entry.id);
    const auto clock = timed == asked.by_clock.end() ? 0 : timed->second, hand = entry.count - clock;
    const auto may_be_told = [](std::size_t part) { return part == 0 || protect(part); };
    return {entry.id, protect(entry.count), protect(clock), may_be_told(clock) && may_be_told(hand)};
}

ChoiceFigures choice_of(const Asked& asked) {
    ChoiceFigures choice{asked.node, asked.table.total, {}, times_of(asked.times)};
    for (const auto& entry : asked.tally.entries()) {
        if (entry.is_expected || protect(entry.count)) choice.options.push_back(option_of(asked, entry));
    }
    return choice;
}

// Everything of one situation.
class Situation {
public:
    Situation(std::string id, const Names& names) : id_(std::move(id)), names_(names), entry_(names.entry_of(id_)) {}

    void take(const store::Record& record) {
        if (record.kind == store::Kind::Seen) seen_ += !id_.empty() && record.node == entry_;
        if (record.kind == store::Kind::Chosen && record.option) take_choice(record);
        if (record.kind == store::Kind::Judged && record.flag) take_judgement(record);
    }
    SituationFigures figures();

private:
    void take_choice(const store::Record& record);
    void take_judgement(const store::Record& record);

    std::string id_;
    const Names& names_;
    std::string entry_;
    std::size_t seen_ = 0;
    std::map<std::tuple<std::string, bool, std::string>, Asked> asked_;
};

// Of a menu it is told how often each situation was seen; as a question it would say the same again.
bool is_menu(const store::Record& record, const Names& names) {
    const auto options = names.options_of(record.node);
    const auto& situations = names.ids(store::NameKind::Situation);
    return options.empty() && std::ranges::find(situations, *record.option) != situations.end();
}

void Situation::take_choice(const store::Record& record) {
    if (is_menu(record, names_)) return;
    const auto [found, is_new] = asked_.try_emplace({record.node, false, ""});
    auto& asked = found->second;
    if (is_new) {
        asked.node = record.node;
        for (const auto& option : names_.options_of(record.node)) asked.tally.expect(option);
    }
    asked.tally.add(*record.option);
    if (record.by_default.value_or(false)) ++asked.by_clock[*record.option];
    if (record.taken) asked.times.push_back(*record.taken);
}

// By the author's flag too: where a story's was changed between two days, each has its own.
void Situation::take_judgement(const store::Record& record) {
    const auto author = record.author_flag.value_or("");
    const auto [found, is_new] = asked_.try_emplace({record.node, true, author});
    auto& asked = found->second;
    if (is_new) {
        asked.node = record.node;
        asked.is_judgement = true;
        asked.author_flag = author;
        for (const auto& flag : names_.ids(store::NameKind::Flag)) asked.tally.expect(flag);
        if (!author.empty()) asked.tally.expect(author);
    }
    asked.tally.add(*record.flag);
}

SituationFigures Situation::figures() {
    SituationFigures figures;
    figures.id = id_;
    figures.seen = protect(seen_);
    for (auto& [key, asked] : asked_) asked.table = protect(asked.tally);
    std::vector<const Asked*> order;
    for (const auto& [key, asked] : asked_) order.push_back(&asked);
    std::ranges::stable_sort(order, {},
                             [&](const Asked* asked) { return names_.place(store::NameKind::Node, asked->node); });
    for (const auto* asked : order) {
        if (!asked->table.tells())
            ++figures.too_few;
        else if (asked->is_judgement)
            figures.judgements.push_back({asked->node, asked->author_flag, asked->table});
        else
            figures.choices.push_back(choice_of(*asked));
    }
    return figures;
}

}  // namespace

std::vector<SituationFigures> count_situations(const Records& records, const Names& names) {
    std::vector<std::string> order = names.ids(store::NameKind::Situation);
    std::map<std::string, Situation> situations;
    for (const auto& id : order) situations.emplace(id, Situation(id, names));
    std::map<std::string, std::string, std::less<>> situation_of;  // of nodes that were met
    for (const auto* record : records) {
        const auto [found, is_new] = situation_of.try_emplace(record->node);
        if (is_new) found->second = names.situation_of(record->node);
        const auto [situation, is_unknown] = situations.try_emplace(found->second, found->second, names);
        if (is_unknown && !found->second.empty()) order.push_back(found->second);
        situation->second.take(*record);
    }
    if (situations.contains("")) order.emplace_back();
    std::vector<SituationFigures> list;
    for (const auto& id : order) list.push_back(situations.at(id).figures());
    return list;
}

}  // namespace wissel::figures
