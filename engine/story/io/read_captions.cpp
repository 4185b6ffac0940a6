#include "story/io/read_captions.h"

#include <fmt/format.h>

#include "base/text_file.h"
#include "base/without_path.h"
#include "story/io/caption_check.h"
#include "story/io/read_media.h"

namespace wissel::story {

namespace {

// As large a caption file as the player reads, and no more than can be looked through at once.
constexpr std::uintmax_t kMostCaptionBytes = 4U << 20U;

constexpr const char* kSaveAs = "save it as WebVTT (.vtt), SubRip (.srt) or ASS (.ass), in UTF-8";

void report_unusable(ReaderContext& context, const std::string& name, std::size_t offset, const std::string& why) {
    context.report.add(codes::kUnreadableMedia, offset, fmt::format("the captions '{}' cannot be shown: {}", name, why),
                       kSaveAs);
}

// False after reporting that no cue of it will be seen.
bool check_file(ReaderContext& context, const std::string& name, std::size_t offset, std::optional<Duration> film) {
    const auto path = context.folder / name;
    const auto text = read_text_file(path, kMostCaptionBytes);
    if (!text) return report_unusable(context, name, offset, text.error().message), false;
    if (text->empty()) return report_unusable(context, name, offset, "the file is empty"), false;
    bool usable = true;
    for (auto& finding : check_captions(*text, film)) {
        if (finding.code.name == std::string_view(codes::kUnreadableMedia.name)) usable = false;
        context.report.add_elsewhere(finding.code, offset, {path.string(), finding.line, 1}, std::move(finding.message),
                                     std::move(finding.hint));
    }
    if (!usable || !context.probe) return usable;
    if (const auto read = context.probe->probe_captions(path); !read) {
        return report_unusable(context, name, offset, without_path(read.error().message, path)), false;
    }
    return true;
}

}  // namespace

void read_captions(ReaderContext& context, std::optional<JsonValue> value, Media& media) {
    if (!value) return;
    media.captions_named = read_files(context, value);
    for (const auto& [variant, name] : media.captions_named.variants()) {
        if (!find_file(context, name, value->offset())) continue;
        const std::string film(media.file.in(variant, context.graph.language()));
        const auto [known, is_new] = context.captions_checked.try_emplace({name, film}, true);
        if (is_new) known->second = check_file(context, name, value->offset(), film_length(context, film));
        if (known->second) media.captions.set(variant, name);
    }
}

}  // namespace wissel::story
