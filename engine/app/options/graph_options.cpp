#include "app/options/graph_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_graph(CLI::App& app, GraphOptions& options) {
    auto* graph = app.add_subcommand("graph", "Write a story's map to standard output");
    add_story(*graph, options.story);
    using Format = GraphOptions::Format;
    add_word<Format>(*graph, "--format", "Graphviz's language, a picture, or a Mermaid flowchart; dot if not given", options.format,
                     {{"dot", Format::Dot}, {"svg", Format::Svg}, {"mermaid", Format::Mermaid}});
    add_language(*graph, options.language);
}

}  // namespace wissel::app
