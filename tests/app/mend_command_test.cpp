// The commands that an author is told to run: what they say, and that ffmpeg carries them out.
#include "app/commands/mend_command.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "av/inspect.h"
#include "support/clip_maker.h"

using namespace wissel;
using namespace wissel::app;

namespace {

av::SoundDetails sound(const char* codec) {
    av::SoundDetails details;
    details.codec = codec;
    return details;
}

av::ClipDetails film(const char* picture, const std::vector<av::SoundDetails>& sounds) {
    av::ClipDetails details;
    details.picture.emplace().codec = picture;
    details.sounds = sounds;
    return details;
}

std::string command(const av::ClipDetails& details, const Mend& mend = {}) {
    return mend_command("a.mkv", details, mend);
}

const Mend kEncode{{}, true, false, 0};
const Mend kSmaller{{"scale=1280:-2"}, true, false, 0};

bool run(const std::string& command) {
    return std::system((command + " </dev/null >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

TEST_CASE("all sounds and all captions of words are kept, and the picture that is played") {
    auto details = film("h264", {sound("aac"), sound("aac")});
    details.picture->stream = 1;
    CHECK(command(details) ==
          "ffmpeg -i 'a.mkv' -map 0:1 -map 0:a -c:v copy -c:a copy -movflags +faststart 'a-mended.mp4'");
    details.subtitles = {{"subrip", "nl", ""}, {"hdmv_pgs_subtitle", "fr", ""}, {"ass", "en", ""}};
    CHECK(command(details) ==
          "ffmpeg -i 'a.mkv' -map 0:1 -map 0:a -map 0:s:0 -map 0:s:2 -c:v copy -c:a copy -c:s mov_text -movflags "
          "+faststart "
          "'a-mended.mp4'");
    CHECK(command(film("h264", {})) == "ffmpeg -i 'a.mkv' -map 0:0 -c:v copy -movflags +faststart 'a-mended.mp4'");
}

TEST_CASE("what MP4 does not take is encoded, also where nothing was asked but another container") {
    CHECK(command(film("theora", {sound("vorbis")})).find("-c:v libx264 -crf 18 -pix_fmt yuv420p -c:a copy") !=
          std::string::npos);
    CHECK(command(film("vp8", {})).find("-c:v libx264") != std::string::npos);
    CHECK(command(film("h264", {sound("pcm_s16le")})).find("-c:v copy -c:a aac -b:a 160k") != std::string::npos);
    CHECK(command(film("h264", {sound("aac"), sound("flac")})).find("-c:a aac") != std::string::npos);
}

TEST_CASE("interlaced and HDR film is mended by whatever encodes it, lines before the size and colours after it") {
    auto details = film("vp9", {});
    details.picture->interlaced = true;
    CHECK(command(details).find("-c:v copy") != std::string::npos);
    CHECK(command(details, kEncode).find(" -vf bwdif=mode=send_frame -c:v libx264") != std::string::npos);
    CHECK(command(details, kSmaller).find(" -vf bwdif=mode=send_frame,scale=1280:-2 -c:v libx264") !=
          std::string::npos);
    details.picture->colours.hdr = details.picture->colours.matrix_said = true;
    details.picture->colours.primaries = "bt2020";
    CHECK(command(details, kSmaller).find(" -vf bwdif=mode=send_frame,scale=1280:-2,zscale=t=linear") !=
          std::string::npos);
    details.picture->colours.primaries = "";
    details.picture->colours.transfer = "arib-std-b67";
    CHECK(command(details, kEncode)
              .find("send_frame,setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=arib-std-b67,zscale") !=
          std::string::npos);
    details.picture->codec = "vp8";
    CHECK(command(details).find("bwdif") != std::string::npos);
}

TEST_CASE("where ffmpeg is installed it carries the commands out") {
    if (!run("ffmpeg -version")) {
        MESSAGE("ffmpeg is not installed: not tried");
        return;
    }
    struct Case {
        const char *name, *picture, *sound;
    };
    const test::TempFolder folder;
    for (const auto& each : {Case{"a.mkv", "libvpx", "pcm_s16le"},
                             {"b.ogv", "libtheora", "libvorbis"},
                             {"c.avi", "mpeg4", "pcm_s16le"},
                             {"d.ts", "libx264", "aac"},
                             {"e.mkv", "ffv1", "flac"}}) {
        CAPTURE(each.name);
        test::ClipSpec spec;
        spec.name = each.name;
        spec.video_codec = each.picture;
        spec.audio_codec = each.sound;
        spec.frames = 6;
        spec.b_frames = 0;
        const auto path = test::make_clip(folder, spec);
        const auto soon = [] { return std::chrono::steady_clock::now() + std::chrono::seconds(60); };
        auto details = av::inspect(path, soon());
        REQUIRE(details);
        CHECK(run(mend_command(path, *details, {})));
        const auto mended = folder.file(std::string(1, each.name[0]) + "-mended.mp4");
        const auto after = av::inspect(mended, soon());
        REQUIRE_MESSAGE(after, after.error().message);
        CHECK(after->damage == "");
        CHECK(after->sounds.size() == 1);
        details->picture->interlaced = true;
        details->picture->colours.hdr = true;
        details->picture->colours.transfer = "smpte2084";
        std::filesystem::remove(mended);
        auto all = kSmaller;
        all.encode_sound = true;
        all.keys_every = 60;
        CHECK(run("timeout 60 " + mend_command(path, *details, all)));
    }
}
