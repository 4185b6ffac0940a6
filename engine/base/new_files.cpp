#include "base/new_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

namespace wissel {

namespace fs = std::filesystem;

namespace {

// "x" of C11: what is there, even a link to nowhere, is left as it is.
Result<void> write_pieces(const fs::path& file, const Pieces& next) {
    const auto close = [](std::FILE* open) { std::fclose(open); };
    errno = 0;
    std::unique_ptr<std::FILE, decltype(close)> out(std::fopen(file.c_str(), "wx"), close);
    if (!out && errno == EEXIST)
        return fail(fmt::format("{} is there already, and is not written over", file.string()));
    const auto wrote = [&](const std::string& piece) {
        return std::fwrite(piece.data(), 1, piece.size(), out.get()) == piece.size();
    };
    const auto why_not = [&] {
        return fail(fmt::format("{} cannot be written: {}", file.string(), std::strerror(errno)));
    };
    if (!out) return why_not();
    for (auto piece = next(); !piece.empty(); piece = next()) {
        if (!wrote(piece)) return why_not();
    }
    if (std::fflush(out.get()) != 0) return why_not();
    return {};
}

Result<void> write_text(const fs::path& file, const std::string& text) {
    return write_pieces(file, in_one_piece(text));
}

}  // namespace

Pieces in_one_piece(const std::string& text) {
    return [&text, given = false]() mutable { return std::exchange(given, true) ? std::string() : text; };
}

Result<void> check_is_free(const fs::path& folder) {
    std::error_code error;
    const auto status = fs::symlink_status(folder, error);
    if (!fs::exists(status)) {
        if (status.type() == fs::file_type::not_found) return {};
        return fail(fmt::format("{} cannot be looked at: {}", folder.string(), error.message()));
    }
    if (!fs::is_directory(folder, error))
        return fail(fmt::format("{} is there already and is no folder: give another name", folder.string()));
    const bool empty = fs::is_empty(folder, error);
    if (error) return fail(fmt::format("{} cannot be looked into: {}", folder.string(), error.message()));
    if (empty) return {};
    return fail(
        fmt::format("{} is not empty, and nothing is written over: give the name of a folder that is new or empty",
                    folder.string()));
}

Result<void> make_folder(const fs::path& folder) {
    std::error_code error;
    if (!folder.empty()) fs::create_directories(folder, error);
    if (!error) return {};
    return fail(fmt::format("the folder {} cannot be made: {}", folder.string(), error.message()));
}

Result<void> write_new_file(const fs::path& file, const std::string& text) {
    return write_new_file(file, in_one_piece(text));
}

Result<void> write_new_file(const fs::path& file, const Pieces& next) {
    if (auto made = make_folder(file.parent_path()); !made) return made;
    return write_pieces(file, next);
}

Result<void> replace_file(const fs::path& file, const std::function<Result<void>(const fs::path&)>& write) {
    std::error_code error;
    const auto status = fs::symlink_status(file, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return fail(fmt::format("{} is no plain file, and is not written over: move it away", file.string()));
    const auto beside = file.parent_path() / ("part-" + file.filename().string());
    fs::remove(beside, error);  // of a run that was broken off
    if (auto done = write(beside); !done) {
        fs::remove(beside, error);
        return done;
    }
    fs::rename(beside, file, error);
    if (!error) return {};
    return fail(fmt::format("{} cannot be written: {}", file.string(), error.message()));
}

Result<void> replace_file(const fs::path& file, const std::string& text) {
    return replace_file(file, [&](const fs::path& beside) { return write_text(beside, text); });
}

Result<NewFolder> NewFolder::open(const fs::path& folder) {
    if (auto free = check_is_free(folder); !free) return tl::unexpected(free.error());
    NewFolder opened(folder);
    if (auto made = opened.make(folder); !made) return tl::unexpected(made.error());
    return opened;
}

NewFolder::NewFolder(NewFolder&& other) noexcept
    : folder_(std::move(other.folder_)), made_(std::exchange(other.made_, {})) {}

NewFolder::~NewFolder() {
    std::error_code error;
    // What somebody else has put there meanwhile keeps its folder.
    std::for_each(made_.rbegin(), made_.rend(), [&](const auto& path) { fs::remove(path, error); });
}

Result<void> NewFolder::make(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> missing;
    for (auto above = fs::absolute(folder, error).lexically_normal();
         !above.empty() && !fs::exists(fs::symlink_status(above, error)); above = above.parent_path()) {
        if (above.has_filename()) missing.push_back(above);
    }
    made_.insert(made_.end(), missing.rbegin(), missing.rend());
    return make_folder(folder);
}

Result<fs::path> NewFolder::add(const std::string& name) {
    const auto path = folder_ / name;
    if (auto made = make(path.parent_path()); !made) return tl::unexpected(made.error());
    made_.push_back(path);
    return path;
}

Result<void> NewFolder::write(const std::string& name, const std::string& text) {
    const auto path = add(name);
    return path ? write_text(*path, text) : tl::unexpected(path.error());
}

void NewFolder::remove(const std::string& name) {
    std::error_code error;
    fs::remove(folder_ / name, error);
    std::erase(made_, folder_ / name);
    if (fs::path(name).has_parent_path())
        fs::remove((folder_ / name).parent_path(), error);  // if nothing else is in it
}

}  // namespace wissel
