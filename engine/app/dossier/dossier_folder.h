// The folder of a dossier. It keeps a list of the files that were written there, and writes over no other.
//
// Threading: used by one thread at a time; blocks on disk.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "base/result.h"

namespace wissel::app {

class DossierFolder {
public:
    static constexpr const char* kList = ".wissel-dossier";

    // Fails for a folder in which something is, but no dossier.
    static Result<DossierFolder> open(const std::filesystem::path& folder);

    // A name in the folder, with '/', that may be written from now on: its path. Fails where a file of somebody else's has it.
    Result<std::filesystem::path> claim(const std::string& name);
    Result<void> write(const std::string& name, const std::string& text);
    // Once all is written: takes away what an earlier run has written here and this one has not.
    Result<void> remove_others();
    std::filesystem::path path_of(const std::string& name) const { return folder_ / std::filesystem::path(name); }

private:
    explicit DossierFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}
    Result<void> read_list();
    Result<void> check_inside(const std::string& name) const;

    std::filesystem::path folder_;
    std::set<std::string> ours_;     // of this run and earlier ones
    std::set<std::string> written_;  // of this run
};

}  // namespace wissel::app
