#include "exchange/twine_html.h"

#include <fmt/format.h>

#include "exchange/html_tree.h"
#include "exchange/plain_text.h"
#include "exchange/twine_story.h"

namespace wissel::exchange {

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!(text = trimmed(text)).empty()) {
        const auto end = std::min(text.find(' '), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

// Lines of elements past this are not counted by libxml2.
constexpr long kMostLine = 65'535;

Passage read_passage(const xmlNode* node) {
    Passage passage;
    passage.name = attribute(node, "name");
    passage.pid = attribute(node, "pid");
    passage.tags = words_of(attribute(node, "tags"));
    passage.text = content_of(node);
    const auto line = xmlGetLineNo(node);
    if (line > 0 && line < kMostLine) passage.line = static_cast<int>(line);
    return passage;
}

std::vector<const xmlNode*> stories_in(const xmlNode* root) {
    std::vector<const xmlNode*> stories;
    for (const auto* node = root; node;) {
        const bool is_story = name_of(node) == "tw-storydata";
        if (is_story) stories.push_back(node);
        node = next_in_document(node, root, is_story);
    }
    return stories;
}

void note_program(Draft& draft, const xmlNode* node, const char* what) {
    const auto words = content_of(node);
    if (!trimmed(words).empty()) lose(draft, {fmt::format("the story's {}", what), 0}, in_brief(words));
}

Result<TwineStory> read_story(Draft& draft, const xmlNode* root) {
    TwineStory story;
    story.title = attribute(root, "name");
    story.start_pid = attribute(root, "startnode");
    story.story_format = attribute(root, "format");
    if (const auto colours = attribute(root, "zoom"); story.title.empty() && colours.empty()) change(draft, {"the story", 0}, "it has no name");
    for (const auto* node = next_in_document(root, root); node;) {
        const auto name = name_of(node);
        if (name == "style") note_program(draft, node, "style");
        if (name == "script") note_program(draft, node, "script");
        if (name == "tw-tag") lose(draft, {"the story", 0}, fmt::format("the colour of the tag '{}'", in_brief(attribute(node, "name"))));
        const bool is_passage = name == "tw-passagedata";
        if (is_passage && story.passages.size() >= kMostNodes) return fail("it has more passages than any story: is it the right file?");
        if (is_passage) story.passages.push_back(read_passage(node));
        node = next_in_document(node, root, is_passage || name == "style" || name == "script");
    }
    return story;
}

}  // namespace

Result<Draft> read_twine_html(std::string_view html) {
    const auto tree = parse_html(html);
    const auto* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
    const auto stories = root ? stories_in(root) : std::vector<const xmlNode*>{};
    if (stories.empty()) return fail("there is no <tw-storydata> in this page: publish the story from Twine 2 once more");
    Draft draft;
    draft.format = "Twine 2 HTML";
    for (std::size_t i = 1; i < stories.size(); ++i) {
        lose(draft, {"the archive", 0}, fmt::format("another story, '{}': publish it by itself to import it", in_brief(attribute(stories[i], "name"))));
    }
    auto story = read_story(draft, stories.front());
    if (!story) return tl::unexpected(story.error());
    if (const auto added = add_twine_story(draft, std::move(*story)); !added) return tl::unexpected(added.error());
    return draft;
}

}  // namespace wissel::exchange
