// What is kept between runs, where the system keeps such things.
#pragma once

#include <filesystem>

namespace wissel::app {

// Measured loudness of films; empty if this user has no place for it. By the XDG Base Directory Specification.
std::filesystem::path loudness_file();

}  // namespace wissel::app
