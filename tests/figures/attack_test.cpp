// Whole reports, held against somebody who knows the rule and every way through the story (attacker.h).
#include <doctest/doctest.h>

#include <algorithm>

#include "figures/attacker.h"

using namespace wissel;
using namespace wissel::figures;
using namespace wissel::test;

namespace {

// Nobody can be surer than this that a count is this or that number from one to four: three to one, at the very best.
constexpr double kSurest = 0.75;

// Each node in the situation beside it; questions with the options "a" to "d", flags green and red.
MadeRows story_of(const std::vector<std::pair<std::string, std::string>>& nodes) {
    MadeRows made;
    for (const auto& [node, situation] : nodes) made.name(store::NameKind::Situation, situation, situation);
    for (const auto& [node, situation] : nodes) {
        made.name(store::NameKind::Node, node, node, situation);
        for (const auto* option : {"a", "b", "c", "d"}) made.name(store::NameKind::Option, node + "/" + option, option);
    }
    for (const auto* flag : {"green", "red"}) made.name(store::NameKind::Flag, flag, flag, "#00ff00");
    return made;
}

enum class Knows { TheStory, HowManyCameToo };

void check(const Event& event, int reach, std::mt19937& random, Knows knows = Knows::TheStory) {
    const Attacker attacker(event, event.report(random), reach, knows == Knows::HowManyCameToo);
    for (const auto& guess : attacker.guesses()) {
        INFO(guess.of, " is ", guess.truth);
        REQUIRE(guess.chances.contains(guess.truth));  // else the attacker knows a wrong rule
        CHECK(guess.chances.size() > 1);
        if (knows == Knows::TheStory)
            CHECK_MESSAGE(guess.chances.rbegin()->first >= static_cast<int>(kFewest), "it is known to be under five");
        for (const auto& [number, chance] : guess.chances) {
            if (number >= 1 && number < static_cast<int>(kFewest)) CHECK(chance <= kSurest);
        }
    }
}

// A story of a few nodes, each leading to later ones; four ways through it that were taken.
Event random_event(std::mt19937& random) {
    const auto below = [&](std::size_t end) { return random() % end; };
    const auto count = 3 + below(3);
    std::vector<std::pair<std::string, std::string>> nodes;
    for (std::size_t i = 0; i < count; ++i)
        nodes.emplace_back("n" + std::to_string(i), "s" + std::to_string(i / (1 + random() % 2)));
    struct Step {
        std::size_t kind, to[2];  // 0: a question, 1: a judgement, 2: neither
    };
    std::vector<Step> steps;
    for (std::size_t i = 0; i < count; ++i) steps.push_back({below(3), {i + 1 + below(2), i + 1 + below(3)}});
    Event event{story_of(nodes), {}, {}};
    for (int tries = 0; tries < 200 && event.ways.size() < 4; ++tries) {
        Way way;
        way.completed = below(12) != 0;
        for (std::size_t at = 0; way.completed && at < count;) {
            const auto side = below(2);
            way.seen.push_back(nodes[at].first);
            way.completed = below(8) != 0;
            if (way.completed && steps[at].kind == 0) way.chosen.emplace_back(nodes[at].first, side ? "b" : "a");
            if (way.completed && steps[at].kind == 1) way.judged.emplace_back(nodes[at].first, side ? "red" : "green");
            at = steps[at].to[steps[at].kind == 0 ? side : 0];
        }
        if (std::ranges::find(event.ways, way) == event.ways.end()) event.ways.push_back(way);
    }
    for (std::size_t i = 0; i < event.ways.size(); ++i)
        event.world.push_back(static_cast<int>(below(2) ? 1 + below(4) : 5 + below(14)));
    return event;
}

Way stopped_after(std::vector<std::string> seen, std::vector<std::pair<std::string, std::string>> chosen = {}) {
    return {std::move(seen), std::move(chosen), {}, false};
}

}  // namespace

TEST_CASE("of a film in a row, how many stopped in each piece does not follow from how often each was seen") {
    const std::vector<std::string> all = {"n1", "n2", "n3"};
    const Event event{story_of({{"n1", "s1"}, {"n2", "s2"}, {"n3", "s3"}}),
                      {stopped_after({"n1"}),
                       stopped_after({"n1", "n2"}, {{"n1", "a"}}),
                       {all, {{"n1", "a"}}, {}},
                       {all, {{"n1", "b"}}, {}}},
                      {2, 3, 18, 17}};
    std::mt19937 random(1);
    for (int round = 0; round < 6; ++round) check(event, 8, random);
}

TEST_CASE("what two options led to does not give away a third") {
    Event event{story_of({{"q", "s"}, {"b", "s"}, {"c", "s"}, {"d", "s"}}), {}, {40, 10, 10, 2}};
    event.ways = {{{"q"}, {{"q", "a"}}, {}},
                  {{"q", "b"}, {{"q", "b"}}, {{"b", "green"}}},
                  {{"q", "c"}, {{"q", "c"}}, {{"c", "green"}}},
                  {{"q", "d"}, {{"q", "d"}}, {}}};
    std::mt19937 random(2);
    for (int round = 0; round < 4; ++round) check(event, 7, random);
}

TEST_CASE("where options lead into situations of their own, how often one was seen does not give the other away") {
    const Event event{story_of({{"q", "s1"}, {"x", "s2"}, {"y", "s3"}}),
                      {{{"q", "x"}, {{"q", "a"}}, {}}, {{"q", "y"}, {{"q", "b"}}, {}}},
                      {3, 37}};
    std::mt19937 random(3);
    for (int round = 0; round < 30; ++round) check(event, 20, random);
}

TEST_CASE("a long film that tells of the same visits again and again does not tell how few left it") {
    std::vector<std::pair<std::string, std::string>> nodes, chosen;
    std::vector<std::string> seen;
    for (int i = 0; i < 8; ++i) {
        seen.push_back("n" + std::to_string(i));
        nodes.emplace_back(seen.back(), "s" + std::to_string(i));
        chosen.emplace_back(seen.back(), "a");
    }
    const auto half = [](auto list) { return decltype(list)(list.begin(), list.begin() + 4); };
    const Event event{story_of(nodes), {stopped_after(half(seen), half(chosen)), {seen, chosen, {}}}, {2, 38}};
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) check(event, 20, random);
}

TEST_CASE("who knows besides how many came cannot tell either how many one to four are") {
    std::mt19937 random(6);
    for (int round = 0; round < 25; ++round) check(random_event(random), 6, random, Knows::HowManyCameToo);
}

TEST_CASE("of random walks through random stories no count of one to four is pinned, nor known to be under five") {
    std::mt19937 random(5);
    for (int round = 0; round < 25; ++round) check(random_event(random), 6, random);
}
