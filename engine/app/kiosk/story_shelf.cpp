#include "app/kiosk/story_shelf.h"

#include <fmt/format.h>

#include <utility>

#include "kiosk/offered_languages.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

constexpr std::chrono::seconds kAgainAfter{10};

std::map<std::string, std::string> texts(const story::Text& text, const std::vector<std::string>& languages, const std::string& first) {
    std::map<std::string, std::string> made;
    for (const auto& language : languages) made[language] = std::string(text.in(language, first));
    return made;
}

kiosk::Offered offered_of(const kiosk::KioskStory& entry, const story::StoryGraph& graph) {
    kiosk::Offered offered;
    offered.languages = kiosk::languages_of(entry, graph);
    offered.titles = texts(graph.title, offered.languages, graph.language());
    offered.ages = texts(entry.audience, offered.languages, graph.language());
    return offered;
}

}  // namespace

Shelf read_shelf(const kiosk::Config& config) {
    Shelf shelf;
    std::vector<std::shared_ptr<const story::StoryGraph>> graphs;
    for (const auto& entry : config.stories) {
        auto loaded = story::load_story(entry.folder.string(), nullptr);
        graphs.push_back(loaded.graph);
        if (!loaded.graph) {
            shelf.missing.push_back(fmt::format("{}: {}", entry.folder.string(), story::summary(loaded.diagnostics)));
            continue;
        }
        shelf.offered.push_back(offered_of(entry, *loaded.graph));
        shelf.stories.push_back({loaded.graph, loaded.folder});
    }
    shelf.languages = kiosk::offered_languages(config, graphs);
    return shelf;
}

ShelfWatch::ShelfWatch(const kiosk::Config& config, std::function<void()> wake)
    : config_(config), wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

ShelfWatch::~ShelfWatch() = default;

std::optional<Shelf> ShelfWatch::take() {
    const std::scoped_lock guard(lock_);
    return std::exchange(news_, std::nullopt);
}

void ShelfWatch::run(const std::stop_token& stop) {
    std::optional<std::size_t> shown;  // how many of them could be
    while (!stop.stop_requested()) {
        auto shelf = read_shelf(config_);
        const bool complete = shelf.missing.empty();
        std::unique_lock guard(lock_);
        if (shown != shelf.stories.size()) {
            shown = shelf.stories.size();
            news_ = std::move(shelf);
            guard.unlock();
            wake_();
            guard.lock();
        }
        if (complete) return;
        changed_.wait_for(guard, stop, kAgainAfter, [] { return false; });
    }
}

}  // namespace wissel::app
