// When the films that may follow are ready, by given prime times.
#include "director/choice_timing.h"

#include <doctest/doctest.h>

#include <map>

using namespace wissel;
using namespace wissel::director;
using namespace std::chrono_literals;
using State = FilmReadiness::State;

namespace {

playback::Source film(const std::string& path) {
    playback::Source source;
    source.kind = playback::Source::Kind::Clip;
    source.path = path;
    return source;
}

// a takes 100 ms and 10 bytes, b 200 and 20, c 300 and 30; everything else cannot be played.
std::optional<PrimingCost> cost(const playback::Source& source) {
    const std::map<std::string, PrimingCost> known = {{"a", {100ms, 10}}, {"b", {200ms, 20}}, {"c", {300ms, 30}}};
    const auto found = known.find(source.path);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

std::vector<FilmReadiness> readiness(const std::vector<playback::Candidate>& candidates, const RunningFilm& running,
                                     std::size_t budget) {
    return film_readiness(candidates, running, budget, cost);
}

constexpr std::size_t kPlenty = 1000;

}  // namespace

TEST_CASE("films get ready one after the other, the heaviest first, equals as listed") {
    const auto films = readiness({{film("a"), 1}, {film("b"), 1.5}, {film("c"), 1}}, {10s, 5}, kPlenty);
    REQUIRE(films.size() == 3);
    CHECK(films[0].source.path == "b");
    CHECK(films[0].ready_after == 200ms);
    CHECK(films[1].source.path == "a");
    CHECK(films[1].ready_after == 300ms);
    CHECK(films[2].source.path == "c");
    CHECK(films[2].ready_after == 600ms);
}

TEST_CASE("the critical time is the film's length less the prime time, and none where the film stands") {
    auto films = readiness({{film("a"), 1}, {film("c"), 1}}, {2s, 5}, kPlenty);
    CHECK(films[0].critical == 1900ms);
    CHECK(films[1].critical == 1700ms);
    films = readiness({{film("c"), 1}}, {150ms, 5}, kPlenty);
    CHECK(films[0].critical == -150ms);
    films = readiness({{film("c"), 1}}, {std::nullopt, 5}, kPlenty);
    CHECK_FALSE(films[0].critical.has_value());
}

TEST_CASE(
    "what does not fit beside the running film is not got ready, and takes no time; a smaller one after it may fit") {
    const auto films = readiness({{film("a"), 3}, {film("c"), 2}, {film("b"), 1}}, {10s, 15}, 45);
    CHECK(films[0].state == State::Primed);
    CHECK(films[1].state == State::NoRoom);
    CHECK(films[1].critical == 9700ms);
    CHECK(films[2].state == State::Primed);
    CHECK(films[2].ready_after == 300ms);
}

TEST_CASE("the best of all is got ready whatever it takes") {
    const auto films = readiness({{film("c"), 2}, {film("a"), 1}}, {10s, 100}, 50);
    CHECK(films[0].state == State::Primed);
    CHECK(films[1].state == State::NoRoom);
}

TEST_CASE("a film to which several options lead gets ready once, by its heaviest") {
    const auto films = readiness({{film("a"), 1}, {film("b"), 1}, {film("a"), 2}}, {10s, 0}, kPlenty);
    REQUIRE(films.size() == 2);
    CHECK(films[0].source.path == "a");
    CHECK(films[1].ready_after == 300ms);
}

TEST_CASE("a film that cannot be played takes no time from the others") {
    const auto films = readiness({{film("broken"), 2}, {film("a"), 1}}, {10s, 0}, kPlenty);
    CHECK(films[0].state == State::Unplayable);
    CHECK_FALSE(films[0].critical.has_value());
    CHECK(films[1].ready_after == 100ms);
}
