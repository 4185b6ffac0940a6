#include "app/footage/footage_book.h"

#include <algorithm>
#include <atomic>
#include <memory>

#include "app/captions/caption_words.h"
#include "app/footage/clip_advice.h"
#include "av/caption_reader.h"
#include "av/inspect.h"
#include "av/probe.h"

namespace wissel::app {

namespace {

constexpr auto kLongest = std::chrono::seconds(10);  // for one film, however large

using story::Media;

std::vector<footage::Finding> findings_of(const std::vector<Advice>& advice, const av::ClipDetails& details,
                                          bool is_sought) {
    std::vector<footage::Finding> list;
    for (const auto& each : advice) {
        if (each.when_sought && !is_sought) continue;
        const bool damaged = list.empty() && !details.damage.empty();
        const auto weight = damaged                ? footage::Weight::Wrong
                            : each.command.empty() ? footage::Weight::Hint
                                                   : footage::Weight::Mend;
        list.push_back({weight, each.what, each.command});
    }
    return list;
}

template <class Use>
void for_each_file(const story::Text& files, Use use) {
    for (const auto& [variant, name] : files.variants()) use(variant, name);
}

}  // namespace

void FootageBook::begin(const story::StoryGraph& graph, const std::filesystem::path& folder, const std::string& variant,
                        Whole which) {
    folder_ = folder;
    std::set<std::string> names;
    with_sound_beside_.clear();
    sought_.clear();
    for (const auto& node : graph.nodes) {
        const auto& media = node.media;
        for (const auto* files :
             {&media.file, &media.captions_named, &media.sounds_named, &media.descriptions_named, &media.signs_named}) {
            for_each_file(*files, [&](const auto&, const auto& name) { names.insert(name); });
        }
        note_uses(node);
    }
    look_at_times(names);
    plan(graph, variant, which);
}

void FootageBook::note_uses(const story::Node& node) {
    const bool loops =
        node.choice && node.choice->meanwhile == story::Meanwhile::Loop && node.choice->loop_in > Duration{};
    for_each_file(node.media.file, [&](const auto&, const auto& name) {
        if (!node.media.sounds_named.empty()) with_sound_beside_.insert(name);
        if (node.media.in > Duration{} || loops) sought_.insert(name);
    });
}

void FootageBook::look_at_times(const std::set<std::string>& names) {
    std::map<std::string, Known> now;
    for (const auto& name : names) {
        std::error_code error;
        const auto path = folder_ / name;
        if (!std::filesystem::is_regular_file(path, error)) continue;
        Stamp stamp{std::filesystem::last_write_time(path, error), std::filesystem::file_size(path, error)};
        auto was = known_.find(name);
        if (was != known_.end() && was->second.stamp == stamp)
            now[name] = std::move(was->second);
        else
            now[name].stamp = stamp;
    }
    known_ = std::move(now);
}

void FootageBook::plan(const story::StoryGraph& graph, const std::string& variant, Whole which) {
    tasks_.clear();
    done_ = 0;
    std::vector<std::string> films, later, sounds;
    std::set<std::pair<const void*, std::string>> planned;
    const auto add = [&](std::vector<std::string>& list, const std::string& name) {
        if (known_.contains(name) && planned.emplace(&list, name).second) list.push_back(name);
    };
    for (const auto& node : graph.nodes) {
        for_each_file(node.media.captions_named, [&](const auto&, const auto& name) {
            const auto known = known_.find(name);
            if (known != known_.end() && !known->second.cues) tasks_.push_back({Depth::Captions, name});
        });
        add(films, std::string(node.media.file.in(variant, graph.language())));
        for_each_file(node.media.file, [&](const auto&, const auto& name) { add(later, name); });
        for_each_file(node.media.sounds_named, [&](const auto&, const auto& name) { add(sounds, name); });
    }
    auto whole = films;
    for (const auto& name : later) add(films, name);
    if (which == Whole::All) whole = films;
    for (const auto& name : films) {
        if (!known_[name].head) tasks_.push_back({Depth::Head, name});
    }
    for (const auto& name : whole) {
        if (!known_[name].whole) tasks_.push_back({Depth::All, name});
    }
    for (const auto& name : sounds) {
        if (!known_[name].whole) tasks_.push_back({Depth::Sound, name});
    }
}

bool FootageBook::next() {
    if (done_ == tasks_.size()) return false;
    look(tasks_[done_++]);
    return true;
}

bool FootageBook::next_quick() {
    return done_ < tasks_.size() && tasks_[done_].depth <= Depth::Head && next();
}

void FootageBook::look(const Task& task) {
    auto& known = known_[task.name];
    const auto path = (folder_ / task.name).string();
    if (task.depth == Depth::Captions) {
        if (known.cues) return;
        known.cues.emplace();
        const auto track = av::read_caption_file(path, std::make_shared<std::atomic<bool>>(false));
        if (!track) return;
        for (const auto& cue : track->cues) known.cues->push_back({cue.begin, cue.end, words_in_event(cue.event)});
    } else if (task.depth == Depth::Head) {
        look_at_head(path, known);
    } else if (task.depth == Depth::All) {
        look_at_whole(path, task.name, known);
    } else {
        known.whole = true;
        if (!known.film) look_at_head(path, known);
        if (known.film && loudness_) known.film->loudness = loudness_->measure_now(path);
    }
}

void FootageBook::look_at_head(const std::string& path, Known& known) const {
    known.head = true;
    const auto info = av::probe(path);
    if (!info) return;
    footage::FilmFacts film;
    film.length = info->is_still ? Duration{} : info->length;
    film.width = info->size.width;
    film.height = info->size.height;
    film.frame_rate = info->is_still ? 0 : info->frame_rate;
    film.has_sound = info->has_sound;
    film.text_captions = info->has_text_captions;
    film.described = std::ranges::any_of(info->sounds, &av::SoundInfo::described);
    known.film = std::move(film);
}

void FootageBook::look_at_whole(const std::string& path, const std::string& name, Known& known) const {
    known.whole = true;
    if (!known.film) return;  // it cannot be played, which the check of the story says
    auto details = av::inspect(path, std::chrono::steady_clock::now() + kLongest);
    if (!details) return;
    auto& film = *known.film;
    if (details->picture) film.codec = details->picture->codec;
    const auto played = std::ranges::find_if(details->sounds, &av::SoundDetails::played);
    if (played != details->sounds.end()) film.sound_codec = played->codec;
    if (film.has_sound && loudness_ && !with_sound_beside_.contains(name)) film.loudness = loudness_->measure_now(path);
    ClipProbe probe;
    probe.name = name;
    probe.path = path;
    probe.details = std::move(*details);
    probe.sound_beside = with_sound_beside_.contains(name);
    film.advice = findings_of(advice_for(probe), *probe.details, sought_.contains(name));
}

footage::Facts FootageBook::facts() const {
    footage::Facts facts;
    for (const auto& [name, known] : known_) {
        facts.there.insert(name);
        if (known.film) facts.films[name] = *known.film;
        if (known.cues) facts.captions[name] = *known.cues;
    }
    return facts;
}

}  // namespace wissel::app
