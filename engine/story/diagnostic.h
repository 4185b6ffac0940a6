// What is wrong with a story, for its author: always with a place and with what to do.
#pragma once

#include <string>
#include <vector>

namespace wissel::story {

enum class Severity { Error, Warning };

struct Place {
    std::string file;  // as the author named it
    int line = 0;      // 1-based; 0: the file as a whole
    int column = 0;    // 1-based, in characters (not bytes)
};

// From its first letter to its last bracket, in one file.
struct Extent {
    Place begin, end;
};

struct Diagnostic {
    std::string code;  // stable: "unknown-target"
    Severity severity = Severity::Error;
    Place place;
    std::string message;  // what is wrong
    std::string hint;     // what to do
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace wissel::story
