#include "exchange/twine_story.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "exchange/budget.h"
#include "exchange/literals.h"
#include "exchange/plain_text.h"
#include "exchange/twine_text.h"

namespace wissel::exchange {

namespace {

bool has_tag(const Passage& passage, std::string_view tag) { return std::ranges::find(passage.tags, tag) != passage.tags.end(); }

// Passages that no viewer would see by themselves: what belongs to the tool, and headers, footers and programs.
const char* what_else(const Passage& passage) {
    constexpr std::array<std::string_view, 14> kSpecial = {"StoryInit",   "StoryCaption", "StoryMenu",        "StoryBanner",   "StorySubtitle",
                                                          "StoryAuthor", "PassageHeader", "PassageFooter",   "PassageReady",  "PassageDone",
                                                          "StorySettings", "StoryIncludes", "StoryInterface", "StoryDisplayTitle"};
    if (has_tag(passage, "script") || has_tag(passage, "Twine.private")) return "script";
    if (has_tag(passage, "stylesheet")) return "style";
    if (has_tag(passage, "widget")) return "widget";
    for (const auto* tag : {"startup", "header", "footer", "debug-startup", "debug-header", "debug-footer"}) {
        if (has_tag(passage, tag)) return "passage for every page";
    }
    return std::ranges::find(kSpecial, passage.name) != kSpecial.end() ? "passage of the tool" : nullptr;
}

Place place_of(const Passage& passage) { return {fmt::format("passage '{}'", in_brief(passage.name)), passage.line}; }

class TwineBuilder {
public:
    TwineBuilder(Draft& draft, TwineStory story) : draft_(draft), story_(std::move(story)), format_(story_format_named(story_.story_format)) {
        if (format_ != StoryFormat::Unknown || !story_.story_format.empty()) return;
        for (const auto& passage : story_.passages) {
            if (format_ == StoryFormat::Unknown && !has_tag(passage, "script")) format_ = story_format_of(passage.text);
        }
    }

    Result<void> build() {
        draft_.title = story_.title;
        Budget budget;
        for (const auto& passage : story_.passages) {
            add(passage);
            budget.spend_new(draft_);
            if (const auto within = budget.check(); !within) return within;
        }
        find_start();
        return {};
    }

private:
    void add(const Passage& passage) {
        if (const auto* what = what_else(passage)) return add_special(passage, what);
        ++draft_.scenes_in_source;
        auto place = place_of(passage);
        if (const auto [first, is_new] = seen_.emplace(passage.name, passage.line); !is_new) {
            return lose(draft_, place, fmt::format("a second passage of this name is left out; it begins \"{}\"", in_brief(passage.text)));
        }
        auto text = read_twine_text(words_of(passage, place), format_, place);
        DraftNode node;
        node.key = node.title = passage.name;
        node.script = std::move(text.script);
        node.effects = std::move(text.effects);
        node.jumps = std::move(text.jumps);
        node.links = std::move(text.links);
        node.place = place;
        draft_.links_in_source += node.links.size() + node.jumps.size();
        draft_.notes.insert(draft_.notes.end(), text.notes.begin(), text.notes.end());
        note_tags(passage, place);
        draft_.nodes.push_back(std::move(node));
    }

    // Their settings are where variables begin; all else in them is not a scene.
    void add_special(const Passage& passage, const char* what) {
        const auto place = place_of(passage);
        const bool sets = passage.name == "StoryInit" || has_tag(passage, "startup");
        if (!sets) return lose(draft_, place, fmt::format("{}: {}", what, in_brief(passage.text)));
        auto text = read_twine_text(words_of(passage, place), format_, place);
        for (auto& effect : text.effects) initial_.push_back(std::move(effect));
        draft_.notes.insert(draft_.notes.end(), text.notes.begin(), text.notes.end());
        if (!text.script.empty()) lose(draft_, place, fmt::format("{}: {}", what, in_brief(text.script)));
    }

    // Without controls that only entities could bring in, and no longer than anybody reads.
    std::string words_of(const Passage& passage, const Place& place) {
        if (passage.text.size() > kLongestText) lose(draft_, place, fmt::format("all after its first {} letters", kLongestText));
        return clean_text(beginning(passage.text, kLongestText));
    }

    void note_tags(const Passage& passage, const Place& place) {
        std::string tags;
        for (const auto& tag : passage.tags) tags += (tags.empty() ? "" : " ") + tag;
        if (!tags.empty()) lose(draft_, place, "tags: " + in_brief(tags));
    }

    void find_start() {
        const auto by_name = [&](std::string_view name) { return seen_.contains(std::string(name)); };
        if (!story_.start_pid.empty()) {
            const auto found = std::ranges::find(story_.passages, story_.start_pid, &Passage::pid);
            if (found != story_.passages.end() && by_name(found->name)) draft_.start = found->name;
        }
        if (draft_.start.empty() && !story_.start.empty() && by_name(story_.start)) draft_.start = story_.start;
        if (draft_.start.empty() && by_name("Start")) draft_.start = "Start";
        if (!draft_.start.empty() || draft_.nodes.empty()) return begin_with_settings();
        draft_.start = draft_.nodes.front().key;
        change(draft_, {"the story", 0}, fmt::format("it names no start that exists: it starts at its first passage, '{}'", in_brief(draft_.start)));
        begin_with_settings();
    }

    // What is set before the first page is what a variable begins with.
    void begin_with_settings() {
        for (const auto& effect : initial_) {
            const auto sign = effect.find(" = ");
            const auto value = sign == std::string::npos ? std::nullopt : literal(effect.substr(sign + 3));
            if (value) declare(effect.substr(0, sign), *value);
            else lose(draft_, {"the story", 0}, "it begins with " + effect);
        }
    }

    // The last one counts.
    void declare(const std::string& name, const story::Value& value) {
        const auto known = std::ranges::find(draft_.variables, name, &DraftVariable::name);
        if (known == draft_.variables.end()) draft_.variables.push_back({name, value});
        else known->start = value;
    }

    Draft& draft_;
    TwineStory story_;
    StoryFormat format_;
    std::unordered_map<std::string, int> seen_;
    std::vector<std::string> initial_;
};

}  // namespace

Result<void> add_twine_story(Draft& draft, TwineStory story) {
    return TwineBuilder(draft, std::move(story)).build();
}

}  // namespace wissel::exchange
