// Entries that carry a number, so that what is found in a database can be held against what was sent.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/entry.h"

namespace wissel::test {

using store::Minute;

inline Minute minute(std::int64_t since_1970) {
    return Minute(std::chrono::minutes(since_1970));
}

inline constexpr std::int64_t kNoon = 29'900'000;  // in 2026

inline store::Id id_of(std::uint32_t number) {
    store::Id id{};
    // The low byte first, so that ids in their order do not stand in the order of the numbers.
    for (unsigned byte = 0; byte < 4; ++byte) id.at(byte) = static_cast<std::uint8_t>(number >> (8 * byte));
    return id;
}

inline std::uint32_t number_of(const store::Id& id) {
    std::uint32_t number = 0;
    for (unsigned byte = 0; byte < 4; ++byte) number |= std::uint32_t{id.at(byte)} << (8 * byte);
    return number;
}

// Each of the three kinds in turn, and each different from its neighbours.
inline store::Record record(std::uint32_t number) {
    store::Record record{id_of(number), minute(kNoon + number), "met-hart",
                         "node-" + std::to_string(number)};
    record.kind = static_cast<store::Kind>(number % 3);
    if (record.kind == store::Kind::Chosen) {
        record.option = "option-" + std::to_string(number % 5);
        record.by_default = number % 2 == 1;
        record.taken = std::chrono::seconds(number % 60);
    }
    if (record.kind == store::Kind::Judged) {
        record.flag = "yellow";
        record.author_flag = number % 2 == 1 ? "red" : "yellow";
    }
    return record;
}

inline std::vector<store::Entry> records(std::uint32_t from, std::uint32_t count) {
    std::vector<store::Entry> made;
    for (std::uint32_t number = from; number < from + count; ++number) made.emplace_back(record(number));
    return made;
}

}  // namespace wissel::test
