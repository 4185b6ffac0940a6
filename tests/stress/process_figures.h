// What this process holds of the machine, as Linux tells it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace wissel::test {

struct ProcessFigures {
    long kilobytes = 0;  // resident
    long threads = 0;
    long files = 0;
};

inline ProcessFigures process_figures() {
    ProcessFigures figures;
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") status >> figures.kilobytes;
        if (word == "Threads:") status >> figures.threads;
    }
    const std::filesystem::directory_iterator handles("/proc/self/fd");
    figures.files = std::distance(begin(handles), end(handles));
    return figures;
}

}  // namespace wissel::test
