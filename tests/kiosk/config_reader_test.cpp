#include "kiosk/config_reader.h"

#include <doctest/doctest.h>

#include "configs.h"
#include "story/diagnostic_format.h"

using namespace wissel;
using namespace wissel::kiosk;
using test::KioskFolder;

namespace {

constexpr const char* kHash = "$y$j9T$gexebgYBRH/OxrAALv6G..$oX8MQFZh3P6TV/.gsPzwy2XAcE2de8Rt.Nnbs0gM/P3";

const char* const kAll = R"([[story]]
folder = "story"
for = {nl = "12-14 jaar", fr = "12-14 ans"}
languages = ["nl", "nl-easy"]
[attract]
films = ["loop.mp4"]
slides = ["slide.png", "loop.mp4"]
slide_seconds = 5
sound = true
call = "Touch"
sign = {nl = "vanaf 12"}
[round]
languages = ["fr", "nl"]
still_there_after = 60
count_down = 30
longest_visit = 7
[help]
qr = {nl = "https://www.awel.be/nl", fr = "tel:103"}
text = "here"
[screen]
fullscreen = false
volume = 40
captions = false
display = 2
pointer = true
[staff]
pin = "$y$j9T$gexebgYBRH/OxrAALv6G..$oX8MQFZh3P6TV/.gsPzwy2XAcE2de8Rt.Nnbs0gM/P3"
corner = "bottom-left"
[figures]
file = "figures.db"
keep_days = 30
notice = false
)";

Config read_all(const KioskFolder& folder) {
    const auto read = folder.read(kAll);
    INFO(story::format_text(read.diagnostics));
    REQUIRE(read.config);
    CHECK(read.diagnostics.empty());
    return *read.config;
}

}  // namespace

TEST_CASE("stories and what is shown between visits come with their places in the configuration's folder") {
    const KioskFolder folder;
    const auto config = read_all(folder);
    REQUIRE(config.stories.size() == 1);
    CHECK(config.stories[0].folder == folder.file("story"));
    CHECK(config.stories[0].audience.in("fr", "nl") == "12-14 ans");
    CHECK(config.stories[0].languages == std::vector<std::string>{"nl", "nl-easy"});
    CHECK(config.attract.films == std::vector<std::filesystem::path>{folder.file("loop.mp4")});
    CHECK(config.attract.slides ==
          std::vector<std::filesystem::path>{folder.file("slide.png"), folder.file("loop.mp4")});
    CHECK(config.attract.slide_time == std::chrono::seconds(5));
    CHECK(config.attract.sound);
    CHECK(config.attract.call.in("fr", "nl") == "Touch");
    CHECK(config.attract.sign.in("nl", "nl") == "vanaf 12");
}

TEST_CASE("the visit, help and the screen come as they were set") {
    const KioskFolder folder;
    const auto config = read_all(folder);
    CHECK(config.round.languages == std::vector<std::string>{"fr", "nl"});
    CHECK(config.round.still_there_after == std::chrono::seconds(60));
    CHECK(config.round.count_down == std::chrono::seconds(30));
    CHECK(config.round.longest_visit == std::chrono::minutes(7));
    CHECK(config.help.qr.in("fr", "nl") == "tel:103");
    CHECK(config.help.text.in("nl", "nl") == "here");
    CHECK_FALSE(config.screen.fullscreen);
    CHECK_FALSE(config.screen.captions);
    CHECK(config.screen.pointer);
    CHECK(config.screen.volume == 40);
    CHECK(config.screen.display == 1);
}

TEST_CASE("staff and figures come as they were set") {
    const KioskFolder folder;
    const auto config = read_all(folder);
    CHECK(config.staff.pin == kHash);
    CHECK(config.staff.corner == Corner::BottomLeft);
    CHECK(config.figures.file == folder.file("figures.db"));
    CHECK(config.figures.keep == std::chrono::days(30));
    CHECK_FALSE(config.figures.notice);
}

TEST_CASE("what is not set is as the program has it, and nothing is kept") {
    const KioskFolder folder;
    const auto read = folder.read(test::with_all_it_needs());
    REQUIRE(read.config);
    CHECK(read.diagnostics.empty());
    CHECK(read.config->round.still_there_after == std::chrono::seconds(45));
    CHECK(read.config->round.count_down == std::chrono::seconds(20));
    CHECK_FALSE(read.config->round.longest_visit);
    CHECK(read.config->attract.call.empty());
    CHECK(read.config->screen.fullscreen);
    CHECK_FALSE(read.config->screen.display);
    CHECK(read.config->staff.pin.empty());
    CHECK_FALSE(read.config->figures.file);
    CHECK(read.config->figures.notice);
}

TEST_CASE("a configuration is the same with the line ends and the mark at the beginning of other systems") {
    const KioskFolder folder;
    std::string text = "\xEF\xBB\xBF";
    for (const char c : test::with_all_it_needs("[round]\ncuont_down = 3\n"))
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto read = folder.read(text);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].place.line == 8);
    CHECK(read.diagnostics[0].place.column == 1);
    CHECK(read.diagnostics[0].hint == "did you mean 'count_down'?");
}

TEST_CASE("all mistakes come at once, each with its line and its column in letters") {
    const KioskFolder folder;
    const auto read = folder.read(
        "[[story]]\nfolder = \"stroy\"\n[attract]\ncall = {nl = \"é\", fr = 2}\nslides = [\"slide.png\", "
        "\"slid.png\"]\n[staff]\npin = 1234\n[screen]\nvolum = 3\n");
    CHECK_FALSE(read.config);
    const auto said = story::format_text(read.diagnostics);
    INFO(said);
    CHECK(said.find("kiosk.toml:2:10: error missing-file") != std::string::npos);
    CHECK(said.find("did you mean 'story'?") != std::string::npos);
    CHECK(said.find("kiosk.toml:4:24: error wrong-type") != std::string::npos);
    CHECK(said.find("kiosk.toml:5:24: error missing-file") != std::string::npos);
    CHECK(said.find("kiosk.toml:7:7: error bad-pin") != std::string::npos);
    CHECK(said.find("kiosk.toml:9:1: error unknown-key: [screen] has no key 'volum'; did you mean 'volume'?") !=
          std::string::npos);
    CHECK(read.diagnostics.size() == 5);
}

TEST_CASE("[[stories]] is told as [[story]]") {
    const KioskFolder folder;
    const auto said = story::format_text(folder.read("[[stories]]\nfolder = \"story\"\n").diagnostics);
    INFO(said);
    CHECK(said.find("kiosk.toml:1:3: error unknown-key") != std::string::npos);
    CHECK(said.find("did you mean [[story]]?") != std::string::npos);
}

TEST_CASE("a key that stands in the wrong section is sent to its own") {
    const KioskFolder folder;
    for (const char* text : {"count_down = 20\n", "[screen]\ncount_down = 20\n"}) {
        const auto read =
            folder.read(text[0] == '[' ? test::with_all_it_needs(text) : text + test::with_all_it_needs());
        REQUIRE(read.diagnostics.size() == 1);
        CHECK(read.diagnostics[0].hint == "it belongs under [round]");
    }
}

TEST_CASE("a kiosk can begin without a film that is not there, and not with a mistake in its file") {
    const KioskFolder folder;
    const auto gone = folder.read(
        "[[story]]\nfolder = \"story\"\n[attract]\nfilms = [\"gone.mp4\"]\n[staff]\nallow_quit_without_pin = true\n");
    CHECK(test::codes_in(gone) == std::vector<std::string>{"missing-file"});
    REQUIRE(gone.config);
    CHECK(gone.config->attract.films.size() == 1);
    CHECK_FALSE(folder.read(test::with_all_it_needs("[round]\ncount_down = 1\n")).config);
    CHECK_FALSE(folder.read("[[story]]\nfolder = \"story\"\n").config);  // no PIN
}

TEST_CASE("the places of keys are known afterwards; that of one that is not there is its section's, or the file's") {
    const KioskFolder folder;
    const auto places = folder.read(kAll).places;
    CHECK(places.of("attract.slides.1").line == 7);
    CHECK(places.of("attract.slides.1").column == 24);
    CHECK(places.of("story.0.folder").line == 2);
    CHECK(places.of("round.nothing").line == 12);
    CHECK(places.of("nothing").line == 0);
    CHECK(places.of("nothing.at.all").file == folder.file("kiosk.toml"));
}

TEST_CASE("the least and the most that a number may be are taken, and nothing beyond") {
    struct Number {
        const char* section;
        const char* key;
        Limits<int> limits;
    };
    const Number numbers[] = {{"round", "still_there_after", RoundSettings::kStillThereAfter},
                              {"round", "count_down", RoundSettings::kCountDown},
                              {"round", "longest_visit", RoundSettings::kLongestVisit},
                              {"screen", "volume", ScreenSettings::kVolume},
                              {"screen", "display", ScreenSettings::kDisplay},
                              {"figures", "keep_days", FigureSettings::kKeepDays}};
    const KioskFolder folder;
    for (const auto& [section, key, limits] : numbers) {
        const auto errors = [&, section = section, key = key](int value) {
            return folder
                .read(test::with_all_it_needs("[" + std::string(section) + "]\n" + key + " = " + std::to_string(value) +
                                              "\n"))
                .diagnostics.size();
        };
        INFO(key);
        CHECK(errors(limits.least) == 0);
        CHECK(errors(limits.most) == 0);
        CHECK(errors(limits.least - 1) == 1);
        CHECK(errors(limits.most + 1) == 1);
    }
}
