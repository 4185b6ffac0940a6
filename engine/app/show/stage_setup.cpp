#include "app/show/stage_setup.h"

#include <algorithm>
#include <iostream>
#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/footage/av_media_probe.h"
#include "app/files/cache_files.h"
#include "app/give_up.h"
#include "app/files/output_files.h"
#include "base/text_file.h"
#include "platform/memory.h"
#include "story/diagnostic_format.h"
#include "story/io/nearest.h"

namespace wissel::app {

namespace {


using Refused = tl::unexpected<Refusal>;

Refused wrong(std::string message) {
    return Refused(Refusal{std::move(message), Exit::WrongUsage});
}

tl::expected<std::optional<story::NodeIndex>, Refusal> start_for(const std::string& wanted, const story::StoryGraph& graph) {
    if (wanted.empty()) return std::nullopt;
    const auto node = graph.find(wanted);
    if (node != story::kNoNode) return node;
    std::vector<std::string> ids;
    for (const auto& each : graph.nodes) ids.push_back(each.id);
    const auto near = story::nearest(wanted, ids);
    return wrong(fmt::format("there is no node '{}'{}", wanted, near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
}

Result<story::Walk> walk_in_file(const std::string& path) {
    const auto text = read_text_file(path, story::kMostWalkBytes);
    if (!text) return tl::unexpected(text.error());
    return story::read_walk(*text);
}

// Ids of options have no dots, and lists have commas.
bool names_a_file(const std::string& walk) {
    return walk.find(',') == std::string::npos && walk.find('.') != std::string::npos && walk.find(' ') == std::string::npos;
}

tl::expected<std::optional<story::Walk>, Refusal> walk_for(const std::string& wanted) {
    if (wanted.empty()) return std::nullopt;
    std::error_code error;
    const bool is_file = std::filesystem::exists(wanted, error);
    if (!is_file && names_a_file(wanted)) return wrong(fmt::format("--walk: there is no file '{}'", wanted));
    auto walk = is_file ? walk_in_file(wanted) : story::read_walk_list(wanted);
    if (walk) return std::move(*walk);
    const char* note = is_file || wanted.find('/') == std::string::npos ? "" : " (and no such file is there)";
    return wrong(fmt::format("--walk{}: {}{}", is_file ? " " + wanted : "", walk.error().message, note));
}

// A show goes on without: slower, not worse.
av::HardwareRef device_for(const std::string& kind) {
    if (kind.empty()) return nullptr;
    auto device = av::Hardware::open(kind);
    if (device) return std::move(*device);
    std::cerr << fmt::format("wissel: --hwdec: {}; films are decoded in software\n", device.error().message);
    return nullptr;
}

}  // namespace

tl::expected<std::string, Refusal> language_for(const std::string& wanted, const story::StoryGraph& graph) {
    if (wanted.empty()) return graph.language();
    const auto known = graph.variants();
    if (std::find(known.begin(), known.end(), wanted) != known.end()) return wanted;
    return wrong(fmt::format("the story is not told in '{}'; it has: {}", wanted, fmt::join(known, ", ")));
}

Result<void> check_named_story(const std::string& named) {
    std::error_code error;
    const std::filesystem::path path(named);
    if (path.extension() == ".json" || !std::filesystem::is_regular_file(path, error) || !AvMediaProbe().probe(path)) return {};
    return fail(fmt::format("{} is a film, sound or picture, not a story: name the story's folder, the one with story.json in it", named));
}

tl::expected<director::EventLog, Refusal> log_for(const std::string& path) {
    if (path.empty()) return director::EventLog();
    auto log = director::EventLog::open(path);
    if (!log) return Refused(Refusal{log.error().message, Exit::CannotRun});
    return std::move(*log);
}

playback::ProgramConfig Show::program_config(playback::Size screen) const {
    playback::ProgramConfig made;
    made.screen = screen;
    made.memory_budget = film_memory;
    made.hardware = hardware;
    made.loudness = loudness.get();
    made.loudness_target = loudness_target;
    return made;
}

tl::expected<story::LoadedStory, Exit> read_named_story(const std::string& named) {
    if (const auto is_story = check_named_story(named); !is_story) return tl::unexpected(give_up(is_story.error().message, Exit::WrongUsage));
    auto loaded = story::load_story(named, nullptr);
    std::cerr << story::format_text(loaded.diagnostics);
    if (loaded.graph) return loaded;
    return tl::unexpected(give_up("this story cannot be walked: " + story::summary(loaded.diagnostics), Exit::StoryMistakes));
}

tl::expected<Show, Refusal> prepare(const PlayOptions& options) {
    const AvMediaProbe probe;
    if (const auto named = check_named_story(options.story); !named) return wrong(named.error().message);
    const auto loaded = story::load_story(options.story, &probe);
    std::cerr << story::format_text(loaded.diagnostics);
    if (!loaded.graph) {
        return Refused(Refusal{fmt::format("this story cannot be played: {}", story::summary(loaded.diagnostics)), Exit::StoryMistakes});
    }
    const auto language = language_for(options.language, *loaded.graph);
    if (!language) return Refused(language.error());
    const auto start = start_for(options.at, *loaded.graph);
    if (!start) return Refused(start.error());
    auto walk = walk_for(options.walk);
    if (!walk) return Refused(walk.error());
    const auto outputs = check_output_files(options, *loaded.graph, loaded.folder);
    if (!outputs) return wrong(outputs.error().message);
    auto log = log_for(options.log);
    if (!log) return Refused(log.error());
    for (const auto& diagnostic : loaded.diagnostics) log->mistake(diagnostic);
    Show show;
    show.graph = loaded.graph;
    show.config.root = {loaded.folder, *language};
    show.config.muted = options.mute;
    show.config.captions = options.captions;
    show.config.description = options.description;
    show.config.sign = options.sign;
    show.config.speed = options.speed;
    show.config.locked = options.locked;
    show.config.start_at = *start;
    show.seed = options.seed ? *options.seed : std::random_device{}();
    show.walk = std::move(*walk);
    show.film_memory = options.memory.value_or(platform::default_film_memory());
    show.log = std::move(*log);
    show.hardware = device_for(options.decoding_device);
    if (options.loudness) {
        show.loudness = std::make_unique<playback::LoudnessBook>(loudness_file());
        show.loudness_target = *options.loudness;
    }
    return show;
}

Exit check_log(const director::EventLog& log) {
    if (!log.broken()) return Exit::Fine;
    std::cerr << "wissel: the log could not be written to the end: is the disk full?\n";
    return Exit::CannotRun;
}

}  // namespace wissel::app
