// What stands in a file of records, for a test: read as a report reads it.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "store/entries.h"
#include "store/schema.h"

namespace wissel::test {

template <class Type>
const Type& sound(const Result<Type>& result) {
    if (!result) FAIL(result.error().message);
    return *result;
}

// What stands in the file, by its number.
inline std::map<std::uint32_t, store::Record> records_in(const std::string& file) {
    auto database = store::open_to_read(file);
    REQUIRE_MESSAGE(database, database.error().message);
    auto rows = database->prepare(
        "SELECT id, at, story, node, kind, option, by_default, seconds, flag, author_flag FROM record");
    REQUIRE(rows);
    std::map<std::uint32_t, store::Record> found;
    while (sound(rows->step())) {
        store::Record record{rows->id(0).value(), rows->minute(1), rows->text(2), rows->text(3)};
        record.kind = store::kind_from(rows->text(4)).value();
        record.option = rows->maybe_text(5);
        if (const auto taken = rows->maybe_number(6)) record.by_default = *taken != 0;
        if (const auto seconds = rows->maybe_number(7)) record.taken = std::chrono::seconds(*seconds);
        record.flag = rows->maybe_text(8);
        record.author_flag = rows->maybe_text(9);
        found.emplace(number_of(record.id), record);
    }
    return found;
}

inline std::int64_t number_in(const std::string& file, const std::string& sql) {
    auto database = store::open_to_read(file);
    REQUIRE_MESSAGE(database, database.error().message);
    return sound(database->number(sql));
}

}  // namespace wissel::test
