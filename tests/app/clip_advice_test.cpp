// What an author is told to mend, by what was found.
#include "app/footage/clip_advice.h"

#include <doctest/doctest.h>

#include "support/text.h"

using namespace wissel;
using namespace wissel::app;
using namespace std::chrono_literals;
using test::has;

namespace {

// A film about which there is nothing to say.
ClipProbe fine() {
    ClipProbe probe;
    probe.name = probe.path = "a.mp4";
    auto& details = probe.details.emplace();
    details.format = "mov,mp4,m4a,3gp,3g2,mj2";
    details.info.length = 10s;
    details.info.has_picture = details.info.has_sound = true;
    auto& picture = details.picture.emplace();
    picture.codec = "h264";
    picture.pixel_format = "yuv420p";
    picture.stored = picture.upright = {1280, 720};
    picture.frame_rate = 30;
    picture.times.key_distance = 2s;
    av::SoundDetails sound;
    sound.codec = "aac";
    sound.played = true;
    details.sounds = {sound};
    probe.prime = playback::PrimeTime{20ms, 30ms, 5, 1, 2};
    probe.speed = playback::DecodeSpeed{10s, 1s};
    return probe;
}

struct Told {
    std::string all, commands;
    std::size_t count;
};

Told told_of(const ClipProbe& probe) {
    Told told{};
    const auto list = advice_for(probe);
    for (const auto& [what, command, when_sought] : list) {
        told.all += what + "\n";
        told.commands += command + "\n";
    }
    told.count = list.size();
    return told;
}

}  // namespace

TEST_CASE("a film that is fine is left alone") {
    CHECK(told_of(fine()).count == 0);
}

TEST_CASE("each thing to mend has its words and the command that mends it") {
    struct Case {
        void (*spoil)(ClipProbe&);
        const char* says;
        const char* command;
    };
    const std::vector<Case> cases = {
        {[](ClipProbe& p) { p.details->damage = "breaks off at 2.0 s"; }, "breaks off at 2.0 s", "-c:v copy -c:a copy"},
        {[](ClipProbe& p) { p.details->picture->codec = "vp9"; }, "vp9",
         "-c:v libx264 -crf 18 -pix_fmt yuv420p -c:a copy"},
        {[](ClipProbe& p) { p.details->picture->pixel_format = "yuv422p10le"; }, "yuv422p10le", "-pix_fmt yuv420p"},
        {[](ClipProbe& p) { p.details->sounds[0].codec = "ac3"; }, "ac3", "-c:v copy -c:a aac"},
        {[](ClipProbe& p) { p.details->format = "mpegts"; }, "no index", "-c:v copy -c:a copy"},
        {[](ClipProbe& p) { p.details->picture->times.key_distance = 8300ms; }, "8.3 s apart", "-g 60"},
        {[](ClipProbe& p) { p.details->picture->times.variable = true; }, "varies", "-vf fps=30"},
        {[](ClipProbe& p) { p.details->picture->interlaced = true; }, "Interlaced", "-vf bwdif"},
        {[](ClipProbe& p) {
             p.details->picture->colours.hdr = true;
             p.details->picture->colours.transfer = "smpte2084";
         },
         "HDR (smpte2084)", "tonemap"},
        {[](ClipProbe& p) { p.speed->wall = 20s; }, "0.5 x real time, so pictures will be dropped", "scale=1280:-2"},
        {[](ClipProbe& p) { p.speed->wall = 8s; }, "1.2 x real time", "scale=1280:-2"},
        {[](ClipProbe& p) { p.prime->median = 800ms; }, "0.8 s to get ready", ""},
        {[](ClipProbe& p) { p.details->sounds.clear(); }, "No sound", ""},
        {[](ClipProbe& p) { p.details->sounds.push_back({}); }, "the viewer's language chooses", ""},
    };
    for (const auto& each : cases) {
        auto probe = fine();
        each.spoil(probe);
        const auto answer = told_of(probe);
        CHECK_MESSAGE(has(answer.all, each.says), each.says);
        CHECK_MESSAGE(has(answer.commands, each.command), each.command);
        CHECK_MESSAGE(answer.count == 1, each.says);
    }
}

TEST_CASE("a large, fast film that is too heavy is made smaller and slower") {
    auto probe = fine();
    probe.details->picture->upright = {3840, 2160};
    probe.details->picture->frame_rate = 60;
    probe.speed->wall = 15s;
    CHECK(has(told_of(probe).commands, "-vf scale=1920:-2,fps=30 "));
    probe.details->picture->upright = {2160, 3840};
    CHECK(has(told_of(probe).commands, "-vf scale=-2:1920,fps=30 "));
}

TEST_CASE("several things are mended by one command, too") {
    auto probe = fine();
    probe.details->picture->interlaced = true;
    probe.details->sounds[0].codec = "mp3";
    probe.details->picture->times.key_distance = 9s;
    const auto list = advice_for(probe);
    REQUIRE(list.size() == 4);
    CHECK(has(list.back().command, "-vf bwdif=mode=send_frame -c:v libx264 -crf 18 -pix_fmt yuv420p -g 60 -c:a aac"));
}

TEST_CASE("a name is quoted for the shell, and taken for a file by ffmpeg") {
    auto probe = fine();
    probe.details->picture->interlaced = true;
    probe.path = "it's $(rm) here.mp4";
    CHECK(has(told_of(probe).commands, "-i 'it'\\''s $(rm) here.mp4' "));
    CHECK(has(told_of(probe).commands, "'it'\\''s $(rm) here-mended.mp4'"));
    probe.path = "-y.mp4";
    CHECK(has(told_of(probe).commands, "-i './-y.mp4' "));
    probe.path = "http:x.mp4";
    CHECK(has(told_of(probe).commands, "-i './http:x.mp4' "));
}

TEST_CASE("what cannot be opened has its reason as advice") {
    ClipProbe probe;
    probe.trouble = "the file is empty";
    const auto list = advice_for(probe);
    REQUIRE(list.size() == 1);
    CHECK(has(list[0].what, "the file is empty"));
    CHECK(list[0].command.empty());
}
