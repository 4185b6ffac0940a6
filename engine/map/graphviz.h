// Graphviz's handles, and what it says of its own failures.
//
// Threading: Graphviz has global state: one thread of the program at a time.
#pragma once

#include <memory>
#include <string>

#include <graphviz/gvc.h>

namespace wissel::map {

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct CloseContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;
using ContextHandle = std::unique_ptr<GVC_t, CloseContext>;

// Quiet from here on: what it has to say is kept for last_words().
inline ContextHandle open_graphviz() {
    agseterr(AGMAX);
    return ContextHandle(gvContext());
}

inline std::string last_words() {
    const char* words = aglasterr();
    return words && *words ? words : "no reason was given";
}

}  // namespace wissel::map
