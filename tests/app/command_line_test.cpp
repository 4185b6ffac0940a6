#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/command_line.h"
#include "support/content.h"

using namespace wissel::app;

namespace {

Command parsed(const std::vector<std::string>& arguments) {
    std::vector<const char*> all = {"wissel"};
    for (const auto& argument : arguments) all.push_back(argument.c_str());
    return read_command_line(static_cast<int>(all.size()), all.data());
}

Said said(const std::vector<std::string>& arguments) {
    const auto command = parsed(arguments);
    REQUIRE(std::holds_alternative<Said>(command));
    return std::get<Said>(command);
}

}  // namespace

TEST_CASE("all options of classroom are read, and phones are off unless asked for") {
    const auto command = parsed({"classroom", "a/story", "--lang", "fr", "--phones", "--network", "wlan0", "--port", "8080", "--pace", "3", "--tie", "lot",
                                 "--nobody", "author", "--sheet", "s.html", "--display", "2", "--windowed", "--size", "1920x1080", "--mute", "--seed", "4"});
    const auto& lesson = std::get<ClassroomOptions>(command);
    CHECK(lesson.story == "a/story");
    CHECK((lesson.phones && lesson.windowed && lesson.mute));
    CHECK(lesson.network == "wlan0");
    CHECK(lesson.port == 8080);
    CHECK(lesson.pace == wissel::classroom::Pace::times(3));
    CHECK(lesson.rules.tie == wissel::classroom::Tie::Lot);
    CHECK(lesson.rules.nobody == wissel::classroom::Nobody::AuthorsDefault);
    CHECK(lesson.display == 2);
    const auto plain = std::get<ClassroomOptions>(parsed({"classroom", "a"}));
    CHECK_FALSE(plain.phones);
    CHECK(plain.pace.is_off());
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--network", "lo"}, {"--pace", "11"}, {"--pace", "slow"}, {"--phones", "--port", "80"}, {"--tie", "coin"}}) {
        auto all = std::vector<std::string>{"classroom", "a"};
        all.insert(all.end(), wrong.begin(), wrong.end());
        CHECK(said(all).exit == Exit::WrongUsage);
    }
}

TEST_CASE("all options of play are read") {
    const auto command = parsed({"play", "a/story", "--lang", "fr", "--fullscreen", "--size", "1920x1080", "--at", "b", "--seed", "7",
                                 "--walk", "x,y", "--record", "o.mp4", "--log", "l.jsonl", "--mute",
                                 "--hwdec", "auto", "--speed", "0.9", "--locked", "--loudness", "-16"});
    const auto& play = std::get<PlayOptions>(command);
    CHECK(play.story == "a/story");
    CHECK(play.language == "fr");
    CHECK(play.size == wissel::playback::Size{1920, 1080});
    CHECK((play.fullscreen && play.mute && play.locked));
    CHECK(play.decoding_device == "auto");
    CHECK(std::get<PlayOptions>(parsed({"play", "a"})).decoding_device.empty());
    CHECK(play.at == "b");
    CHECK(play.seed == 7);
    CHECK(play.walk == "x,y");
    CHECK(play.record == "o.mp4");
    CHECK(play.log == "l.jsonl");
    CHECK(play.speed == 90);
    CHECK(play.loudness == -16);
}

TEST_CASE("tools/play knows each option that takes a value, so that it does not take the value for the story") {
    const auto script = wissel::test::content(std::string(WISSEL_SOURCE_DIR) + "/tools/play");
    std::istringstream help(said({"play", "--help"}).out);
    int options = 0;
    for (std::string line, option, value; std::getline(help, line);) {
        if (line.rfind("  --", 0) != 0) continue;
        std::istringstream words(line);
        words >> option;
        const bool takes_value = line.size() > option.size() + 3 && line[option.size() + 3] != ' ';
        if (!takes_value) continue;
        ++options;
        CHECK_MESSAGE((script.find(option + " |") != std::string::npos || script.find(option + ")") != std::string::npos), option);
    }
    CHECK(options > 15);
}

TEST_CASE("clips are brought to one loudness unless that is switched off") {
    CHECK(std::get<PlayOptions>(parsed({"play", "s"})).loudness == wissel::kLoudnessTarget);
    CHECK_FALSE(std::get<PlayOptions>(parsed({"play", "s", "--loudness", "off"})).loudness);
}

TEST_CASE("a speed may be written with a comma") {
    CHECK(std::get<PlayOptions>(parsed({"play", "s", "--speed", "1,25"})).speed == 125);
}

TEST_CASE("description and sign language are off unless the command line says otherwise") {
    const auto usual = std::get<PlayOptions>(parsed({"play", "s"}));
    CHECK_FALSE(usual.description);
    CHECK_FALSE(usual.sign);
    const auto asked = std::get<PlayOptions>(parsed({"play", "s", "--description", "on", "--sign", "on"}));
    CHECK(asked.description);
    CHECK(asked.sign);
    CHECK(said({"play", "s", "--sign", "perhaps"}).exit == Exit::WrongUsage);
}

TEST_CASE("captions are on, of the usual look, unless the command line says otherwise") {
    using namespace wissel::director;
    const auto usual = std::get<PlayOptions>(parsed({"play", "s"})).captions;
    CHECK(usual.on);
    CHECK(usual.look == CaptionLook{});
    const auto asked = std::get<PlayOptions>(parsed({"play", "s", "--captions", "off", "--caption-size", "huge", "--caption-background", "outline",
                                                     "--caption-position", "top"})).captions;
    CHECK_FALSE(asked.on);
    CHECK(asked.look == CaptionLook{CaptionSize::Huge, CaptionBackground::Outline, CaptionPosition::Top, true, true});
    CHECK(said({"play", "s", "--caption-size", "giant"}).error.find("small|medium|large|huge") != std::string::npos);
    CHECK(said({"play", "s", "--captions", ""}).exit == Exit::WrongUsage);
}

TEST_CASE("check reads its format") {
    CHECK(std::get<CheckOptions>(parsed({"check", "s", "--format", "json"})).json);
    CHECK_FALSE(std::get<CheckOptions>(parsed({"check", "s"})).json);
}

TEST_CASE("probe reads what to look at, for which screen, and its format") {
    const auto command = parsed({"probe", "a.mp4", "story", "--format", "json", "--size", "1920x1080", "--memory", "200"});
    const auto& probe = std::get<ProbeOptions>(command);
    CHECK(probe.names == std::vector<std::string>{"a.mp4", "story"});
    CHECK(probe.json);
    CHECK(probe.size == wissel::playback::Size{1920, 1080});
    CHECK(probe.memory == 200U << 20U);
    CHECK(said({"probe"}).exit == Exit::WrongUsage);
}

TEST_CASE("help and version are given everywhere, and are no mistake") {
    for (const auto& arguments : {std::vector<std::string>{"--help"}, {"--version"}, {"play", "--help"}, {"check", "--help"},
                                  {"play", "--version"}, {"check", "--version"}}) {
        const auto answer = said(arguments);
        CHECK(answer.exit == Exit::Fine);
        CHECK_FALSE(answer.out.empty());
        CHECK(answer.error.empty());
    }
    CHECK(said({"--help"}).out.find("Exit codes") != std::string::npos);
}

TEST_CASE("a message says which word was wrong and what to write instead") {
    struct Case {
        std::vector<std::string> arguments;
        std::vector<const char*> says;
    };
    const std::vector<Case> cases = {
        {{"bogus"}, {"'bogus'", "wissel play STORY", "wissel check STORY"}},
        {{"bogus", "play", "s"}, {"'bogus'"}},
        {{}, {"missing", "wissel play STORY"}},
        {{"play", "s", "t"}, {"t"}},
        {{"play", "s", "--seed", "abc"}, {"--seed", "'abc'", "whole number"}},
        {{"play", "s", "--seed", "-1"}, {"--seed", "'-1'", "whole number"}},
        {{"play", "s", "--seed", "99999999999999999999999"}, {"--seed", "whole number"}},
        {{"play", "s", "--speed", "2"}, {"--speed", "0.75 to 1.25"}},
        {{"play", "s", "--speed", "nan"}, {"--speed", "0.75 to 1.25"}},
        {{"play", "s", "--speed", "snel"}, {"--speed", "0.75 to 1.25"}},
        {{"play", "s", "--loudness", "loud"}, {"--loudness", "off", "-40 to -10"}},
        {{"play", "s", "--loudness", "-60"}, {"--loudness", "-40 to -10"}},
        {{"play", "s", "--loudness", "nan"}, {"--loudness", "-40 to -10"}},
        {{"play", "s", "--size"}, {"--size", "WIDTHxHEIGHT"}},
        {{"play", "s", "--walk", "x", "--record", ""}, {"--record", "nothing after it"}},
        {{"play", "s", "--lang", ""}, {"--lang", "nothing after it"}},
        {{"play", "s", "--log", ""}, {"--log", "nothing after it"}},
        {{"play", "s", "--log="}, {"--log"}},
        {{"play", "s", "--hwdec", "steam"}, {"--hwdec", "'steam'", "auto", "vaapi"}},
        {{"play", "s", "--walk", "x", "--record", "x.png"}, {"x.png", ".mp4"}},
        {{"play", "s", "--memory", "much"}, {"--memory", "'much'", "megabytes"}},
        {{"play", "s", "--memory", "63"}, {"--memory", "64"}},
    };
    for (const auto& each : cases) {
        const auto answer = said(each.arguments);
        INFO(answer.error);
        CHECK(answer.exit == Exit::WrongUsage);
        CHECK(answer.error.size() < 200);
        for (const char* part : each.says) CHECK_MESSAGE(answer.error.find(part) != std::string::npos, part);
    }
    CHECK(std::get<PlayOptions>(parsed({"play", "s", "--seed", "18446744073709551615"})).seed == UINT64_MAX);
    CHECK(std::get<PlayOptions>(parsed({"play", "s", "--memory", "200"})).memory == 200U << 20U);
    CHECK(said({"play", "--help"}).out.find("--size WIDTHxHEIGHT") != std::string::npos);
}

TEST_CASE("wrong arguments are named, with their own exit code") {
    for (const auto& arguments :
         {std::vector<std::string>{}, {"dance"}, {"play"}, {"play", "s", "--size", "0x0"}, {"play", "s", "--size", "1280"},
          {"play", "s", "--size", "99999x99999"}, {"play", "s", "--size", "1281x721"}, {"play", "s", "--seed", "x"}, {"play", "s", "--seed", "-1"},
          {"play", "s", "--colour"}, {"check", "s", "--format", "xml"}, {"check", "s", "t"}, {"play", "s", "--record", "o.mp4"}}) {
        const auto answer = said(arguments);
        CHECK(answer.exit == Exit::WrongUsage);
        CHECK_FALSE(answer.error.empty());
    }
}
