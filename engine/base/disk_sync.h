// What was written is on the disk, and not only with the system: there after a power cut.
//
// Threading: any thread; blocks on the disk.
#pragma once

#include <filesystem>
#include <system_error>

namespace wissel {

// Of a file, what stands in it; of a folder, which names are in it. Empty: the one the program is in.
std::error_code bring_to_disk(const std::filesystem::path& path);

}  // namespace wissel
