// Opening, binding, reading and failing, each with a message that says what to do.
#include "store/database.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
namespace fs = std::filesystem;

namespace {

Database made(const std::string& file) {
    auto database = Database::open(file, Access::Write);
    REQUIRE_MESSAGE(database, database.error().message);
    REQUIRE(database->run("PRAGMA journal_mode = WAL; CREATE TABLE thing (a, b, c)"));
    return std::move(*database);
}

std::string refused(const std::string& file, Access access) {
    auto database = Database::open(file, access);
    REQUIRE_FALSE(database);
    return database.error().message;
}

}  // namespace

TEST_CASE("what is bound is read back, of every type, and nothing stays nothing") {
    const test::TempFolder folder;
    auto database = made(folder.file("a.db"));
    const Id id{1, 2, 3, 255};
    auto put = database.prepare("INSERT INTO thing VALUES (?, ?, ?)");
    REQUIRE(put);
    REQUIRE(put->run({Minute(std::chrono::minutes(29'000'000)), "Noor's \xC3\xA9\n", id}));
    REQUIRE(put->run({std::optional<std::string>(), "", true}));
    auto got = database.prepare("SELECT a, b, c FROM thing ORDER BY a DESC");
    REQUIRE(got);
    REQUIRE(got->step().value());
    CHECK(got->minute(0) == Minute(std::chrono::minutes(29'000'000)));
    CHECK(got->text(1) == "Noor's \xC3\xA9\n");
    CHECK(got->id(2) == id);
    REQUIRE(got->step().value());
    CHECK(got->is_null(0));
    CHECK_FALSE(got->maybe_number(0));
    CHECK(got->maybe_text(1) == "");
    CHECK(got->number(2) == 1);
    CHECK_FALSE(got->id(2));
    CHECK_FALSE(got->step().value());
}

TEST_CASE("a transaction that fails leaves nothing of it") {
    const test::TempFolder folder;
    auto database = made(folder.file("a.db"));
    const auto failed = database.in_transaction([&]() -> Result<void> {
        REQUIRE(database.run("INSERT INTO thing VALUES (1, 2, 3)"));
        return database.run("INSERT INTO nowhere VALUES (1)");
    });
    REQUIRE_FALSE(failed);
    CHECK_MESSAGE(failed.error().message.find("a.db: no such table: nowhere") != std::string::npos,
                  failed.error().message);
    CHECK(database.number("SELECT count(*) FROM thing").value() == 0);
    CHECK(database.in_transaction([&] { return database.run("INSERT INTO thing VALUES (1, 2, 3)"); }));
    CHECK(database.number("SELECT count(*) FROM thing").value() == 1);
}

TEST_CASE("a file that cannot be opened is refused with what to do") {
    const test::TempFolder folder;
    CHECK(refused(folder.file("none.db"), Access::Read).find("there is no such file") != std::string::npos);
    CHECK(refused(folder.path(), Access::Write).find("this is no file") != std::string::npos);
    CHECK(refused(folder.file("sub/a.db"), Access::Write).find("there is no folder") != std::string::npos);
    CHECK_FALSE(fs::exists(folder.file("none.db")));
}

TEST_CASE("a file that is no database is known by its first statement") {
    const test::TempFolder folder;
    const auto file = folder.write("a.db", std::string(4096, 'x'));
    auto database = Database::open(file, Access::Read);
    REQUIRE(database);
    CHECK_FALSE(database->number("SELECT count(*) FROM sqlite_schema"));
    CHECK(database->trouble() == Trouble::Damaged);
}

TEST_CASE("a reader sees what is being written, writes nothing and leaves nothing") {
    const test::TempFolder folder;
    const auto file = folder.file("what % is? this#.db");
    {
        auto writer = made(file);
        REQUIRE(writer.run("INSERT INTO thing VALUES (1, 2, 3)"));
        auto reader = Database::open(file, Access::Read);
        REQUIRE(reader);
        CHECK(reader->number("SELECT count(*) FROM thing").value() == 1);
        CHECK_FALSE(reader->run("DELETE FROM thing"));
    }
    auto reader = Database::open(file, Access::Read);
    REQUIRE(reader);
    CHECK(reader->number("SELECT count(*) FROM thing").value() == 1);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("who writes meanwhile is named as holding the file, which may pass") {
    const test::TempFolder folder;
    auto first = made(folder.file("a.db"));
    auto second = Database::open(folder.file("a.db"), Access::Write);
    REQUIRE(second);
    REQUIRE(second->run("PRAGMA busy_timeout = 0"));
    REQUIRE(first.run("BEGIN IMMEDIATE"));
    const auto refused = second->run("INSERT INTO thing VALUES (1, 2, 3)");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().may_pass);
    CHECK(second->trouble() == Trouble::Held);
}
