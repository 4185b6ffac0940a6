#include "story/io/read_sign.h"

#include <fmt/format.h>

#include "story/io/read_media.h"

namespace wissel::story {

namespace {

// An interpreter begins a little after the voice and ends a little after it; editors round.
constexpr Duration kSignTolerance = std::chrono::seconds(1);

void check_length(ReaderContext& context, const std::string& name, std::size_t offset, Duration sign, Duration film) {
    if (film == Duration{} || (sign <= film + kSignTolerance && film <= sign + kSignTolerance)) return;
    const char* effect =
        sign > film ? "what comes after is not seen" : "its last picture stands until the film is over";
    context.report.add(
        codes::kSignLength, offset,
        fmt::format("'{}' lasts {:.1f} s, the film {:.1f} s: {}", name, to_seconds(sign), to_seconds(film), effect),
        "its times are those of the film's file: make both equally long, or look whether it belongs to this film");
}

}  // namespace

void read_sign(ReaderContext& context, std::optional<JsonValue> value, Media& media) {
    if (!value) return;
    media.signs_named = read_files(context, value);
    for (const auto& [variant, name] : media.signs_named.variants()) {
        const auto facts =
            look_at_picture(context, name, value->offset(), "name a film of the interpreter, for example H.264 in MP4");
        if (!facts) continue;
        media.signs.set(variant, name);
        const std::string film(media.file.in(variant, context.graph.language()));
        if (const auto length = film_length(context, film))
            check_length(context, name, value->offset(), facts->length, *length);
    }
}

}  // namespace wissel::story
