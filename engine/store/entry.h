// What is handed in to be written: a record, or that a session begins or ends.
//
// Threading: plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "store/record.h"

namespace wissel::store {

struct Began {
    Id id{};  // the session's: make_id()
    Minute at{};
    std::string story, language;
};

struct Ended {
    Id id{};      // as in Began
    Minute at{};  // before it began, by a clock that was set back: stored as when it began
    How how = How::Completed;
    std::optional<std::string> last_node = {};
};

using Entry = std::variant<Record, Began, Ended>;

inline Minute time_of(const Entry& entry) {
    return std::visit([](const auto& one) { return one.at; }, entry);
}

// Entries that could not be written.
struct Missed {
    Minute at{};  // of the first
    std::uint64_t count = 0;
};

}  // namespace wissel::store
