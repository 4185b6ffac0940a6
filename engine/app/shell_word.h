// A name as it is to be typed into a shell.
#pragma once

#include <algorithm>
#include <string>

namespace wissel::app {

// Between quotes where a shell would read something else into it.
inline std::string shell_word(const std::string& name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./+:@%,=").find(c) != std::string_view::npos;
    };
    if (!name.empty() && std::all_of(name.begin(), name.end(), plain)) return name;
    std::string quoted = "'";
    for (const char c : name) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace wissel::app
