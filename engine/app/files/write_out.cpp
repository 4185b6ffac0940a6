#include "app/files/write_out.h"

#include <filesystem>
#include <iostream>

#include "app/give_up.h"

namespace wissel::app {

Exit write_out(const std::string& text, const std::string& output) {
    return write_out(in_one_piece(text), output);
}

Exit write_out(const Pieces& next, const std::string& output) {
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
