#include "bench/big_story.h"

#include <algorithm>

#include <fmt/format.h>

namespace wissel::bench {

namespace {

constexpr const char* kHead = R"({"format": 1, "id": "big", "title": "A big story", "languages": ["en"], "start": "n0",
"variables": {"trust": {"type": "integer", "start": 1, "min": 0, "max": 3}, "told": {"type": "boolean", "start": false}},
"help": {"line": {"name": "A line", "what": "Listens", "phone": "102", "web": "line.example", "checked_on": "2026-01-01"}},
"nodes": {
)";

struct Place {
    int number, last;
    int ahead(int steps) const { return std::min(number + steps, last); }
};

std::string choice(Place at) {
    return fmt::format(
        R"("choice": {{"prompt": "What do you do at {0}?", "seconds": 10, "default": "wait", "options": [)"
        R"({{"id": "wait", "text": "Wait and see", "to": "n{1}"}},)"
        R"({{"id": "ask", "text": "Ask how it is", "to": "n{2}", "do": ["trust += 1"]}},)"
        R"({{"id": "tell", "text": "Tell someone", "to": "n{3}", "if": "trust >= 2 and not told", "do": ["told = true"]}}]}})",
        at.number, at.ahead(1), at.ahead(2), at.ahead(3));
}

std::string fork(Place at) {
    return fmt::format(R"("next": [{{"if": "told or trust == 3", "to": "n{}"}}, {{"to": "n{}"}}])", at.ahead(2), at.ahead(1));
}

std::string outcome(Place at) {
    return fmt::format(
        R"("outcome": {{"flag": "yellow", "criteria": {{"consent": {{"score": "+/-", "finding": "Nobody asked."}},)"
        R"( "impact": {{"score": "-", "finding": "It hurts."}}}}, "deciding": ["consent"],)"
        R"( "why": "It was not asked at {}.", "reaction": "Say so, and ask.", "help": ["line"]}}, "next": "n{}")",
        at.number, at.ahead(1));
}

std::string way_on(Place at) {
    if (at.number == at.last) return R"("end": true)";
    switch (at.number % 10) {
        case 2:
        case 7: return choice(at);
        case 4: return fork(at);
        case 9: return outcome(at);
        default: return fmt::format(R"("next": "n{}")", at.ahead(1));
    }
}

}  // namespace

std::string big_story(int nodes) {
    std::string text = kHead;
    for (int number = 0; number < nodes; ++number) {
        const Place at{number, nodes - 1};
        text += fmt::format(R"("n{}": {{"title": "Scene {}", "clip": {{"file": "{}"}}, {}}}{})", number, number,
                            kBigStoryMedia, way_on(at), number == at.last ? "\n" : ",\n");
    }
    return text + "}}\n";
}

}  // namespace wissel::bench
