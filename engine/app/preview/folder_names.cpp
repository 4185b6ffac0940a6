#include "app/preview/folder_names.h"

#include <chrono>
#include <functional>

namespace wissel::app {

namespace {

namespace fs = std::filesystem;

constexpr auto kYoung = std::chrono::seconds(2);

bool counts(const fs::path& path) {
    const auto name = path.filename().string();
    return path.extension() != ".walk" && !name.starts_with("walks") && !name.starts_with(".") && !name.ends_with("~");
}

// The order in which a system lists names is its own.
std::uintmax_t listed(const std::string& folder) {
    std::uintmax_t number = 0;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (counts(entry->path())) number += std::hash<std::string>()(entry->path().filename().native());
    }
    return number;
}

}  // namespace

std::uintmax_t FolderNames::number_of(const std::string& folder) {
    std::error_code error;
    const auto time = fs::last_write_time(folder, error);
    if (error) return 0;
    auto& known = known_[folder];
    const bool young = fs::file_time_type::clock::now() - time < kYoung;
    if (young || known.time != time) known = {time, listed(folder)};
    return known.number;
}

}  // namespace wissel::app
