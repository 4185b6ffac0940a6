// Runs the whole program in a test's own process, and keeps what it says.
#pragma once

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/run.h"

namespace wissel::test {

struct Ran {
    int exit;
    std::string out, error;
};

class Captured {
public:
    explicit Captured(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
    ~Captured() { stream_.rdbuf(before_); }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;
    std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

inline Ran wissel_with(const std::vector<std::string>& arguments) {
    std::vector<const char*> argv = {"wissel"};
    for (const auto& argument : arguments) argv.push_back(argument.c_str());
    const Captured out(std::cout), error(std::cerr);
    const int exit = app::run(static_cast<int>(argv.size()), argv.data());
    return {exit, out.text(), error.text()};
}

}  // namespace wissel::test
