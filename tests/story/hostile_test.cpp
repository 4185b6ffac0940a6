// Stories that were damaged on the way: loading them must end in a message or in a story, never in a crash.
#include <filesystem>

#include <doctest/doctest.h>

#include "base/text_file.h"
#include "stories.h"
#include "story/session.h"
#include "story/shuffle.h"

using namespace wissel;
using namespace wissel::story;

namespace {

std::string example(const char* name) {
    return *read_text_file(std::filesystem::path(WISSEL_SOURCE_DIR) / "stories/examples" / name / "story.json", 1U << 20U);
}

// One random change: a byte lost, doubled, replaced, or a stretch cut out or moved.
std::string damaged(std::string text, SplitMix64& random) {
    static const std::string kBytes = "{}[]\",:0-9.eE\\\x01\xFF nulltruefalse";
    const auto at = random.below(text.size());
    switch (random.below(5)) {
        case 0: text.erase(at, 1); break;
        case 1: text.insert(at, 1, text[at]); break;
        case 2: text[at] = kBytes[random.below(kBytes.size())]; break;
        case 3: text.erase(at, random.below(40)); break;
        default: text.insert(at, text.substr(random.below(text.size()), random.below(60))); break;
    }
    return text;
}

// Walks at random, a little way.
void stroll(const std::shared_ptr<const StoryGraph>& graph, SplitMix64& random) {
    Session session(graph, random.next());
    for (int i = 0; i < 20; ++i) {
        const auto offer = session.offer();
        if (offer && !offer->items.empty()) {
            const auto& item = offer->items[random.below(offer->items.size())];
            static_cast<void>(session.apply(ChooseStep{offer->choice->options[item.option].id}));
        } else if (session.node().menu && !graph->situations.empty()) {
            static_cast<void>(session.apply(SituationStep{graph->situations.front().id}));
        } else {
            static_cast<void>(session.apply(AdvanceStep{}));
        }
        static_cast<void>(session.prospects());
    }
    const auto restored = Session::restore(graph, session.snapshot());
    CHECK(restored.has_value());
}

}  // namespace

TEST_CASE("a damaged story gives messages with a place, or can be walked") {
    SplitMix64 random(2026);
    int broken = 0, whole = 0;
    for (const char* name : {"choices", "variables", "outcomes", "menu"}) {
        const auto text = example(name);
        for (int i = 0; i < 150; ++i) {
            auto changed = text;
            for (std::size_t changes = 1 + random.below(3); changes > 0; --changes) changed = damaged(changed, random);
            const auto loaded = test::load_text(changed);
            for (const auto& diagnostic : loaded.diagnostics) {
                CHECK(diagnostic.place.line > 0);
                CHECK(diagnostic.place.column > 0);
                CHECK_FALSE(diagnostic.hint.empty());
            }
            if (loaded.graph) stroll(loaded.graph, random);
            ++(loaded.graph ? whole : broken);
        }
    }
    CHECK(broken > 50);
    CHECK(whole > 50);
}

TEST_CASE("no snapshot, however damaged, crashes") {
    const auto graph = test::graph_of(R"("a": {"choice": {"prompt": "?", "options": [{"id": "x", "text": "x", "to": "a"}, {"id": "y", "text": "y", "to": "b"}]}}, "b": {"end": true})");
    Session session(graph, 5);
    static_cast<void>(session.apply(ChooseStep{"x"}));
    static_cast<void>(session.apply(ChooseStep{"y"}));
    const auto snapshot = session.snapshot();
    SplitMix64 random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto restored = Session::restore(graph, damaged(snapshot, random));
        if (!restored) CHECK_FALSE(restored.error().message.empty());
    }
}
