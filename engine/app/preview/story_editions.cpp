#include "app/preview/story_editions.h"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "app/files/story_files.h"
#include "app/footage/av_media_probe.h"

namespace wissel::app {

namespace {

// How often files are looked at; a change counts once it has stood for one of these, so that a file is not read half written.
constexpr auto kPause = std::chrono::milliseconds(80);

// A file that is missing has no time: that it has come is seen by its folder's.
std::vector<std::string> folders_in(const std::filesystem::path& folder) {
    constexpr std::size_t kMost = 500;
    std::vector<std::string> folders{folder.string()};
    std::error_code error;
    for (auto at = std::filesystem::recursive_directory_iterator(folder, error); !error && at != std::filesystem::end(at); at.increment(error)) {
        std::error_code no_matter;
        if (folders.size() < kMost && at->is_directory(no_matter)) folders.push_back(at->path().string());
    }
    return folders;
}

// A story has hundreds of films: who saves meanwhile must not wait until all were looked into.
class InterruptibleProbe final : public story::MediaProbe {
public:
    explicit InterruptibleProbe(std::function<bool()> interrupted) : ask_(std::move(interrupted)) {}
    bool interrupted() const { return interrupted_; }

    Result<story::MediaFacts> probe(const std::filesystem::path& file) const override {
        if (is_over()) return fail("not looked into");
        return probe_.probe(file);
    }
    Result<void> probe_captions(const std::filesystem::path& file) const override {
        if (is_over()) return fail("not looked into");
        return probe_.probe_captions(file);
    }

private:
    bool is_over() const {
        const auto now = std::chrono::steady_clock::now();
        if (interrupted_ || now < next_) return interrupted_;
        next_ = now + kPause;
        return interrupted_ = ask_();
    }

    AvMediaProbe probe_;
    std::function<bool()> ask_;
    mutable WallTime next_{};
    mutable bool interrupted_ = false;
};

}  // namespace

StoryEditions::StoryEditions(std::string story, std::string language, std::function<void()> changed)
    : story_(std::move(story)), changed_(std::move(changed)), text_files_{story::story_file(story_).string()}, language_(std::move(language)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

StoryEditions::~StoryEditions() = default;

std::optional<Edition> StoryEditions::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(newest_, std::nullopt);
}

void StoryEditions::set_language(std::string variant) {
    {
        const std::lock_guard lock(mutex_);
        language_ = std::move(variant);
    }
    wishes_.notify_one();
}

std::string StoryEditions::language() const {
    const std::lock_guard lock(mutex_);
    return language_;
}

void StoryEditions::publish(Edition edition) {
    {
        const std::lock_guard lock(mutex_);
        if (newest_) edition.media_changed = edition.media_changed || newest_->media_changed;
        newest_ = std::move(edition);
    }
    changed_();
}

StoryEditions::Stamps StoryEditions::stamps() const {
    Stamps found;
    for (const auto* files : {&text_files_, &media_files_, &folders_}) {
        for (const auto& file : *files) {
            std::error_code error;
            const auto time = std::filesystem::last_write_time(file, error);
            if (error) continue;
            const auto size = std::filesystem::file_size(file, error);
            found[file] = {time, error ? 0 : size};  // a folder has none
        }
    }
    return found;
}

// Files that were not known yet are as they are now; of the others a change since then is still to be noticed.
void StoryEditions::join_known_files() {
    auto known = stamps();
    for (auto& [file, stamp] : known) {
        if (const auto was = seen_.find(file); was != seen_.end()) stamp = was->second;
    }
    seen_ = std::move(known);
}

void StoryEditions::run(const std::stop_token& stop) {
    auto before = stamps();
    bool first = true;
    while (!stop.stop_requested()) {
        auto now = stamps();
        const bool stands = std::exchange(before, now) == now;
        if (first || (stands && now != seen_)) {
            first = false;
            const auto differs = [&](const auto& file) {
                const auto was = seen_.find(file), is = now.find(file);
                return (was == seen_.end()) != (is == now.end()) || (was != seen_.end() && was->second != is->second);
            };
            media_changed_ = std::ranges::any_of(media_files_, differs) || std::ranges::any_of(folders_, differs);
            seen_ = std::move(now);
            read_again(stop);
            before = seen_;
        } else if (last_.graph && language() != drawn_in_) {
            draw_again(stop);
        }
        std::unique_lock lock(mutex_);
        wishes_.wait_for(lock, stop, kPause, [this] { return last_.graph && language_ != drawn_in_; });
    }
}

void StoryEditions::read_again(const std::stop_token& stop) {
    const auto began = std::chrono::steady_clock::now();
    const auto make = [&](story::LoadedStory loaded) {
        Edition edition;
        edition.graph = std::move(loaded.graph);
        edition.node_places = std::move(loaded.node_places);
        edition.diagnostics = std::move(loaded.diagnostics);
        edition.folder = std::move(loaded.folder);
        edition.media_changed = media_changed_;
        edition.took = std::chrono::steady_clock::now() - began;
        return edition;
    };
    auto quick = make(story::load_story(story_, nullptr));
    if (!quick.graph) return publish(std::move(quick));
    text_files_ = {story::story_file(story_).string()};
    for (const auto& part : quick.graph->parts) text_files_.push_back((quick.folder / part).string());
    media_files_.clear();
    for (const auto& file : files_of(*quick.graph, quick.folder)) {
        if (std::ranges::find(text_files_, file.string()) == text_files_.end()) media_files_.push_back(file.string());
    }
    folders_ = folders_in(quick.folder);
    join_known_files();
    const auto drawing = drawn(*quick.graph, stop);
    quick.drawing = drawing;
    quick.took = std::chrono::steady_clock::now() - began;
    quick.number = ++number_;
    last_ = quick;
    publish(std::move(quick));
    if (stop.stop_requested() || stamps() != seen_) return;  // read again at once: films are looked into when there is peace
    const InterruptibleProbe probe([&] { return stop.stop_requested() || stamps() != seen_; });
    auto deep = make(story::load_story(story_, &probe));
    if (probe.interrupted() || !deep.graph) return;  // saved meanwhile: what is newer is read at once
    deep.number = last_.number;
    deep.media_changed = false;
    deep.drawing = drawing;
    deep.deep = true;
    last_ = deep;
    publish(std::move(deep));
}

void StoryEditions::draw_again(const std::stop_token& stop) {
    last_.drawing = drawn(*last_.graph, stop);
    last_.media_changed = false;
    publish(last_);
}

std::shared_ptr<const workshop::Drawing> StoryEditions::drawn(const story::StoryGraph& graph, const std::stop_token& stop) {
    drawn_in_ = language();
    auto made = map::make_story_map(graph, drawn_in_.empty() ? graph.language() : drawn_in_);
    return std::make_shared<const workshop::Drawing>(workshop::make_drawing(std::move(made), book_, [&stop] { return !stop.stop_requested(); }));
}

}  // namespace wissel::app
