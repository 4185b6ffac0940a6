// Opens the file that records are written to, whatever state it is in: a kiosk must begin.
//
// A database of ours whose pages contradict each other is moved aside (store/aside.h) and a new one is begun. What is
// somebody's (a database of another program, or of a later version of this one, a letter, a film) is refused and stays as
// it is. Of what cannot be read as a database, these are ours, damaged:
//   - what begins as a database with our mark does;
//   - what has nothing but zeros, as a file is left whose making or growing the power cut off;
//   - what has something of ours beside it: NAME.lock, which a kiosk makes before it writes the first time, a log
//     (NAME-wal, NAME-journal), or one that was moved aside before.
// Threading: as Database.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/database.h"

namespace wissel::store {

// Where a link of that name leads: the library keeps its log beside what that is.
std::filesystem::path behind_links(const std::filesystem::path& file);

// Ready to be written to, in today's form. `said`: what somebody ought to know is added to it.
Result<Database> open_book_file(const std::filesystem::path& file, std::vector<std::string>& said);

// Whether that would be refused, found out without writing anything: for a check before the event, and before a lock is
// laid beside it, which would speak for it. A damaged file of ours is none that is refused.
Result<void> check_book_file(const std::filesystem::path& file);

}  // namespace wissel::store
