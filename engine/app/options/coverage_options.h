// What `wissel coverage` was asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wissel::app {

struct CoverageOptions {
    std::string story;
    std::vector<std::string> walks;     // files, and folders of them
    std::size_t simulate = 10'000;      // random walks; 0: none
    std::uint64_t seed = 1;
    std::string write;                  // folder for the walks that were made; empty: they are not written
    bool short_walks = false;           // each to its first end, where that will do
    bool json = false;
};

void add_coverage(CLI::App& app, CoverageOptions& options);

}  // namespace wissel::app
