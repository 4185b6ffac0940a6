// What was read from one or several databases, each row once.
//
// Threading: plain data. Raw: what may be told of it is decided in disclosure.h, through count.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/names.h"
#include "store/record.h"

namespace wissel::figures {

struct NameRow {
    std::string story;
    store::Name name;
};

struct Rows {
    std::vector<store::Session> sessions;
    std::vector<store::Record> records;
    std::vector<NameRow> names;
    struct Missed {
        store::Minute at{};
        std::size_t count = 0;
        auto operator<=>(const Missed&) const = default;
    };
    std::vector<Missed> missed;
    std::size_t files = 0;
};

}  // namespace wissel::figures
