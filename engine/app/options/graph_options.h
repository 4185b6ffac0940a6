// What `wissel graph` was asked.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace wissel::app {

struct GraphOptions {
    enum class Format { Dot, Svg, Mermaid };
    std::string story;
    Format format = Format::Dot;
    std::string language;                     // empty: the story's first
};

void add_graph(CLI::App& app, GraphOptions& options);

}  // namespace wissel::app
