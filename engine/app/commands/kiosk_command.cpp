#include "app/commands/kiosk_command.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "app/give_up.h"
#include "app/kiosk/config_check.h"
#include "app/kiosk/kiosk_show.h"
#include "app/kiosk/out_of_order.h"
#include "app/shell_word.h"
#include "app/show/stage_setup.h"
#include "app/stop_signals.h"
#include "base/blanks.h"
#include "base/new_files.h"
#include "kiosk/config_reader.h"
#include "kiosk/example_files.h"
#include "kiosk/pin.h"
#include "kiosk/pin_hash.h"
#include "platform/hidden_line.h"
#include "platform/service.h"
#include "store/book_file.h"
#include "store/file_lock.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

Exit exit_for(const story::Diagnostics& diagnostics) {
    return story::has_errors(diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

Exit check(const KioskOptions& options) {
    const auto found = check_kiosk(kiosk::read_config(options.config));
    if (options.json)
        std::cout << story::format_json(found);
    else
        std::cout << story::format_text(found) << options.config << ": " << story::summary(found) << "\n";
    return exit_for(found);
}

Exit write_example(const KioskOptions& options) {
    const std::filesystem::path file(options.config);
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, error))) {
        return give_up(fmt::format("{} is there already, and is not written over: give another name", options.config),
                       Exit::WrongUsage);
    }
    const auto written = write_new_file(file, std::string(kiosk::example_files().front().text));
    if (!written) return give_up(written.error().message, Exit::CannotRun);
    std::cout << fmt::format(
        "a configuration to start from: {}\nopen it in an editor, name your story in it, and set a PIN:\n\n  wissel "
        "kiosk --hash-pin\n  wissel kiosk {} --check\n",
        options.config, shell_word(options.config));
    return Exit::Fine;
}

// The first line of what is piped in; no more of it than a PIN can have.
std::string piped_pin() {
    std::array<char, 2 * kiosk::kLongestPin> line{};
    std::cin.get(line.data(), static_cast<std::streamsize>(line.size()));
    return std::string(trimmed(line.data()));
}

// Twice, so that a slip of the finger locks nobody out.
Result<std::string> asked_pin() {
    const auto pin = platform::read_hidden_line(
        fmt::format("PIN, {} to {} digits (they are not shown): ", kiosk::kShortestPin, kiosk::kLongestPin));
    if (!pin) return pin;
    if (const auto why = kiosk::why_no_pin(*pin)) return fail(*why);
    const auto again = platform::read_hidden_line("the same once more: ");
    if (again && *again != *pin) return fail("the two are not the same: begin again");
    return again;
}

Exit hash_pin() {
    const auto pin = platform::at_terminal() ? asked_pin() : Result<std::string>(piped_pin());
    if (!pin) return give_up(pin.error().message, Exit::WrongUsage);
    if (const auto why = kiosk::why_no_pin(*pin)) return give_up(*why, Exit::WrongUsage);
    const auto hash = kiosk::hash_pin(*pin);
    if (!hash) return give_up(hash.error().message, Exit::CannotRun);
    std::cerr << "put this line under [staff], in the place of the pin that is there:\n";
    std::cout << fmt::format("pin = \"{}\"\n", *hash);
    return Exit::Fine;
}

// Started by hand beside one that runs, it would only lie over it. A service is to run whatever happens, and says it on the staff's page.
bool is_running_already(const kiosk::Config& config) {
    if (!config.figures.file || platform::Service::is_managed()) return false;
    if (!store::FileLock::is_taken(store::behind_links(*config.figures.file))) return false;
    std::cerr << fmt::format("wissel: a kiosk that writes into {} runs already\n", config.figures.file->string());
    return true;
}

// Read anew each time that staff have it begin anew: it may have been changed. What was changed for the worse waits.
KioskEnd play_once(const KioskOptions& options, director::EventLog& log, std::optional<kiosk::Config>& config) {
    const bool is_first = !config;
    auto read = kiosk::read_config(options.config);
    const auto found = story::format_text(read.diagnostics);
    std::cerr << found;
    if (read.config) config = std::move(read.config);
    else if (!config) show_out_of_order(found);
    if (!config || (is_first && is_running_already(*config))) return KioskEnd::Broken;
    return show_kiosk(*config, log, story::has_errors(read.diagnostics) ? found : std::string());
}

Exit play(const KioskOptions& options) {
    auto log = log_for(options.log);
    if (!log) return give_up(log.error().message, log.error().exit);
    std::optional<kiosk::Config> config;
    auto end = KioskEnd::Again;
    while (end == KioskEnd::Again) end = play_once(options, *log, config);
    if (end == KioskEnd::Stopped) end_as_asked();
    if (!config) return give_up("this kiosk cannot run: mend the mistakes above", Exit::StoryMistakes);
    return end == KioskEnd::Broken ? Exit::CannotRun : Exit::Fine;
}

}  // namespace

Exit run_kiosk(const KioskOptions& options) {
    switch (options.task) {
        case KioskOptions::Task::Check:
            return check(options);
        case KioskOptions::Task::New:
            return write_example(options);
        case KioskOptions::Task::HashPin:
            return hash_pin();
        case KioskOptions::Task::Run:
            break;
    }
    return play(options);
}

}  // namespace wissel::app
