#include "exchange/twee.h"

#include <nlohmann/json.hpp>

#include "exchange/bounded_json.h"
#include "exchange/plain_text.h"
#include "exchange/twine_story.h"

namespace wissel::exchange {

namespace {

struct Line {
    std::string_view text;
    int number = 0;
};

class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}
    bool next(Line& line) {
        if (rest_.empty()) return false;
        const auto end = rest_.find('\n');
        line = {rest_.substr(0, end), ++number_};
        rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
        return true;
    }

private:
    std::string_view rest_;
    int number_ = 0;
};

bool is_heading(std::string_view line) { return line.starts_with("::"); }

// The first of these signs that stands without a backslash before it.
std::size_t find_plain(std::string_view text, char sign) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') ++at;
        else if (text[at] == sign) return at;
    }
    return std::string_view::npos;
}

std::string without_backslashes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        plain += text[at];
    }
    return plain;
}

std::vector<std::string> words_with_escapes(std::string_view text) {
    std::vector<std::string> words;
    while (!(text = trimmed(text)).empty()) {
        const auto end = std::min(text.find_first_of(" \t"), text.size());
        words.push_back(without_backslashes(text.substr(0, end)));
        text.remove_prefix(end);
    }
    return words;
}

// ":: name [tags] {metadata}". What the metadata say (where the passage lies on the author's screen) has no meaning here.
Passage heading(const Line& line) {
    auto rest = line.text.substr(2);
    Passage passage;
    passage.line = line.number + 1;
    const auto name_ends = std::min({find_plain(rest, '['), find_plain(rest, '{'), rest.size()});
    passage.name = without_backslashes(trimmed(rest.substr(0, name_ends)));
    rest.remove_prefix(name_ends);
    if (rest.starts_with('[')) passage.tags = words_with_escapes(rest.substr(1, std::min(find_plain(rest, ']'), rest.size()) - 1));
    return passage;
}

void read_story_data(Draft& draft, TwineStory& story, const Passage& passage) {
    const auto data = parse_json(passage.text);
    if (!data || !data->is_object()) return lose(draft, {"passage 'StoryData'", passage.line}, "it is no JSON object that can be read");
    for (const auto& [name, value] : data->items()) {
        if (name == "start" && value.is_string()) story.start = value.get<std::string>();
        else if (name == "format" && value.is_string()) story.story_format = value.get<std::string>();
        else if (name == "tag-colors") lose(draft, {"passage 'StoryData'", passage.line}, "colours of tags");
    }
}

}  // namespace

bool looks_like_twee(std::string_view text) {
    Lines lines(text);
    for (Line line; lines.next(line);) {
        if (is_heading(line.text)) return !trimmed(line.text.substr(2)).empty();
        if (!trimmed(line.text).empty()) return false;
    }
    return false;
}

Result<Draft> read_twee(std::string_view text) {
    Draft draft;
    draft.format = "Twee 3";
    TwineStory story;
    Passage* passage = nullptr;
    Lines lines(text);
    for (Line line; lines.next(line);) {
        if (is_heading(line.text)) {
            if (story.passages.size() >= kMostNodes) return fail("it has more passages than any story: is it the right file?");
            passage = &story.passages.emplace_back(heading(line));
        } else if (passage) {
            // The specification lets a line begin with an escaped heading.
            passage->text += line.text.starts_with("\\::") ? line.text.substr(1) : line.text;
            passage->text += '\n';
        }
    }
    for (const auto& each : story.passages) {
        if (each.name == "StoryTitle") story.title = tidy(each.text);
        if (each.name == "StoryData") read_story_data(draft, story, each);
    }
    std::erase_if(story.passages, [](const auto& each) { return each.name == "StoryTitle" || each.name == "StoryData"; });
    if (const auto added = add_twine_story(draft, std::move(story)); !added) return tl::unexpected(added.error());
    return draft;
}

}  // namespace wissel::exchange
