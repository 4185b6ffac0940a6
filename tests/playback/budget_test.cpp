// One budget for all clips: who is primed when there is not room for everybody.
#include <doctest/doctest.h>

#include "spoken.h"
#include "playback/clip.h"

using namespace wissel;
using namespace wissel::playback;
using namespace wissel::test;

namespace {

// Copies of one film: sources that differ, each as large as the next.
struct Copies {
    TempFolder folder;
    std::vector<Source> sources;
    explicit Copies(int count) {
        for (int i = 0; i < count; ++i) {
            ClipSpec spec;
            spec.name = "copy" + std::to_string(i) + ".mkv";
            spec.number = i;
            sources.push_back(whole(make_clip(folder, spec)));
        }
    }
};

std::size_t bytes_of(const Source& source, SoundWish wish = {}) {
    ClipContext context({160, 96}, {}, false);
    context.sound_wishes.set(std::move(wish));
    Clip clip(source, context);
    REQUIRE(clip.open().has_value());
    return clip.primed_bytes();
}

ProgramConfig with_budget(std::size_t bytes) {
    auto config = off_screen();
    config.memory_budget = bytes;
    return config;
}

std::vector<Candidate> ranked(const std::vector<Source>& sources) {
    std::vector<Candidate> list;
    for (const auto& source : sources) list.push_back({source, double(sources.size() - list.size())});
    return list;
}

int primed(const Program& program, const std::vector<Source>& sources) {
    int count = 0;
    for (const auto& source : sources) count += program.readiness(source) == Readiness::Primed ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("where there is room for two of four, the two that weigh most are primed") {
    const Copies films(4);
    const auto& all = films.sources;
    Stage stage(with_budget(bytes_of(all[0]) * 5 / 2));
    stage.program.cue(ranked(all));
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(all[0]) == Readiness::Primed);
    CHECK(stage.program.readiness(all[1]) == Readiness::Primed);
    CHECK(primed(stage.program, all) == 2);
}

TEST_CASE("of several that weigh as much only one is primed beyond the budget") {
    const Copies films(3);
    const auto& all = films.sources;
    SUBCASE("where there is room for one and a half") {
        Stage stage(with_budget(bytes_of(all[0]) * 3 / 2));
        stage.program.cue({{all[0], 1}, {all[1], 1}, {all[2], 1}});
        CHECK(stage.program.settle({}));
        CHECK(primed(stage.program, all) == 1);
    }
    SUBCASE("where there is room for none") {
        Stage stage(with_budget(1));
        stage.program.cue({{all[0], 1}, {all[1], 1}, {all[2], 1}});
        CHECK(stage.program.settle({}));
        CHECK(primed(stage.program, all) == 1);
    }
    SUBCASE("and a film that cannot be opened does not stand in the way of the next") {
        Stage stage(with_budget(1));
        stage.program.cue({{whole(films.folder.file("nowhere.mkv")), 1}, {all[0], 1}});
        CHECK(stage.program.settle({}));
        CHECK(primed(stage.program, all) == 1);
    }
}

TEST_CASE("nothing is thrown away for a film that does not fit all the same") {
    const Copies films(2);
    const auto& small = films.sources;
    ClipSpec spec;
    spec.name = "large.mkv";
    spec.width = 640;
    spec.height = 384;
    const auto large = whole(make_clip(films.folder, spec));
    const auto each = bytes_of(small[0]);
    REQUIRE(bytes_of(large) > 2 * each);
    Stage stage(with_budget(3 * each));
    stage.program.cue({{small[0], 3}, {large, 2}, {small[1], 1}});
    CHECK(stage.program.settle({}));
    CHECK(primed(stage.program, small) == 2);
    stage.program.take_primed();
    stage.program.cue({{small[0], 3}, {large, 2}, {small[1], 1}});
    CHECK(stage.program.settle({}));
    CHECK(primed(stage.program, small) == 2);
    for (const auto& news : stage.program.take_primed()) CHECK(news.source != small[1]);  // it was kept, not made again
}

TEST_CASE("the film that is certain to follow takes its part of the budget while it waits") {
    const Copies films(4);
    const auto& all = films.sources;
    Stage stage(with_budget(bytes_of(all[0]) * 7 / 2));
    stage.program.cue({{all[0], 1}});
    CHECK(stage.program.settle({}));
    stage.must_take(all[0]);
    stage.step();
    stage.program.take_at_end(all[1]);
    stage.step();
    stage.program.cue({{all[2], 2}, {all[3], 1}});
    stage.step();
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(all[1]) == Readiness::Primed);
    CHECK(stage.program.readiness(all[2]) == Readiness::Primed);
    CHECK(stage.program.readiness(all[3]) != Readiness::Primed);
}

TEST_CASE("what turns out to weigh more is primed at the cost of the lightest") {
    const Copies films(3);
    const auto& all = films.sources;
    Stage stage(with_budget(bytes_of(all[0]) * 5 / 2));
    stage.program.cue({{all[0], 3}, {all[1], 2}, {all[2], 1}});
    CHECK(stage.program.settle({}));
    stage.program.cue({{all[0], 3}, {all[1], 2}, {all[2], 4}});
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(all[0]) == Readiness::Primed);
    CHECK(stage.program.readiness(all[1]) != Readiness::Primed);
    CHECK(stage.program.readiness(all[2]) == Readiness::Primed);
}

TEST_CASE("a clip that is playing takes its part of the budget, and gives it back") {
    const Copies films(3);
    const auto& all = films.sources;
    Stage stage(with_budget(bytes_of(all[0]) * 9 / 4));
    stage.program.cue({{all[0], 1}});
    CHECK(stage.program.settle({}));
    stage.must_take(all[0]);
    stage.step();
    stage.program.cue({{all[1], 2}, {all[2], 1}});
    CHECK(stage.program.settle({}));
    CHECK(primed(stage.program, all) == 1);
    stage.must_take(all[1]);
    stage.steps(4);
    CHECK(stage.program.settle({}));
    CHECK(primed(stage.program, all) <= 1);
}

TEST_CASE("the best of all is primed however little memory there is") {
    const Copies films(2);
    const auto& all = films.sources;
    Stage stage(with_budget(1));
    stage.program.cue(ranked(all));
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(all[0]) == Readiness::Primed);
    CHECK(stage.program.readiness(all[1]) != Readiness::Primed);
}

TEST_CASE("what is needed at the end is primed before what weighs more") {
    const Copies films(2);
    const auto& all = films.sources;
    Stage stage(with_budget(1));
    stage.program.cue(ranked(all));
    CHECK(stage.program.settle({}));
    stage.program.take_at_end(all[1]);
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(all[1]) == Readiness::Primed);
}

TEST_CASE("sounds beside the film count as soon as they are wanted, and not before") {
    auto source = spoken().source();
    source.descriptions.push_back({"fr", spoken().voice});
    const auto alone = bytes_of(source, in("nl"));
    CHECK(bytes_of(source, in("fr")) == alone + SoundLane::kBytes);
    CHECK(bytes_of(source, in("fr", true)) == alone + 2 * SoundLane::kBytes);
    CHECK(bytes_of(whole(films().a), in("fr", true)) == bytes_of(whole(films().a), in("nl")));
}

TEST_CASE("another language makes what is primed larger: the least wanted makes room when something is cued") {
    const Copies films(2);
    auto first = films.sources[0], second = films.sources[1];
    first.sounds = second.sounds = {{"fr", spoken().french}};
    Stage stage(with_budget(3 * bytes_of(first) + SoundLane::kBytes / 2));
    stage.program.cue({{first, 2}, {second, 1}});
    CHECK(stage.program.settle({}));
    CHECK(primed(stage.program, {first, second}) == 2);
    stage.program.set_sound(in("fr"));
    const auto third = whole(spoken().film);
    stage.program.cue({{first, 2}, {second, 1}, {third, 3}});
    CHECK(stage.program.settle({}));
    CHECK(stage.program.readiness(third) == Readiness::Primed);
    CHECK(stage.program.readiness(first) == Readiness::Primed);
    CHECK(stage.program.readiness(second) != Readiness::Primed);
}
