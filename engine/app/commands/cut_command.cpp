#include "app/commands/cut_command.h"

#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "app/show/recording.h"
#include "app/show/stage_setup.h"

namespace wissel::app {

namespace {

RecordingStyle style_of_cut() {
    RecordingStyle style;
    style.pace.choice = style.pace.menu = Duration::zero();
    style.pace.to_be_read = true;
    style.questions = false;
    style.sheet = false;
    return style;
}

}  // namespace

Exit cut_film(const CutOptions& options) {
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(options.play.record, error))) {
        std::cerr << fmt::format("wissel: {} is there already, and is not written over: move it away, or give another name\n", options.play.record);
        return Exit::WrongUsage;
    }
    auto show = prepare(options.play);
    if (show) return record(options.play, std::move(*show), style_of_cut());
    std::cerr << "wissel: " << show.error().message << "\n";
    return show.error().exit;
}

}  // namespace wissel::app
