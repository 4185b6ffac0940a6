// Deletes what was agreed not to be kept any longer.
//
// Threading: as Database. Only for record_book.cpp, which has looked at the clock.
#pragma once

#include <cstdint>

#include "store/database.h"
#include "store/record.h"

namespace wissel::store {

// Every row of before `limit`, in one transaction; a session goes by when it began. Gives how many.
Result<std::int64_t> delete_before(Database& database, Minute limit);

}  // namespace wissel::store
