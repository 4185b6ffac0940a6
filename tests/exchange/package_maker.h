// Makes zip files for tests, with any names in them.
#pragma once

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

}  // namespace wissel::test
