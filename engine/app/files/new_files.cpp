#include "app/files/new_files.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

namespace wissel::app {

namespace fs = std::filesystem;

Result<void> check_is_free(const fs::path& folder) {
    std::error_code error;
    const auto status = fs::symlink_status(folder, error);
    if (!fs::exists(status)) {
        if (status.type() == fs::file_type::not_found) return {};
        return fail(fmt::format("{} cannot be looked at: {}", folder.string(), error.message()));
    }
    if (!fs::is_directory(folder, error)) return fail(fmt::format("{} is there already and is no folder: give another name", folder.string()));
    const bool empty = fs::is_empty(folder, error);
    if (error) return fail(fmt::format("{} cannot be looked into: {}", folder.string(), error.message()));
    if (empty) return {};
    return fail(fmt::format("{} is not empty, and nothing is written over: give the name of a folder that is new or empty", folder.string()));
}

Result<void> make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error) return {};
    return fail(fmt::format("the folder {} cannot be made: {}", folder.string(), error.message()));
}

Result<void> write_new_file(const fs::path& file, const std::string& text) {
    if (auto made = make_folder(file.parent_path()); !made) return made;
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error))) return fail(fmt::format("{} is there already, and is not written over", file.string()));
    return write_own_file(file, text);
}

Result<void> write_own_file(const fs::path& file, const std::string& text) {
    errno = 0;
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (out) return {};
    return fail(fmt::format("{} cannot be written: {}", file.string(), std::strerror(errno)));
}

}  // namespace wissel::app
