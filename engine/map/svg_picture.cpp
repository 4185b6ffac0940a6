#include "map/svg_picture.h"

#include "map/graphviz.h"

namespace wissel::map {

Result<std::string> draw_svg(const std::string& dot) {
    const auto context = open_graphviz();
    const GraphHandle graph(agmemread(dot.c_str()));
    if (!context || !graph) return fail("Graphviz cannot read the map: " + last_words());
    if (gvLayout(context.get(), graph.get(), "dot") != 0) return fail("Graphviz cannot lay out the map: " + last_words());
    char* drawn = nullptr;
    unsigned length = 0;
    const int failed = gvRenderData(context.get(), graph.get(), "svg", &drawn, &length);
    std::string picture = failed == 0 && drawn ? std::string(drawn, length) : std::string();
    gvFreeRenderData(drawn);
    gvFreeLayout(context.get(), graph.get());
    if (picture.empty()) return fail("Graphviz cannot draw the map: " + last_words());
    return picture;
}

}  // namespace wissel::map
