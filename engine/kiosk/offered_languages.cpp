#include "kiosk/offered_languages.h"

#include <algorithm>

namespace wissel::kiosk {

namespace {

using Languages = std::vector<std::string>;

bool holds(const Languages& languages, const std::string& language) {
    return std::ranges::find(languages, language) != languages.end();
}

// Each story's; none of those that could not be read.
std::vector<Languages> languages_of_all(const Config& config, StoryGraphs graphs) {
    std::vector<Languages> all;
    for (std::size_t i = 0; i < graphs.size() && i < config.stories.size(); ++i) {
        if (graphs[i]) all.push_back(languages_of(config.stories[i], *graphs[i]));
    }
    return all;
}

}  // namespace

Languages languages_of(const KioskStory& entry, const story::StoryGraph& graph) {
    auto all = graph.variants();
    if (!entry.languages.empty())
        std::erase_if(all, [&](const auto& language) { return !holds(entry.languages, language); });
    return all;
}

Languages offered_languages(const Config& config, StoryGraphs graphs) {
    const auto stories = languages_of_all(config, graphs);
    const auto has = [](const std::string& language) {
        return [&](const Languages& of_story) { return holds(of_story, language); };
    };
    auto offered = config.round.languages;
    if (!offered.empty()) {
        std::erase_if(offered, [&](const auto& language) { return std::ranges::none_of(stories, has(language)); });
    } else if (!stories.empty()) {
        offered = stories.front();
        std::erase_if(offered, [&](const auto& language) { return !std::ranges::all_of(stories, has(language)); });
    }
    return offered;
}

}  // namespace wissel::kiosk
