#include "exchange/twison.h"

#include <algorithm>

#include <fmt/format.h>

#include "exchange/plain_text.h"
#include "exchange/twine_story.h"

namespace wissel::exchange {

namespace {

// "[[a->b]]" once for each link that the list has and the text does not.
std::string with_links(std::string text, const Json& links) {
    if (!links.is_array() || contains(text, "[[")) return text;
    for (const auto& link : links) {
        const auto name = text_at(link, "name"), to = text_at(link, "link");
        const auto shown = name.empty() ? to : name;
        if (to.empty()) continue;
        text += fmt::format("\n[[{}->{}]]", shown, to);
    }
    return text;
}

Passage read_passage(const Json& value) {
    Passage passage;
    passage.name = text_at(value, "name");
    passage.pid = text_at(value, "pid");
    passage.text = with_links(text_at(value, "text"), at(value, "links"));
    const auto& tags = at(value, "tags");
    if (tags.is_array()) {
        for (const auto& tag : tags) passage.tags.push_back(as_text(tag));
    }
    return passage;
}

}  // namespace

Result<Draft> read_twison(const Json& data) {
    const auto& passages = at(data, "passages");
    if (!passages.is_array()) return fail("its \"passages\" are no list");
    if (passages.size() > kMostNodes) return fail("it has more passages than any story: is it the right file?");
    Draft draft;
    draft.format = "Twison";
    TwineStory story;
    story.title = text_at(data, "name");
    story.start_pid = text_at(data, "startnode");
    story.story_format = text_at(data, "format");
    for (const auto& value : passages) story.passages.push_back(read_passage(value));
    add_twine_story(draft, std::move(story));
    return draft;
}

}  // namespace wissel::exchange
