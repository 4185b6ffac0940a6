#include "story/io/read_sounds.h"

#include <fmt/format.h>

#include <algorithm>

#include "story/io/read_media.h"

namespace wissel::story {

namespace {

// Coders and editors round up by less.
constexpr Duration kSoundTolerance = std::chrono::seconds(1);

bool can_be_heard(ReaderContext& context, const std::string& name, std::size_t offset, std::optional<Duration> film) {
    const auto facts = look_at(context, name, offset);
    if (!facts) return false;
    if (!facts->has_sound) {
        context.report.add(codes::kUnreadableMedia, offset, fmt::format("'{}' holds no sound", name),
                           "name a sound file, for example FLAC, WAV or M4A");
        return false;
    }
    if (film && *film > Duration{} && facts->length > *film + kSoundTolerance) {
        context.report.add(
            codes::kSoundTooLong, offset,
            fmt::format("'{}' lasts {:.1f} s, the film {:.1f} s: what comes after is not heard", name,
                        to_seconds(facts->length), to_seconds(*film)),
            "its times are those of the film's file: cut it there, or look whether it belongs to this film");
    }
    return true;
}

Text usable(ReaderContext& context, const Text& named, std::size_t offset, std::optional<Duration> film) {
    Text files;
    for (const auto& [variant, name] : named.variants()) {
        if (can_be_heard(context, name, offset, film)) files.set(variant, name);
    }
    return files;
}

}  // namespace

void read_sounds(ReaderContext& context, std::optional<JsonValue> sound, std::optional<JsonValue> description,
                 std::optional<Duration> film, Media& media) {
    if (sound) {
        media.sounds_named = read_files(context, sound);
        media.sounds = usable(context, media.sounds_named, sound->offset(), film);
    }
    if (description) {
        media.descriptions_named = read_files(context, description);
        media.descriptions = usable(context, media.descriptions_named, description->offset(), film);
    }
    media.own_description = std::ranges::any_of(media.file.variants(), [&](const auto& file) {
        const auto found = context.probed.find(file.second);
        return found != context.probed.end() && found->second && found->second->described;
    });
}

}  // namespace wissel::story
