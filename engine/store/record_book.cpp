#include "store/record_book.h"

#include <fmt/format.h>

#include <utility>

#include "store/appender.h"
#include "store/aside.h"
#include "store/book_file.h"
#include "store/retirement.h"

namespace wissel::store {

namespace {

// 2 MB, a busy week: written anew in some 50 ms on a disk that is not slow, a second on a card.
constexpr std::int64_t kFewPages = 512;

}  // namespace

Result<RecordBook> RecordBook::open(const std::filesystem::path& file) {
    if (auto ours = check_book_file(file); !ours) return tl::unexpected(ours.error());
    auto lock = FileLock::take(behind_links(file));
    if (!lock)
        return fail_for_now(
            fmt::format("{}: another kiosk is writing into it; give each a file of its own", behind_links(file).string()));
    std::vector<std::string> said;
    auto database = open_book_file(file, said);
    if (!database) return tl::unexpected(database.error());
    RecordBook book(std::move(*lock), std::move(*database));
    book.said_ = std::move(said);
    book.aside_ = moved_aside(book.database_.file());
    if (auto done = book.cut_off(); !done) return tl::unexpected(done.error());
    return book;
}

Result<void> RecordBook::cut_off() {
    const auto open = database_.number("SELECT count(*) FROM session WHERE ended IS NULL");
    if (!open) return tl::unexpected(open.error());
    if (*open == 0) return {};
    said_.push_back(fmt::format("{}: the program ended under {} open session{}", database_.file().string(), *open,
                                *open == 1 ? "" : "s"));
    return database_.run("UPDATE session SET ended = began, how = 'cut-off' WHERE ended IS NULL");
}

Result<void> RecordBook::append(std::span<const Entry> batch, const Missed& missed) {
    in_order_ = false;
    return database_.in_transaction([&]() -> Result<void> {
        auto appender = Appender::prepare(database_);
        if (!appender) return tl::unexpected(appender.error());
        for (const auto& entry : batch)
            if (auto done = appender->append(entry); !done) return done;
        return missed.count == 0 ? Result<void>() : appender->append(missed);
    });
}

Result<void> RecordBook::name(const std::string& story, std::span<const Name> names) {
    return database_.in_transaction([&]() -> Result<void> {
        auto remove = database_.prepare("DELETE FROM name WHERE story = ?");
        if (!remove) return tl::unexpected(remove.error());
        if (auto done = remove->run({story}); !done) return done;
        // Of two of the same id the last one stands, rather than that no name does.
        auto put = database_.prepare("INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (!put) return tl::unexpected(put.error());
        for (const auto& name : names) {
            const auto done =
                put->run({story, name.language, to_text(name.kind), name.id, name.text, name.parent, name.place});
            if (!done) return done;
        }
        return {};
    });
}

Result<Counts> RecordBook::count(const Span& span) {
    auto counts = database_.prepare(
        "SELECT count(*), count(*) FILTER (WHERE how = 'completed'), count(*) FILTER (WHERE how = 'left'),"
        " count(*) FILTER (WHERE how = 'timed-out'), count(*) FILTER (WHERE how = 'cut-off')"
        " FROM session WHERE began >= ? AND began < ?");
    if (!counts) return tl::unexpected(counts.error());
    if (auto bound = counts->bind({span.from, span.to}); !bound) return tl::unexpected(bound.error());
    if (auto row = counts->step(); !row) return tl::unexpected(row.error());
    return Counts{counts->number(0), counts->number(1), counts->number(2), counts->number(3), counts->number(4)};
}

Result<std::string> RecordBook::retire(Minute now, std::chrono::days keep) {
    const auto& file = database_.file().string();
    if (keep < std::chrono::days(1)) return fail(fmt::format("{}: records are kept for a day at least", file));
    const auto today = day_of(now);
    if (auto noted = note_day(database_, today); !noted) return tl::unexpected(noted.error());
    const auto from = day_to_count_from(database_, today);
    if (!from) return tl::unexpected(from.error());
    if (!*from) return std::string();
    const auto deleted = delete_before(database_, begin_of(**from - keep));
    if (!deleted) return tl::unexpected(deleted.error());
    if (*deleted == 0) return std::string();
    if (auto emptied = empty_log(); !emptied) return tl::unexpected(emptied.error());  // it has it still
    return fmt::format("{}: deleted what was older than {} day{}: {} rows", file, keep.count(),
                       keep.count() == 1 ? "" : "s", *deleted);
}

Result<void> RecordBook::put_in_order() {
    if (!in_order_) {
        if (auto done = database_.run("VACUUM"); !done) {
            static_cast<void>(empty_log());  // what it has grown by is let go of: the disk may be full
            return done;
        }
        in_order_ = true;
    }
    return empty_log();
}

Result<void> RecordBook::tidy() {
    const auto pages = database_.number("PRAGMA page_count");
    if (!pages) return tl::unexpected(pages.error());
    return *pages <= kFewPages ? put_in_order() : empty_log();
}

Result<void> RecordBook::empty_log() {
    return database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace wissel::store
