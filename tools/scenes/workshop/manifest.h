// media/MANIFEST.json: what each clip was made from, so that a test can tell whether a script was changed without its clips being
// made again, and so that only what changed is made again.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/result.h"

namespace wissel::scenes {

class Manifest {
public:
    // That of the story; empty if there is none yet.
    static Result<Manifest> read(const std::string& story);

    // True if `files` were made from just this, and are still there.
    bool is_made(const std::string& script, const std::string& made_from, const std::vector<std::string>& files) const;
    // `files` of the script (paths from the story's folder) have just been made from this.
    Result<void> enter(const std::string& script, const std::string& made_from, double seconds, const std::vector<std::string>& files);
    // Scripts that are no longer there.
    void keep_only(const std::vector<std::string>& scripts);
    Result<void> write() const;

    // Everything that does not hold, one sentence each: files that are not the ones that were made.
    std::vector<std::string> faults() const;
    // Those of all scripts.
    std::vector<std::string> files() const;

private:
    explicit Manifest(std::string story) : story_(std::move(story)) {}
    std::string path_to(const std::string& file) const { return story_ + "/" + file; }

    std::string story_;
    nlohmann::json scripts_ = nlohmann::json::object();
};

}  // namespace wissel::scenes
