#include "app/command_line.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <sstream>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/version.h"
#include "av/hardware.h"
#include "playback/speed.h"

namespace wissel::app {

namespace {

constexpr int kSmallest = 160, kLargest = 7680;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return value;
}

// "1280x720". Even sides, since films have them.
std::string read_size(const std::string& text, playback::Size& size) {
    const auto x = text.find('x');
    const auto side = [](const std::string& digits) {
        const int value = number_in<int>(digits).value_or(0);
        return value >= kSmallest && value <= kLargest && value % 2 == 0 ? value : 0;
    };
    size = x == std::string::npos ? playback::Size{} : playback::Size{side(text.substr(0, x)), side(text.substr(x + 1))};
    if (size.width > 0 && size.height > 0) return {};
    return fmt::format("write it as WIDTHxHEIGHT in even pixels from {} to {}, for example 1280x720", kSmallest, kLargest);
}

std::string must_be_seed(const std::string& text) {
    if (number_in<std::uint64_t>(text)) return {};
    return fmt::format("'{}' is no seed: write a whole number from 0 to {}", text, std::numeric_limits<std::uint64_t>::max());
}

// "0.9", also as the Dutch and French write it.
std::string read_speed(std::string text, int& percent) {
    std::ranges::replace(text, ',', '.');
    const double factor = number_in<double>(text).value_or(0);
    percent = factor > 0 && factor < 10 ? static_cast<int>(std::lround(factor * 100)) : 0;
    if (percent >= playback::kSlowestSpeed && percent <= playback::kFastestSpeed) return {};
    return "write a number from 0.75 to 1.25, for example 0.9";
}

constexpr double kSoftest = -40, kLoudest = -10;

std::string read_loudness(const std::string& text, std::optional<double>& target) {
    target = number_in<double>(text);
    if (text == "off" || (target && *target >= kSoftest && *target <= kLoudest)) return {};
    return "write off, or a number of LUFS from -40 to -10, for example -18";
}

// An empty name is a script's variable that was not set, and not the wish to do without.
std::string must_not_be_empty(const std::string& text) {
    return text.empty() ? "there is nothing after it: give a value, or leave the option out" : "";
}

// A film may not be written over a file of another kind, of which its contact sheet is one.
std::string must_be_mp4(const std::string& text) {
    if (text.empty()) return must_not_be_empty(text);
    auto ending = text.substr(text.size() - std::min<std::size_t>(text.size(), 4));
    std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == ".mp4" ? "" : fmt::format("'{}' does not end in .mp4: a recording is an MP4 file", text);
}

constexpr std::size_t kLeastMemory = 64, kMostMemory = 1U << 16U;  // megabytes

std::string read_memory(const std::string& text, std::optional<std::size_t>& bytes) {
    const auto megabytes = number_in<std::size_t>(text).value_or(0);
    if (megabytes < kLeastMemory || megabytes > kMostMemory) {
        return fmt::format("'{}' is no size: write megabytes, from {} to {}", text, kLeastMemory, kMostMemory);
    }
    bytes = megabytes << 20U;
    return {};
}

std::string must_be_device(const std::string& text) {
    auto known = av::Hardware::kinds();
    known.insert(known.begin(), "auto");
    if (std::ranges::find(known, text) != known.end()) return {};
    return fmt::format("'{}' is no kind of device that is known here; there are: {}", text, fmt::join(known, ", "));
}

// A word for each value. `asked`: set when one was given.
template <class Value>
void add_word(CLI::App& app, const std::string& option, const std::string& about, Value& value, const std::vector<std::pair<std::string, Value>>& words,
              bool* asked = nullptr) {
    std::string names;
    for (const auto& [name, meaning] : words) names += (names.empty() ? "" : "|") + name;
    app.add_option(option, about)->type_name(names)->expected(1)->check([=, &value](const std::string& text) {
        const auto found = std::ranges::find(words, text, &std::pair<std::string, Value>::first);
        if (found == words.end()) return fmt::format("'{}' is none of {}", text, names);
        value = found->second;
        if (asked) *asked = true;
        return std::string();
    });
}

void add_caption_options(CLI::App& play, director::CaptionSettings& captions) {
    using namespace director;
    auto& look = captions.look;
    add_word<bool>(play, "--captions", "Captions at the start; on if not given", captions.on, {{"on", true}, {"off", false}});
    add_word<CaptionSize>(play, "--caption-size", "Size of captions", look.size,
                          {{"small", CaptionSize::Small}, {"medium", CaptionSize::Medium}, {"large", CaptionSize::Large}, {"huge", CaptionSize::Huge}});
    add_word<CaptionBackground>(play, "--caption-background", "What lies behind captions", look.background,
                                {{"box", CaptionBackground::Box}, {"outline", CaptionBackground::Outline}, {"none", CaptionBackground::None}},
                                &look.background_asked);
    add_word<CaptionPosition>(play, "--caption-position", "Where captions stand", look.position,
                              {{"bottom", CaptionPosition::Bottom}, {"top", CaptionPosition::Top}}, &look.position_asked);
}

void add_play(CLI::App& app, PlayOptions& options) {
    auto* play = app.add_subcommand("play", "Play a story");
    play->add_option("story", options.story, "The story's folder, or its story.json")->required();
    play->add_option("--lang", options.language, "Language of texts: nl, fr, en, nl-easy, ...")->check(must_not_be_empty);
    play->add_flag("--fullscreen", options.fullscreen, "Fill the screen");
    play->add_option("--size", "Size of the window or the recording, for example 1280x720")
        ->type_name("WIDTHxHEIGHT")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_size(text, options.size); });
    play->add_option("--at", options.at, "Start at this node")->check(must_not_be_empty);
    play->add_option("--seed", options.seed, "Seed for shuffled options: the same seed, the same order")
        ->type_name("NUMBER")
        ->check(must_be_seed);
    play->add_option("--walk", options.walk, "Walk by itself: a file with a step a line, or steps with commas between them")
        ->check(must_not_be_empty);
    play->add_option("--record", options.record, "Write the walk to this MP4 file instead of showing it, with a contact sheet (PNG) beside it")
        ->check(must_be_mp4);
    play->add_option("--log", options.log, "Write a line of JSON for each event to this file")->check(must_not_be_empty);
    play->add_option("--memory", "Memory for films that are decoded ahead; without it a sixteenth of the machine's")
        ->type_name("MEGABYTES")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_memory(text, options.memory); });
    add_caption_options(*play, options.captions);
    add_word<bool>(*play, "--description", "Audio description at the start, where a story has it; off if not given", options.description, {{"on", true}, {"off", false}});
    add_word<bool>(*play, "--sign", "Sign language at the start, where a story has it; off if not given", options.sign, {{"on", true}, {"off", false}});
    play->add_option("--speed", "How fast the film runs, from 0.75 to 1.25, its pitch kept")
        ->type_name("NUMBER")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_speed(text, options.speed); });
    play->add_flag("--locked", options.locked, "The keys for speed, seeking and skipping do nothing, as in an exhibition");
    play->add_option("--loudness", "Bring clips to this loudness, in LUFS (-20 if not given), or off: as loud as the files are")
        ->type_name("off|LUFS")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_loudness(text, options.loudness); });
    play->add_flag("--mute", options.mute, "Start without sound");
    play->add_option("--hwdec", options.decoding_device, "Decode films on a device: auto, or a kind such as vaapi; in software where it fails")
        ->type_name("KIND")
        ->check(must_be_device);
}

void add_check(CLI::App& app, CheckOptions& options, std::string& format) {
    auto* check = app.add_subcommand("check", "Look for mistakes in a story");
    check->add_option("story", options.story, "The story's folder, or its story.json")->required();
    check->add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
}

void add_probe(CLI::App& app, ProbeOptions& options, std::string& format) {
    auto* probe = app.add_subcommand("probe", "Tell what is in films, how fast this machine is with them, and what to mend");
    probe->add_option("names", options.names, "Films, or folders of stories")->required();
    probe->add_option("--format", format, "text or json")->check(CLI::IsMember({"text", "json"}));
    probe->add_option("--size", "Size of the screen to measure for; 1280x720 if not given")
        ->type_name("WIDTHxHEIGHT")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_size(text, options.size); });
    probe->add_option("--memory", "Memory for films that are decoded ahead, as of play")
        ->type_name("MEGABYTES")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_memory(text, options.memory); });
}

constexpr const char* kFooter =
    "Exit codes: 0 all is well; 1 the story has mistakes; 2 wrong usage; 3 this machine cannot do it.\n"
    "In a window: 1-9 choose, arrows and Enter too; Space pause; Esc or B cover the screen; H help lines;\n"
    "C captions, Shift+C their size, O their background, T top or bottom; D audio description;\n"
    "S sign language; Backspace back; Shift with left and right 5 seconds back and on, R this film again; L language;\n"
    "M mute; + and - volume; < and > slower and faster, 0 as fast as it was made; F full screen; Ctrl+Q quit.";

// No command was given, or something else in front of it.
Said unknown_command(const CLI::App& app) {
    const auto unknown = app.remaining();
    const auto what = unknown.empty() ? std::string("a command is missing") : fmt::format("'{}' is no command", unknown.front());
    return {"", what + "; write wissel play STORY, wissel check STORY or wissel probe FILM\nRun with --help for more information.\n", Exit::WrongUsage};
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
    PlayOptions play;
    CheckOptions check;
    ProbeOptions probe;
    std::string format = "text";
    CLI::App app{"Wissel plays interactive branching films.", "wissel"};
    app.set_version_flag("--version", std::string("wissel ") + kVersion);
    app.footer(kFooter);
    add_play(app, play);
    add_check(app, check, format);
    add_probe(app, probe, format);
    app.allow_extras();  // not of the commands, which are made: unknown_command() says it better than CLI11
    for (auto* command : app.get_subcommands({})) command->set_version_flag("--version", std::string("wissel ") + kVersion);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out, err;
        const bool asked = app.exit(error, out, err) == 0;
        return Said{out.str(), err.str(), asked ? Exit::Fine : Exit::WrongUsage};
    }
    if (app.get_subcommands().empty() || app.remaining_size() > 0) return unknown_command(app);
    if (app.got_subcommand("check")) {
        check.json = format == "json";
        return check;
    }
    if (app.got_subcommand("probe")) {
        probe.json = format == "json";
        return probe;
    }
    if (!play.record.empty() && play.walk.empty()) {
        return Said{"", "--record needs --walk: a recording follows a walk that is written down\n", Exit::WrongUsage};
    }
    return play;
}

}  // namespace wissel::app
