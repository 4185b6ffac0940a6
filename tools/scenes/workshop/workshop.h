// Makes the files of a story's scene scripts: those that are missing, and those whose script has changed.
#pragma once

#include <string>
#include <vector>

namespace wissel::scenes {

struct Order {
    std::string story;  // its folder
    std::string only;   // scripts whose name holds this, drafts too; empty: all that the story plays
    int jobs = 1;       // files made at the same time
    bool bar = false;   // progress on one line that is written over
};

// What went wrong, one sentence each; the rest is made.
std::vector<std::string> make_all(const Order& order);

// What does not hold in the story's folder, one sentence each. Empty: every file was made from its script as it stands.
std::vector<std::string> verify(const std::string& story);

}  // namespace wissel::scenes
