#include "app/dossier/dossier_folder.h"

#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "app/files/new_files.h"
#include "base/text_file.h"

namespace wissel::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFirstLine = "files that wissel dossier has written here, and may write again";
constexpr std::uintmax_t kMostListBytes = 1U << 22U;

}  // namespace

Result<DossierFolder> DossierFolder::open(const fs::path& folder) {
    DossierFolder opened(folder);
    std::error_code error;
    if (fs::is_regular_file(folder / kList, error)) {
        if (auto read = opened.read_list(); !read) return tl::unexpected(read.error());
        return opened;
    }
    if (auto free = check_is_free(folder); !free) return tl::unexpected(free.error());
    if (auto made = make_folder(folder); !made) return tl::unexpected(made.error());
    if (auto done = write_new_file(folder / kList, std::string(kFirstLine) + "\n"); !done) return tl::unexpected(done.error());
    return opened;
}

Result<void> DossierFolder::read_list() {
    const auto text = read_text_file(folder_ / kList, kMostListBytes);
    if (!text) return fail(fmt::format("{}: {}", (folder_ / kList).string(), text.error().message));
    std::istringstream lines(*text);
    std::string line;
    if (!std::getline(lines, line) || line != kFirstLine) {
        return fail(fmt::format("{} holds no dossier: give the name of a folder that is new or empty", folder_.string()));
    }
    while (std::getline(lines, line)) ours_.insert(line);
    return {};
}

Result<fs::path> DossierFolder::claim(const std::string& name) {
    const auto path = path_of(name);
    if (ours_.contains(name)) return path;
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) {
        return fail(fmt::format("{} was not written by wissel dossier, and is not written over: move it away", path.string()));
    }
    if (auto made = make_folder(path.parent_path()); !made) return tl::unexpected(made.error());
    std::ofstream list(folder_ / kList, std::ios::binary | std::ios::app);
    list << name << "\n";
    list.close();
    if (!list) return fail(fmt::format("{} cannot be written", (folder_ / kList).string()));
    ours_.insert(name);
    return path;
}

Result<void> DossierFolder::write(const std::string& name, const std::string& text) {
    const auto path = claim(name);
    return path ? write_own_file(*path, text) : tl::unexpected(path.error());
}

}  // namespace wissel::app
