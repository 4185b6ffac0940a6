#include "rehearsal/reading_time.h"

#include "story/io/letters.h"
#include "story/reading.h"

namespace wissel::rehearsal {

Duration reading_time(const story::Node& node, const story::StoryGraph& graph, std::string_view variant) {
    if (!node.script.empty()) return story::slate_time(node.script.in(variant, graph.language()));
    std::size_t letters = 0;
    const auto read = [&](const story::Text& text) { letters += story::count_letters(text.in(variant, graph.language())); };
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
    return story::reading_time(letters);
}

}  // namespace wissel::rehearsal
