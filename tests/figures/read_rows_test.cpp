// Databases are read and merged, and those that cannot be are named.
#include "figures/read_rows.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text_file.h"
#include "figures/made_database.h"
#include "figures/made_rows.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::figures;
using namespace wissel::test;

namespace {

namespace fs = std::filesystem;

std::set<std::string> files_in(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
    return names;
}

std::string refusal(const fs::path& file) {
    const auto rows = read_rows({file});
    REQUIRE_FALSE(rows);
    CHECK(rows.error().message.find(file.filename().string()) != std::string::npos);
    return rows.error().message;
}

void change(const fs::path& file, const std::string& sql) {
    auto database = store::Database::open(file, store::Access::Write);
    REQUIRE(database);
    REQUIRE(database->run(sql));
}

}  // namespace

TEST_CASE("all of a database is read, and nothing is left beside it") {
    const TempFolder folder;
    auto made = small_event();
    made.rows.missed = {{noon(), 7}};
    write_database(folder.file("a.db"), made.rows);
    const auto before = files_in(folder.path());
    const auto rows = read_rows({folder.file("a.db")});
    REQUIRE(rows);
    CHECK(rows->sessions.size() == made.rows.sessions.size());
    CHECK(rows->records.size() == made.rows.records.size());
    CHECK(rows->names.size() == made.rows.names.size());
    CHECK(rows->missed == made.rows.missed);
    CHECK(rows->files == 1);
    CHECK(files_in(folder.path()) == before);
}

TEST_CASE("the same row counts once, however often it is given; what was missed at the least") {
    const TempFolder folder;
    auto made = small_event();
    made.rows.missed = {{noon(), 7}, {noon(), 7}};
    write_database(folder.file("a.db"), made.rows);
    fs::copy_file(folder.file("a.db"), folder.file("copy.db"));
    auto more = made;
    more.chosen(5, "open", "share");
    more.rows.missed.push_back({noon(1), 2});
    write_database(folder.file("b.db"), more.rows);
    const auto rows =
        read_rows({folder.file("a.db"), folder.file("a.db"), folder.file("copy.db"), folder.file("b.db")});
    REQUIRE(rows);
    CHECK(rows->records.size() == more.rows.records.size());
    CHECK(rows->sessions.size() == made.rows.sessions.size());
    CHECK(rows->names.size() == made.rows.names.size());
    CHECK(rows->missed.size() == 3);
    CHECK(rows->files == 3);
}

TEST_CASE("of a session that is open in an older copy, the one that has ended counts") {
    const TempFolder folder;
    auto made = small_event();
    write_database(folder.file("new.db"), made.rows);
    auto open = made.rows;
    for (auto& session : open.sessions) session.how.reset();
    write_database(folder.file("old.db"), open);
    for (const auto& files : {std::vector<fs::path>{folder.file("new.db"), folder.file("old.db")},
                              std::vector<fs::path>{folder.file("old.db"), folder.file("new.db")}}) {
        const auto rows = read_rows(files);
        REQUIRE(rows);
        for (const auto& session : rows->sessions) CHECK(session.how);
    }
}

TEST_CASE("figures in an older form are read, and stay as they are") {
    const TempFolder folder;
    write_database(folder.file("old.db"), small_event().rows, 1);
    write_database(folder.file("new.db"), small_event().rows);
    const auto before = read_text_file(folder.file("old.db"), 1 << 20).value();
    const auto old = read_rows({folder.file("old.db")}), newer = read_rows({folder.file("new.db")});
    REQUIRE(old);
    REQUIRE(newer);
    CHECK(old->records.size() == newer->records.size());
    CHECK(old->sessions.size() == newer->sessions.size());
    CHECK(read_rows({folder.file("old.db"), folder.file("new.db")})->records == newer->records);
    CHECK(read_text_file(folder.file("old.db"), 1 << 20).value() == before);
    CHECK_FALSE(fs::exists(folder.file("old.db-wal")));
}

TEST_CASE("ids of another length, which would count as one, are named") {
    const TempFolder folder;
    write_database(folder.file("a.db"), small_event().rows);
    fs::copy_file(folder.file("a.db"), folder.file("b.db"));
    change(folder.file("a.db"), "UPDATE record SET id = CAST('x' || random() AS BLOB)");
    CHECK(refusal(folder.file("a.db")).find("an id of ") != std::string::npos);
    change(folder.file("b.db"), "UPDATE session SET id = x'0102030405' WHERE id = (SELECT min(id) FROM session)");
    CHECK(refusal(folder.file("b.db")).find("an id of 5 bytes") != std::string::npos);
}

TEST_CASE("what a kiosk is just writing is read too") {
    const TempFolder folder;
    write_database(folder.file("a.db"), small_event().rows);
    auto kiosk = store::Database::open(folder.file("a.db"), store::Access::Write);
    REQUIRE(kiosk);
    REQUIRE(store::prepare_for_writing(*kiosk));
    REQUIRE(kiosk->run("INSERT INTO missed VALUES (0, 99)"));
    const auto rows = read_rows({folder.file("a.db")});
    REQUIRE(rows);
    CHECK(rows->missed.size() == 1);
}

TEST_CASE("what is no database of figures is named, and why") {
    const TempFolder folder;
    refusal(folder.file("none.db"));
    refusal(folder.write("text.db", "this is a letter, and no database, whatever its name says"));
    refusal(folder.write("empty.db", ""));
    refusal(folder.path());
    change(folder.file("other.db"), "CREATE TABLE recipe (name TEXT); PRAGMA application_id = 7");
    refusal(folder.file("other.db"));
    write_database(folder.file("later.db"), small_event().rows);
    change(folder.file("later.db"), "PRAGMA user_version = 99");
    refusal(folder.file("later.db"));
}

TEST_CASE("a file that is cut off or holds what no kiosk writes is named") {
    const TempFolder folder;
    write_database(folder.file("a.db"), small_event().rows);
    fs::copy_file(folder.file("a.db"), folder.file("short.db"));
    fs::resize_file(folder.file("short.db"), fs::file_size(folder.file("short.db")) / 2);
    refusal(folder.file("short.db"));
    change(folder.file("a.db"), "UPDATE record SET at = -5");
    CHECK(refusal(folder.file("a.db")).find("-5") != std::string::npos);
    change(folder.file("a.db"), "UPDATE record SET at = 9223372036854775807");
    refusal(folder.file("a.db"));
    change(folder.file("a.db"), "PRAGMA ignore_check_constraints = 1; UPDATE record SET at = 5, kind = 'x'");
    refusal(folder.file("a.db"));
}
