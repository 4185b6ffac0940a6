// A damaged database is kept, beside where it was, so that a new one can begin.
//
// Threading: any thread; blocks on the disk.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"

namespace wissel::store {

// Files that the library keeps beside a database: its log; and, while one is new and has none yet, how to take back
// what was broken off.
std::filesystem::path log_of(const std::filesystem::path& file);
std::filesystem::path journal_of(const std::filesystem::path& file);

// figures.db becomes figures.damaged-1.db, with what lies beside it; the first number of which nothing is there. Gives
// its new name. What is not there (the database itself, say, of which only the log is left) is passed over.
Result<std::filesystem::path> move_aside(const std::filesystem::path& file);

// The databases that were, and lie there still; in the order in which they came there.
std::vector<std::filesystem::path> moved_aside(const std::filesystem::path& file);

}  // namespace wissel::store
