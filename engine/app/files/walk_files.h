// Walks in files: those that an author keeps, and those that were made.
//
// Threading: one thread. I/O: reads plain files of at most a megabyte; writes none that is there already.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "rehearsal/coverage.h"
#include "rehearsal/cover.h"

namespace wissel::app {

struct WalkFiles {
    std::vector<rehearsal::NamedWalk> walks;
    std::vector<std::string> unreadable;  // "file: why"
    std::size_t of_others = 0;            // walks that say they are of another story
};

// `named`: files, and folders whose .walk and .txt files are taken in order of name. Fails where there is nothing of that name.
Result<WalkFiles> read_walk_files(const std::vector<std::string>& named, const std::filesystem::path& story);

// Those in a story's folder, to be named as above: .walk files in it, and folders whose names begin with "walks" and that hold some.
std::vector<std::string> walks_beside(const std::filesystem::path& story);

// What the walks' files are called, each after what only its walk covers.
std::vector<std::string> walk_file_names(const rehearsal::Cover& cover, const rehearsal::Items& items);

// Makes the folder. Where one of the files is there already nothing is written.
Result<void> write_walk_files(const rehearsal::Cover& cover, const rehearsal::Items& items, const std::filesystem::path& folder);

// What others wrote, on one line of a terminal: nothing in it can move the cursor.
std::string tame(std::string_view text);

}  // namespace wissel::app
