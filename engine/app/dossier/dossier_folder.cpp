#include "app/dossier/dossier_folder.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "base/new_files.h"
#include "base/text_file.h"

namespace wissel::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFirstLine = "files that wissel dossier has written here, and may write again";
constexpr std::uintmax_t kMostDossierBytes = 1U << 22U;

// The list may have come from anywhere, and what it names may be written over.
bool is_of_a_dossier(const fs::path& name) {
    const auto ending = name.extension();
    const bool below = name.is_relative() && std::ranges::find(name, fs::path("..")) == name.end();
    return below && (ending == ".html" || ending == ".pdf" || ending == ".jpg");
}

}  // namespace

Result<DossierFolder> DossierFolder::open(const fs::path& folder) {
    DossierFolder opened(folder);
    std::error_code error;
    if (fs::is_regular_file(fs::symlink_status(folder / kList, error))) {
        if (auto read = opened.read_list(); !read) return tl::unexpected(read.error());
        return opened;
    }
    if (auto free = check_is_free(folder); !free) return tl::unexpected(free.error());
    if (auto made = make_folder(folder); !made) return tl::unexpected(made.error());
    if (auto done = write_new_file(folder / kList, std::string(kFirstLine) + "\n"); !done) return tl::unexpected(done.error());
    return opened;
}

Result<void> DossierFolder::read_list() {
    const auto text = read_text_file(folder_ / kList, kMostDossierBytes);
    if (!text) return fail(fmt::format("{}: {}", (folder_ / kList).string(), text.error().message));
    std::istringstream lines(*text);
    std::string line;
    if (!std::getline(lines, line) || line != kFirstLine) {
        return fail(fmt::format("{} holds no dossier: give the name of a folder that is new or empty", folder_.string()));
    }
    while (std::getline(lines, line)) {
        if (is_of_a_dossier(line)) ours_.insert(line);
    }
    return {};
}

Result<fs::path> DossierFolder::claim(const std::string& name) {
    const auto path = path_of(name);
    if (auto inside = check_inside(name); !inside) return tl::unexpected(inside.error());
    if (!ours_.contains(name)) {
        std::error_code error;
        if (fs::exists(fs::symlink_status(path, error))) {
            return fail(fmt::format("{} was not written by wissel dossier, and is not written over: move it away", path.string()));
        }
        std::ofstream list(folder_ / kList, std::ios::binary | std::ios::app);
        list << name << "\n";
        list.close();
        if (!list) return fail(fmt::format("{} cannot be written", (folder_ / kList).string()));
        ours_.insert(name);
    }
    if (auto made = make_folder(path.parent_path()); !made) return tl::unexpected(made.error());
    written_.insert(name);
    return path;
}

Result<void> DossierFolder::write(const std::string& name, const std::string& text) {
    const auto path = claim(name);
    return path ? replace_file(*path, text) : tl::unexpected(path.error());
}

// No folder on the way may be a link, which would lead elsewhere.
Result<void> DossierFolder::check_inside(const std::string& name) const {
    std::error_code error;
    auto folder = folder_;
    for (const auto& part : fs::path(name).parent_path()) {
        folder /= part;
        const auto status = fs::symlink_status(folder, error);
        if (fs::exists(status) && !fs::is_directory(status)) return fail(fmt::format("{} is no folder, and is not written into: move it away", folder.string()));
    }
    return {};
}

Result<void> DossierFolder::remove_others() {
    std::string list = std::string(kFirstLine) + "\n";
    for (const auto& name : ours_) {
        std::error_code error;
        if (written_.contains(name)) list += name + "\n";
        else if (check_inside(name) && fs::is_regular_file(fs::symlink_status(path_of(name), error))) fs::remove(path_of(name), error);
    }
    ours_ = written_;
    return replace_file(folder_ / kList, list);
}

}  // namespace wissel::app
