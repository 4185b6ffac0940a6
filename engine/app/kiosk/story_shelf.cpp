#include "app/kiosk/story_shelf.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "kiosk/offered_languages.h"
#include "story/diagnostic_format.h"
#include "story/excerpt.h"
#include "story/io/codes.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

constexpr std::chrono::seconds kAgainAfter{10};

kiosk::Offered offered_of(const kiosk::KioskStory& entry, const story::StoryGraph& graph) {
    return {graph.title, entry.audience, graph.language(), kiosk::languages_of(entry, graph)};
}

bool is_missing_film(const story::Diagnostic& each) { return each.code == story::codes::kMissingMedia.name; }

// A story with a mistake may lead nowhere, or round and round, with nobody there to help.
bool keeps_from_showing(const story::Diagnostic& each) { return each.severity == story::Severity::Error && !is_missing_film(each); }

// For staff, who have no other place to read it: the first of its kind in full, and how many there are. None: nothing.
template <class OfKind>
std::string trouble_of(const story::Diagnostics& diagnostics, OfKind of_kind, const char* what) {
    const auto first = std::ranges::find_if(diagnostics, of_kind);
    if (first == diagnostics.end()) return {};
    const auto count = std::ranges::count_if(diagnostics, of_kind);
    auto line = fmt::format("{}: {}", what, story::format_text({*first}));
    while (!line.empty() && line.back() == '\n') line.pop_back();
    return count > 1 ? fmt::format("{} (and {} more: wissel check)", line, count - 1) : line;
}

// Where stories have none in common: each visitor is offered those that speak the one that was taken.
std::vector<std::string> languages_of_any(const std::vector<kiosk::Offered>& offered) {
    std::vector<std::string> any;
    for (const auto& story : offered) {
        for (const auto& language : story.languages) {
            if (std::ranges::find(any, language) == any.end()) any.push_back(language);
        }
    }
    return any;
}

}  // namespace

Shelf read_shelf(const kiosk::Config& config) {
    Shelf shelf;
    std::vector<std::shared_ptr<const story::StoryGraph>> graphs;
    for (const auto& entry : config.stories) {
        auto loaded = story::load_story(entry.folder.string(), nullptr);
        if (auto why = trouble_of(loaded.diagnostics, keeps_from_showing, "a story is left out"); !why.empty()) {
            loaded.graph.reset();
            shelf.troubles.push_back(std::move(why));
        }
        if (loaded.graph && !entry.excerpt.is_all()) loaded.graph = story::excerpt_of(*loaded.graph, entry.excerpt);
        graphs.push_back(loaded.graph);
        if (!loaded.graph) continue;
        if (auto why = trouble_of(loaded.diagnostics, is_missing_film, "a film is missing"); !why.empty()) shelf.troubles.push_back(std::move(why));
        shelf.offered.push_back(offered_of(entry, *loaded.graph));
        shelf.stories.push_back({loaded.graph, loaded.folder});
    }
    shelf.languages = kiosk::offered_languages(config, graphs);
    if (shelf.languages.empty()) shelf.languages = languages_of_any(shelf.offered);
    return shelf;
}

ShelfWatch::ShelfWatch(const kiosk::Config& config, std::function<void()> wake)
    : config_(config), wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

ShelfWatch::~ShelfWatch() = default;

std::optional<Shelf> ShelfWatch::take() {
    const std::scoped_lock guard(lock_);
    return std::exchange(news_, std::nullopt);
}

void ShelfWatch::look_again() {
    const std::scoped_lock guard(lock_);
    asked_ = true;
    changed_.notify_all();
}

void ShelfWatch::run(const std::stop_token& stop) {
    std::optional<std::vector<std::string>> troubles;  // as they were told last
    std::unique_lock guard(lock_);
    while (!stop.stop_requested()) {
        asked_ = false;
        guard.unlock();
        auto shelf = read_shelf(config_);
        guard.lock();
        const bool complete = shelf.troubles.empty();
        if (troubles != shelf.troubles) {
            troubles = shelf.troubles;
            news_ = std::move(shelf);
            wake_();
        }
        const auto asked = [this] { return asked_; };
        if (complete) changed_.wait(guard, stop, asked);
        else changed_.wait_for(guard, stop, kAgainAfter, asked);
    }
}

}  // namespace wissel::app
