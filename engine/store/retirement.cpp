#include "store/retirement.h"

#include <algorithm>

namespace wissel::store {

namespace {

constexpr int kSure = 3;  // days

std::int64_t number_of(Day day) {
    return day.time_since_epoch().count();
}

}  // namespace

Result<void> note_day(Database& database, Day today) {
    auto note = database.prepare("INSERT INTO ran VALUES (?) ON CONFLICT (day) DO NOTHING");
    if (!note) return tl::unexpected(note.error());
    return note->run({number_of(today)});
}

Result<std::optional<Day>> day_to_count_from(Database& database, Day today) {
    auto query = database.prepare("SELECT count(*), min(day) FROM (SELECT day FROM ran WHERE day <= ? ORDER BY day DESC LIMIT ?)");
    if (!query) return tl::unexpected(query.error());
    if (auto bound = query->bind({number_of(today), kSure}); !bound) return tl::unexpected(bound.error());
    if (const auto row = query->step(); !row) return tl::unexpected(row.error());
    if (query->number(0) < kSure) return std::nullopt;
    return std::min(today, Day(std::chrono::days(query->number(1) + kSure - 1)));
}

Result<std::int64_t> delete_before(Database& database, Minute limit) {
    std::int64_t deleted = 0;
    const auto done = database.in_transaction([&]() -> Result<void> {
        for (const char* sql : {"DELETE FROM record WHERE at < ?", "DELETE FROM session WHERE began < ?",
                                "DELETE FROM missed WHERE at < ?"}) {
            auto remove = database.prepare(sql);
            if (!remove) return tl::unexpected(remove.error());
            if (auto run = remove->run({limit}); !run) return run;
            const auto rows = database.number("SELECT changes()");
            if (!rows) return tl::unexpected(rows.error());
            deleted += *rows;
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return deleted;
}

}  // namespace wissel::store
