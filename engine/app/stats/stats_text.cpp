#include "app/stats/stats_text.h"

#include <functional>

#include "app/footage/columns.h"
#include "base/plain_line.h"
#include "figures/voice.h"

namespace wissel::app {

namespace {

using figures::Count;
using figures::Say;
using figures::Table;
using figures::Voice;

constexpr std::size_t kNameRoom = 46, kBarWidth = 24;

std::string bar(const Count& count, const Count& total) {
    if (!count || !total || *total == 0) return {};
    return std::string((*count * kBarWidth + *total - 1) / *total, '#');
}

class Writer {
public:
    Writer(const figures::StoryFigures& story, const Voice& voice) : story_(story), voice_(voice) {}

    std::string text() {
        const auto title = story_.names.text(store::NameKind::Story, story_.id, voice_.language());
        text_ = "\n" + paragraph("", title == story_.id ? title : title + " (" + story_.id + ")") + "\n";
        text_ += voice_.say(Say::Visits) + ": " + Voice::count(story_.ends.total) + "\n";
        counts(Say::HowEnded, story_.ends, story_.ends.cells, [&](const auto& id) { return voice_.end(id); });
        if (story_.ends.tells()) line("     ", voice_.stops(story_));
        counts(Say::Language, story_.languages, story_.languages.cells,
               [&](const auto& id) { return voice_.variant(id); });
        counts(Say::VisitsPerHour, story_.hours, opening_hours(story_.hours),
               [&](const auto& id) { return voice_.hour(id); });
        counts(is_by_month(story_.days) ? Say::VisitsPerMonth : Say::VisitsPerDay, story_.days, story_.days.cells,
               [&](const auto& id) { return voice_.day_or_month(id); });
        for (const auto& situation : story_.situations) {
            if (!is_silent(situation)) add(situation);
        }
        line("\n", voice_.situations_too_few(silent_situations(story_)));
        return std::move(text_);
    }

private:
    using NameOf = std::function<std::string(const std::string&)>;

    void line(const std::string& first, const std::string& words) {
        if (!words.empty()) text_ += first == "\n" ? "\n" + paragraph("", words) : paragraph(first, words);
    }

    void row(Columns& table, const std::string& name, const Count& count, const Count& total,
             const std::string& note = {}) {
        table.add({"   ", shortened(name, kNameRoom), Voice::count(count), voice_.share(count, total),
                   bar(count, total) + (note.empty() ? "" : "  " + note)});
    }

    // `cells`: those of the table that are shown.
    void counts(Say title, const Table& table, const std::vector<figures::Cell>& cells, const NameOf& name) {
        text_ += "\n  " + voice_.say(title) + "\n";
        if (!table.tells()) return line("     ", voice_.say(Say::TooFewVisits));
        Columns columns;
        for (const auto& cell : cells) row(columns, name(cell.id), cell.count, table.total);
        text_ += columns.text({2, 3});
    }

    void add(const figures::SituationFigures& situation) {
        const bool outside = situation.id.empty();
        auto head = outside ? voice_.elsewhere(story_)
                            : story_.names.text(store::NameKind::Situation, situation.id, voice_.language());
        if (!outside) head += ": " + voice_.say(Say::SeenTimes, Voice::count(situation.seen));
        head += (outside ? ": " : ", ") + voice_.say(Say::StoppedHere, Voice::count(situation.stopped));
        line("\n", head);
        for (const auto& choice : situation.choices) add(choice);
        for (const auto& judgement : situation.judgements) add(judgement);
        line("    ", voice_.too_few(situation.too_few));
    }

    std::string node(const std::string& id) const {
        return story_.names.text(store::NameKind::Node, id, voice_.language());
    }

    void add(const figures::ChoiceFigures& choice) {
        auto head = node(choice.node) + ": " + voice_.say(Say::Answers, Voice::count(choice.total));
        if (choice.times) head += ", " + voice_.times(*choice.times);
        text_ += "\n";
        line("  ", head);
        Columns table;
        for (const auto& option : choice.options)
            row(table, story_.names.option_text(choice.node, option.id, voice_.language()), option.count, choice.total,
                voice_.by_clock(option));
        text_ += table.text({2, 3});
    }

    void add(const figures::JudgementFigures& judgement) {
        auto head = node(judgement.node) + ", " + voice_.say(Say::JudgedAt) + " " +
                    voice_.say(Say::Answers, Voice::count(judgement.flags.total));
        if (const auto agreement = voice_.agreement(judgement); !agreement.empty()) head += ", " + agreement;
        text_ += "\n";
        line("  ", head);
        Columns table;
        for (const auto& cell : judgement.flags.cells) {
            const auto name = story_.names.text(store::NameKind::Flag, cell.id, voice_.language());
            row(table, name, cell.count, judgement.flags.total,
                cell.id == judgement.author_flag ? "<- " + voice_.say(Say::AuthorsFlag) : "");
        }
        text_ += table.text({2, 3});
    }

    const figures::StoryFigures& story_;
    const Voice& voice_;
    std::string text_;
};

}  // namespace

std::string stats_text(const figures::Report& report, std::string_view language) {
    const Voice voice(language);
    auto text = voice.say(Say::Title) + "\n";
    if (const auto period = voice.period(report); !period.empty())
        text += voice.say(Say::Period) + ": " + period + "\n";
    if (report.files > 1) text += voice.say(Say::OfDatabases, report.files) + "\n";
    if (report.stories.empty()) text += "\n" + voice.say(Say::NothingYet) + "\n";
    for (const auto& story : report.stories) text += Writer(story, voice).text();
    text += "\n";
    for (const auto about : {Say::AboutRounded, Say::AboutHidden, Say::AboutAgain})
        text += paragraph("  ", voice.say(about));
    if (report.missed > 0) text += paragraph("  ", voice.say(Say::Missed, report.missed));
    return without_controls(text, '?', '\n');
}

}  // namespace wissel::app
