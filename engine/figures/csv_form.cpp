#include "figures/csv_form.h"

#include "base/csv.h"

namespace wissel::figures {

namespace {

template <class Number>
std::string field(const std::optional<Number>& number) {
    return number ? std::to_string(*number) : "";
}

class CsvWriter {
public:
    CsvWriter(const StoryFigures& story, std::string_view language) : story_(story), language_(language) {}

    std::string text() {
        table("ends", story_.ends);
        table("languages", story_.languages);
        table("hours", story_.hours);
        table("days", story_.days);
        add({"", "", "stopped before", "", "", story_.stopped_before, story_.ends.total});
        add({"", "", "stopped unknown", "", "", story_.stopped_unknown, story_.ends.total});
        for (const auto& situation : story_.situations) add(situation);
        return std::move(text_);
    }

private:
    struct Row {
        std::string situation, node, table, item, label;
        Count count, total;
    };

    std::string name(store::NameKind kind, const std::string& id) const {
        return id.empty() ? "" : story_.names.text(kind, id, language_);
    }

    void add(const Row& row) {
        text_ += csv_line({story_.id, row.situation, row.node, row.table, row.item, row.label, field(row.count),
                           field(row.total), field(percent(row.count, row.total)), row.count ? "no" : "yes"});
    }

    void table(const std::string& name, const Table& table) {
        for (const auto& cell : table.cells) add({"", "", name, cell.id, cell.id, cell.count, table.total});
    }

    void add(const SituationFigures& situation) {
        const auto label = name(store::NameKind::Situation, situation.id);
        if (!situation.id.empty()) add({situation.id, "", "seen", "", label, situation.seen, std::nullopt});
        add({situation.id, "", "stopped", "", label, situation.stopped, std::nullopt});
        for (const auto& choice : situation.choices) add(situation.id, choice);
        for (const auto& judgement : situation.judgements) add(situation.id, judgement);
    }

    void add(const std::string& situation, const ChoiceFigures& choice) {
        for (const auto& option : choice.options) {
            const auto label = story_.names.option_text(choice.node, option.id, language_);
            add({situation, choice.node, "chosen", option.id, label, option.count, choice.total});
            if (option.by_clock)
                add({situation, choice.node, "by clock", option.id, label, option.by_clock, option.count});
        }
        if (!choice.times) return;
        const auto seconds = [&](const char* table, std::chrono::seconds value) {
            add({situation, choice.node, table, "", name(store::NameKind::Node, choice.node),
                 static_cast<std::size_t>(value.count()), std::nullopt});
        };
        if (choice.times->quartiles) seconds("seconds quarter", choice.times->quartiles->first);
        seconds("seconds half", choice.times->median);
        if (choice.times->quartiles) seconds("seconds three quarters", choice.times->quartiles->second);
    }

    void add(const std::string& situation, const JudgementFigures& judgement) {
        for (const auto& cell : judgement.flags.cells) {
            const bool is_authors = cell.id == judgement.author_flag;
            add({situation, judgement.node, is_authors ? "judged as the author" : "judged", cell.id,
                 name(store::NameKind::Flag, cell.id), cell.count, judgement.flags.total});
        }
    }

    const StoryFigures& story_;
    std::string_view language_;
    std::string text_;
};

}  // namespace

std::string as_csv(const Report& report, std::string_view language) {
    std::string text(kCsvMark);
    text += csv_line({"story", "situation", "node", "table", "item", "label", "count", "total", "percent", "hidden"});
    for (const auto& story : report.stories) text += CsvWriter(story, language).text();
    if (report.missed > 0)
        text += csv_line({"", "", "", "missed", "", "", std::to_string(report.missed), "", "", "no"});
    return text;
}

}  // namespace wissel::figures
