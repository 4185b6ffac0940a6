#include <set>

#include <doctest/doctest.h>

#include "stories.h"
#include "story/session.h"

using namespace wissel;
using namespace wissel::story;
using test::graph_of;

namespace {

const std::string kVariables = R"(, "variables": {"trust": {"type": "integer", "start": 1, "min": 0, "max": 3},
    "told": {"type": "boolean", "start": false}})";

const std::string kNodes = R"(
    "a": {"choice": {"prompt": "?", "seconds": 5, "default": "quiet", "options": [
        {"id": "tell", "text": "t", "to": "b", "do": ["told = true", "trust += 1"]},
        {"id": "quiet", "text": "q", "to": "b", "once": true},
        {"id": "late", "text": "l", "to": "c", "if": "trust >= 2"}]}},
    "b": {"do": "trust += 1", "next": [{"if": "told", "to": "c"}, {"to": "a"}]},
    "c": {"end": true})";

Session session_of(const std::string& nodes, const std::string& more = "", std::uint64_t seed = 1) {
    return Session(graph_of(nodes, more), seed);
}

std::vector<std::string> offered(const Session& session) {
    std::vector<std::string> ids;
    const auto offer = session.offer();
    REQUIRE(offer.has_value());
    for (const auto& item : offer->items) ids.push_back(offer->choice->options[item.option].id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a choice offers what its conditions allow, and leads on") {
    auto session = session_of(kNodes, kVariables);
    CHECK(offered(session) == Ids{"tell", "quiet"});
    REQUIRE(session.apply(ChooseStep{"tell"}));
    CHECK(session.node().id == "b");
    CHECK(session.value(0) == Value(std::int64_t{3}));
    REQUIRE(session.apply(AdvanceStep{}));
    CHECK(session.ended());
}

TEST_CASE("a once-only option is gone after it was chosen, and its default with it") {
    auto session = session_of(kNodes, kVariables);
    CHECK(session.offer()->fallback == 1);
    REQUIRE(session.apply(ChooseStep{"quiet", How::ByDefault}));
    REQUIRE(session.apply(AdvanceStep{}));
    CHECK(session.node().id == "a");
    CHECK(offered(session) == Ids{"tell", "late"});
    CHECK_FALSE(session.offer()->fallback.has_value());
}

TEST_CASE("a step that does not fit changes nothing") {
    auto session = session_of(kNodes, kVariables);
    const auto before = session.snapshot();
    CHECK_FALSE(session.apply(ChooseStep{"late"}));
    CHECK_FALSE(session.apply(ChooseStep{"nothing"}));
    CHECK_FALSE(session.apply(AdvanceStep{}));
    CHECK_FALSE(session.apply(JudgeStep{{}, "red"}));
    CHECK_FALSE(session.apply(SituationStep{"s1"}));
    CHECK_FALSE(session.jump(99));
    CHECK(session.snapshot() == before);
}

TEST_CASE("going back undoes everything since the last choice") {
    auto session = session_of(kNodes, kVariables);
    CHECK_FALSE(session.can_go_back());
    const auto start = session.snapshot();
    session.apply(ChooseStep{"quiet"});
    session.apply(AdvanceStep{});
    const auto second = session.snapshot();
    session.apply(ChooseStep{"tell"});
    session.apply(AdvanceStep{});
    session.back();
    CHECK(session.snapshot() == second);
    CHECK(session.walk().size() == 3);
    session.back();
    CHECK(session.snapshot() == start);
    CHECK(offered(session) == Ids{"tell", "quiet"});
    session.back();
    CHECK(session.snapshot() == start);
}

TEST_CASE("a snapshot restores to the same bytes after every step") {
    auto session = session_of(kNodes, kVariables, 77);
    const auto graph = graph_of(kNodes, kVariables);
    const auto same = [&] { return Session::restore(graph, session.snapshot())->snapshot() == session.snapshot(); };
    CHECK(same());
    for (const Step& step : {Step(ChooseStep{"quiet", How::ByDefault}), Step(AdvanceStep{}), Step(ChooseStep{"late"})}) {
        REQUIRE(session.apply(step));
        CHECK(same());
    }
}

TEST_CASE("a snapshot of another story, of a changed story or a damaged one is refused") {
    auto session = session_of(kNodes, kVariables);
    session.apply(ChooseStep{"tell"});
    const auto snapshot = session.snapshot();
    const auto graph = graph_of(kNodes, kVariables);
    CHECK(Session::restore(graph, snapshot).has_value());
    CHECK_FALSE(Session::restore(graph_of(R"("a": {"end": true})"), snapshot));
    CHECK_FALSE(Session::restore(graph, snapshot.substr(0, snapshot.size() / 2)));
    CHECK_FALSE(Session::restore(graph, "{}"));
    CHECK_FALSE(Session::restore(graph, ""));
    auto moved = snapshot;
    moved.replace(moved.find("\"b\""), 3, "\"c\"");
    CHECK_FALSE(Session::restore(graph, moved));
}

TEST_CASE("a shuffled order depends on the seed alone, and differs between seeds") {
    std::string options;
    for (int i = 0; i < 6; ++i) {
        options += std::string(i ? "," : "") + R"({"id": "o)" + std::to_string(i) + R"(", "text": "x", "to": "b"})";
    }
    const auto nodes = R"("a": {"choice": {"prompt": "?", "order": "shuffled", "options": [)" + options + R"(]}}, "b": {"end": true})";
    std::set<Ids> orders;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto order = offered(session_of(nodes, "", seed));
        CHECK(order == offered(session_of(nodes, "", seed)));
        CHECK(std::set<std::string>(order.begin(), order.end()).size() == 6);
        orders.insert(order);
    }
    CHECK(orders.size() > 10);
    // This order may never change: walks written down with a seed rely on it.
    CHECK(offered(session_of(nodes, "", 1)) == Ids{"o5", "o3", "o1", "o0", "o4", "o2"});
}

TEST_CASE("local variables start afresh whenever their situation is entered") {
    const auto more = R"(, "variables": {"spread": {"type": "integer", "start": 1, "local": "s1"}, "kept": {"type": "integer", "start": 0}},
        "situations": [{"id": "s1", "title": "S", "start": "b"}])";
    auto session = session_of(R"("a": {"menu": true}, "b": {"do": ["spread += 1", "kept += 1"], "next": [{"if": "spread > 5 or kept > 5", "to": "c"}, {"to": "a"}]}, "c": {"end": true})", more);
    for (int round = 1; round <= 2; ++round) {
        REQUIRE(session.apply(SituationStep{"s1"}));
        CHECK(session.value(0) == Value(std::int64_t{2}));
        CHECK(session.value(1) == Value(std::int64_t{round}));
        REQUIRE(session.apply(AdvanceStep{}));
    }
}

TEST_CASE("prospects name each node that may come next once, the likeliest first") {
    auto session = session_of(kNodes, kVariables);
    const auto prospects = session.prospects();
    REQUIRE(prospects.size() == 1);
    CHECK(session.graph().nodes[prospects[0].node].id == "b");
    CHECK(prospects[0].weight == doctest::Approx(1.0));
    session.apply(ChooseStep{"tell"});
    CHECK(session.graph().nodes[session.prospects().at(0).node].id == "c");
    session.apply(AdvanceStep{});
    CHECK(session.prospects().empty());
}

TEST_CASE("a judgement is kept with its visit, and can be undone") {
    const auto criteria = [] {
        std::string text;
        for (const char* name : {"consent", "voluntary", "equality", "development", "context", "impact"}) {
            text += std::string(text.empty() ? "" : ",") + "\"" + name + R"(": {"score": "-", "finding": "f"})";
        }
        return text;
    }();
    auto session = session_of(R"("a": {"judge": {"behaviour": "b"}, "outcome": {"flag": "red", "reaction": "r", "help": ["h"], "criteria": {)" + criteria + R"(}}, "end": true})",
                              R"(, "help": {"h": {"name": "H", "phone": "1"}})");
    JudgeStep step;
    step.flag = "yellow";
    step.scores[0] = Score::Bad;
    REQUIRE(session.apply(step));
    CHECK(session.node().id == "a");
    CHECK(session.walk().back().judged->flag == "yellow");
    step.flag = "purple";
    CHECK_FALSE(session.apply(step));
    session.back();
    CHECK_FALSE(session.walk().back().judged.has_value());
}

TEST_CASE("a walk is followed in another version of the story as far as it fits") {
    auto session = session_of(kNodes, kVariables);
    REQUIRE(session.apply(ChooseStep{"tell"}));
    REQUIRE(session.apply(AdvanceStep{}));
    const auto same = session.follow(graph_of(kNodes, kVariables));
    CHECK(same.why.empty());
    CHECK(same.session.node().id == "c");
    CHECK(same.session.value(0) == session.value(0));
    auto other = kNodes;
    other.replace(other.find("\"id\": \"tell\""), 12, "\"id\": \"told\"");
    const auto less = session.follow(graph_of(other, kVariables));
    CHECK(less.steps == 0);
    CHECK(less.of == 2);
    CHECK_FALSE(less.why.empty());
    CHECK(less.session.node().id == "a");
}

TEST_CASE("a value that the author's tools have set counts, stays in its range, and is kept in a snapshot") {
    auto session = session_of(kNodes, kVariables);
    REQUIRE(session.set(0, Value(std::int64_t{9})));
    CHECK(session.value(0) == Value(std::int64_t{3}));
    CHECK(offered(session).back() == "late");
    CHECK_FALSE(session.set(1, Value(std::int64_t{1})).has_value());
    const auto restored = Session::restore(graph_of(kNodes, kVariables), session.snapshot());
    REQUIRE(restored);
    CHECK(restored->value(0) == session.value(0));
}

TEST_CASE("a walk can be taken back to any node on it") {
    auto session = session_of(kNodes, kVariables);
    REQUIRE(session.apply(ChooseStep{"tell"}));
    REQUIRE(session.apply(AdvanceStep{}));
    CHECK(session.until(0).node().id == "a");
    CHECK(session.until(1).node().id == "b");
    CHECK(session.until(1).walk().front().chosen == std::size_t{0});
    CHECK(session.until(9).node().id == "c");
}

TEST_CASE("an earlier choice can be made otherwise, and what was decided after it is decided again where it is still asked") {
    const std::string nodes = R"("a": {"choice": {"prompt": "?", "options": [{"id": "left", "text": "L", "to": "l"}, {"id": "right", "text": "R", "to": "r"}, {"id": "far", "text": "F", "to": "f"}]}},
        "l": {"next": "b"}, "r": {"next": "b"},
        "b": {"choice": {"prompt": "?", "options": [{"id": "yes", "text": "Y", "to": "end"}, {"id": "no", "text": "N", "to": "end"}]}},
        "f": {"next": "g"}, "g": {"choice": {"prompt": "?", "options": [{"id": "yes", "text": "Y", "to": "end"}, {"id": "no", "text": "N", "to": "end"}]}},
        "end": {"end": true})";
    auto session = session_of(nodes, "");
    REQUIRE(session.apply(ChooseStep{"left"}));
    REQUIRE(session.apply(AdvanceStep{}));
    REQUIRE(session.apply(ChooseStep{"no"}));
    const auto joined = session.choose_otherwise(0, 1);
    CHECK(joined.why.empty());
    CHECK(joined.session.node().id == "end");
    REQUIRE(joined.session.walk().size() == 4);
    CHECK(joined.session.walk()[1].node == session.graph().find("r"));
    CHECK(joined.session.walk()[2].chosen == std::size_t{1});
    const auto elsewhere = session.choose_otherwise(0, 2);  // there is a "no" too, but it answers another question
    CHECK(elsewhere.session.node().id == "g");
    CHECK(elsewhere.steps == 2);
    CHECK(elsewhere.why.find("'b'") != std::string::npos);
    CHECK(session.choose_otherwise(0, 9).session.node().id == "a");
    CHECK(session.choose_otherwise(3, 0).session.node().id == "end");
}

TEST_CASE("a walk followed in a changed story decides only where it has decided before") {
    const std::string nodes = R"("a": {"next": "x"}, "x": {"next": "b"}, "b": {"choice": {"prompt": "?", "options": [{"id": "o", "text": "O", "to": "end"}, {"id": "q", "text": "Q", "to": "end"}]}},
        "c": {"choice": {"prompt": "?", "options": [{"id": "o", "text": "O", "to": "end"}, {"id": "q", "text": "Q", "to": "b"}]}}, "end": {"end": true})";
    auto session = session_of(nodes, "");
    REQUIRE(session.apply(AdvanceStep{}));
    REQUIRE(session.apply(AdvanceStep{}));
    REQUIRE(session.apply(ChooseStep{"o"}));
    auto elsewhere = nodes;
    elsewhere.replace(elsewhere.find("\"next\": \"b\""), 11, "\"next\": \"c\"");
    const auto less = session.follow(graph_of(elsewhere, ""));
    CHECK(less.session.node().id == "c");
    CHECK(less.why.find("'b'") != std::string::npos);
    auto renamed = nodes;
    for (auto at = renamed.find("\"b\""); at != std::string::npos; at = renamed.find("\"b\"")) renamed.replace(at, 3, "\"bb\"");
    CHECK(session.follow(graph_of(renamed, "")).session.node().id == "end");
}

TEST_CASE("a value that is set keeps to a range that has one end only") {
    auto session = session_of(kNodes, R"(, "variables": {"trust": {"type": "integer", "start": 0, "max": 5}, "told": {"type": "boolean", "start": false}})");
    REQUIRE(session.set(0, Value(std::int64_t{10})));
    CHECK(session.value(0) == Value(std::int64_t{5}));
}
