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

constexpr std::chrono::days kLikely{366};  // from a day with visitors to the next

// Midnight after the last day but one on which something was recorded, of those up to now; nothing: there are not two. What
// the clock says on one day alone is not believed: a machine with an empty battery begins in any year, and whoever puts the
// clock right has lost nothing by it.
Result<std::optional<Minute>> day_to_count_from(Database& database, Minute now);

// Where the records leap by more than that, and what comes after is of few days as yet: the clock may have been wrong, and
// what lies before is not to be judged by it. A kiosk that was away for so long is believed after a week of use.
Result<std::optional<Minute>> unsure_since(Database& database);

// Every row of before `limit`, in one transaction; a session goes by when it began. Gives how many.
Result<std::int64_t> delete_before(Database& database, Minute limit);

}  // namespace wissel::store
