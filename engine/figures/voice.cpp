#include "figures/voice.h"

#include <algorithm>
#include <charconv>

namespace wissel::figures {

namespace {

namespace chrono = std::chrono;

int number_in(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::string Voice::share(const Count& part, const Count& total) const {
    const auto cents = percent(part, total);
    if (!cents) return {};
    return std::to_string(*cents) + (language_ == "fr" ? "\u00A0%" : "%");
}

std::string Voice::date(Day day) const {
    const chrono::year_month_day date(day);
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       month_name(static_cast<unsigned>(date.month()), language_), static_cast<int>(date.year()));
}

std::string Voice::period(const Report& report) const {
    if (!report.first || !report.last) return {};
    if (*report.first == *report.last) return date(*report.first);
    return fmt::format("{} {} {}", date(*report.first), say(Say::To), date(*report.last));
}

std::string Voice::day_or_month(std::string_view id) const {
    if (const auto day = day_from(id)) {
        const chrono::year_month_day date(*day);
        const chrono::weekday weekday(chrono::sys_days(day->time_since_epoch()));
        return fmt::format("{} {} {}", weekday_name(weekday.c_encoding(), language_), static_cast<unsigned>(date.day()),
                           month_name(static_cast<unsigned>(date.month()), language_));
    }
    const auto month = day_from(std::string(id) + "-01");
    if (!month) return std::string(id);
    const chrono::year_month_day date(*month);
    return fmt::format("{} {}", month_name(static_cast<unsigned>(date.month()), language_),
                       static_cast<int>(date.year()));
}

std::string Voice::hour(std::string_view id) const {
    const int from = number_in(id);
    return fmt::format("{}–{}{}", from, from + 1, language_ == "en" ? "" : language_ == "fr" ? "\u00A0h" : "\u00A0u");
}

std::string Voice::short_hour(std::string_view id) const {
    return std::string(id) + (language_ == "en" ? ":00" : language_ == "fr" ? "\u00A0h" : "\u00A0u");
}

std::string Voice::variant(std::string_view id) const {
    const auto dash = id.find('-');
    const std::string name(own_name(id.substr(0, dash)));
    if (dash == std::string_view::npos) return name;
    const auto level = id.substr(dash + 1);
    return fmt::format("{} ({})", name, level == "easy" ? say(Say::Easy) : std::string(level));
}

std::string Voice::end(std::string_view how) const {
    if (how == "completed") return say(Say::Completed);
    if (how == "left") return say(Say::Left);
    return say(how == "timed-out" ? Say::TimedOut : Say::CutOff);
}

std::string Voice::times(const Times& times) const {
    auto text = say(Say::HalfWithin, times.median.count());
    if (times.quartiles && times.quartiles->first < times.quartiles->second)
        text += ", " + say(Say::Quarters, times.quartiles->first.count(), times.quartiles->second.count());
    return text;
}

std::string Voice::agreement(const JudgementFigures& judgement) const {
    const auto cents = share(judgement.agreed(), judgement.flags.total);
    return cents.empty() ? "" : say(Say::AgreedWith, cents);
}

std::string Voice::by_clock(const OptionFigures& option) const {
    return option.by_clock ? say(Say::ByClock, *option.by_clock) : "";
}

std::string Voice::stops(const StoryFigures& story) const {
    auto text = say(Say::StoppedBefore, count(story.stopped_before));
    if (story.stopped_unknown) text += " · " + say(Say::StoppedUnknown, *story.stopped_unknown);
    return text;
}

std::string Voice::elsewhere(const StoryFigures& story) const {
    return say(story.names.ids(store::NameKind::Situation).empty() ? Say::Questions : Say::Elsewhere);
}

std::string Voice::too_few(std::size_t questions) const {
    if (questions == 0) return {};
    return questions == 1 ? say(Say::TooFewOne) : say(Say::TooFewMany, questions);
}

std::string Voice::situations_too_few(std::size_t situations) const {
    if (situations == 0) return {};
    return situations == 1 ? say(Say::SituationsTooFewOne) : say(Say::SituationsTooFewMany, situations);
}

bool is_silent(const SituationFigures& situation) {
    return !situation.seen && !situation.stopped && situation.choices.empty() && situation.judgements.empty();
}

std::size_t silent_situations(const StoryFigures& story) {
    return static_cast<std::size_t>(
        std::ranges::count_if(story.situations, [](const auto& each) { return !each.id.empty() && is_silent(each); }));
}

std::vector<Cell> opening_hours(const Table& hours) {
    const auto is_told = [](const Cell& cell) { return cell.count.has_value(); };
    const auto first = std::ranges::find_if(hours.cells, is_told);
    const auto last = std::find_if(hours.cells.rbegin(), hours.cells.rend(), is_told).base();
    return first < last ? std::vector<Cell>(first, last) : std::vector<Cell>();
}

bool is_by_month(const Table& days) {
    return !days.cells.empty() && days.cells.front().id.size() == 7;
}

}  // namespace wissel::figures
