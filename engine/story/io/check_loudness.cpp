#include "story/io/check_loudness.h"

#include <fmt/format.h>

namespace wissel::story {

namespace {

// Somewhat above full scale is how lossy coding leaves sound that was not distorted before.
constexpr double kClippedPeak = 0.5;
// LU. Less than this lies between two voices, too, and is left to the author's ear.
constexpr double kAudiblyQuieter = 5;

// How loud it is to be.
struct Wish {
    bool as_is = false;
    double louder = 0;      // LU than the others
    bool has_field = true;  // its author can say so
};

void check_quiet(ReaderContext& context, const std::string& name, const Loudness& loudness, const Wish& wish,
                 JsonValue place) {
    const double target = kLoudnessTarget + wish.louder;
    const double missing = target - loudness.lufs - gain_towards(target, loudness);
    if (wish.as_is || missing <= kAudiblyQuieter) return;
    std::string advice = "export it louder, with a limiter on its peaks";
    if (wish.has_field)
        advice += fmt::format("; or write \"loudness\": {:.0f} if it is meant so", wish.louder - missing);
    context.report.add(
        codes::kQuietClip, place.offset(),
        fmt::format("'{}' stays {:.0f} LU softer than the other clips ({:.1f} LUFS, peaks at {:.1f} dBTP)", name,
                    missing, loudness.lufs, loudness.peak),
        advice);
}

void check_files(ReaderContext& context, const Text& files, const Wish& wish, std::optional<JsonValue> place) {
    if (!place) return;
    for (const auto& [variant, name] : files.variants()) {
        const auto found = context.probed.find(name);
        if (found == context.probed.end() || !found->second || !found->second->loudness) continue;
        const auto& loudness = *found->second->loudness;
        if (loudness.peak > kClippedPeak) {
            context.report.add(codes::kClippedSound, place->offset(),
                               fmt::format("the sound of '{}' peaks at {:+.1f} dBTP: its loudest moments are distorted",
                                           name, loudness.peak),
                               "record or export it with more headroom; its peaks should stay below -1 dBTP");
        }
        check_quiet(context, name, loudness, wish, *place);
    }
}

}  // namespace

// As playback::ClipSound plays them: `loudness` is the film's and that of its other sounds, and not the describing
// voice's.
void check_loudness(ReaderContext& context, const Media& media, const SoundPlaces& places) {
    check_files(context, media.file, {media.as_is, media.louder}, places.file);
    check_files(context, media.sounds, {media.as_is, media.louder}, places.sound);
    check_files(context, media.descriptions, {media.as_is, 0, false}, places.description);
}

}  // namespace wissel::story
