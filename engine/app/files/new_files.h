// Files that are written where nothing may be lost: in new folders, under new names.
//
// Threading: any thread; blocks on disk.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace wissel::app {

// Nothing is there, or a folder with nothing in it.
Result<void> check_is_free(const std::filesystem::path& folder);
// With those above it; one that is there is fine.
Result<void> make_folder(const std::filesystem::path& folder);
// With its folder; fails where a file of that name is.
Result<void> write_new_file(const std::filesystem::path& file, const std::string& text);
// Writes over what has that name: for files that are known to be the program's own.
Result<void> write_own_file(const std::filesystem::path& file, const std::string& text);

}  // namespace wissel::app
