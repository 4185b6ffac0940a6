// Handing in never waits; what is written is told; what cannot be written is kept, tried again, or counted as missed.
#include "store/record_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <filesystem>
#include <future>

#include "base/text_file.h"
#include "store/entries.h"
#include "store/found.h"
#include "support/notice.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::kNoon;
using test::minute;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kSoon{1};
constexpr std::chrono::minutes kLong{1};

// A writer whose opening can be refused, and what is known of it.
struct Desk {
    explicit Desk(std::size_t most_waiting = 1000) {
        settings.most_waiting = most_waiting;
        settings.first_pause = settings.longest_pause = kSoon;
        settings.recorded = [this](std::uint64_t count) {
            told = count;
            notice.note();
        };
    }

    RecordWriter::Open open() {
        return [this]() -> Result<RecordBook> {
            ++opened;
            notice.note();
            if (refuse) return fail_for_now("the disk is away");
            return RecordBook::open(file);
        };
    }
    // Until the writer says what is wanted.
    template <class Wanted>
    WriterState wait(RecordWriter& writer, Wanted wanted) {
        return *notice.wait_for([&] { return std::optional(writer.state()); }, wanted);
    }
    void wait_recorded(RecordWriter& writer, std::uint64_t count) {
        wait(writer, [&](const WriterState& state) { return state.recorded == count; });
    }

    test::TempFolder folder;
    const std::string file = folder.file("figures.db");
    test::Notice notice;
    std::atomic<bool> refuse = false;
    std::atomic<int> opened = 0;
    std::atomic<std::uint64_t> told = 0;
    WriterSettings settings;
};

}  // namespace

TEST_CASE("what is handed in is recorded, told, and there") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    for (auto& entry : test::records(0, 700)) writer.put(std::move(entry));
    desk.wait_recorded(writer, 700);
    CHECK(test::records_in(desk.file).size() == 700);
    const auto state = writer.state();
    CHECK(state.is_fine);
    CHECK(state.waiting == 0);
    CHECK(state.missed == 0);
    CHECK(writer.finish(kLong) == 0);
    CHECK(desk.told == 700);
}

TEST_CASE("at its end it writes what is left") {
    Desk desk;
    {
        RecordWriter writer(desk.open(), desk.settings);
        for (auto& entry : test::records(0, 900)) writer.put(std::move(entry));
        CHECK(writer.finish(kLong) == 0);
        CHECK(writer.finish(kLong) == 0);
    }
    CHECK(test::records_in(desk.file).size() == 900);
    CHECK_FALSE(fs::exists(desk.file + "-wal"));
}

TEST_CASE(
    "while it cannot be written, what is handed in is kept, the newest beyond the bound are missed, and that is "
    "written down") {
    Desk desk(10);
    desk.refuse = true;
    RecordWriter writer(desk.open(), desk.settings);
    desk.wait(writer, [](const WriterState& state) { return !state.is_fine; });
    for (auto& entry : test::records(0, 17)) writer.put(std::move(entry));
    desk.wait(writer, [&](const WriterState&) { return desk.opened > 5; });
    const auto state = writer.state();
    CHECK(state.why == "the disk is away");
    CHECK(state.since > minute(0));
    CHECK(state.waiting == 10);
    CHECK(state.missed == 7);
    desk.refuse = false;
    desk.wait_recorded(writer, 10);
    CHECK(writer.finish(kLong) == 0);
    CHECK(writer.state().is_fine);
    CHECK(test::records_in(desk.file).count(9) == 1);
    CHECK(test::records_in(desk.file).size() == 10);
    CHECK(test::number_in(desk.file, "SELECT sum(count) FROM missed WHERE at = " + std::to_string(kNoon + 10)) == 7);
}

TEST_CASE("at its end it gives up after its patience, and says what is lost") {
    Desk desk;
    desk.refuse = true;
    RecordWriter writer(desk.open(), desk.settings);
    for (auto& entry : test::records(0, 3)) writer.put(std::move(entry));
    CHECK(writer.finish(kSoon) == 3);
    writer.put(test::record(4));
    CHECK(writer.state().missed == 1);
}

TEST_CASE("a disk that does not answer holds nobody up at the end") {
    auto answered = std::make_shared<std::promise<void>>();
    auto future = answered->get_future().share();
    WriterSettings settings;
    settings.patience = settings.grace = kSoon;
    {
        RecordWriter writer(
            [future]() -> Result<RecordBook> {
                future.wait();
                return fail("it was gone");
            },
            settings);
        writer.put(test::record(1));
        CHECK(writer.finish(kSoon) == 1);
    }
    answered->set_value();
}

TEST_CASE("a file that another program holds is waited for") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    writer.put(test::record(1));
    desk.wait_recorded(writer, 1);
    auto other = Database::open(desk.file, Access::Write);
    REQUIRE(other);
    REQUIRE(other->run("BEGIN IMMEDIATE"));
    writer.put(test::record(2));
    // Nothing is told of a failure: looked at again until it is there, which takes the library's own patience.
    while (writer.state().is_fine) std::this_thread::yield();
    CHECK(writer.state().why.find("another program holds it") != std::string::npos);
    CHECK(desk.opened == 1);
    REQUIRE(other->run("COMMIT"));
    desk.wait_recorded(writer, 2);
}

TEST_CASE("a file that was moved away or deleted is begun anew") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    writer.put(test::record(1));
    desk.wait_recorded(writer, 1);
    fs::rename(desk.file, desk.folder.file("taken-home.db"));
    writer.put(test::record(2));
    desk.wait_recorded(writer, 2);
    CHECK(test::records_in(desk.file).size() == 1);
    CHECK(writer.finish(kLong) == 0);
    const auto said = writer.take_said();
    REQUIRE(said.size() == 1);
    CHECK(said.front().find("moved or deleted") != std::string::npos);
    CHECK(test::records_in(desk.folder.file("taken-home.db")).size() == 1);
    CHECK(std::distance(fs::directory_iterator(desk.folder.path()), fs::directory_iterator()) == 3);  // with its lock
}

TEST_CASE("a file that is begun anew, since the last was deleted, has the names of all stories") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    const auto names = [&] { return test::number_in(desk.file, "SELECT count(*) FROM name"); };
    writer.name("one", {{"nl", NameKind::Story, "one", "Een", {}, 0}});
    writer.name("two", {{"nl", NameKind::Story, "two", "Twee", {}, 0}, {"en", NameKind::Story, "two", "Two", {}, 0}});
    writer.name("two", {{"nl", NameKind::Story, "two", "Tweede", {}, 0}});  // instead
    writer.put(test::record(1));
    desk.wait_recorded(writer, 1);
    fs::remove(desk.file);
    writer.put(test::record(2));
    desk.wait_recorded(writer, 2);
    writer.request_counts({minute(kNoon), minute(kNoon + 1)});  // done after names are
    while (!writer.counts()) std::this_thread::yield();
    CHECK(names() == 2);
    CHECK(test::number_in(desk.file, "SELECT count(*) FROM name WHERE text = 'Tweede'") == 1);
}

TEST_CASE("a day is counted, names are written and old records are deleted on its thread") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    CHECK_FALSE(writer.counts());
    writer.put(Began{test::id_of(1), minute(kNoon), "one", "nl"});
    auto old = test::record(3);
    old.at = minute(kNoon) - std::chrono::days(32);
    writer.put(old);
    writer.put(Began{test::id_of(2), minute(kNoon) - std::chrono::days(1), "one", "nl"});
    writer.name("one", {{"nl", NameKind::Story, "one", "Een", {}, 0}});
    for (const int days : {2, 1, 0}) writer.retire(minute(kNoon) - std::chrono::days(days), std::chrono::days(30));
    writer.retire(minute(0), std::chrono::days(30));
    writer.request_counts({minute(kNoon), minute(kNoon + 1)});
    CHECK(writer.finish(kLong) == 0);
    CHECK(writer.counts() == Counts{1});
    CHECK(test::number_in(desk.file, "SELECT count(*) FROM name") == 1);
    CHECK(test::records_in(desk.file).empty());
    const auto said = writer.take_said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].find("1 rows") != std::string::npos);
}

TEST_CASE("what was written is in no order when the thread ends, though a visitor was there") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    writer.put(Began{test::id_of(1), minute(kNoon), "one", "nl"});
    std::vector<std::size_t> places;
    for (std::uint32_t number = 40; number > 20; --number) writer.put(test::record(number));  // the highest id first
    CHECK(writer.finish(kLong) == 0);
    const auto bytes = read_text_file(desk.file, 1 << 24).value();
    for (std::uint32_t number = 21; number <= 40; ++number) {
        const auto id = test::id_of(number);
        places.push_back(bytes.find(std::string(id.begin(), id.end())));
    }
    CHECK(std::ranges::is_sorted(places, std::greater<>()));  // by falling place the ids rise, as SQLite writes them
}

TEST_CASE("between two visitors the log is emptied") {
    Desk desk;
    RecordWriter writer(desk.open(), desk.settings);
    writer.put(Began{test::id_of(1), minute(kNoon), "one", "nl"});
    writer.put(Ended{test::id_of(1), minute(kNoon), How::Left, {}});
    desk.wait_recorded(writer, 2);
    while (fs::file_size(desk.file + "-wal") != 0) std::this_thread::yield();
}
