// Whether two names are of one file.
//
// Threading: any thread. I/O: looks at names, opens nothing.
#pragma once

#include <filesystem>

namespace wissel {

// By whatever links, and written in different ways. Neither of them need be there yet.
inline bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code error;
    if (std::filesystem::equivalent(one, other, error)) return true;  // links as well
    const auto first = std::filesystem::weakly_canonical(one, error);
    return !error && first == std::filesystem::weakly_canonical(other, error) && !error;
}

}  // namespace wissel
