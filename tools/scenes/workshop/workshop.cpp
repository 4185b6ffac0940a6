#include "scenes/workshop/workshop.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "scenes/workshop/captions.h"
#include "scenes/workshop/film.h"
#include "scenes/workshop/manifest.h"
#include "scenes/workshop/progress.h"
#include "scenes/workshop/story_scripts.h"
#include "scenes/workshop/voice.h"

namespace wissel::scenes {

namespace fs = std::filesystem;

namespace {

Result<void> write_text(const std::string& path, const std::string& text) {
    std::ofstream file(path);
    file << text;
    file.close();
    return file ? Result<void>{} : fail(path + ": cannot be written");
}

std::string plain(const std::string& variant) { return variant.substr(0, variant.find('-')); }

// One file to be made.
struct Task {
    std::size_t script;
    std::string file;  // from the story's folder
    std::function<Result<void>(const std::string& path)> make;
};

// The films first: they take longest.
std::vector<Task> tasks_of(std::size_t number, const StoryScript& script) {
    std::vector<Task> out;
    const auto add = [&](const std::string& file, auto make) { out.push_back({number, file, std::move(make)}); };
    const auto& outputs = script.outputs;
    if (!outputs.still.empty()) add(outputs.still, [&script](const auto& path) { return make_still(script.any(), 0, path); });
    const auto place = outputs.sound.empty() ? SoundPlace::Inside : SoundPlace::Beside;
    for (const auto& [language, file] : outputs.films) {
        add(file, [&script, place, language = language](const auto& path) { return make_film(script.in(language), path, place); });
    }
    if (!outputs.sound.empty()) add(outputs.sound, [&script](const auto& path) { return make_sound_file(script.any(), path); });
    for (const auto& [language, file] : outputs.descriptions) {
        add(file, [&script, language = language](const std::string& path) -> Result<void> {
            const auto voice = describe(script.in(language), language);
            return voice ? make_voice_file(*voice, path) : tl::unexpected(voice.error());
        });
    }
    for (const auto& [variant, file] : outputs.captions) {
        add(file, [&script, variant = variant](const auto& path) {
            return write_text(path, as_webvtt(captions_of(script.in(plain(variant)), script.in(variant))));
        });
    }
    return out;
}

class Workshop {
public:
    Workshop(const Order& order, std::vector<StoryScript> scripts, Manifest manifest)
        : order_(order), scripts_(std::move(scripts)), manifest_(std::move(manifest)), left_(scripts_.size()) {
        for (std::size_t i = 0; i < scripts_.size(); ++i) {
            const auto& script = scripts_[i];
            if (script.name.find(order.only) == std::string::npos || (order.only.empty() && script.is_draft)) continue;
            if (manifest_.is_made(script.name, script.made_from, script.outputs.all())) continue;
            auto more = tasks_of(i, script);
            left_[i] = more.size();
            std::move(more.begin(), more.end(), std::back_inserter(tasks_));
        }
    }

    std::vector<std::string> run() {
        Progress progress(tasks_.size(), order_.bar);
        {
            std::vector<std::jthread> workers;
            for (int i = 0; i < order_.jobs; ++i) workers.emplace_back([this, &progress] { work(progress); });
        }
        return std::move(faults_);
    }

private:
    void work(Progress& progress) {
        for (std::size_t i = next_++; i < tasks_.size(); i = next_++) {
            const auto& task = tasks_[i];
            const auto path = fs::path(order_.story) / task.file;
            std::error_code none;
            fs::create_directories(path.parent_path(), none);
            auto made = task.make(path.string());
            const std::lock_guard lock(mutex_);
            if (made) made = note_made(task.script);
            if (!made) faults_.push_back(made.error().message);
            progress.step(task.file);
        }
    }

    // A script is entered once all of its files have been made.
    Result<void> note_made(std::size_t number) {
        if (--left_[number] > 0) return {};
        const auto& script = scripts_[number];
        auto entered = manifest_.enter(script.name, script.made_from, script.any().still ? 0 : script.any().seconds, script.outputs.all());
        return entered ? manifest_.write() : entered;
    }

    const Order& order_;
    const std::vector<StoryScript> scripts_;
    std::vector<Task> tasks_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;  // guards what follows, and the progress
    Manifest manifest_;
    std::vector<std::size_t> left_;  // files of each script still to be made
    std::vector<std::string> faults_;
};

std::vector<std::string> names_of(const std::vector<StoryScript>& scripts) {
    std::vector<std::string> out;
    for (const auto& script : scripts) out.push_back(script.name);
    return out;
}

}  // namespace

std::vector<std::string> make_all(const Order& order) {
    std::vector<std::string> faults;
    auto scripts = read_scripts(order.story, faults);
    auto manifest = Manifest::read(order.story);
    if (!manifest) return {manifest.error().message};
    if (faults.empty()) manifest->keep_only(names_of(scripts));
    auto more = Workshop(order, std::move(scripts), std::move(*manifest)).run();
    std::move(more.begin(), more.end(), std::back_inserter(faults));
    return faults;
}

std::vector<std::string> verify(const std::string& story) {
    std::vector<std::string> faults;
    const auto scripts = read_scripts(story, faults);
    const auto manifest = Manifest::read(story);
    if (!manifest) return {manifest.error().message};
    for (const auto& script : scripts) {
        if (script.is_draft || manifest->is_made(script.name, script.made_from, script.outputs.all())) continue;
        faults.push_back(fmt::format("scenes/{}.json: its clips were not made from it as it stands; make them with wissel-scenes", script.name));
    }
    auto more = manifest->faults();
    std::move(more.begin(), more.end(), std::back_inserter(faults));
    const auto known = manifest->files();
    std::error_code none;
    for (const auto& each : fs::recursive_directory_iterator(fs::path(story) / "media", none)) {
        const auto file = fs::relative(each.path(), story).generic_string();
        if (!each.is_regular_file() || file == "media/MANIFEST.json") continue;
        if (std::find(known.begin(), known.end(), file) != known.end()) continue;
        faults.push_back(file + ": made from no script; take it away, or make it from one");
    }
    return faults;
}

}  // namespace wissel::scenes
