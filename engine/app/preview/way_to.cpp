#include "app/preview/way_to.h"

#include <utility>
#include <vector>

#include "rehearsal/cover.h"

namespace wissel::app {

namespace {

using rehearsal::Move;
using story::Session;

// As far as something is asked, or to that node. True: it is there.
bool run_on(Session& session, story::NodeIndex node) {
    for (std::size_t steps = 0; session.current() != node; ++steps) {
        const auto& here = session.node();
        if (here.judge) static_cast<void>(session.apply(rehearsal::as_the_author(session.graph(), here.outcome.get())));
        const bool asks = session.node().menu || session.node().choice || session.next() == story::kNoNode;
        if (asks || steps > session.graph().nodes.size() || !session.apply(story::AdvanceStep{})) return false;
    }
    return true;
}

Result<void> take(Session& session, const Move& move, story::NodeIndex menu) {
    if (move.kind == Move::Kind::Menu) return session.jump(menu);
    if (move.kind == Move::Kind::Situation) return session.apply(story::SituationStep{session.graph().situations[move.which].id});
    const auto how = move.kind == Move::Kind::Timeout ? story::How::ByDefault : story::How::ByHand;
    if (!session.node().choice) return fail("nothing is asked here");
    return session.apply(story::ChooseStep{session.node().choice->options[move.which].id, how});
}

std::vector<Move> moves_to(rehearsal::Rules& rules, story::NodeIndex node) {
    std::vector<bool> wanted(rules.items().size());
    wanted[rules.items().node(node)] = true;
    rehearsal::Search search(rules, wanted, {});
    search.run();
    return search.ways().empty() ? std::vector<Move>() : search.ways().front();
}

}  // namespace

std::optional<Session> way_to(const std::shared_ptr<const story::StoryGraph>& graph, story::NodeIndex node, std::uint64_t seed) {
    Session session(graph, seed);
    if (run_on(session, node)) return session;
    rehearsal::Rules rules(graph);
    for (const auto& move : moves_to(rules, node)) {
        if (!take(session, move, rules.menu())) return std::nullopt;
        if (run_on(session, node)) return session;
    }
    return std::nullopt;
}

}  // namespace wissel::app
