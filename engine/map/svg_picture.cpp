#include "map/svg_picture.h"

#include <memory>

#include <graphviz/gvc.h>

namespace wissel::map {

namespace {

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

struct CloseContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

std::string last_words() {
    const char* words = aglasterr();
    return words && *words ? words : "no reason was given";
}

}  // namespace

Result<std::string> draw_svg(const std::string& dot) {
    agseterr(AGMAX);  // keep what it says, and do not print it
    const std::unique_ptr<GVC_t, CloseContext> context(gvContext());
    const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
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
