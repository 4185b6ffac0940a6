// A program that is started, listened to and killed.
//
// Threading: one thread. Its end kills it.
#pragma once

#include <string>
#include <vector>

namespace wissel::test {

class Child {
public:
    explicit Child(std::vector<std::string> command);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next whole line of its output; empty: there is none any more.
    std::string line();
    // At once, as the system kills what is out of memory; then what it had still said, line by line.
    std::vector<std::string> kill();
    // Whether it had been running until then.
    bool was_killed() const { return was_killed_; }

private:
    int process_ = -1, output_ = -1;
    std::string heard_;  // and not yet given
    bool was_killed_ = false;
};

}  // namespace wissel::test
