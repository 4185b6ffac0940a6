#include "exchange/twison.h"

#include <initializer_list>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/twine_story.h"

namespace wissel::exchange {

namespace {

// The first of these members that says something: the formats that publish Twine as JSON have a name each for the same.
std::string first_of(const Json& value, std::initializer_list<const char*> names) {
    for (const auto* name : names) {
        if (auto text = text_at(value, name); !text.empty()) return text;
    }
    return {};
}

// "[[a->b]]" once for each link that the list has and the text does not.
std::string with_links(std::string text, const Json& links) {
    if (!links.is_array() || contains(text, "[[")) return text;
    for (const auto& link : links) {
        const auto name = first_of(link, {"name", "linkText", "text"}), to = first_of(link, {"link", "passageName", "next"});
        const auto shown = name.empty() ? to : name;
        if (to.empty()) continue;
        text += fmt::format("\n[[{}->{}]]", shown, to);
    }
    return text;
}

// "Twine to JSON" lets an author write values into the text: {{name}}Ana{{/name}}. That of `name` speaks.
std::string without_values(Draft& draft, const Place& place, std::string text) {
    for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", at)) {
        const auto name_ends = text.find("}}", at);
        if (name_ends == std::string::npos || name_ends - at > 80) break;
        const auto name = text.substr(at + 2, name_ends - at - 2), closes = "{{/" + name + "}}";
        const auto value_ends = text.find(closes, name_ends);
        if (value_ends == std::string::npos) {
            at = name_ends;
            continue;
        }
        const auto value = tidy(std::string_view(text).substr(name_ends + 2, value_ends - name_ends - 2));
        if (name != "name") lose(draft, place, fmt::format("{}: {}", in_brief(name), in_brief(value)));
        text.replace(at, value_ends + closes.size() - at, name == "name" ? value + ":" : std::string());
    }
    return text;
}

// `key`: its name where the passages are no list; then `name` is of somebody who speaks.
Passage read_passage(Draft& draft, const Json& value, const std::string& key) {
    Passage passage;
    passage.name = key.empty() ? text_at(value, "name") : first_of(value, {"title"});
    if (passage.name.empty()) passage.name = key;
    passage.pid = first_of(value, {"pid", "id"});
    auto text = text_at(value, "text");
    if (!key.empty()) text = without_values(draft, {fmt::format("passage '{}'", in_brief(passage.name)), 0}, std::string(beginning(text, kLongestText)));
    passage.text = with_links(std::move(text), at(value, "links"));
    const auto& tags = at(value, "tags");
    if (tags.is_array()) {
        for (const auto& tag : tags) passage.tags.push_back(as_text(tag));
    } else if (const auto words = as_text(tags); !words.empty()) {
        passage.tags.push_back(words);
    }
    return passage;
}

}  // namespace

Result<Draft> read_twison(const Json& data) {
    const auto& passages = at(data, "passages");
    if (!passages.is_structured()) return fail("its \"passages\" are no list");
    if (passages.size() > kMostNodes) return fail("it has more passages than any story: is it the right file?");
    Draft draft;
    const auto schema = in_brief(text_at(data, "schemaName"));
    draft.format = schema.empty() ? "Twison" : schema;
    TwineStory story;
    story.title = text_at(data, "name");
    story.start_pid = text_at(data, "startnode");
    story.story_format = text_at(data, "format");
    if (story.story_format.empty() && contains(schema, "Harlowe")) story.story_format = "Harlowe";
    for (const auto& [key, value] : passages.items()) story.passages.push_back(read_passage(draft, value, passages.is_object() ? key : std::string()));
    if (const auto added = add_twine_story(draft, std::move(story)); !added) return tl::unexpected(added.error());
    return draft;
}

}  // namespace wissel::exchange
