// The power may go at any moment: what was acknowledged is there, nothing else is, and the file is whole.
//
// WISSEL_POWER_CUTS: the last run, of three cuts each; more for a night. WISSEL_SEED: the first, to see one again.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "store/entries.h"
#include "store/found.h"
#include "store/record_book.h"
#include "store/unsure_disk.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;
using test::happens;
using test::Random;
using test::up_to;

namespace {

constexpr int kNames = 5;

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
    const char* said = std::getenv(variable);
    return said ? std::strtoull(said, nullptr, 10) : otherwise;
}

// What was handed in, and what of it was acknowledged: records by their number from 0, names by their edition.
struct Tally {
    std::uint32_t sent = 0;
    std::set<std::uint32_t> sure;
    int sent_names = 0, sure_names = 0;
    std::int64_t sent_missed = 0, sure_missed = 0;
};

void append(RecordBook& book, Tally& tally, Random& random) {
    const auto batch = test::records(tally.sent, static_cast<std::uint32_t>(1 + up_to(random, 20)));
    const Missed missed{test::minute(test::kNoon), up_to(random, 1)};
    tally.sent += static_cast<std::uint32_t>(batch.size());
    tally.sent_missed += static_cast<std::int64_t>(missed.count);
    if (!book.append(batch, missed)) return;
    for (const auto& entry : batch) tally.sure.insert(test::number_of(std::get<Record>(entry).id));
    tally.sure_missed += static_cast<std::int64_t>(missed.count);
}

bool append_again(RecordBook& book, Tally& tally, int number) {
    constexpr std::uint32_t kEach = 3;
    const auto batch = test::records(static_cast<std::uint32_t>(number) * kEach, kEach);
    tally.sent = static_cast<std::uint32_t>(number + 1) * kEach;
    if (!book.append(batch)) return false;
    for (const auto& entry : batch) tally.sure.insert(test::number_of(std::get<Record>(entry).id));
    return true;
}

void name(RecordBook& book, Tally& tally) {
    std::vector<Name> names;
    const auto edition = std::to_string(++tally.sent_names);
    for (int node = 0; node < kNames; ++node)
        names.push_back({"nl", NameKind::Node, "node-" + std::to_string(node), edition, {}, node});
    if (book.name("one", names)) tally.sure_names = tally.sent_names;
}

void write_until_cut(const std::string& file, test::UnsureDisk& disk, Tally& tally, Random& random) {
    auto book = RecordBook::open(file);
    while (book && !disk.is_cut()) {
        // The program ends and begins again; whoever hands in what was not acknowledged does not come back with it.
        if (happens(random, 0.05)) {
            book = fail("closed");
            book = RecordBook::open(file);
        } else if (happens(random, 0.1)) {
            static_cast<void>(book->tidy());
        } else if (happens(random, 0.1)) {
            name(*book, tally);
        } else {
            append(*book, tally, random);
        }
    }
}

void check(const std::string& file, const Tally& tally) {
    auto book = RecordBook::open(file);
    REQUIRE_MESSAGE(book, book.error().message);
    CHECK_MESSAGE(book->said().empty(), (book->said().empty() ? "" : book->said().front()));  // nothing was damaged
    const auto found = test::records_in(file);
    for (const auto number : tally.sure)
        if (found.count(number) == 0) FAIL("record " << number << " of " << tally.sent << " is lost");
    for (const auto& [number, record] : found)
        if (number >= tally.sent || !(record == test::record(number))) FAIL("record " << number << " was never sent");
    const auto edition = test::number_in(file, "SELECT CAST(max(text) AS INTEGER) FROM name");
    CHECK(test::number_in(file, "SELECT count(*) FROM name WHERE text = (SELECT text FROM name)") ==
          (edition > 0 ? kNames : 0));
    CHECK(edition >= tally.sure_names);
    CHECK(edition <= tally.sent_names);
    const auto missed = test::number_in(file, "SELECT ifnull(sum(count), 0) FROM missed");
    CHECK(missed >= tally.sure_missed);
    CHECK(missed <= tally.sent_missed);
}

// A moment while the file is made, or later.
std::uint64_t moment(Random& random) {
    return 1 + up_to(random, happens(random, 0.5) ? 40 : 300);
}

double kept(Random& random) {
    constexpr double kWays[] = {0, 0.1, 0.5, 0.9, 1};
    return kWays[up_to(random, 4)];
}

// How often something acknowledged is lost, or the file broken, by a database that is written in this way.
int lost_by(const std::string& pragma, int runs) {
    int lost = 0;
    for (int seed = 0; seed < runs; ++seed) {
        const test::TempFolder folder;
        test::UnsureDisk disk;
        Random random(static_cast<std::uint64_t>(seed));
        std::int64_t sure = 0;
        {
            auto database = Database::open(folder.file("a.db"), Access::Write);
            REQUIRE(database);
            REQUIRE(database->run("PRAGMA journal_mode = WAL; CREATE TABLE t (n); " + pragma));
            disk.cut_after(moment(random));
            while (database->run("INSERT INTO t VALUES (" + std::to_string(sure) + ")")) ++sure;
        }
        disk.restore(random, kept(random));
        auto database = Database::open(folder.file("a.db"), Access::Write);
        REQUIRE(database);
        const auto found = database->number("SELECT count(*) FROM t");
        const auto whole = database->text("PRAGMA integrity_check");
        if (!found || *found < sure || !whole || *whole != "ok") ++lost;
    }
    return lost;
}

}  // namespace

TEST_CASE("when the power goes at any moment, what was acknowledged is there, nothing else is, and the file is whole") {
    const auto runs = number_from("WISSEL_POWER_CUTS", 100);
    for (std::uint64_t seed = number_from("WISSEL_SEED", 1); seed <= runs; ++seed) {
        CAPTURE(seed);
        const test::TempFolder folder;
        const auto file = folder.file("figures.db");
        test::UnsureDisk disk;
        Random random(seed);
        Tally tally;
        for (int cut = 0; cut < 3; ++cut) {
            disk.cut_after(moment(random));
            write_until_cut(file, disk, tally, random);
            REQUIRE(disk.is_cut());
            disk.restore(random, kept(random));
            check(file, tally);
        }
    }
}

// Where the disk has kept a log's deletion for later, too, an old log would come back beside a newer file: not held
// here.
TEST_CASE("a disk that fails to write now and then costs nothing that was acknowledged") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        const test::TempFolder folder;
        const auto file = folder.file("figures.db");
        test::UnsureDisk disk;
        Random random(seed);
        disk.fail_syncs(happens(random, 0.5) ? 0.3 : 0.7, seed);
        Tally tally;
        Result<RecordBook> book = fail("not open yet");
        // As RecordWriter does: the same batch is appended again, the second time after the file was opened again.
        for (int batches = 0; batches < 20; ++batches)
            for (int failures = 0; !book || !append_again(*book, tally, batches); ++failures)
                if (failures % 2 == 1 || !book) {
                    book = fail("closed");
                    book = RecordBook::open(file);
                }
        book = fail("closed");
        disk.fail_syncs(0, 0);
        disk.sync_names();
        disk.restore(random, 0);
        check(file, tally);
    }
}

TEST_CASE("that disk finds out who does not wait for it, and nobody who does") {
    CHECK(lost_by("PRAGMA synchronous = OFF", 40) > 5);
    CHECK(lost_by("PRAGMA synchronous = NORMAL", 40) > 5);
    CHECK(lost_by("PRAGMA synchronous = FULL", 40) == 0);
}
