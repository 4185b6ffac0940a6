#include "rehearsal/reading_time.h"

namespace wissel::rehearsal {

namespace {

constexpr double kWordsASecond = 3;

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char letter : text) {
        const bool space = letter == ' ' || letter == '\n' || letter == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

Duration time_for(std::size_t words) {
    return seconds(static_cast<double>(words) / kWordsASecond);
}

}  // namespace

Duration reading_time(std::string_view words) {
    return time_for(words_in(words));
}

Duration reading_time(const story::Node& node, const story::StoryGraph& graph) {
    std::size_t words = 0;
    const auto read = [&](const story::Text& text) { words += words_in(text.in(graph.language(), graph.language())); };
    read(node.title);
    if (node.choice) {
        read(node.choice->prompt);
        for (const auto& option : node.choice->options) read(option.text);
    }
    if (node.judge) read(node.judge->behaviour);
    if (node.outcome) {
        read(node.outcome->whose);
        for (const auto& criterion : node.outcome->criteria) read(criterion.finding);
        read(node.outcome->why);
        read(node.outcome->reaction);
    }
    return time_for(words);
}

}  // namespace wissel::rehearsal
