#include "app/preview/way_to.h"

#include <vector>

#include "rehearsal/cover.h"
#include "rehearsal/follow.h"

namespace wissel::app {

std::optional<story::Session> way_to(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node, std::uint64_t seed) {
    rehearsal::Rules rules(graph);
    const auto along = [&](const story::Walk& walk) { return rehearsal::walk_to(rules.items(), graph, walk, node, seed); };
    if (auto at_once = along({})) return at_once;  // before anything is asked
    std::vector<bool> wanted(rules.items().size());
    wanted[rules.items().node(node)] = true;
    rehearsal::Search search(rules, wanted, {});
    search.run();
    if (search.ways().empty()) return std::nullopt;
    return along(rehearsal::steps_of(rules, search.ways().front()));
}

}  // namespace wissel::app
