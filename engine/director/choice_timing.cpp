#include "director/choice_timing.h"

#include <algorithm>

namespace wissel::director {

namespace {

using playback::Candidate;

// As the cue list opens them: by weight, then as listed. The heaviest weight of a source counts.
std::vector<Candidate> in_order(const std::vector<Candidate>& candidates) {
    std::vector<Candidate> order;
    for (const auto& candidate : candidates) {
        const auto known = std::ranges::find(order, candidate.source, &Candidate::source);
        if (known == order.end())
            order.push_back(candidate);
        else
            known->weight = std::max(known->weight, candidate.weight);
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, &Candidate::weight);
    return order;
}

}  // namespace

std::vector<FilmReadiness> film_readiness(const std::vector<Candidate>& candidates, const RunningFilm& running,
                                          std::size_t budget, const PrimingCosts& costs) {
    std::vector<FilmReadiness> films;
    Duration passed{};
    std::size_t bytes = running.bytes;
    bool is_best = true;  // is primed whatever it takes
    for (const auto& candidate : in_order(candidates)) {
        auto& film = films.emplace_back();
        film.source = candidate.source;
        const auto cost = costs(candidate.source);
        if (!cost) {
            film.state = FilmReadiness::State::Unplayable;
            continue;
        }
        film.prime_time = cost->time;
        if (running.length) film.critical = *running.length - cost->time;
        if (!is_best && bytes + cost->bytes > budget) {
            film.state = FilmReadiness::State::NoRoom;
            continue;
        }
        is_best = false;
        bytes += cost->bytes;
        passed += cost->time;
        film.ready_after = passed;
    }
    return films;
}

}  // namespace wissel::director
