#include "story/io/read_media.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/without_path.h"
#include "story/io/check_loudness.h"
#include "story/io/fields.h"
#include "story/io/path_guard.h"
#include "story/io/read_captions.h"
#include "story/io/read_sign.h"
#include "story/io/read_sounds.h"

namespace wissel::story {

namespace {

const Result<MediaFacts>& probed(ReaderContext& context, const std::string& name) {
    const auto found = context.probed.find(name);
    if (found != context.probed.end()) return found->second;
    auto facts = context.probe ? context.probe->probe(context.folder / name) : Result<MediaFacts>(MediaFacts{});
    return context.probed.emplace(name, std::move(facts)).first->second;
}

constexpr const char* kLanguageMark = "{lang}";
constexpr const char* kNamePicture = "name a picture, for example PNG or JPEG";

// The shortest of the files decides, since times must fit them all.
std::optional<Duration> look_at_all(ReaderContext& context, const Text& files, JsonValue value) {
    std::optional<Duration> shortest;
    bool all_known = !files.empty();
    for (const auto& [variant, name] : files.variants()) {
        const auto facts = look_at(context, name, value.offset());
        if (!facts) all_known = false;
        else shortest = shortest ? std::min(*shortest, facts->length) : facts->length;
    }
    return all_known && context.probe ? shortest : std::nullopt;
}

std::string with_language(std::string_view name, std::size_t at, const std::string& variant) {
    return std::string(name).replace(at, std::string_view(kLanguageMark).size(), variant);
}

// One name with "{lang}" in it stands for a file in each language, and in each easier level for which there is one.
Text for_each_language(const ReaderContext& context, std::string_view name, Text written) {
    const auto at = name.find(kLanguageMark);
    if (written.empty() || at == std::string_view::npos || why_refused(name)) return written;
    const auto& graph = context.graph;
    Text files;
    for (const auto& language : graph.languages) files.set(language, with_language(name, at, language));
    for (const auto& level : graph.levels) {
        std::error_code error;
        auto file = with_language(name, at, level);
        if (std::filesystem::exists(context.folder / file, error)) files.set(level, std::move(file));
    }
    return files;
}

// A number of LU by which it is to be louder than the others, or "as-is".
void read_loudness(ReaderContext& context, std::optional<JsonValue> value, Media& media) {
    if (!value) return;
    media.as_is = value->is_string() && value->text() == "as-is";
    if (media.as_is) return;
    if (value->is_number() && std::abs(value->number()) <= kMostGain) {
        media.louder = value->number();
        return;
    }
    context.report.add(codes::kBadValue, value->offset(), "this says nothing about loudness",
                       fmt::format("write how many LU louder than the other clips it is to be (-{0:g} to {0:g}), or \"as-is\" to leave the file as it is", kMostGain));
}

void too_long(ReaderContext& context, JsonValue value, std::string message) {
    context.report.add(codes::kWindowTooLong, value.offset(), std::move(message), "choose times within the clip");
}

void check_part(ReaderContext& context, const Media& media, std::optional<Duration> length, std::optional<JsonValue> in,
                std::optional<JsonValue> out) {
    if (media.out && *media.out <= media.in && out) return too_long(context, *out, "the part ends before it begins");
    if (!length) return;
    if (in && media.in >= *length) too_long(context, *in, fmt::format("the clip is over after {:.2f} s", to_seconds(*length)));
    if (out && *media.out > *length + kTimeRounding) {
        too_long(context, *out, fmt::format("the clip is over after {:.2f} s", to_seconds(*length)));
    }
}

// The words that the films bring themselves.
void look_for_tracks(ReaderContext& context, Media& media, std::size_t offset) {
    for (const auto& [variant, name] : media.file.variants()) {
        const auto found = context.probed.find(name);
        if (found == context.probed.end() || !found->second) continue;
        const auto& facts = *found->second;
        if (facts.text_captions) media.own_captions = true;
        if (facts.text_captions || !facts.bitmap_captions) continue;
        context.report.add(codes::kBitmapCaptions, offset, fmt::format("the captions in '{}' are pictures of words, which are not shown", name),
                           "give the words as a file: \"captions\": \"captions/a.vtt\"");
    }
}

MediaRead read_clip(ReaderContext& context, JsonValue value) {
    MediaRead read;
    read.at = value;
    ObjectReader clip(context, value, "this clip");
    read.media.kind = Media::Kind::Clip;
    const auto file = clip.required("file");
    read.media.file = read_files(context, file);
    const auto in = clip.optional("in"), out = clip.optional("out");
    read.media.in = read_seconds(context, in).value_or(Duration{});
    read.media.out = read_seconds(context, out);
    const auto captions = clip.optional("captions");
    const auto sound = clip.optional("sound"), description = clip.optional("description");
    const auto sign = clip.optional("sign");
    read_loudness(context, clip.optional("loudness"), read.media);
    clip.finish();
    auto length = file ? look_at_all(context, read.media.file, *file) : std::nullopt;
    read_captions(context, captions, read.media);
    read_sounds(context, sound, description, length, read.media);
    read_sign(context, sign, read.media);
    if (file && !captions) look_for_tracks(context, read.media, file->offset());
    check_part(context, read.media, length, in, out);
    check_loudness(context, read.media, {file, sound, description});
    if (length) read.length = std::min(*length, read.media.out.value_or(*length)) - read.media.in;
    return read;
}

MediaRead read_still(ReaderContext& context, JsonValue value) {
    MediaRead read;
    read.at = value;
    ObjectReader still(context, value, "this still");
    read.media.kind = Media::Kind::Still;
    const auto file = still.required("file");
    read.media.file = read_files(context, file);
    read.media.length = read_seconds(context, still.optional("seconds")).value_or(Duration{});
    still.finish();
    for (const auto& [variant, name] : read.media.file.variants()) look_at_picture(context, name, file->offset(), kNamePicture);
    if (read.media.length > Duration{}) read.length = read.media.length;
    return read;
}

}  // namespace

void report_refused(ReaderContext& context, JsonValue value, const std::string& name, const std::string& why) {
    context.report.add(codes::kOutsideFolder, value.offset(), fmt::format("'{}' cannot be opened: {}", name, why),
                       "a story opens only files in its own folder: copy it there and name it with '/', as in media/a.mp4");
}

std::optional<MediaFacts> look_at(ReaderContext& context, const std::string& name, std::size_t offset) {
    if (!find_file(context, name, offset)) return std::nullopt;
    const auto& facts = probed(context, name);
    if (facts) return *facts;
    context.report.add(codes::kUnreadableMedia, offset, fmt::format("'{}' cannot be played: {}", name, without_path(facts.error().message, context.folder / name)),
                       "export it again, for example as H.264/AAC in MP4");
    return std::nullopt;
}

std::optional<MediaFacts> look_at_picture(ReaderContext& context, const std::string& name, std::size_t offset, const char* advice) {
    const auto facts = look_at(context, name, offset);
    if (!facts || facts->has_picture) return facts;
    context.report.add(codes::kUnreadableMedia, offset, fmt::format("'{}' holds no picture", name), advice);
    return std::nullopt;
}

std::optional<Duration> film_length(const ReaderContext& context, const std::string& name) {
    const auto found = context.probed.find(name);
    if (found == context.probed.end() || !found->second || found->second->length == Duration{}) return std::nullopt;
    return found->second->length;
}

bool find_file(ReaderContext& context, const std::string& name, std::size_t offset) {
    std::error_code error;
    const auto path = context.folder / name;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        context.report.add(codes::kMissingMedia, offset, fmt::format("there is no file '{}'", name),
                           "put it into the story's folder, or mend the name (capitals count)");
        return false;
    }
    if (!lies_within(context.folder, path)) {
        context.report.add(codes::kOutsideFolder, offset, fmt::format("'{}' is a link that leads out of the story's folder", name),
                           "copy the file itself into the folder");
        return false;
    }
    if (!std::filesystem::is_regular_file(status)) {
        context.report.add(codes::kUnreadableMedia, offset, fmt::format("'{}' is not a file", name), "name a file");
        return false;
    }
    return true;
}

Text read_files(ReaderContext& context, std::optional<JsonValue> value) {
    auto written = read_variants(context, value);
    if (value && value->is_string()) written = for_each_language(context, value->text(), std::move(written));
    Text files;
    for (const auto& [variant, name] : written.variants()) {
        const auto why = why_refused(name);
        if (why) {
            report_refused(context, *value, name, *why);
        } else {
            files.set(variant, name);
        }
    }
    return files;
}

std::string read_picture(ReaderContext& context, JsonValue value) {
    const auto name = read_string(context, value);
    if (name.empty()) return {};
    if (const auto why = why_refused(name)) {
        report_refused(context, value, name, *why);
        return {};
    }
    return look_at_picture(context, name, value.offset(), kNamePicture) ? name : std::string();
}

MediaRead read_media(ReaderContext& context, ObjectReader& node) {
    const auto clip = node.optional("clip"), still = node.optional("still");
    if (clip && still) {
        context.report.add(codes::kBadValue, still->key_offset(), fmt::format("{} has both a clip and a still", node.what()),
                           "keep one, or make two nodes");
    }
    if (clip) return read_clip(context, *clip);
    if (still) return read_still(context, *still);
    return {};
}

}  // namespace wissel::story
