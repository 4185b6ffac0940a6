#include "app/files/walk_files.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/new_files.h"
#include "base/plain_line.h"
#include "base/text_file.h"
#include "rehearsal/walk_file.h"

namespace wissel::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 10'000;
constexpr std::size_t kMostLetters = 240;

Result<std::vector<fs::path>> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const auto& path = entry->path();
        std::error_code unknown;
        if ((path.extension() != ".walk" && path.extension() != ".txt") || !entry->is_regular_file(unknown)) continue;
        files.push_back(path);
        if (files.size() > kMostFiles) return fail(fmt::format("--walks: there are more than {} walks in {}", kMostFiles, folder.string()));
    }
    if (error) return fail(fmt::format("--walks: {} cannot be read: {}", folder.string(), error.message()));
    if (files.empty()) return fail(fmt::format("--walks: there is no walk in {}: walks end in .walk or .txt", folder.string()));
    std::ranges::sort(files);
    return files;
}

class Reader {
public:
    explicit Reader(const fs::path& story) {
        std::error_code error;
        story_ = fs::weakly_canonical(story.empty() ? fs::path(".") : story, error);
        if (!story_.has_filename()) story_ = story_.parent_path();
    }

    Result<void> read(const std::string& named) {
        std::error_code error;
        if (!fs::exists(named, error)) return fail(fmt::format("--walks: there is no '{}': name a walk, or a folder of walks", named));
        if (!fs::is_directory(named, error)) {
            read_file(named);
            return {};
        }
        const auto files = files_in(named);
        if (!files) return tl::unexpected(files.error());
        for (const auto& file : *files) read_file(file);
        return {};
    }

    WalkFiles take() { return std::move(done_); }

private:
    void read_file(const fs::path& file) {
        const auto text = read_text_file(file, story::kMostWalkBytes);
        if (!text) return refuse(file, text.error().message);
        if (text->find('\0') != std::string::npos) return refuse(file, "this is no text; a walk has one step a line");
        const auto part = rehearsal::walk_text(*text);
        if (!part.story.empty() && !rehearsal::is_of(part.story, story_)) {
            ++done_.of_others;
            return;
        }
        auto walk = story::read_walk(part.steps);
        if (!walk) return refuse(file, walk.error().message);
        done_.walks.push_back({file.filename().string(), std::move(*walk)});
    }

    void refuse(const fs::path& file, const std::string& why) { done_.unreadable.push_back(tame(file.string() + ": " + why)); }

    fs::path story_;
    WalkFiles done_;
};

bool holds_walks(const fs::path& folder) {
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->path().extension() == ".walk") return true;
    }
    return false;
}

}  // namespace

Result<WalkFiles> read_walk_files(const std::vector<std::string>& named, const fs::path& story) {
    Reader reader(story);
    for (const auto& name : named) {
        if (const auto read = reader.read(name); !read) return tl::unexpected(read.error());
    }
    return reader.take();
}

// Two things may have one name: an option "timeout", say.
std::vector<std::string> walk_file_names(const rehearsal::Cover& cover, const rehearsal::Items& items) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& walk : cover.walks) {
        const auto plain = rehearsal::file_name_of(walk, items);
        auto name = plain;
        for (int number = 2; !taken.insert(name).second; ++number) name = fmt::format("{}-{}", number, plain);
        names.push_back(name);
    }
    return names;
}

Result<void> write_walk_files(const rehearsal::Cover& cover, const rehearsal::Items& items, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error)) return fail(fmt::format("--write: there is no folder {}, and none can be made", folder.string()));
    const auto names = walk_file_names(cover, items);
    for (const auto& name : names) {
        if (fs::exists(fs::symlink_status(folder / name, error))) {
            return fail(fmt::format("--write: {} is there already, and nothing was written: name another folder", (folder / name).string()));
        }
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto written = write_new_file(folder / names[i], rehearsal::file_text_of(cover.walks[i], items));
        if (!written) return fail("--write: " + written.error().message);
    }
    return {};
}

std::string tame(std::string_view text) {
    return without_controls(text.substr(0, kMostLetters), '?') + (text.size() > kMostLetters ? "..." : "");
}

std::vector<std::string> walks_beside(const fs::path& story) {
    std::vector<std::string> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(story, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const auto& path = entry->path();
        std::error_code unknown;
        if (entry->is_regular_file(unknown) && path.extension() == ".walk") found.push_back(path.string());
        const bool inside = entry->is_directory(unknown) && !entry->is_symlink(unknown);
        if (inside && path.filename().native().starts_with("walks") && holds_walks(path)) found.push_back(path.string());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace wissel::app
