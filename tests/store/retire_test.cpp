// What is kept for how long, and that a clock alone deletes nothing.
#include <doctest/doctest.h>

#include "base/text_file.h"
#include "store/entries.h"
#include "store/found.h"
#include "store/record_book.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::id_of;
using test::kNoon;
using test::minute;
using test::number_in;

namespace {

constexpr std::chrono::days kMonth{30};

// A record and a session of each of these days before kNoon, and something missed.
RecordBook book_of(const std::string& file, std::initializer_list<int> days_before) {
    auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    std::uint32_t number = 0;
    for (const int days : days_before) {
        const auto at = minute(kNoon) - std::chrono::days(days);
        auto record = test::record(++number);
        record.at = at;
        record.node = "secret-" + std::to_string(days);
        REQUIRE(book->append(std::vector<Entry>{record, Began{id_of(number), at, "one", "nl"}}, Missed{at, 1}));
    }
    return std::move(*book);
}

std::int64_t rows(const std::string& file) {
    return number_in(
        file, "SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM session) + (SELECT count(*) FROM missed)");
}

}  // namespace

TEST_CASE("what is older than agreed is deleted, of records, sessions and what was missed") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {90, 32, 30, 1, 0});
    const auto said = book.retire(minute(kNoon), kMonth);
    REQUIRE(said);
    CHECK(said->find("6 rows") != std::string::npos);
    CHECK(rows(file) == 9);
    CHECK(book.retire(minute(kNoon), kMonth).value() == "");
}

TEST_CASE("what is deleted is gone from the file and its log") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {90, 1, 0});
    const auto holds = [&] {
        return read_text_file(file, 1 << 20).value().find("secret-90") != std::string::npos ||
               read_text_file(file + "-wal", 1 << 20).value().find("secret-90") != std::string::npos;
    };
    CHECK(holds());
    REQUIRE(book.retire(minute(kNoon), kMonth));
    CHECK_FALSE(holds());
}

TEST_CASE("a clock alone deletes nothing, whatever it says, and what it records on one day does not either") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {12, 11, 10});
    const auto kept = rows(file);
    for (const auto now : {minute(0), minute(kNoon), minute(kNoon) + std::chrono::days(200), minute(kNoon * 2)}) {
        CHECK(book.retire(now, kMonth).value() == "");
        CHECK(rows(file) == kept);
    }
    const auto wrong = minute(kNoon) + std::chrono::days(200);
    auto record = test::record(100);
    record.at = wrong;
    REQUIRE(book.append(std::vector<Entry>{record}, {}));
    CHECK(book.retire(wrong, kMonth).value() == "");
    CHECK(rows(file) == kept + 1);
}

TEST_CASE("a record of the future keeps nothing from being deleted") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {200, 1, 0, -300});
    REQUIRE(book.retire(minute(kNoon), kMonth));
    CHECK(rows(file) == 9);
}

TEST_CASE("what a clock records that has leapt by years deletes nothing older before it has done so for a week") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {1095, 3, 2, 1, 0});
    const auto kept = rows(file);
    const auto said = book.retire(minute(kNoon), kMonth);
    REQUIRE(said);
    CHECK(said->find("nothing old is deleted") != std::string::npos);
    CHECK(rows(file) == kept);
    auto sure = book_of(folder.file("sure.db"), {1095, 6, 5, 4, 3, 2, 1, 0});
    REQUIRE(sure.retire(minute(kNoon), kMonth));
    CHECK(rows(folder.file("sure.db")) == 7 * 3);
}

TEST_CASE("an empty book has nothing to delete, and less than a day is not a time to keep something") {
    const test::TempFolder folder;
    auto book = book_of(folder.file("figures.db"), {});
    CHECK(book.retire(minute(0), kMonth).value() == "");
    CHECK_FALSE(book.retire(minute(0), std::chrono::days(0)));
}
