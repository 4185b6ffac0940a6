#include "app/preview/story_editions.h"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

#include "app/files/story_files.h"
#include "app/footage/av_media_probe.h"
#include "base/thread_priority.h"
#include "story/io/codes.h"

namespace wissel::app {

namespace {

// A story's folder is not searched without end.
constexpr std::size_t kMostLookedAt = 2000;

// Of a story that cannot be read it is not known which are its parts.
std::vector<std::string> texts_in(const std::filesystem::path& folder, const std::string& story) {
    std::vector<std::string> texts{story::story_file(story).string()};
    std::error_code error;
    std::size_t looked_at = 0;
    for (auto at = std::filesystem::recursive_directory_iterator(folder, error); !error && at != std::filesystem::end(at); at.increment(error)) {
        if (++looked_at > kMostLookedAt) break;
        if (at->path().filename().native().front() == '.') at.disable_recursion_pending();
        else if (at->path().extension() == ".json") texts.push_back(at->path().string());
    }
    return texts;
}

// A story has hundreds of films: who saves meanwhile must not wait until all were looked into.
class InterruptibleProbe final : public story::MediaProbe {
public:
    explicit InterruptibleProbe(std::function<bool()> wanted) : wanted_(std::move(wanted)) {}
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
    bool is_over() const { return interrupted_ = interrupted_ || !wanted_(); }

    AvMediaProbe probe_;
    std::function<bool()> wanted_;
    mutable bool interrupted_ = false;
};

// It may have been saved once more since it was read, though nobody has noticed yet.
bool same_nodes(const story::StoryGraph& one, const story::StoryGraph& other) {
    return std::ranges::equal(one.nodes, other.nodes, {}, &story::Node::id, &story::Node::id);
}

FileWatch::Files files_in(const Edition& edition, const std::string& story) {
    FileWatch::Files files;
    files.texts = {story::story_file(story).string()};
    for (const auto& part : edition.graph->parts) files.texts.push_back((edition.folder / part).string());
    for (const auto& file : files_of(*edition.graph, edition.folder)) {
        if (std::ranges::find(files.texts, file.string()) == files.texts.end()) files.media.push_back(file.string());
    }
    return files;
}

}  // namespace

StoryEditions::StoryEditions(std::string story, std::string language, std::function<void()> changed)
    : story_(std::move(story)), changed_(std::move(changed)), language_(std::move(language)), watch_({{story::story_file(story_).string()}, {}}, [this] { wake(); }),
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

// With the lock, so that it does not fall between a look and the wait after it.
void StoryEditions::wake() {
    const std::lock_guard lock(mutex_);
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

void StoryEditions::run(const std::stop_token& stop) {
    stand_back(kDecodingSteps);
    for (bool first = true; !stop.stop_requested(); first = false) {
        try {
            if (first || watch_.has_changes()) read_again(stop);
            else if (last_.graph && language() != drawn_in_) draw_again(stop);
        } catch (const std::exception& problem) {  // no memory for it, say
            Edition broken;
            broken.diagnostics.push_back({story::codes::kNoStory.name, story::Severity::Error, {story_, 0, 0}, problem.what(), ""});
            publish(std::move(broken));
        }
        std::unique_lock lock(mutex_);
        wishes_.wait(lock, stop, [this] { return watch_.has_changes() || (last_.graph && language_ != drawn_in_); });
    }
}

Edition StoryEditions::made_of(story::LoadedStory loaded, WallTime began) const {
    Edition edition;
    edition.number = number_;
    edition.graph = std::move(loaded.graph);
    edition.node_places = std::move(loaded.node_places);
    edition.diagnostics = std::move(loaded.diagnostics);
    edition.folder = std::move(loaded.folder);
    edition.took = std::chrono::steady_clock::now() - began;
    return edition;
}

void StoryEditions::read_again(const std::stop_token& stop) {
    const auto began = std::chrono::steady_clock::now();
    media_changed_ = watch_.take().media || media_changed_;
    ++number_;
    auto quick = made_of(story::load_story(story_, nullptr), began);
    quick.media_changed = media_changed_;
    if (!quick.graph) {
        watch_.watch_texts(texts_in(quick.folder, story_));
        return publish(std::move(quick));
    }
    watch_.watch(files_in(quick, story_));
    publish(quick);  // what is wrong need not wait for the map
    quick.drawing = drawn(*quick.graph, stop);
    quick.took = std::chrono::steady_clock::now() - began;
    last_ = quick;
    publish(std::move(quick));
    media_changed_ = false;
    look_into_films(stop);
}

// Broken off by a save: what is newer is read at once.
void StoryEditions::look_into_films(const std::stop_token& stop) {
    const auto began = std::chrono::steady_clock::now();
    const InterruptibleProbe probe([&] { return !stop.stop_requested() && !watch_.has_changes() && language() == drawn_in_; });
    auto looked_into = story::load_story(story_, &probe);
    if (probe.interrupted() || !looked_into.graph || !same_nodes(*looked_into.graph, *last_.graph)) return;
    last_.diagnostics = std::move(looked_into.diagnostics);  // graph and map stay those that belong together
    last_.media_changed = false;
    last_.deep = true;
    last_.took = std::chrono::steady_clock::now() - began;
    publish(last_);
}

void StoryEditions::draw_again(const std::stop_token& stop) {
    last_.drawing = drawn(*last_.graph, stop);
    last_.media_changed = false;
    publish(last_);
    if (!last_.deep) look_into_films(stop);  // which the change of language broke off
}

std::shared_ptr<const workshop::Drawing> StoryEditions::drawn(const story::StoryGraph& graph, const std::stop_token& stop) {
    drawn_in_ = language();
    auto made = map::make_story_map(graph, drawn_in_.empty() ? graph.language() : drawn_in_);
    return std::make_shared<const workshop::Drawing>(workshop::make_drawing(std::move(made), book_, [&stop] { return !stop.stop_requested(); }));
}

}  // namespace wissel::app
