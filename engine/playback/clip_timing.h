// How fast this machine is with a clip, measured on a Clip as it plays: for the author's tools.
//
// Prime time: from cueing a source to the moment from which taking it is seamless. Decode speed: how much film is
// decoded, converted and scaled in a second, as a multiple of real time; below 1 it cannot be played without dropping
// pictures. Threading: any thread; blocks. Nothing else is decoded meanwhile: beside a film that plays, both come out
// slower. Invariants: never waits longer than the patience given.
#pragma once

#include <cstddef>
#include <optional>

#include "base/result.h"
#include "playback/picture.h"
#include "playback/source.h"

namespace wissel::playback {

struct PrimeTime {
    Duration median{}, worst{};
    int runs = 0;
    std::size_t primed_bytes = 0, live_bytes = 0;  // of memory, about
};

// `runs`: at least 1. Fails where the source cannot be primed, or not within `patience`.
Result<PrimeTime> measure_prime_time(const Source& source, Size screen, int runs,
                                     Duration patience = std::chrono::seconds(10));

struct DecodeSpeed {
    Duration film{}, wall{};
    double real_time() const { return to_seconds(film) / to_seconds(wall); }
};

// Decodes for as long as `at_most`, or to the source's end. None where there is too little to measure: stills, sound
// alone, a few pictures.
Result<std::optional<DecodeSpeed>> measure_decode_speed(const Source& source, Size screen,
                                                        Duration at_most = std::chrono::seconds(2),
                                                        Duration patience = std::chrono::seconds(10));

}  // namespace wissel::playback
