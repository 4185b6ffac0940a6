#include "app/footage/clip_probe.h"

#include "app/footage/clip_advice.h"
#include "av/inspect.h"
#include "base/without_path.h"

namespace wissel::app {

namespace {

playback::Source source_of(const std::string& path, const av::MediaInfo& info) {
    playback::Source source;
    source.kind = info.is_still ? playback::Source::Kind::Still : playback::Source::Kind::Clip;
    source.path = path;
    return source;
}

void measure(ClipProbe& probe, playback::Size screen, const Thoroughness& how) {
    const auto source = source_of(probe.path, probe.details->info);
    const auto prime = playback::measure_prime_time(source, screen, how.prime_runs);
    if (!prime) {
        probe.trouble = without_path(prime.error().message, probe.path);
        return;
    }
    probe.prime = *prime;
    const auto speed = playback::measure_decode_speed(source, screen, how.decode);
    if (speed) probe.speed = *speed;
}

}  // namespace

ClipProbe probe_clip(const std::string& path, const std::string& name, playback::Size screen, const Thoroughness& how) {
    ClipProbe probe;
    probe.name = name;
    probe.path = path;
    auto details = av::inspect(path, std::chrono::steady_clock::now() + how.read);
    if (!details) {
        probe.trouble = without_path(details.error().message, path);
    } else {
        details->damage = without_path(details->damage, path);
        probe.details = std::move(*details);
        measure(probe, screen, how);
    }
    probe.advice = advice_for(probe);
    return probe;
}

}  // namespace wissel::app
