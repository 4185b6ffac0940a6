// Deletes what was agreed not to be kept any longer.
//
// Threading: as Database. Only for record_book.cpp.
#pragma once

#include <cstdint>
#include <optional>

#include "store/database.h"
#include "store/day.h"

namespace wissel::store {

// That the program runs today.
Result<void> note_day(Database& database, Day today);

// The day from which the days of keeping are counted back; nothing: the program has not yet run on three days. That is
// today, if it ran on the two days before as well. If not, the clock may have leapt, or nobody was there: then it is no
// later than two days after the first of the last three on which it ran. So what a clock that is ahead says on one day or two wipes
// nothing (a machine with an empty battery begins in any year, and whoever puts the clock right has lost nothing by it),
// and a kiosk that runs again, with visitors or without, has wiped what is too old by its third day.
Result<std::optional<Day>> day_to_count_from(Database& database, Day today);

// Every row of before `limit`, in one transaction; a session goes by when it began. Gives how many.
Result<std::int64_t> delete_before(Database& database, Minute limit);

}  // namespace wissel::store
