#include "app/files/cache_files.h"

#include <cstdlib>

namespace wissel::app {

namespace {

// The specification has relative paths ignored.
std::filesystem::path absolute_in(const char* variable) {
    const char* value = std::getenv(variable);
    const std::filesystem::path path(value ? value : "");
    return path.is_absolute() ? path : std::filesystem::path();
}

}  // namespace

std::filesystem::path loudness_file() {
    auto folder = absolute_in("XDG_CACHE_HOME");
    if (folder.empty()) {
        const auto home = absolute_in("HOME");
        if (home.empty()) return {};
        folder = home / ".cache";
    }
    return folder / "wissel" / "loudness";
}

}  // namespace wissel::app
