#include "store/aside.h"

#include <fmt/format.h>

#include <array>

namespace wissel::store {

namespace fs = std::filesystem;

namespace {

constexpr int kMost = 1000;  // of one name: a disk that damages more is not helped by another copy

std::array<fs::path, 4> all_of(const fs::path& file) {
    return {file, log_of(file), journal_of(file), file.string() + "-shm"};
}

fs::path numbered(const fs::path& file, int number) {
    return file.parent_path() / fmt::format("{}.damaged-{}{}", file.stem().string(), number, file.extension().string());
}

bool is_taken(const fs::path& file) {
    std::error_code error;
    for (const auto& each : all_of(file)) {
        const auto type = fs::symlink_status(each, error).type();  // a link to nowhere, too, is somebody's
        if (type != fs::file_type::not_found) return true;
    }
    return false;
}

Result<fs::path> free_name(const fs::path& file) {
    for (int number = 1; number <= kMost; ++number) {
        if (auto beside = numbered(file, number); !is_taken(beside)) return beside;
    }
    return fail(
        fmt::format("{}: it is damaged, and so many damaged ones lie beside it that the disk itself may be at fault: "
                    "see to that, and move them away",
                    file.string()));
}

}  // namespace

fs::path log_of(const fs::path& file) {
    return file.string() + "-wal";
}

fs::path journal_of(const fs::path& file) {
    return file.string() + "-journal";
}

Result<fs::path> move_aside(const fs::path& file) {
    const auto beside = free_name(file);
    if (!beside) return beside;
    const auto from = all_of(file), to = all_of(*beside);
    // The database first: a log without one is moved the next time, but a new database beside an old log would take it
    // over.
    for (std::size_t at = 0; at < from.size(); ++at) {
        std::error_code error;
        fs::rename(from.at(at), to.at(at), error);
        if (error && error != std::errc::no_such_file_or_directory)
            return fail_for_now(
                fmt::format("{}: it is damaged and cannot be moved to {}: {}; give this user the right to "
                            "write in its folder",
                            file.string(), to.at(at).string(), error.message()));
    }
    return beside;
}

std::vector<fs::path> moved_aside(const fs::path& file) {
    std::vector<fs::path> found;
    std::error_code error;
    for (int number = 1; number <= kMost; ++number)
        if (auto each = numbered(file, number); fs::exists(each, error)) found.push_back(std::move(each));
    return found;
}

}  // namespace wissel::store
