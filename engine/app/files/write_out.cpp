#include "app/files/write_out.h"

#include <filesystem>
#include <iostream>
#include <utility>

#include "app/give_up.h"
#include "base/new_files.h"

namespace wissel::app {

Exit write_out(const std::string& text, const std::string& output) {
    return write_out([&text, given = false]() mutable { return std::exchange(given, true) ? std::string() : text; },
                     output);
}

Exit write_out(const std::function<std::string()>& next, const std::string& output) {
    if (output.empty()) {
        for (auto piece = next(); std::cout && !piece.empty(); piece = next()) std::cout << piece;
        std::cout << std::flush;
        return std::cout ? Exit::Fine : give_up("not all of it could be written to standard output", Exit::CannotRun);
    }
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(output, error))) {
        return give_up(output + " is there already, and is not written over: move it away, or give another name",
                       Exit::WrongUsage);
    }
    const auto written = write_new_file(std::filesystem::absolute(output), next);
    return written ? Exit::Fine : give_up(written.error().message, Exit::CannotRun);
}

}  // namespace wissel::app
