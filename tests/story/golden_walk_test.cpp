// The golden walks of tests/playthroughs: each is walked twice, once with the session saved and restored between all steps.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "stories.h"
#include "story/session.h"
#include "story/walk.h"

using namespace wissel;
using namespace wissel::story;

namespace {

const std::filesystem::path kRoot = WISSEL_SOURCE_DIR;

struct GoldenWalk {
    std::string name;   // of the file
    std::string story;
    std::uint64_t seed = 0;
    Walk steps;
    std::vector<std::string> entered;
};

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(" \r") + 1);
    return text;
}

GoldenWalk read_golden(const std::filesystem::path& file) {
    INFO(file.filename().string());
    GoldenWalk golden;
    golden.name = file.filename().string();
    std::ifstream in(file);
    std::string steps;
    bool below = false;
    for (std::string line; std::getline(in, line);) {
        if (line == "---") below = true;
        else if (below && !trimmed(line).empty()) golden.entered.push_back(trimmed(line));
        else if (!below && line.starts_with("story:")) golden.story = trimmed(line.substr(6));
        else if (!below && line.starts_with("seed:")) golden.seed = std::stoull(line.substr(5));
        else if (!below) steps += line + "\n";
    }
    auto walk = read_walk(steps);
    REQUIRE_MESSAGE(walk.has_value(), (walk ? "" : walk.error().message));
    golden.steps = std::move(*walk);
    return golden;
}

std::vector<GoldenWalk> read_goldens() {
    std::vector<GoldenWalk> out;
    for (const auto& entry : std::filesystem::directory_iterator(kRoot / "tests/playthroughs")) {
        if (entry.path().extension() == ".txt") out.push_back(read_golden(entry.path()));
    }
    return out;
}

// A node that needs nobody is left at once.
bool needs_nobody(const Node& node) {
    return !node.choice && !node.menu && !node.judge && !node.outcome && !node.end;
}

class Walker {
public:
    Walker(std::shared_ptr<const StoryGraph> graph, std::uint64_t seed, bool restores) : session_(std::move(graph), seed), restores_(restores) { arrive(); }

    void take(const WalkStep& step) {
        save_and_restore();
        std::visit([this](const auto& each) { go(each); }, step.step);
        save_and_restore();
    }

    const std::vector<std::string>& entered() const { return entered_; }
    std::string snapshot() const { return session_.snapshot(); }

private:
    void arrive() {
        entered_.push_back(session_.node().id);
        while (needs_nobody(session_.node())) {
            REQUIRE(session_.apply(AdvanceStep{}).has_value());
            entered_.push_back(session_.node().id);
        }
    }

    void apply(const Step& step) {
        const auto done = session_.apply(step);
        INFO("in node ", session_.node().id, ": ", done ? "" : done.error().message);
        REQUIRE(done.has_value());
    }

    void go(const ChooseStep& step) {
        apply(step);
        arrive();
    }
    void go(const SituationStep& step) {
        apply(step);
        arrive();
    }
    void go(const JudgeStep& step) { apply(step); }
    void go(const AdvanceStep&) {
        REQUIRE(session_.node().outcome);
        if (session_.node().choice) return;
        apply(AdvanceStep{});
        arrive();
    }
    void go(const TimeoutStep&) {
        const auto offer = session_.offer();
        REQUIRE(offer.has_value());
        REQUIRE(offer->fallback.has_value());
        go(ChooseStep{offer->choice->options[offer->items[*offer->fallback].option].id, How::ByDefault});
    }
    void go(const BackStep&) {
        REQUIRE(session_.can_go_back());
        session_.back();
        entered_.push_back(session_.node().id);
    }

    // As the summary's button does.
    void go(const MenuStep&) {
        REQUIRE(session_.ended());
        const auto& nodes = session_.graph().nodes;
        const auto menu = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.menu; });
        REQUIRE(menu != nodes.end());
        REQUIRE(session_.jump(static_cast<NodeIndex>(menu - nodes.begin())).has_value());
        arrive();
    }

    void save_and_restore() {
        if (!restores_) return;
        const auto saved = session_.snapshot();
        auto restored = Session::restore(std::make_shared<StoryGraph>(session_.graph()), saved);
        REQUIRE_MESSAGE(restored.has_value(), (restored ? "" : restored.error().message));
        CHECK(restored->snapshot() == saved);
        session_ = std::move(*restored);
    }

    Session session_;
    bool restores_;
    std::vector<std::string> entered_;
};

}  // namespace

TEST_CASE("every golden walk enters the nodes written down, with and without saving between all steps") {
    const auto goldens = read_goldens();
    for (const auto& golden : goldens) {
        INFO(golden.name);
        const auto loaded = load_story(kRoot / golden.story, nullptr);
        REQUIRE(loaded.graph);
        std::string plain;
        for (const bool restores : {false, true}) {
            Walker walker(loaded.graph, golden.seed, restores);
            for (const auto& step : golden.steps) {
                INFO("line ", step.line, ": ", text_of(step));
                walker.take(step);
            }
            CHECK(fmt::format("{}", fmt::join(walker.entered(), " ")) == fmt::format("{}", fmt::join(golden.entered, " ")));
            if (restores) CHECK(walker.snapshot() == plain);
            else plain = walker.snapshot();
        }
    }
    CHECK(goldens.size() >= 80);
}

// A story that is shown to pupils has no corner where nobody has been.
TEST_CASE("the golden walks of the stories for schools, and of the one about the parcel, enter each of their nodes") {
    for (const std::string story : {"stories/he-het-is-oke", "stories/examples/parcel"}) {
        INFO(story);
        const auto loaded = load_story(kRoot / story, nullptr);
        REQUIRE(loaded.graph);
        std::set<std::string> left;
        for (const auto& node : loaded.graph->nodes) left.insert(node.id);
        for (const auto& golden : read_goldens()) {
            if (golden.story != story) continue;
            for (const auto& id : golden.entered) left.erase(id);
        }
        CHECK_MESSAGE(left.empty(), fmt::format("never entered: {}", fmt::join(left, ", ")));
    }
}
