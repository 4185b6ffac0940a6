// Where the sources of Wissel are, with its stories.
#pragma once

#include <filesystem>

namespace wissel::test {

inline const std::filesystem::path kRoot = WISSEL_SOURCE_DIR;

}  // namespace wissel::test
