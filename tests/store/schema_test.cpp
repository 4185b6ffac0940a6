// The form of the database: made, recognised, brought forward, refused.
#include "store/schema.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <string>

#include "file_bytes.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::bytes_of;

namespace {

Database opened_database(const std::string& file) {
    auto database = Database::open(file, Access::Write);
    REQUIRE(database);
    return std::move(*database);
}

Database version_1(const std::string& file) {
    auto database = opened_database(file);
    REQUIRE(prepare_for_writing(database));
    REQUIRE(migrate(database, schema_steps().first(1)));
    return database;
}

}  // namespace

TEST_CASE("a new database has the mark, the version, the tables and the ways of writing") {
    const test::TempFolder folder;
    auto database = version_1(folder.file("a.db"));
    const auto marks = read_marks(database);
    REQUIRE(marks);
    CHECK(marks->application_id == 0x57534C46);
    CHECK(marks->version == 1);
    CHECK(marks->tables == 4);
    CHECK(database.text("PRAGMA journal_mode").value() == "wal");
    CHECK(database.number("PRAGMA synchronous").value() == 2);
    CHECK(database.number("PRAGMA secure_delete").value() == 1);
    CHECK(database.number("PRAGMA foreign_keys").value() == 1);
    CHECK(database.number("PRAGMA temp_store").value() == 2);  // in memory
    CHECK(bytes_of(folder.file("a.db")).substr(68, 4) == "WSLF");
}

TEST_CASE("what was recorded before loses its language, and nothing else; its session's stays") {
    const test::TempFolder folder;
    auto database = version_1(folder.file("a.db"));
    REQUIRE(database.run("INSERT INTO record VALUES (x'00112233445566778899aabbccddeeff', 60, 'one', 'fr', 'ask', 'chosen', 'yes', 0, 7, NULL, NULL);"
                         "INSERT INTO session VALUES (x'ff112233445566778899aabbccddeeff', 'one', 'fr', 60, 61, 'left', 'ask')"));
    REQUIRE(migrate(database, schema_steps()));
    CHECK(database.text("SELECT hex(id) || at || story || node || kind || option || by_default || seconds FROM record").value() ==
          "00112233445566778899AABBCCDDEEFF60oneaskchosenyes07");
    CHECK(database.number("SELECT count(*) FROM pragma_table_info('record') WHERE name = 'language'").value() == 0);
    CHECK(database.text("SELECT language FROM session").value() == "fr");
    CHECK(database.text("PRAGMA integrity_check").value() == "ok");
}

TEST_CASE("the steps are numbered from 1 without gaps") {
    int version = 0;
    for (const auto& step : schema_steps()) CHECK(step.version == ++version);
    CHECK(newest_version() == version);
}

TEST_CASE("a database of version 1 is brought to a later one with what is in it") {
    const test::TempFolder folder;
    auto database = version_1(folder.file("a.db"));
    REQUIRE(database.run("INSERT INTO missed VALUES (1, 7)"));
    const std::array<Step, 2> steps = {schema_steps()[0], Step{2, "ALTER TABLE missed ADD COLUMN why TEXT"}};
    REQUIRE(migrate(database, steps));
    CHECK(database.number("PRAGMA user_version").value() == 2);
    CHECK(database.number("SELECT count FROM missed WHERE why IS NULL").value() == 7);
    REQUIRE(migrate(database, steps));  // nothing left to do
}

TEST_CASE("a step that fails leaves the older version whole") {
    const test::TempFolder folder;
    auto database = version_1(folder.file("a.db"));
    REQUIRE(database.run("INSERT INTO missed VALUES (1, 7)"));
    const auto before = database.text("SELECT group_concat(sql) FROM sqlite_schema");
    const std::array<Step, 3> steps = {schema_steps()[0],
                                       Step{2, "DELETE FROM missed; DROP TABLE record; INSERT INTO nowhere VALUES (1)"},
                                       Step{3, "CREATE TABLE later (a)"}};
    CHECK_FALSE(migrate(database, steps));
    CHECK(database.number("PRAGMA user_version").value() == 1);
    CHECK(database.number("SELECT count FROM missed").value() == 7);
    CHECK(database.text("SELECT group_concat(sql) FROM sqlite_schema").value() == before);
}

TEST_CASE("a database of another program, or of a later version, is not ours") {
    CHECK(check_is_ours(Marks{}, "a.db", 1));
    CHECK(check_is_ours(Marks{kApplicationId, 1, 4}, "a.db", 1));
    CHECK(check_is_ours(Marks{kApplicationId, 0, 0}, "a.db", 1));  // ended before its first step
    const auto later = check_is_ours(Marks{kApplicationId, 2, 5}, "a.db", 1);
    REQUIRE_FALSE(later);
    CHECK(later.error().message.find("later version") != std::string::npos);
    const auto other = check_is_ours(Marks{0, 0, 1}, "a.db", 1);
    REQUIRE_FALSE(other);
    CHECK(other.error().message.find("another program") != std::string::npos);
}

TEST_CASE("what is read only is neither made nor brought forward") {
    const test::TempFolder folder;
    CHECK_FALSE(open_to_read(folder.file("none.db")));
    { version_1(folder.file("a.db")); }
    CHECK(open_to_read(folder.file("a.db")));
    CHECK(open_to_read(folder.file("a.db"))->number("PRAGMA user_version").value() == 1);
    REQUIRE(opened_database(folder.file("c.db")).run("PRAGMA application_id = 0x57534C46"));
    CHECK_FALSE(open_to_read(folder.file("c.db")));
    REQUIRE(opened_database(folder.file("b.db")).run("CREATE TABLE t (a)"));
    CHECK_FALSE(open_to_read(folder.file("b.db")));
}
