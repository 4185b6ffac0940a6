// A program that is killed at any moment has lost nothing that it had acknowledged.
//
// WISSEL_KILLS: how often; more for a night.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "store/child.h"
#include "store/entries.h"
#include "store/found.h"
#include "store/record_book.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::store;

namespace {

int kills() {
    const char* said = std::getenv("WISSEL_KILLS");
    return said ? std::atoi(said) : 50;
}

// A moment that nothing in the other program decides.
void dawdle(std::mt19937& random) {
    for (auto turns = random() % 200'000; turns > 0; --turns) static_cast<void>(random());
}

// Until it is killed; gives the number of the first record that was not acknowledged.
std::uint32_t write_and_kill(const std::string& file, std::uint32_t first, std::mt19937& random) {
    test::Child child({WISSEL_STORE_APPENDER, file, std::to_string(first)});
    auto sure = first;
    const auto hear = [&](const std::string& line) {
        if (!line.empty() && line != "open") sure = static_cast<std::uint32_t>(std::stoul(line));
    };
    for (auto lines = random() % 12; lines > 0; --lines) hear(child.line());
    dawdle(random);
    for (const auto& line : child.kill()) hear(line);
    REQUIRE(child.was_killed());
    return sure;
}

}  // namespace

TEST_CASE("a program that is killed at any moment has lost nothing that it had acknowledged") {
    const test::TempFolder folder;
    const auto file = folder.file("figures.db");
    std::mt19937 random(std::random_device{}());
    std::uint32_t sure = 0;
    for (int count = kills(); count > 0; --count) {
        sure = write_and_kill(file, sure, random);
        auto book = RecordBook::open(file);
        REQUIRE_MESSAGE(book, book.error().message);
        REQUIRE_MESSAGE(book->said().empty(), book->said().front());
        const auto known = test::number_in(file, "SELECT count(*) FROM record");
        REQUIRE(known >= sure);
    }
    const auto found = test::records_in(file);
    for (std::uint32_t number = 0; number < sure; ++number) REQUIRE(found.count(number) == 1);
    for (const auto& [number, record] : found) REQUIRE(record == test::record(number));
    MESSAGE(found.size() << " records, " << sure << " of them acknowledged");
}
