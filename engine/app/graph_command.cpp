#include "app/graph_command.h"

#include <iostream>

#include "app/stage_setup.h"
#include "map/dot_text.h"
#include "map/mermaid_text.h"
#include "map/svg_picture.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

Result<std::string> written(const map::StoryMap& map, GraphOptions::Format format) {
    switch (format) {
        case GraphOptions::Format::Mermaid: return map::as_mermaid(map);
        case GraphOptions::Format::Svg: return map::draw_svg(map::as_dot(map));
        case GraphOptions::Format::Dot: break;
    }
    return map::as_dot(map);
}

}  // namespace

Exit write_graph(const GraphOptions& options) {
    if (const auto named = check_named_story(options.story); !named) {
        std::cerr << "wissel: " << named.error().message << "\n";
        return Exit::WrongUsage;
    }
    const auto loaded = story::load_story(options.story, nullptr);
    std::cerr << story::format_text(loaded.diagnostics);
    if (!loaded.graph) return Exit::StoryMistakes;
    const auto text = written(map::make_story_map(*loaded.graph, options.language), options.format);
    if (!text) {
        std::cerr << "wissel: " << text.error().message << "\n";
        return Exit::CannotRun;
    }
    std::cout << *text << std::flush;
    if (!std::cout) {
        std::cerr << "wissel: the map could not be written to the end\n";
        return Exit::CannotRun;
    }
    return story::has_errors(loaded.diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

}  // namespace wissel::app
