// Where the sheet of a lesson is saved, each time that the teacher asks for it.
//
// Threading: main thread; blocks on disk.
// Invariants: no file of others is written over: where there is one of that name, the sheet gets the next free name ("les-2.html"),
//   and keeps it for this lesson.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace wissel::app {

class SheetFile {
public:
    explicit SheetFile(std::filesystem::path wanted) : wanted_(std::move(wanted)) {}

    // The name it has.
    Result<std::filesystem::path> save(const std::string& sheet);

private:
    std::filesystem::path wanted_;
    std::optional<std::filesystem::path> own_;
};

}  // namespace wissel::app
