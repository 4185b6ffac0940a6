#include "figures/count.h"

#include <algorithm>
#include <map>

#include "figures/count_nodes.h"

namespace wissel::figures {

namespace {

constexpr std::size_t kMostDays = 62;

// Sessions that are still open were cut off, as far as anybody can tell.
store::How how_of(const store::Session& session) {
    return session.how.value_or(store::How::CutOff);
}

using Sessions = std::vector<const store::Session*>;

Table ends_of(const Sessions& sessions) {
    Tally tally;
    for (const auto how : store::kHows) tally.expect(how);
    for (const auto* session : sessions) tally.add(store::to_text(how_of(*session)));
    return protect(tally);
}

Table languages_of(const Sessions& sessions, const Names& names) {
    Tally tally;
    for (const auto& language : names.languages()) tally.expect(language);
    for (const auto* session : sessions) tally.add(session->language);
    return protect(tally);
}

Table hours_of(const Sessions& sessions) {
    Tally tally;
    for (int hour = 0; hour < 24; ++hour) tally.expect(std::to_string(hour));
    for (const auto* session : sessions) tally.add(std::to_string(hour_of(session->began)));
    return protect(tally);
}

// Those of which something may be told; where they are very many, months.
Table days_of(const Sessions& sessions) {
    Tally days, months;
    for (const auto* session : sessions) {
        const auto day = to_text(day_of(session->began));
        days.add(day);
        months.add(day.substr(0, day.rfind('-')));
    }
    auto table = protect(days);
    if (table.cells.size() > kMostDays) table = protect(months);
    std::ranges::sort(table.cells, {}, &Cell::id);
    return table;
}

// Where visits stopped before the end of the film.
void count_stops(StoryFigures& figures, const Sessions& sessions) {
    std::map<std::string, std::size_t, std::less<>> in;
    std::size_t before = 0, unknown = 0;
    for (const auto* session : sessions) {
        const auto how = how_of(*session);
        if (how == store::How::Completed) continue;
        if (session->last_node)
            ++in[figures.names.situation_of(*session->last_node)];
        else
            ++(how == store::How::CutOff ? unknown : before);
    }
    figures.stopped_before = protect(before);
    figures.stopped_unknown = protect(unknown);
    for (auto& situation : figures.situations) situation.stopped = protect(in[situation.id]);
}

void find_ends(Report& report, const Rows& rows, const Asked& asked) {
    const auto widen = [&](store::Minute minute, const std::string& story) {
        if (!asked.period.holds(minute) || (!asked.story.empty() && story != asked.story)) return;
        const auto day = day_of(minute);
        if (!report.first || day < *report.first) report.first = day;
        if (!report.last || day > *report.last) report.last = day;
    };
    for (const auto& session : rows.sessions) widen(session.began, session.story);
    for (const auto& record : rows.records) widen(record.at, record.story);
    if (asked.period.from) report.first = asked.period.from;
    if (asked.period.to) report.last = asked.period.to;
}

}  // namespace

StoryFigures figures_of(const Rows& rows, const std::string& story, const Period& period) {
    StoryFigures figures{story, Names(rows.names, story), {}, {}, {}, {}, {}, {}, {}};
    Sessions sessions;
    for (const auto& session : rows.sessions) {
        if (session.story == story && period.holds(session.began)) sessions.push_back(&session);
    }
    figures.ends = ends_of(sessions);
    figures.languages = languages_of(sessions, figures.names);
    figures.hours = hours_of(sessions);
    figures.days = days_of(sessions);

    std::vector<const store::Record*> records;
    for (const auto& record : rows.records) {
        if (record.story == story && period.holds(record.at)) records.push_back(&record);
    }
    figures.situations = count_situations(records, figures.names);
    count_stops(figures, sessions);
    return figures;
}

Report make_report(const Rows& all, const Asked& asked) {
    const auto rows = drawn(all);
    Report report;
    report.files = rows.files;
    find_ends(report, rows, asked);
    for (const auto& missed : rows.missed) {
        if (asked.period.holds(missed.at)) report.missed += missed.count;
    }
    for (const auto& story : stories_in(rows)) {
        if (asked.story.empty() || story == asked.story)
            report.stories.push_back(figures_of(rows, story, asked.period));
    }
    return report;
}

}  // namespace wissel::figures
