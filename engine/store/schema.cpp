#include "store/schema.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace wissel::store {

namespace {

// WITHOUT ROWID: a row id would keep the order in which visitors came.
constexpr std::string_view kVersion1 = R"(
CREATE TABLE session (             -- one visitor's walk; nothing else points at it
  id BLOB PRIMARY KEY NOT NULL,    -- 16 random bytes
  story TEXT NOT NULL,             -- its id
  language TEXT NOT NULL,          -- the variant: nl, nl-easy
  began INTEGER NOT NULL,          -- minutes since 1970, UTC, as all times here
  ended INTEGER,                   -- NULL: still open
  how TEXT CHECK (how IN ('completed','left','timed-out','cut-off')),
  last_node TEXT                   -- where it stopped
) WITHOUT ROWID;
CREATE TABLE record (
  id BLOB PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  story TEXT NOT NULL,
  language TEXT NOT NULL,
  node TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('seen','chosen','judged')),
  option TEXT,                     -- chosen
  by_default INTEGER,              -- chosen: 1 if the time took it
  seconds INTEGER,                 -- chosen: since it was asked
  flag TEXT,                       -- judged: the visitor's
  author_flag TEXT                 -- judged: the author's
) WITHOUT ROWID;
CREATE TABLE name (                -- what ids are called
  story TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('story','situation','node','option','flag')),
  id TEXT NOT NULL,                -- an option's: node/option
  text TEXT NOT NULL,
  parent TEXT,                     -- a node's situation; a flag's colour
  place INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (story, language, kind, id)
) WITHOUT ROWID;
CREATE TABLE missed (              -- what could not be written, so that the figures are honest
  at INTEGER NOT NULL,
  count INTEGER NOT NULL
);
)";

// What one visitor did in a rare language could be picked out of an hour by it. A session has its language still.
constexpr std::string_view kVersion2 = R"(
ALTER TABLE record DROP COLUMN language;
)";

constexpr std::string_view kVersion3 = R"(
CREATE TABLE ran (                 -- days on which the program ran, by its clock
  day INTEGER PRIMARY KEY NOT NULL -- since 1970, of the local calendar
) WITHOUT ROWID;
)";

constexpr std::array<Step, 3> kSteps = {Step{1, kVersion1}, Step{2, kVersion2}, Step{3, kVersion3}};
constexpr int kOldestRead = 1;

Result<void> take(Database& database, const Step& step) {
    return database.in_transaction([&]() -> Result<void> {
        const auto version = database.number("PRAGMA user_version");
        if (!version) return tl::unexpected(version.error());
        if (*version >= step.version) return {};
        if (auto done = database.run(std::string(step.sql)); !done) return done;
        return database.run(fmt::format("PRAGMA user_version = {}", step.version));
    });
}

}  // namespace

std::span<const Step> schema_steps() {
    return kSteps;
}

int newest_version() {
    return kSteps.back().version;
}

Result<Marks> read_marks(Database& database) {
    const auto application = database.number("PRAGMA application_id");
    if (!application) return tl::unexpected(application.error());
    const auto version = database.number("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    if (!tables) return tl::unexpected(tables.error());
    return Marks{*application, *version, *tables};
}

Result<void> check_is_ours(const Marks& marks, const std::filesystem::path& file, std::int64_t newest) {
    if (marks.is_new()) return {};
    if (marks.application_id != kApplicationId)
        return fail(fmt::format("{}: this is a database of another program, and stays as it is: give another name",
                                file.string()));
    if (marks.version <= newest) return {};
    return fail(
        fmt::format("{}: this was written by a later version of Wissel (form {}, known here: {}), and stays as it "
                    "is: use that version, or give another name",
                    file.string(), marks.version, newest));
}

Result<void> prepare_for_writing(Database& database) {
    // The mark first, while a new file has no log beside it yet: so that it can be read in the file's head.
    const auto marks = read_marks(database);
    if (!marks) return tl::unexpected(marks.error());
    if (marks->is_new())
        if (auto marked = database.run(fmt::format("PRAGMA application_id = {}", kApplicationId)); !marked)
            return marked;
    return database.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;"
        "PRAGMA temp_store = MEMORY;");  // nothing of it in a file elsewhere
}

Result<void> migrate(Database& database, std::span<const Step> steps) {
    for (const auto& step : steps)
        if (auto done = take(database, step); !done) return done;
    return {};
}

Result<Database> open_to_read(const std::filesystem::path& file) {
    auto database = Database::open(file, Access::Read);
    if (!database) return database;
    const auto marks = read_marks(*database);
    if (!marks) return tl::unexpected(marks.error());
    if (auto ours = check_is_ours(*marks, file, newest_version()); !ours) return tl::unexpected(ours.error());
    if (marks->version >= kOldestRead) return database;
    return fail(fmt::format("{}: there are no figures in it as yet: `wissel kiosk` makes it ready when it writes to it",
                            file.string()));
}

}  // namespace wissel::store
