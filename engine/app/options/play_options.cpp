#include "app/options/play_options.h"

#include <cmath>

#include <fmt/ranges.h>

#include "app/options/option_readers.h"
#include "av/hardware.h"
#include "playback/speed.h"

namespace wissel::app {

namespace {

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

std::string must_be_device(const std::string& text) {
    auto known = av::Hardware::kinds();
    known.insert(known.begin(), "auto");
    if (std::ranges::find(known, text) != known.end()) return {};
    return fmt::format("'{}' is no kind of device that is known here; there are: {}", text, fmt::join(known, ", "));
}

void add_caption_options(CLI::App& command, director::CaptionSettings& captions) {
    using namespace director;
    auto& look = captions.look;
    add_word<bool>(command, "--captions", "Captions at the start; on if not given", captions.on, {{"on", true}, {"off", false}});
    add_word<CaptionSize>(command, "--caption-size", "Size of captions", look.size,
                          {{"small", CaptionSize::Small}, {"medium", CaptionSize::Medium}, {"large", CaptionSize::Large}, {"huge", CaptionSize::Huge}});
    add_word<CaptionBackground>(command, "--caption-background", "What lies behind captions", look.background,
                                {{"box", CaptionBackground::Box}, {"outline", CaptionBackground::Outline}, {"none", CaptionBackground::None}},
                                &look.background_asked);
    add_word<CaptionPosition>(command, "--caption-position", "Where captions stand", look.position,
                              {{"bottom", CaptionPosition::Bottom}, {"top", CaptionPosition::Top}}, &look.position_asked);
}

}  // namespace

CLI::Option* add_walk(CLI::App& command, PlayOptions& options) {
    return command.add_option("--walk", options.walk, "Walk by itself: a file with a step a line, or steps with commas between them")
        ->check(must_not_be_empty);
}

void add_viewing(CLI::App& command, PlayOptions& options) {
    add_language(command, options.language);
    add_size(command, "Size of the window or the recording, for example 1280x720", options.size);
    command.add_option("--at", options.at, "Start at this node")->check(must_not_be_empty);
    command.add_option("--seed", options.seed, "Seed for shuffled options: the same seed, the same order")
        ->type_name("NUMBER")
        ->check(must_be_seed);
    add_caption_options(command, options.captions);
    add_word<bool>(command, "--description", "Audio description at the start, where a story has it; off if not given", options.description, {{"on", true}, {"off", false}});
    add_word<bool>(command, "--sign", "Sign language at the start, where a story has it; off if not given", options.sign, {{"on", true}, {"off", false}});
}

void add_play(CLI::App& app, PlayOptions& options) {
    auto* play = app.add_subcommand("play", "Play a story");
    add_story(*play, options.story);
    add_viewing(*play, options);
    play->add_flag("--fullscreen", options.fullscreen, "Fill the screen");
    add_walk(*play, options);
    play->add_option("--record", options.record, "Write the walk to this MP4 file instead of showing it, with a contact sheet (PNG) beside it")
        ->check(must_be_mp4);
    play->add_option("--log", options.log, "Write a line of JSON for each event to this file")->check(must_not_be_empty);
    add_memory(*play, "Memory for films that are decoded ahead; without it a sixteenth of the machine's", options.memory);
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

}  // namespace wissel::app
