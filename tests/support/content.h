// All bytes of a file.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

namespace wissel::test {

inline std::string content(const std::string& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

}  // namespace wissel::test
