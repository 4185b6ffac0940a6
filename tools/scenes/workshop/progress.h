// How far a long job is, on stderr: one line that is written over, or a line for each step where that cannot be.
//
// Threading: whoever calls step() sees to it that nobody else does.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace wissel::scenes {

class Progress {
public:
    Progress(std::size_t steps, bool bar) : steps_(steps), bar_(bar) {}
    ~Progress();
    void step(const std::string& what);

private:
    std::string time_left() const;

    const std::size_t steps_;
    const bool bar_;
    std::size_t done_ = 0;
    const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace wissel::scenes
