// Whether anything has come into a folder or gone from it that a story may be made of. Walks, and what editors keep for themselves, do not count.
//
// Threading: one thread.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace wissel::app {

class FolderNames {
public:
    // Another number for other names. Lists the folder only where its time is new, or so young that more may come at the same time.
    std::uintmax_t number_of(const std::string& folder);

private:
    struct Known {
        std::filesystem::file_time_type time;
        std::uintmax_t number = 0;
    };
    std::map<std::string, Known> known_;
};

}  // namespace wissel::app
