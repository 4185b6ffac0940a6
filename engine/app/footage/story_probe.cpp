#include "app/footage/story_probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "app/footage/av_media_probe.h"
#include "director/candidate_weights.h"

namespace wissel::app {

namespace {

using director::FilmReadiness;
using playback::Source;
using story::Media;

// Nobody reads options and takes one sooner than this.
constexpr Duration kReaction = std::chrono::milliseconds(250);

constexpr int kRuns = 3;
constexpr Thoroughness kForStories{kRuns, std::chrono::milliseconds(500), std::chrono::seconds(10)};

class Prober {
public:
    Prober(const story::LoadedStory& loaded, const ProbeSettings& settings)
        : graph_(loaded.graph), folder_(loaded.folder), root_{loaded.folder, settings.language.empty() ? graph_->language() : settings.language}, settings_(settings) {}

    std::vector<ClipProbe> clips() const;
    std::vector<NodeTiming> nodes();

private:
    std::vector<std::string> files() const;
    std::optional<playback::PrimeTime> prime_time(const Source& source);
    std::optional<Duration> length_of(const Source& source);
    NodeTiming timing(story::NodeIndex index);
    director::RunningFilm running(const std::optional<Source>& film);
    std::vector<FilmReadiness> readiness(const std::vector<director::Follower>& all, const std::optional<Source>& loop,
                                         director::RunningFilm runs);

    const std::shared_ptr<const story::StoryGraph> graph_;
    const std::filesystem::path folder_;
    const director::MediaRoot root_;
    const ProbeSettings& settings_;
    std::vector<std::pair<Source, std::optional<playback::PrimeTime>>> primed_;
    std::vector<std::pair<std::string, std::optional<Duration>>> lengths_;
};

// In the order of the story, in all languages; signers' films too, which the machine has to decode beside them.
std::vector<std::string> Prober::files() const {
    std::vector<std::string> list;
    for (const auto& node : graph_->nodes) {
        if (node.media.kind == Media::Kind::None) continue;
        for (const auto* named : {&node.media.file, &node.media.signs}) {
            for (const auto& [variant, name] : named->variants()) {
                if (!name.empty() && std::ranges::find(list, name) == list.end()) list.push_back(name);
            }
        }
    }
    return list;
}

std::vector<ClipProbe> Prober::clips() const {
    std::vector<ClipProbe> list;
    const auto names = files();
    for (const auto& name : names) {
        settings_.progress(list.size(), names.size());
        list.push_back(probe_clip((folder_ / name).string(), name, settings_.screen, kForStories));
    }
    return list;
}

std::optional<playback::PrimeTime> Prober::prime_time(const Source& source) {
    const auto known =
        std::ranges::find(primed_, source, &std::pair<Source, std::optional<playback::PrimeTime>>::first);
    if (known != primed_.end()) return known->second;
    std::optional<playback::PrimeTime> time;
    if (const auto measured = playback::measure_prime_time(source, settings_.screen, kRuns)) time = *measured;
    primed_.emplace_back(source, time);
    return time;
}

// As it plays: none where it stands, and where the file does not say.
std::optional<Duration> Prober::length_of(const Source& source) {
    if (source.kind != Source::Kind::Clip)
        return source.length > Duration{} ? std::optional(source.length) : std::nullopt;
    const auto known =
        std::ranges::find(lengths_, source.path, &std::pair<std::string, std::optional<Duration>>::first);
    std::optional<Duration> whole;
    if (known != lengths_.end()) {
        whole = known->second;
    } else {
        const auto facts = AvMediaProbe().probe(source.path);
        if (facts && facts->length > Duration{}) whole = facts->length;
        lengths_.emplace_back(source.path, whole);
    }
    if (source.out) whole = whole ? std::min(*whole, *source.out) : source.out;
    if (!whole) return std::nullopt;
    return std::max(Duration{}, *whole - source.in);
}

director::RunningFilm Prober::running(const std::optional<Source>& film) {
    if (!film) return {};
    const auto own = prime_time(*film);
    return {length_of(*film), own ? own->live_bytes : 0};
}

std::vector<FilmReadiness> Prober::readiness(const std::vector<director::Follower>& all,
                                             const std::optional<Source>& loop, director::RunningFilm runs) {
    std::vector<playback::Candidate> candidates;
    if (loop) {
        candidates.push_back({*loop, director::kLoopWeight});
        runs.length.reset();  // it plays on until what was chosen is ready
    }
    for (const auto& follower : all) candidates.push_back({follower.source, follower.weight});
    return director::film_readiness(candidates, runs, settings_.memory, [this](const Source& source) {
        const auto time = prime_time(source);
        return time ? std::optional(director::PrimingCost{time->median, time->primed_bytes}) : std::nullopt;
    });
}

NodeTiming Prober::timing(story::NodeIndex index) {
    const auto& node = graph_->nodes[index];
    NodeTiming timing;
    timing.node = node.id;
    const auto runs = running(director::first_pass(*graph_, node, root_));
    timing.length = runs.length;
    if (node.choice) timing.opens = node.choice->from ? *node.choice->from : runs.length.value_or(Duration{});
    timing.waits = node.choice && node.choice->meanwhile != story::Meanwhile::PlayOn;
    const auto all = director::followers(graph_, index, root_);
    const auto films = readiness(all, director::loop_pass(*graph_, node, root_), runs);
    for (const auto& follower : all) {
        const auto own = std::ranges::find(films, follower.source, &FilmReadiness::source);
        timing.ways.push_back({follower.by, follower.to, *own});
    }
    timing.warnings = warnings_for(timing);
    return timing;
}

std::vector<NodeTiming> Prober::nodes() {
    std::vector<NodeTiming> list;
    for (story::NodeIndex i = 0; i < graph_->nodes.size(); ++i) {
        settings_.timing(i, graph_->nodes.size());
        if (auto node = timing(i); !node.ways.empty()) list.push_back(std::move(node));
    }
    return list;
}

std::string name_of(const NodeTiming::Way& way) {
    return way.by.empty() ? fmt::format("the film of '{}'", way.to) : fmt::format("'{}'", way.by);
}

}  // namespace

std::vector<std::string> warnings_for(const NodeTiming& timing) {
    std::vector<std::string> warnings;
    Duration last{};
    for (const auto& way : timing.ways) {
        if (way.film.state == FilmReadiness::State::Unplayable) {
            warnings.push_back(fmt::format("{} leads to a film that cannot be played", name_of(way)));
        } else if (way.film.state == FilmReadiness::State::NoRoom) {
            warnings.push_back(fmt::format(
                "there is no memory to get {} ready beforehand: choosing it holds the picture for {:.0f} ms; "
                "offer fewer films, smaller ones, or play with more --memory",
                name_of(way), to_seconds(way.film.prime_time) * 1e3));
        } else {
            last = std::max(last, way.film.ready_after);
            if (!timing.opens || way.film.ready_after <= *timing.opens + kReaction) continue;
            warnings.push_back(
                fmt::format("the choice opens after {:.2f} s, but {} is ready only after {:.2f} s: open it later",
                            to_seconds(*timing.opens), name_of(way), to_seconds(way.film.ready_after)));
        }
    }
    if (!timing.waits && timing.length && last > *timing.length) {
        warnings.push_back(fmt::format(
            "its film is over after {:.2f} s, but what follows is ready only after {:.2f} s: the last picture "
            "will be held",
            to_seconds(*timing.length), to_seconds(last)));
    }
    return warnings;
}

std::vector<NodeTiming> time_nodes(const story::LoadedStory& loaded, const ProbeSettings& settings) {
    return Prober(loaded, settings).nodes();
}

StoryProbe probe_story(const std::string& story, const ProbeSettings& settings) {
    StoryProbe probe;
    probe.story = story;
    probe.memory = settings.memory;
    const AvMediaProbe media;
    const auto loaded = story::load_story(story, &media);
    probe.diagnostics = loaded.diagnostics;
    probe.readable = loaded.graph != nullptr;
    if (!loaded.graph) return probe;
    Prober prober(loaded, settings);
    probe.clips = prober.clips();
    probe.nodes = prober.nodes();
    return probe;
}

}  // namespace wissel::app
