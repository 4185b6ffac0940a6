// Walks as files: what is read of one, and how one is written.
//
// Threading: pure; no I/O.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "rehearsal/cover.h"

namespace wissel::rehearsal {

struct WalkText {
    std::string steps;  // for story::read_walk; lines keep their numbers
    std::string story;  // that it says it is of, from the root of a repository; empty: it does not say
};

// A plain walk as it is; of a golden walk (tests/playthroughs) the steps above "---".
WalkText walk_text(std::string_view file);

// Is a walk of `story` one of the story in this folder? The folder's last parts decide.
bool is_of(const std::string& story, const std::filesystem::path& folder);

// After what only this walk of its set covers, the deepest in the story: "s3-call.ask.walk".
std::string file_name_of(const CoverWalk& walk, const Items& items);

// As `wissel play --walk` takes it, with what it covers in comments.
std::string file_text_of(const CoverWalk& walk, const Items& items);

}  // namespace wissel::rehearsal
