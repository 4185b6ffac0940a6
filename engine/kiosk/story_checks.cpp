#include "kiosk/story_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

#include "kiosk/config_codes.h"
#include "story/excerpt.h"
#include "story/io/nearest.h"

namespace wissel::kiosk {

namespace {

class Checks {
public:
    Checks(const Config& config, const ConfigPlaces& places, StoryGraphs graphs)
        : config_(config), places_(places), graphs_(graphs) {}

    story::Diagnostics run() {
        for (std::size_t i = 0; i < graphs_.size() && i < config_.stories.size(); ++i) {
            if (graphs_[i]) check_story(i, *graphs_[i]);
        }
        check_languages();
        check_texts();
        const auto place = [](const story::Diagnostic& d) { return std::pair(d.place.line, d.place.column); };
        std::ranges::stable_sort(found_, {}, place);
        return std::move(found_);
    }

private:
    void add(const story::Code& code, const std::string& key, std::string message, std::string hint) {
        found_.push_back({code.name, code.severity, places_.of(key), std::move(message), std::move(hint)});
    }

    void check_story(std::size_t which, const story::StoryGraph& graph) {
        const auto key = fmt::format("story.{}", which);
        if (const auto [first, fresh] = ids_.emplace(graph.id, which); !fresh) {
            add(codes::kSameStory, key + ".folder",
                fmt::format("its id '{}' is that of {}, too, and their figures would be one", graph.id,
                            config_.stories[first->second].folder.string()),
                "give one of them another \"id\" in its story.json");
        }
        if (graph.content_note.empty()) {
            add(codes::kNoContentNote, key + ".folder",
                "this story has no content note, so that visitors are not told what it is about",
                "write \"content_note\" in its story.json");
        }
        if (graph.calm_help.empty()) {
            add(codes::kNoHelpLines, key + ".folder", "this story has no help lines to show at any moment",
                "list them under \"help\" and \"calm_help\" in its story.json");
        }
        check_story_languages(key + ".languages", config_.stories[which].languages, graph);
        check_ages(key + ".ages", config_.stories[which].excerpt.ages, graph);
        check_start(key + ".start", config_.stories[which].excerpt.start, graph);
    }

    void check_ages(const std::string& key, const std::vector<std::string>& named, const story::StoryGraph& graph) {
        std::vector<std::string> known;
        for (const auto& age : graph.ages) known.push_back(age.id);
        for (const auto& age : named)
            if (!holds(known, age)) unknown(codes::kUnknownAge, key, fmt::format("this story has no age band '{}'", age), age, known);
        if (!named.empty() && !graph.situations.empty() && story::excerpt_of(graph, {named, {}})->situations.empty())
            add(codes::kUnknownAge, key, "this story has nothing for these ages", "name others, or leave the key out");
    }

    void check_start(const std::string& key, const std::string& named, const story::StoryGraph& graph) {
        if (named.empty() || graph.find(named) != story::kNoNode) return;
        std::vector<std::string> known;
        for (const auto& [id, node] : graph.by_id) known.push_back(id);
        const auto near = story::nearest(named, known);
        add(codes::kUnknownNode, key, fmt::format("this story has no piece '{}'", named),
            near.empty() ? "write an id that stands under \"nodes\" in its story.json" : fmt::format("did you mean '{}'?", near));
    }

    void unknown(const story::Code& code, const std::string& key, std::string what, const std::string& name, const std::vector<std::string>& known) {
        const auto near = story::nearest(name, known);
        auto hint = known.empty() ? "leave the key out" : near.empty() ? fmt::format("it can be: {}", fmt::join(known, ", ")) : fmt::format("did you mean '{}'?", near);
        add(code, key, std::move(what), std::move(hint));
    }

    void check_story_languages(const std::string& key, const LanguageTags& named, const story::StoryGraph& graph) {
        const auto known = languages_of({}, graph);
        for (const auto& language : named) {
            if (!holds(known, language)) unknown_language(key, language, "this story", known);
        }
    }

    void unknown_language(const std::string& key, const std::string& language, const char* who,
                          const LanguageTags& known) {
        unknown(codes::kUnknownLanguage, key, fmt::format("{} has no language '{}'", who, language), language, known);
    }

    void check_languages() {
        if (std::ranges::all_of(graphs_, [](const auto& graph) { return !graph; })) return;
        if (config_.round.languages.empty()) {
            if (!offered_languages(config_, graphs_).empty()) return;
            add(codes::kNoCommonLanguage, "round", "there is no language that all stories have",
                "say under [round] in which 'languages' visitors are asked");
            return;
        }
        LanguageTags known;
        for (std::size_t i = 0; i < graphs_.size(); ++i) {
            if (!graphs_[i]) return;  // it may be the one that has the language
            std::ranges::copy(languages_of(config_.stories[i], *graphs_[i]), std::back_inserter(known));
        }
        for (const auto& language : config_.round.languages) {
            if (!holds(known, language)) unknown_language("round.languages", language, "no story", known);
        }
        for (std::size_t i = 0; i < graphs_.size(); ++i) check_offered(i, known);
    }

    // A story is left out where a visitor has taken a language that it does not have.
    void check_offered(std::size_t which, const LanguageTags& known) {
        const auto own = languages_of(config_.stories[which], *graphs_[which]);
        LanguageTags missing;
        for (const auto& language : config_.round.languages) {
            if (holds(known, language) && !speaks(own, language)) missing.push_back(language);
        }
        if (missing.empty()) return;
        add(codes::kMissingLanguage, fmt::format("story.{}.folder", which),
            fmt::format("visitors in {} are not offered this story", fmt::join(missing, ", ")),
            "translate it, or leave these out under [round]");
    }

    void check_texts() {
        for (std::size_t i = 0; i < config_.stories.size(); ++i)
            check_text(fmt::format("story.{}.for", i), config_.stories[i].audience);
        check_text("attract.call", config_.attract.call);
        check_text("attract.sign", config_.attract.sign);
        check_text("help.qr", config_.help.qr);
        check_text("help.text", config_.help.text);
    }

    void check_text(const std::string& key, const Text& text) {
        if (text.empty() || text.has("")) return;
        LanguageTags missing;
        for (const auto& language : offered_languages(config_, graphs_)) {
            if (!text.has(language) && !text.has(without_level(language)))
                missing.push_back(language);
        }
        if (missing.empty()) return;
        add(codes::kMissingTranslation, key, fmt::format("this text is missing in {}", fmt::join(missing, ", ")),
            "add it; until then another language's is shown");
    }

    const Config& config_;
    const ConfigPlaces& places_;
    StoryGraphs graphs_;
    std::map<std::string, std::size_t> ids_;
    story::Diagnostics found_;
};

}  // namespace

story::Diagnostics check_stories(const Config& config, const ConfigPlaces& places, StoryGraphs graphs) {
    return Checks(config, places, graphs).run();
}

}  // namespace wissel::kiosk
