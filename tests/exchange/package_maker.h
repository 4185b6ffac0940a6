// Makes zip files for tests, with any names in them.
#pragma once

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <zip.h>

namespace wissel::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

inline void make_package(const std::string& path, const Entries& entries) {
    int error = 0;
    auto* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    REQUIRE(zip);
    for (const auto& [name, bytes] : entries) {
        auto* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
        REQUIRE(zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(zip) == 0);
}

// Writes another length for all files of this one, into both of the package's headers.
inline void lie_about_sizes(const std::string& path, std::uint32_t size, std::uint32_t said) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    auto all = bytes.str();
    const auto number = [](std::uint32_t value) {
        std::string written;
        for (int i = 0; i < 4; ++i) written += static_cast<char>(value >> static_cast<unsigned>(8 * i));
        return written;
    };
    const auto old = number(size);
    for (auto at = all.find(old); at != std::string::npos; at = all.find(old, at + 4)) all.replace(at, 4, number(said));
    std::ofstream(path, std::ios::binary | std::ios::trunc) << all;
}

}  // namespace wissel::test
