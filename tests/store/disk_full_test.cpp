// A full disk: nothing half-written, nothing lost that was acknowledged, and all goes on once there is room.
//
// With a real one: mount -t tmpfs -o size=8m tmpfs /mnt/small (as root), then WISSEL_SMALL_DISK=/mnt/small store_test
// -tc='*small disk*'
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "store/entries.h"
#include "store/found.h"
#include "store/record_writer.h"
#include "store/unsure_disk.h"
#include "support/notice.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::minutes kNoHurry{1};

WriterSettings impatient(test::Notice& notice, std::size_t most_waiting) {
    WriterSettings settings;
    settings.most_waiting = most_waiting;
    settings.first_pause = settings.longest_pause = std::chrono::milliseconds(1);
    settings.recorded = [&](std::uint64_t) { notice.note(); };
    return settings;
}

RecordWriter::Open opens(const std::string& file) {
    return [file] { return RecordBook::open(file); };
}

}  // namespace

TEST_CASE("a batch that finds the disk full is not there, and is when it is appended again") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    test::UnsureDisk disk;
    auto book = RecordBook::open(file);
    REQUIRE(book);
    REQUIRE(book->append(test::records(0, 10)));
    int times = 0;
    for (std::int64_t room = 0; room < 40'000; room += 1500) {
        disk.leave_room(room);
        const auto full = book->append(test::records(10, 500));
        if (full) break;  // what the log grew by before is used again
        ++times;
        CHECK(full.error().may_pass);
        CHECK(full.error().message.find("make room on its disk") != std::string::npos);
        CHECK(book->trouble() == Trouble::Full);
        CHECK(test::records_in(file).size() == 10);
    }
    CHECK(times > 5);
    disk.leave_room({});
    REQUIRE(book->append(test::records(10, 500)));
    CHECK(test::records_in(file).size() == 510);
}

TEST_CASE("a file that cannot be begun on a full disk is no damaged one, and is begun later") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    test::UnsureDisk disk;
    for (std::int64_t room = 0; room < 60'000; room += 512) {
        disk.leave_room(room);
        const auto book = RecordBook::open(file);
        CHECK((book || book.error().may_pass));
    }
    disk.leave_room({});
    const auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    CHECK(book->said().empty());
    CHECK_FALSE(fs::exists(folder.file("figures.damaged-1.db")));
}

TEST_CASE(
    "while the disk is full the staff are told, and once there is room all that was kept is written, and what was not "
    "is counted") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    test::UnsureDisk disk;
    test::Notice notice;
    disk.on_full([&] { notice.note(); });
    RecordWriter writer(opens(file), impatient(notice, 2000));
    writer.put(test::record(0));
    const auto state = [&] { return std::optional(writer.state()); };
    notice.wait_for(state, [](const WriterState& now) { return now.recorded == 1; });
    disk.leave_room(20'000);
    for (auto& entry : test::records(1, 2500)) writer.put(std::move(entry));
    const auto full = notice.wait_for(state, [](const WriterState& now) { return !now.is_fine && now.missed > 0; });
    CHECK(full->why.find("make room") != std::string::npos);
    disk.leave_room({});
    CHECK(writer.finish(kNoHurry) == 0);
    const auto now = writer.state();
    CHECK(now.is_fine);
    CHECK(now.recorded + now.missed == 2501);
    CHECK(test::records_in(file).size() == now.recorded);
    CHECK(test::number_in(file, "SELECT sum(count) FROM missed") == static_cast<std::int64_t>(now.missed));
}

TEST_CASE("a small disk of the system's that is full is waited for") {
    const char* small = std::getenv("WISSEL_SMALL_DISK");
    if (!small) {
        MESSAGE("not tested here: WISSEL_SMALL_DISK names no small disk");
        return;
    }
    const auto file = std::string(small) + "/figures.db", filler = std::string(small) + "/filler";
    test::Notice notice;
    RecordWriter writer(opens(file), impatient(notice, 20'000));
    writer.put(test::record(0));
    const auto state = [&] { return std::optional(writer.state()); };
    notice.wait_for(state, [](const WriterState& now) { return now.recorded == 1; });
    std::ofstream(filler) << std::string(1 << 26, 'x') << std::flush;  // as far as it goes
    for (auto& entry : test::records(1, 4999)) writer.put(std::move(entry));
    while (writer.state().is_fine) std::this_thread::yield();
    CHECK(writer.state().why.find("make room") != std::string::npos);
    fs::remove(filler);
    CHECK(writer.finish(kNoHurry) == 0);
    CHECK(test::records_in(file).size() == 5000);
    fs::remove(file);
}
