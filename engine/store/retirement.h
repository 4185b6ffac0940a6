// Deletes what was agreed not to be kept any longer.
//
// Threading: as Database. Only for record_book.cpp, which has looked at the clock.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "store/database.h"
#include "store/record.h"

namespace wissel::store {

constexpr std::chrono::days kLikely{366};  // from an event to the next

// Where the records leap by more than that, and what comes after is of few days as yet: the clock may have been wrong, and
// what lies before is not to be judged by it. A kiosk that was away for so long is believed after a week of use.
Result<std::optional<Minute>> unsure_since(Database& database);

// Every row of before `limit`, in one transaction; a session goes by when it began. Gives how many.
Result<std::int64_t> delete_before(Database& database, Minute limit);

}  // namespace wissel::store
