// What is kept for how long, that a clock alone deletes nothing, and that it is deleted without visitors too.
#include <doctest/doctest.h>
#include <stdlib.h>
#include <time.h>

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

Minute before(int days) {
    return minute(kNoon) - std::chrono::days(days);
}

// The program runs on each of these days before kNoon, and deletes nothing.
void run_on(RecordBook& book, std::initializer_list<int> days_before) {
    for (const int days : days_before) CHECK(book.retire(before(days), std::chrono::days(4000)).value() == "");
}

// Until its end the machine is in this time zone.
class TimeZone {
public:
    explicit TimeZone(const char* zone) {
        setenv("TZ", zone, 1);
        tzset();
    }
    ~TimeZone() {
        was_ ? setenv("TZ", was_->c_str(), 1) : unsetenv("TZ");
        tzset();
    }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

private:
    const std::optional<std::string> was_ = getenv("TZ") ? std::optional<std::string>(getenv("TZ")) : std::nullopt;
};

std::int64_t rows(const std::string& file) {
    return number_in(
        file, "SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM session) + (SELECT count(*) FROM missed)");
}

}  // namespace

TEST_CASE("what is older than agreed is deleted, of records, sessions and what was missed") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {90, 32, 30, 1, 0});
    run_on(book, {2, 1});
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
    run_on(book, {2, 1});
    REQUIRE(book.retire(minute(kNoon), kMonth));
    CHECK_FALSE(holds());
}

TEST_CASE("a clock alone deletes nothing, whatever it says on one day or two") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {12, 11, 10});
    const auto kept = rows(file);
    run_on(book, {12, 11, 10});
    for (const auto now : {minute(0), minute(kNoon), before(-200), minute(kNoon * 2)}) {
        CHECK(book.retire(now, kMonth).value() == "");
        CHECK(rows(file) == kept);
    }
}

TEST_CASE("a clock that is years ahead is believed on its third day, and one that is put right before that has cost nothing") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {2, 1, 0});
    const auto kept = rows(file);
    run_on(book, {2, 1, 0});
    for (const int wrong : {-1095, -1096}) CHECK(book.retire(before(wrong), kMonth).value() == "");
    for (const int right : {-1, -2, -3}) CHECK(book.retire(before(right), kMonth).value() == "");
    CHECK(rows(file) == kept);
    CHECK(book.retire(before(-1097), kMonth).value().find("9 rows") != std::string::npos);
}

TEST_CASE("while the program runs each day, a day's records are deleted once the days of keeping are over, without a visitor") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {31});
    for (int days = 31; days >= 1; --days) CHECK(book.retire(before(days), kMonth).value() == "");
    CHECK(rows(file) == 3);
    CHECK(book.retire(before(0), kMonth).value().find("older than 30 days: 3 rows") != std::string::npos);
    CHECK(rows(file) == 0);
}

TEST_CASE("what a kiosk still has when it comes out of a cellar years later is deleted on its third day there") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {801, 800});
    run_on(book, {801, 800, 2, 1});
    CHECK(rows(file) == 6);
    CHECK(book.retire(before(0), kMonth).value().find("6 rows") != std::string::npos);
}

TEST_CASE("a kiosk that runs on one day a week or a month deletes too, after a few of them") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {150});
    run_on(book, {150, 120});
    CHECK(book.retire(before(90), kMonth).value() == "");
    CHECK(book.retire(before(60), kMonth).value().find("3 rows") != std::string::npos);
}

TEST_CASE("a day of the future, of records or of the program, keeps nothing from being deleted") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = book_of(file, {200, 1, 0, -300});
    run_on(book, {-300, 2, 1});
    REQUIRE(book.retire(minute(kNoon), kMonth));
    CHECK(rows(file) == 9);
}

TEST_CASE("days are those of the machine's calendar, as in a report") {
    for (const char* zone : {"EAST-11", "WEST+11", "UTC0"}) {
        CAPTURE(zone);
        const TimeZone there(zone);
        const test::TempFolder folder;
        const auto file = folder.file("figures.db");
        auto book = book_of(file, {});
        const auto limit = begin_of(day_of(minute(kNoon)) - kMonth);
        auto kept = test::record(1), gone = test::record(2);
        kept.at = limit;
        gone.at = limit - std::chrono::minutes(1);
        REQUIRE(book.append(std::vector<Entry>{kept, gone}));
        run_on(book, {2, 1});
        REQUIRE(book.retire(minute(kNoon), kMonth));
        const auto left = test::records_in(file);
        CHECK(left.size() == 1);
        CHECK(left.count(1) == 1);
    }
}

TEST_CASE("an empty book has nothing to delete, and less than a day is not a time to keep something") {
    const test::TempFolder folder;
    auto book = book_of(folder.file("figures.db"), {});
    CHECK(book.retire(minute(0), kMonth).value() == "");
    CHECK_FALSE(book.retire(minute(0), std::chrono::days(0)));
}
