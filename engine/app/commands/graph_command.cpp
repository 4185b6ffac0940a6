#include "app/commands/graph_command.h"

#include <iostream>

#include "app/give_up.h"
#include "app/show/stage_setup.h"
#include "map/dot_text.h"
#include "map/mermaid_text.h"
#include "map/svg_picture.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

Result<std::string> drawn(const map::StoryMap& map) {
    auto cards = map::make_cards(map);
    for (auto& card : cards) card.picture = false;  // a page of words
    map::PieceBook book;
    const auto layout = map::lay_out_map(map, cards, book);
    if (!layout) return tl::unexpected(layout.error());
    return map::draw_svg(map, cards, *layout);
}

Result<std::string> written(const map::StoryMap& map, GraphOptions::Format format) {
    switch (format) {
        case GraphOptions::Format::Mermaid: return map::as_mermaid(map);
        case GraphOptions::Format::Svg: return drawn(map);
        case GraphOptions::Format::Dot: break;
    }
    return map::as_dot(map);
}

}  // namespace

Exit write_graph(const GraphOptions& options) {
    const auto loaded = read_named_story(options.story);
    if (!loaded) return loaded.error();
    const auto language = language_for(options.language, *loaded->graph);
    if (!language) return give_up(language.error().message, language.error().exit);
    const auto text = written(map::make_story_map(*loaded->graph, *language), options.format);
    if (!text) return give_up(text.error().message, Exit::CannotRun);
    std::cout << *text << std::flush;
    if (!std::cout) return give_up("the map could not be written to the end", Exit::CannotRun);
    return story::has_errors(loaded->diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

}  // namespace wissel::app
