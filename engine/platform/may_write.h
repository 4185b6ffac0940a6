// Whether this user may write somewhere, asked of the system without writing.
//
// Threading: any thread.
#pragma once

#include <filesystem>

namespace wissel::platform {

// A file, or a folder in which files are to be made. False on a disk that can only be read.
bool may_write(const std::filesystem::path& path);

}  // namespace wissel::platform
