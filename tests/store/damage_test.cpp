// A file in any state: damaged ones are moved aside and never in the way, those of others are refused and stay as they
// are.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "file_bytes.h"
#include "store/aside.h"
#include "store/book_file.h"
#include "store/entries.h"
#include "store/found.h"
#include "store/record_book.h"
#include "store/schema.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::bytes_of;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kMany = 2000;  // records: some hundred pages

void overwrite(const std::string& file, std::size_t at, std::size_t count) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(at));
    out << std::string(count, '\xA5');
}

std::string make_book(const std::string& file) {
    auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    REQUIRE(book->append(test::records(0, kMany)));
    return file;
}

// Opens, and gives what was said; records can be appended.
std::string mended(const std::string& file) {
    auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    REQUIRE(book->append(test::records(kMany, 1)));
    return book->said().empty() ? "" : book->said().front();
}

Database others(const std::string& file, const std::string& sql) {
    auto database = Database::open(file, Access::Write);
    REQUIRE(database);
    REQUIRE(database->run(sql));
    return std::move(*database);
}

void check_refused(const std::string& file, const std::string& why) {
    const auto before = bytes_of(file);
    for (const auto& refused : {check_book_file(file), RecordBook::open(file).map([](auto&&) {})}) {
        REQUIRE_FALSE(refused);
        CHECK_MESSAGE(refused.error().message.find(why) != std::string::npos, refused.error().message);
        CHECK_FALSE(refused.error().may_pass);
    }
    CHECK(bytes_of(file) == before);
    CHECK_FALSE(fs::exists(fs::path(file).parent_path() / "figures.damaged-1.db"));
}

}  // namespace

TEST_CASE("what is no database any more, though a kiosk has written there, is moved aside whole, and a new one is begun") {
    const test::TempFolder folder;
    folder.write("figures.db.lock", "");
    for (const auto& content : {std::string("x"), std::string("figures of last year\n"), std::string(9000, '\0')}) {
        const auto file = folder.write("figures.db", content);
        CHECK(check_book_file(file));
        CHECK(mended(file).find("it was damaged") != std::string::npos);
        CHECK(test::records_in(file).size() == 1);
        CHECK(bytes_of(folder.file("figures.damaged-1.db")) == content);
        CHECK(moved_aside(file) == std::vector<fs::path>{folder.file("figures.damaged-1.db")});
        fs::remove(folder.file("figures.damaged-1.db"));
        CHECK(moved_aside(file).empty());
    }
}

TEST_CASE("a database whose head or pages are torn is moved aside, as it was, under a name that nothing has") {
    const test::TempFolder folder;
    const auto file = make_book(folder.file("figures.db"));
    const auto whole = bytes_of(file);
    folder.write("figures.damaged-1.db", "kept");
    folder.write("figures.damaged-2.db-wal", "kept, too");
    fs::create_symlink("nowhere", folder.file("figures.damaged-3.db"));
    int number = 4;
    for (const auto& [at, count] : {std::pair<std::size_t, std::size_t>{0, 512}, {16, 84}, {100, 412}, {40960, 4096}}) {
        folder.write("figures.db", whole);
        overwrite(file, at, count);
        const auto torn = bytes_of(file);
        const auto said = mended(file);
        CHECK(said.find('\n') == std::string::npos);
        CHECK(said.find(".damaged-" + std::to_string(number)) != std::string::npos);
        CHECK(bytes_of(folder.file("figures.damaged-" + std::to_string(number++) + ".db")) == torn);
        CHECK(test::records_in(file).size() == 1);
    }
    CHECK(bytes_of(folder.file("figures.damaged-1.db")) == "kept");
}

TEST_CASE("a database that has lost its end is moved aside") {
    const test::TempFolder folder;
    const auto file = make_book(folder.file("figures.db"));
    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK(mended(file).find("it was damaged") != std::string::npos);
}

TEST_CASE("what lies beside a damaged database goes with it, and a log that is left alone is not taken over") {
    const test::TempFolder folder;
    const auto file = folder.write("figures.db", "torn");
    folder.write("figures.db-wal", "its log");
    CHECK(mended(file) != "");
    CHECK(bytes_of(folder.file("figures.damaged-1.db-wal")) == "its log");
    fs::remove(file);
    folder.write("figures.db-wal", "a log");
    CHECK(mended(file).find("only its log is left") != std::string::npos);
    CHECK(bytes_of(folder.file("figures.damaged-2.db-wal")) == "a log");
    CHECK_FALSE(fs::exists(folder.file("figures.damaged-2.db")));
    CHECK(mended(file) == "");
}

TEST_CASE("a head that was torn while the log was carried into the file is whole again with the log") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    const auto copy = folder.file("copy.db");
    {
        auto database = Database::open(file, Access::Write);
        REQUIRE(database);
        REQUIRE(prepare_for_writing(*database));
        REQUIRE(migrate(*database, schema_steps()));  // not carried over yet: the first page is in the log
        fs::copy_file(file, copy);
        fs::copy_file(file + "-wal", copy + "-wal");
    }
    overwrite(copy, 0, 512);
    CHECK(check_book_file(copy));
    CHECK(mended(copy) == "");
    CHECK(test::records_in(copy).size() == 1);
}

TEST_CASE("a log that is torn costs no more than what it had, and moves nothing aside") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    const auto copy = folder.file("copy.db");
    {
        auto book = RecordBook::open(file);
        REQUIRE(book);
        REQUIRE(book->append(test::records(0, 10)));
        REQUIRE(book->tidy());
        REQUIRE(book->append(test::records(10, 10)));
        fs::copy_file(file, copy);
        fs::copy_file(file + "-wal", copy + "-wal");
    }
    overwrite(copy + "-wal", fs::file_size(copy + "-wal") - 100, 100);
    CHECK(mended(copy) == "");
    CHECK(test::records_in(copy).size() == 11);
}

TEST_CASE("a check beforehand says what is wrong with the place, and makes nothing") {
    const test::TempFolder folder;
    CHECK(check_book_file(folder.file("figures.db")));
    CHECK_FALSE(fs::exists(folder.file("figures.db")));
    CHECK(check_book_file(folder.file("none/figures.db")).error().message.find("there is no folder") !=
          std::string::npos);
    CHECK(check_book_file(folder.path()).error().message.find("this is no file") != std::string::npos);
    const auto file = make_book(folder.file("ours.db"));
    const auto before = bytes_of(file);
    CHECK(check_book_file(file));
    CHECK(bytes_of(file) == before);
}

TEST_CASE("an empty file, and one that its making left at its first mark, are new ones") {
    const test::TempFolder folder;
    CHECK(mended(folder.write("figures.db", "")) == "");
    { auto marked = others(folder.file("marked.db"), "PRAGMA application_id = 0x57534C46"); }
    CHECK(mended(folder.file("marked.db")) == "");
    // A journal beside a page: the page is taken back.
    folder.write("broken.db", std::string(4096, '\0'));
    folder.write("broken.db-journal", "");
    CHECK(check_book_file(folder.file("broken.db")));
    auto book = RecordBook::open(folder.file("broken.db"));
    CHECK_MESSAGE(book, book.error().message);
}

TEST_CASE("a database of another program, or of a later version, is refused and not touched") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    { others(file, "CREATE TABLE photo (a)"); }
    check_refused(file, "another program");
    fs::remove(file);
    { others(file, "PRAGMA application_id = 1"); }
    check_refused(file, "another program");
    fs::remove(file);
    make_book(file);
    { others(file, "PRAGMA user_version = 99"); }
    check_refused(file, "later version");
}

TEST_CASE("what holds something else, and has nothing of a kiosk beside it, is refused and not touched") {
    const test::TempFolder folder;
    for (const auto& content : {std::string("k"), std::string("minutes of a meeting\n"), std::string(9000, 'a'),
                                std::string("SQLite format 3\0", 16) + std::string(9000, '\1')}) {
        const auto file = folder.write("figures.db", content);
        check_refused(file, "something else than figures");
        CHECK_FALSE(RecordBook::open(file));  // nor the next time: the first has left no lock that speaks for it
        CHECK(bytes_of(file) == content);
        CHECK_FALSE(fs::exists(file + ".lock"));
    }
}

TEST_CASE("a damaged file is ours by its mark, by zeros alone, and by what lies beside it") {
    for (const std::string beside : {"figures.db.lock", "figures.db-wal", "figures.db-journal", "figures.damaged-1.db"}) {
        const test::TempFolder folder;
        const auto file = folder.write("figures.db", std::string(9000, 'a'));
        folder.write(beside, "");
        CHECK(check_book_file(file));
        CHECK(mended(file).find("it was damaged") != std::string::npos);
    }
    const test::TempFolder folder;
    CHECK(mended(folder.write("zeros.db", std::string(100'000, '\0'))).find("it was damaged") != std::string::npos);
    const auto file = make_book(folder.file("marked.db"));
    fs::remove(file + ".lock");
    overwrite(file, 100, 412);
    CHECK(mended(file).find("it was damaged") != std::string::npos);
    CHECK_FALSE(check_book_file(folder.write("nearly.db", std::string(100'000, '\0') + "a")));
}

TEST_CASE("a file that is reached by a link is moved aside where it lies") {
    const test::TempFolder folder;
    fs::create_directory(folder.file("data"));
    folder.write("data/figures.db", "torn");
    folder.write("data/figures.db.lock", "");
    fs::create_symlink("data/figures.db", folder.file("link.db"));
    CHECK(mended(folder.file("link.db")) != "");
    CHECK(bytes_of(folder.file("data/figures.damaged-1.db")) == "torn");
    CHECK(fs::is_symlink(folder.file("link.db")));
    CHECK(test::records_in(folder.file("data/figures.db")).size() == 1);
}
