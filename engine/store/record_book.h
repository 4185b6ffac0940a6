// The database that an unattended player writes into.
//
// Purpose: appends what was handed in, a transaction a batch, each durable once its call returns; counts a day for the
// staff;
//   deletes what is older than agreed.
// Threading: on one thread at a time; each call blocks on the disk (store/record_writer.h has a thread for it).
// Invariants: a batch is there whole or not at all, and may be appended again after a failure: what is there already is
// not
//   there twice. At most one program writes into a file at a time; another would close this one's open sessions when it
//   opens it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/day.h"
#include "store/entry.h"
#include "store/file_lock.h"
#include "store/names.h"

namespace wissel::store {

// Of the sessions that began in a span.
struct Counts {
    std::int64_t begun = 0, completed = 0, left = 0, timed_out = 0, cut_off = 0;  // the rest is open
    bool operator==(const Counts&) const = default;
};

class RecordBook {
public:
    // Makes, mends or refuses the file (store/book_file.h). Sessions that are still open were cut off with the program
    // that had them; when is not known, so they end with the minute in which they began. Fails for now while another
    // program has it.
    static Result<RecordBook> open(const std::filesystem::path& file);

    // What somebody ought to know of how it was opened; a line each.
    const std::vector<std::string>& said() const { return said_; }
    // Databases of that name that were damaged and lie beside it, when it was opened (store/aside.h).
    const std::vector<std::filesystem::path>& aside() const { return aside_; }

    // In this order. An end without its beginning (which was missed, or stands in a file that was moved aside) is
    // passed over.
    Result<void> append(std::span<const Entry> batch, const Missed& missed = {});
    // Instead of all names that the story had, in every language.
    Result<void> name(const std::string& story, std::span<const Name> names);

    Result<Counts> count(const Span& span);

    // Deletes what is older than so many days, a day at least, and says what it did, in a line; nothing said: there was
    // nothing to delete. By a clock that may be wrong nothing is deleted: it is believed when the program has run on three
    // days (retirement.h), of which this call notes one.
    Result<std::string> retire(Minute now, std::chrono::days keep);

    // Nothing in the file tells in which order it was written, once this is done: neither the log beside it, which is
    // emptied, nor its pages, in which each new row lies below the one before, so that it is written anew by its ids. Costs
    // the time and twice the room of the file; while somebody else reads, the log is emptied as far as can be.
    Result<void> put_in_order();
    // Between two visitors: the same while the file is small; else the log alone.
    Result<void> tidy();

    Trouble trouble() const { return database_.trouble(); }
    bool has_moved() const { return database_.has_moved(); }

private:
    RecordBook(FileLock lock, Database database) : lock_(std::move(lock)), database_(std::move(database)) {}
    Result<void> cut_off();
    Result<void> empty_log();

    FileLock lock_;  // until the database is closed
    Database database_;
    bool in_order_ = false;  // nothing was written since it was put in order
    std::vector<std::string> said_;
    std::vector<std::filesystem::path> aside_;
};

}  // namespace wissel::store
