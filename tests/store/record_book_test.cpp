// What is appended, how sessions end, what is counted and what is called what.
#include "store/record_book.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/text_file.h"
#include "store/entries.h"
#include "store/found.h"
#include "store/new_id.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::id_of;
using test::kNoon;
using test::minute;
using test::number_in;

namespace {

RecordBook opened(const std::string& file) {
    auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    return std::move(*book);
}

Began began(std::uint32_t number, std::int64_t at = kNoon) {
    return {id_of(number), minute(at), "met-hart", "nl"};
}

// Whether of these rows each that is in the same page as the one before lies below it.
bool falls_in(const std::string& file, const std::vector<Id>& ids) {
    const auto bytes = read_text_file(file, 1 << 26).value();
    std::map<std::size_t, std::size_t> last;  // by page
    for (const auto& id : ids) {
        const auto at = bytes.find(std::string(id.begin(), id.end()));
        REQUIRE(at != std::string::npos);
        const auto [before, is_first] = last.emplace(at / 4096, at);
        if (!is_first && before->second < at) return false;
        before->second = at;
    }
    return true;
}

std::string session_in(const std::string& file) {
    auto database = open_to_read(file);
    REQUIRE(database);
    return test::sound(
        database->text("SELECT began || ' ' || ifnull(ended, 'open') || ' ' || ifnull(how, '-') || ' ' ||"
                       " ifnull(last_node, '-') FROM session"));
}

}  // namespace

TEST_CASE("records are read back as they were appended, and only once if they are appended again") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append(test::records(0, 30)));
    REQUIRE(book.append(test::records(20, 20)));
    const auto found = test::records_in(file);
    CHECK(found.size() == 40);
    for (const auto& [number, record] : found) CHECK(record == test::record(number));
}

TEST_CASE("once it is tidied, nothing in the file or beside it tells in which order it was written") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    std::vector<Id> written;
    for (int number = 0; number < 120; ++number) {  // some pages
        auto record = test::record(0);
        record.id = written.emplace_back(make_id());
        REQUIRE(book.append(std::vector<Entry>{record}));
    }
    REQUIRE(book.tidy());
    CHECK(std::filesystem::file_size(file + "-wal") == 0);
    const auto in_order = [&](std::vector<Id> ids) { return falls_in(file, ids); };
    CHECK_FALSE(in_order(written));
    std::ranges::sort(written);
    CHECK(in_order(written));
}

TEST_CASE("a large file is put in order when that is asked for, and only its log is emptied between two visitors") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append(test::records(0, 40'000)));
    std::vector<Id> written;
    for (int number = 0; number < 40; ++number) {
        auto record = test::record(0);
        record.id = written.emplace_back(make_id());
        record.id[0] = written.back()[0] = 0;  // neighbours
        record.id[1] = written.back()[1] = 0;
        REQUIRE(book.append(std::vector<Entry>{record}));
    }
    std::ranges::sort(written);
    REQUIRE(book.tidy());
    CHECK(std::filesystem::file_size(file + "-wal") == 0);
    CHECK_FALSE(falls_in(file, written));
    REQUIRE(book.put_in_order());
    CHECK(std::filesystem::file_size(file + "-wal") == 0);
    CHECK(falls_in(file, written));
    CHECK(test::number_in(file, "SELECT count(*) FROM record") == 40'040);
}

TEST_CASE("the folder of the file must be there") {
    const test::TempFolder folder;
    const auto book = RecordBook::open(folder.file("none/figures.db"));
    REQUIRE_FALSE(book);
    CHECK(book.error().message.find("there is no folder") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.file("none")));
}

TEST_CASE("a session ends as it is said to") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append(std::vector<Entry>{began(1)}));
    CHECK(session_in(file) == "29900000 open - -");
    REQUIRE(book.append(std::vector<Entry>{Ended{id_of(1), minute(kNoon + 4), How::TimedOut, "bus-stop"}}));
    CHECK(session_in(file) == "29900000 29900004 timed-out bus-stop");
}

TEST_CASE("a session that ends before it began, by a clock that was set back, ends with its beginning") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append(std::vector<Entry>{began(1), Ended{id_of(1), minute(0), How::Left, {}}}));
    CHECK(session_in(file) == "29900000 29900000 left -");
}

TEST_CASE("an end without its beginning is passed over") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append(std::vector<Entry>{Ended{id_of(1), minute(kNoon), How::Left, {}}}));
    CHECK(number_in(file, "SELECT count(*) FROM session") == 0);
}

TEST_CASE("sessions that were open when the program ended are cut off at the next start, which says so") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    {
        auto book = opened(file);
        CHECK(book.said().empty());
        REQUIRE(book.append(std::vector<Entry>{began(1), began(2), Ended{id_of(2), minute(kNoon), How::Left, "a"}}));
    }
    {
        const auto book = opened(file);
        REQUIRE(book.said().size() == 1);
        CHECK(book.said().front().find("under 1 open session") != std::string::npos);
    }
    CHECK(number_in(file, "SELECT count(*) FROM session WHERE how = 'cut-off' AND ended = began") == 1);
    CHECK(number_in(file, "SELECT count(*) FROM session WHERE how = 'left'") == 1);
    CHECK(opened(file).said().empty());
}

TEST_CASE("names of a story take the place of those it had, and no other story's") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    const std::vector<Name> first = {{"nl", NameKind::Node, "a", "Aan de bushalte", "s1", 1},
                                     {"nl", NameKind::Option, option_id("a", "go"), "Ga mee", {}, 2}};
    REQUIRE(book.name("one", first));
    REQUIRE(book.name("two", first));
    // A careless story's second name of the same id does not keep it from being named.
    const std::vector<Name> second = {{"nl", NameKind::Story, "one", "Een", {}, 0},
                                      {"nl", NameKind::Story, "one", "1", {}, 0}};
    REQUIRE(book.name("one", second));
    CHECK(number_in(file, "SELECT count(*) FROM name WHERE story = 'one' AND text = '1'") == 1);
    CHECK(number_in(file, "SELECT count(*) FROM name") == 3);
    CHECK(number_in(file, "SELECT place FROM name WHERE id = 'a/go'") == 2);
}

TEST_CASE("a day is counted by the sessions that began in it") {
    const test::TempFolder folder;
    auto book = opened(folder.file("figures.db"));
    std::vector<Entry> batch;
    std::uint32_t number = 0;
    for (const auto how : {How::Completed, How::Completed, How::Left, How::TimedOut, How::CutOff}) {
        batch.emplace_back(began(++number));
        batch.emplace_back(Ended{id_of(number), minute(kNoon + 5), how, {}});
    }
    batch.emplace_back(began(++number));
    batch.emplace_back(began(++number, kNoon - 1));
    batch.emplace_back(began(++number, kNoon + 10));
    REQUIRE(book.append(batch));
    const auto counts = book.count({minute(kNoon), minute(kNoon + 10)});
    REQUIRE(counts);
    CHECK(*counts == Counts{6, 2, 1, 1, 1});
}

TEST_CASE("what was missed is written down") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(book.append({}, Missed{minute(kNoon), 17}));
    CHECK(number_in(file, "SELECT count FROM missed WHERE at = 29900000") == 17);
}

TEST_CASE("nothing but a session's own row names it, and the log is empty between two visitors") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    auto book = opened(file);
    REQUIRE(
        book.append(std::vector<Entry>{began(77), test::record(1), Ended{id_of(77), minute(kNoon), How::Left, {}}}));
    CHECK(std::filesystem::file_size(file + "-wal") > 0);
    REQUIRE(book.tidy());
    CHECK(std::filesystem::file_size(file + "-wal") == 0);
    CHECK(number_in(file, "SELECT count(*) FROM session") == 1);
    CHECK(number_in(file, "SELECT count(*) FROM record") == 1);
}

TEST_CASE("ids are random") {
    std::set<Id> ids;
    for (int count = 0; count < 1000; ++count) ids.insert(make_id());
    CHECK(ids.size() == 1000);
}

TEST_CASE("a local day goes from midnight to midnight") {
    const auto now = std::chrono::system_clock::now();
    const auto today = local_day(now);
    CHECK(today.from <= minute_of(now));
    CHECK(minute_of(now) < today.to);
    CHECK(today.to - today.from >= std::chrono::hours(22));
    CHECK(today.to - today.from <= std::chrono::hours(26));
    CHECK(local_day(today.from) == today);
    CHECK(local_day(today.to).from == today.to);
    CHECK(to_text(Day(std::chrono::days(20'763))) == "2026-11-06");
}

TEST_CASE("a file that another program writes into is left alone, by whichever name, until that has closed it") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db"), link = folder.file("linked.db");
    std::filesystem::create_symlink("figures.db", link);
    {
        auto first = opened(file);
        REQUIRE(first.append(std::vector<Entry>{began(1)}));
        for (const auto& name : {file, link}) {
            const auto second = RecordBook::open(name);
            REQUIRE_FALSE(second);
            CHECK(second.error().may_pass);
            CHECK(second.error().message == file + ": another kiosk is writing into it; give each a file of its own");
        }
        CHECK(session_in(file).find(" open ") != std::string::npos);
    }
    CHECK(RecordBook::open(link));
}

TEST_CASE("whether another writes into a file can be asked, and asking leaves nothing that would speak for it") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    CHECK_FALSE(FileLock::is_taken(file));
    CHECK(std::filesystem::is_empty(folder.path()));
    {
        const auto book = opened(file);
        CHECK(FileLock::is_taken(file));
    }
    CHECK_FALSE(FileLock::is_taken(file));
    CHECK(FileLock::take(file));
}

TEST_CASE("where there can be no lock, there is none") {
    const test::TempFolder folder;
    std::filesystem::create_directory(folder.file("figures.db.lock"));
    CHECK(RecordBook::open(folder.file("figures.db")));
}
