#include "store/retirement.h"

#include <vector>

namespace wissel::store {

namespace {

constexpr std::size_t kSure = 7;  // days with records

// Of all days with records, the oldest first.
Result<std::vector<std::chrono::days>> days_of(Database& database) {
    auto query = database.prepare(
        "SELECT at / 1440 AS day FROM record UNION SELECT began / 1440 FROM session UNION SELECT ended / 1440 FROM session "
        "WHERE ended IS NOT NULL ORDER BY day");
    if (!query) return tl::unexpected(query.error());
    if (auto bound = query->bind({}); !bound) return tl::unexpected(bound.error());
    std::vector<std::chrono::days> days;
    for (;;) {
        const auto row = query->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return days;
        days.emplace_back(query->number(0));
    }
}

}  // namespace

Result<std::optional<Minute>> day_to_count_from(Database& database, Minute now) {
    auto days = days_of(database);
    if (!days) return tl::unexpected(days.error());
    const auto today = std::chrono::floor<std::chrono::days>(now.time_since_epoch());
    std::erase_if(*days, [&](const auto& day) { return day > today; });
    if (days->size() < 2) return std::nullopt;
    return Minute((*days)[days->size() - 2] + std::chrono::days(1));
}

Result<std::optional<Minute>> unsure_since(Database& database) {
    const auto days = days_of(database);
    if (!days) return tl::unexpected(days.error());
    const auto last = days->size() > kSure ? days->size() - kSure : 0;
    for (std::size_t day = last + 1; day < days->size(); ++day) {
        if ((*days)[day] - (*days)[day - 1] > kLikely) return Minute(std::chrono::duration_cast<std::chrono::minutes>((*days)[day]));
    }
    return std::nullopt;
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
