#include "app/command_line.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/version.h"

namespace wissel::app {

namespace {

constexpr int kSmallest = 160, kLargest = 7680;

std::optional<int> number_in(std::string_view text) {
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

// "1280x720". Even sides, since films have them.
std::string read_size(const std::string& text, playback::Size& size) {
    const auto x = text.find('x');
    const auto side = [](const std::string& digits) {
        const int value = number_in(digits).value_or(0);
        return value >= kSmallest && value <= kLargest && value % 2 == 0 ? value : 0;
    };
    size = x == std::string::npos ? playback::Size{} : playback::Size{side(text.substr(0, x)), side(text.substr(x + 1))};
    if (size.width > 0 && size.height > 0) return {};
    return "write it as WIDTHxHEIGHT in even pixels, for example 1280x720";
}

// A film may not be written over a file of another kind, of which its contact sheet is one.
std::string must_be_mp4(const std::string& text) {
    auto ending = text.substr(text.size() - std::min<std::size_t>(text.size(), 4));
    std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == ".mp4" && text.size() > 4 ? "" : fmt::format("'{}' does not end in .mp4: a recording is an MP4 file", text);
}

void add_play(CLI::App& app, PlayOptions& options) {
    auto* play = app.add_subcommand("play", "Play a story");
    play->add_option("story", options.story, "The story's folder, or its story.json")->required();
    play->add_option("--lang", options.language, "Language of texts: nl, fr, en, nl-easy, ...");
    play->add_flag("--fullscreen", options.fullscreen, "Fill the screen");
    play->add_option("--size", "Size of the window or the recording, as WIDTHxHEIGHT")
        ->each([](const std::string&) {})
        ->check([&options](const std::string& text) { return read_size(text, options.size); });
    play->add_option("--at", options.at, "Start at this node");
    play->add_option("--seed", options.seed, "Seed for shuffled options: the same seed, the same order")->check(CLI::NonNegativeNumber);
    play->add_option("--walk", options.walk, "Walk by itself: a file with a step a line, or steps with commas between them");
    play->add_option("--record", options.record, "Write the walk to this MP4 file instead of showing it, with a contact sheet (PNG) beside it")
        ->check(must_be_mp4);
    play->add_option("--log", options.log, "Write a line of JSON for each event to this file");
    play->add_flag("--mute", options.mute, "Start without sound");
}

void add_check(CLI::App& app, CheckOptions& options, std::string& format) {
    auto* check = app.add_subcommand("check", "Look for mistakes in a story");
    check->add_option("story", options.story, "The story's folder, or its story.json")->required();
    check->add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

constexpr const char* kFooter =
    "Exit codes: 0 all is well; 1 the story has mistakes; 2 wrong usage; 3 this machine cannot do it.\n"
    "In a window: 1-6 choose, arrows and Enter too; Space pause; Esc or B cover the screen; H help lines;\n"
    "Backspace back; L language; M mute; + and - volume; F full screen; Ctrl+Q quit.";

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
    PlayOptions play;
    CheckOptions check;
    std::string format = "text";
    CLI::App app{"Wissel plays interactive branching films.", "wissel"};
    app.set_version_flag("--version", std::string("wissel ") + kVersion);
    app.require_subcommand(1);
    app.footer(kFooter);
    add_play(app, play);
    add_check(app, check, format);
    for (auto* command : app.get_subcommands({})) command->set_version_flag("--version", std::string("wissel ") + kVersion);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, err;
        const bool asked = app.exit(error, out, err) == 0;
        return Said{out.str(), err.str(), asked ? Exit::Fine : Exit::WrongUsage};
    }
    if (app.got_subcommand("check")) {
        check.json = format == "json";
        return check;
    }
    if (!play.record.empty() && play.walk.empty()) {
        return Said{"", "--record needs --walk: a recording follows a walk that is written down\n", Exit::WrongUsage};
    }
    return play;
}

}  // namespace wissel::app
