#include "store/retirement.h"

namespace wissel::store {

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
