#include "app/commands/mend_command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace wissel::app {

namespace {

// What the FFmpeg of Debian 12 copies into MP4 without being asked twice.
constexpr std::array<std::string_view, 8> kPicturesOfMp4{"h264",  "hevc",       "av1",        "vp9",
                                                         "mpeg4", "mpeg2video", "mpeg1video", "mjpeg"};
constexpr std::array<std::string_view, 9> kSoundsOfMp4{"aac",  "mp3",    "mp2",  "ac3", "eac3",
                                                       "opus", "vorbis", "alac", "dts"};
// Pictures of words cannot be made into words.
constexpr std::array<std::string_view, 7> kCaptionsOfWords{"subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"};

constexpr const char* kToSdr =
    "zscale=t=linear:npl=100,zscale=p=bt709,tonemap=hable,zscale=t=bt709:m=bt709:r=tv,format=yuv420p";

bool holds(const auto& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

// For a shell and for ffmpeg, whatever is in the name.
std::string quoted(const std::string& name) {
    const bool may_be_taken_for_another_thing =
        name.starts_with('-') || (!name.starts_with('/') && name.find(':') != std::string::npos);
    std::string safe = may_be_taken_for_another_thing ? "'./" : "'";
    for (const char letter : name) safe += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return safe + "'";
}

// Where the file does not say all of it zscale finds no way from one colour to the other.
std::string said_colours(const av::ColourNames& colours) {
    return fmt::format("setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc={}", colours.transfer);
}

std::string picture_options(const av::PictureDetails& picture, const Mend& mend) {
    if (!mend.encode_picture && holds(kPicturesOfMp4, picture.codec)) return " -c:v copy";
    auto filters = mend.filters;
    if (picture.interlaced)
        filters.insert(filters.begin(), "bwdif=mode=send_frame");  // scaled, the lines would be mixed
    if (picture.colours.hdr) {
        if (picture.colours.primaries.empty() || !picture.colours.matrix_said)
            filters.push_back(said_colours(picture.colours));
        filters.emplace_back(kToSdr);
    }
    std::string options = filters.empty() ? "" : fmt::format(" -vf {}", fmt::join(filters, ","));
    options += " -c:v libx264 -crf 18 -pix_fmt yuv420p";
    if (mend.keys_every > 0) options += fmt::format(" -g {}", mend.keys_every);
    return options;
}

std::string sound_options(const std::vector<av::SoundDetails>& sounds, bool encode) {
    const bool all_fit =
        std::ranges::all_of(sounds, [](const auto& sound) { return holds(kSoundsOfMp4, sound.codec); });
    return encode || !all_fit ? " -c:a aac -b:a 160k" : " -c:a copy";
}

// ffmpeg by itself takes one track of each kind.
std::string tracks(const av::ClipDetails& details) {
    std::string maps = details.picture ? fmt::format(" -map 0:{}", details.picture->stream) : "";
    if (!details.sounds.empty()) maps += " -map 0:a";
    for (std::size_t i = 0; i < details.subtitles.size(); ++i) {
        if (holds(kCaptionsOfWords, details.subtitles[i].codec)) maps += fmt::format(" -map 0:s:{}", i);
    }
    return maps;
}

}  // namespace

void Mend::add(const Mend& other) {
    for (const auto& filter : other.filters) {
        if (!holds(filters, filter)) filters.push_back(filter);
    }
    encode_picture = encode_picture || other.encode_picture;
    encode_sound = encode_sound || other.encode_sound;
    keys_every = std::max(keys_every, other.keys_every);
}

std::string mend_command(const std::string& file, const av::ClipDetails& details, const Mend& mend) {
    const std::filesystem::path path(file);
    const auto copy = (path.parent_path() / path.stem()).string() + "-mended.mp4";
    std::string options = tracks(details);
    if (details.picture) options += picture_options(*details.picture, mend);
    if (!details.sounds.empty()) options += sound_options(details.sounds, mend.encode_sound);
    if (options.find(" 0:s:") != std::string::npos) options += " -c:s mov_text";
    return fmt::format("ffmpeg -i {}{} -movflags +faststart {}", quoted(file), options, quoted(copy));
}

}  // namespace wissel::app
