// Files that are written where nothing may be lost: in new folders, under new names.
//
// Threading: any thread; blocks on disk.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace wissel {

// A long text, piece by piece; at its end an empty one.
using Pieces = std::function<std::string()>;
// A text that is there already, and stays until it was given.
Pieces in_one_piece(const std::string& text);

// Nothing is there, or a folder with nothing in it.
Result<void> check_is_free(const std::filesystem::path& folder);
// With those above it; one that is there is fine.
Result<void> make_folder(const std::filesystem::path& folder);
// With its folder; fails where anything of that name is, even a link to nowhere.
Result<void> write_new_file(const std::filesystem::path& file, const std::string& text);
Result<void> write_new_file(const std::filesystem::path& file, const Pieces& next);
// Puts a file in the place of one that is known to be the program's own, whole or not at all. `write` gets the path of
// a file beside it. Fails where the name belongs to anything but a plain file: a link would lead elsewhere.
Result<void> replace_file(const std::filesystem::path& file,
                          const std::function<Result<void>(const std::filesystem::path&)>& write);
Result<void> replace_file(const std::filesystem::path& file, const std::string& text);

// A folder that is filled. Unless it is told that all went well, it takes back what was made: files, the folder, and
// those above it.
class NewFolder {
public:
    // Fails where something is in it already.
    static Result<NewFolder> open(const std::filesystem::path& folder);
    NewFolder(NewFolder&& other) noexcept;
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    NewFolder& operator=(NewFolder&&) = delete;
    ~NewFolder();

    void keep() { made_.clear(); }
    // The path of a file that is about to be written under this name, with '/'; its folder is made.
    Result<std::filesystem::path> add(const std::string& name);
    Result<void> write(const std::string& name, const std::string& text);
    // Takes back a file.
    void remove(const std::string& name);

private:
    explicit NewFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
    Result<void> make(const std::filesystem::path& folder);

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> made_;
};

}  // namespace wissel
