// Reads a whole text file of bounded size.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/result.h"

namespace wissel {

// Fails, saying why, for what is not there, not a file, too large or not readable.
inline Result<std::string> read_text_file(const std::filesystem::path& file, std::uintmax_t most_bytes) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return fail("there is no such file");
    if (!std::filesystem::is_regular_file(file, error)) return fail("this is not a file");
    const auto size = std::filesystem::file_size(file, error);
    if (error || size > most_bytes) return fail("this file is too large");
    std::string text(size, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(text.data(), static_cast<std::streamsize>(size));
    if (!in) return fail("this file cannot be read: check its permissions");
    return text;
}

}  // namespace wissel
