#include "kiosk/offered_languages.h"

#include <algorithm>
#include <iterator>

namespace wissel::kiosk {

bool holds(const LanguageTags& languages, const std::string& language) {
    return std::ranges::find(languages, language) != languages.end();
}

namespace {

// Each story's; none of those that could not be read.
std::vector<LanguageTags> languages_of_all(const Config& config, StoryGraphs graphs) {
    std::vector<LanguageTags> all;
    for (std::size_t i = 0; i < graphs.size() && i < config.stories.size(); ++i) {
        if (graphs[i]) all.push_back(languages_of(config.stories[i], *graphs[i]));
    }
    return all;
}

// Each once, a level right behind its language where that is there.
LanguageTags together(const std::vector<LanguageTags>& stories) {
    LanguageTags all;
    for (const auto& story : stories) {
        for (const auto& language : story) {
            if (holds(all, language)) continue;
            const auto plain = std::ranges::find(all, without_level(language));
            all.insert(plain == all.end() ? plain : std::next(plain), language);
        }
    }
    return all;
}

}  // namespace

std::string without_level(const std::string& language) {
    return language.substr(0, language.find("-easy"));
}

bool speaks(const LanguageTags& of_story, const std::string& language) {
    return holds(of_story, language) || holds(of_story, without_level(language));
}

std::string spoken(const LanguageTags& of_story, const std::string& language) {
    return holds(of_story, language) ? language : without_level(language);
}

LanguageTags languages_of(const KioskStory& entry, const story::StoryGraph& graph) {
    auto all = graph.variants();
    if (!entry.languages.empty())
        std::erase_if(all, [&](const auto& language) { return !holds(entry.languages, language); });
    return all;
}

LanguageTags offered_languages(const Config& config, StoryGraphs graphs) {
    const auto stories = languages_of_all(config, graphs);
    auto offered = config.round.languages;
    if (!offered.empty()) {
        std::erase_if(offered, [&](const auto& language) {
            return std::ranges::none_of(stories, [&](const auto& story) { return holds(story, language); });
        });
        return offered;
    }
    offered = together(stories);
    std::erase_if(offered, [&](const auto& language) {
        return !std::ranges::all_of(stories, [&](const auto& story) { return speaks(story, language); });
    });
    return offered;
}

}  // namespace wissel::kiosk
