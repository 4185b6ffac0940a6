// When the films that may follow are ready, and until when it is not too late: worked out from how fast this machine
// gets them ready (playback/clip_timing.h).
//
// The prefetcher opens and primes one film after the other, heaviest first, from the moment the node's own film begins,
// as far as the memory goes. So a film is `ready_after` the sum of the prime times up to and with its own: from then on
// a switch to it has no seam. A film that only becomes certain later is primed at once, whatever else there is: its
// `critical` time is the latest moment for that, the running film's length less its prime time. Becoming certain after
// that, it keeps the last picture waiting. Threading: pure; the times are given in.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "playback/program.h"

namespace wissel::director {

struct PrimingCost {
    Duration time{};
    std::size_t bytes = 0;
};
// None: it cannot be played.
using PrimingCosts = std::function<std::optional<PrimingCost>(const playback::Source&)>;

// While which film the others get ready.
struct RunningFilm {
    std::optional<Duration> length;  // none: it stands or loops until somebody goes on, or nobody knows
    std::size_t bytes = 0;           // that it takes of the budget
};

struct FilmReadiness {
    playback::Source source;
    enum class State { Primed, NoRoom, Unplayable } state = State::Primed;
    Duration prime_time{};
    Duration ready_after{};            // while State::Primed: since the node began
    std::optional<Duration> critical;  // none: any time will do, or it cannot be played; below zero: at no time
};

// In the order in which they are primed, one entry a source.
std::vector<FilmReadiness> film_readiness(const std::vector<playback::Candidate>& candidates,
                                          const RunningFilm& running, std::size_t budget, const PrimingCosts& costs);

}  // namespace wissel::director
