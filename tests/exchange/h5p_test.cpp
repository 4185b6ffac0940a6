// H5P Branching Scenarios: content.json alone, and packages.
#include "drafts.h"
#include "exchange/import_story.h"
#include "package_maker.h"

using namespace wissel;
using namespace wissel::test;

namespace {

// A start screen, a film in the package, a question with feedback, a picture, a text, a film on the network, two ends.
constexpr const char* kContent = R"j({"branchingScenario": {"title": "<p>The bus</p>",
 "startScreen": {"startScreenTitle": "<p>The bus</p>", "startScreenSubtitle": "<p>Who sits where?</p>", "startScreenImage": {"path": "images/start.png"}},
 "endScreens": [{"endScreenTitle": "Over", "endScreenSubtitle": "Thanks.", "contentId": -1, "endScreenScore": 5}, {"endScreenTitle": "Left", "contentId": -2}],
 "scoringOptionGroup": {"scoringOption": "static-end-score"},
 "content": [
  {"type": {"library": "H5P.InteractiveVideo 1.26", "metadata": {"title": "In the bus"}, "params": {"interactiveVideo": {
     "video": {"files": [{"path": "videos/bus.mp4", "mime": "video/mp4"}, {"path": "https://example.org/bus.webm"}],
               "textTracks": {"videoTrack": [{"srcLang": "nl-BE", "track": {"path": "tracks/bus.vtt"}}]}},
     "assets": {"interactions": [{"duration": {"from": 3.5, "to": 5}, "action": {"library": "H5P.MultiChoice 1.16", "params": {"question": "<p>Who?</p>"}}}],
                "bookmarks": [{"time": 1}]}}}}, "nextContentId": 1, "feedback": {"endScreenScore": 0}},
  {"type": {"library": "H5P.BranchingQuestion 1.0", "params": {"branchingQuestion": {"question": "<p>Where does Ana sit &amp; why?</p>",
     "alternatives": [{"text": "<p>In front</p>", "nextContentId": 2, "feedback": {"title": "<p>Good</p>", "subtitle": "<p>She can see.</p>", "endScreenScore": 3}},
                      {"text": "At the back", "nextContentId": 3, "feedback": {}}, {"text": "She gets off", "nextContentId": -2}, {"text": "Lost", "nextContentId": 99}]}}}},
  {"type": {"library": "H5P.Image 1.1", "metadata": {"title": "The driver"}, "params": {"file": {"path": "images/driver.png"}, "alt": "A driver looks round."}}, "nextContentId": 4},
  {"type": {"library": "H5P.Video 1.6", "metadata": {"title": "Far away"}, "params": {"sources": [{"path": "https://video.example/x"}]}}, "nextContentId": 4},
  {"type": {"library": "H5P.AdvancedText 1.1", "params": {"text": "<h2>Home</h2><p>It is <b>late</b>.</p><ul><li>one</li></ul><script>x()</script>"}}, "nextContentId": -1}
 ]}})j";


}  // namespace

TEST_CASE("H5P: contents, questions, feedback and end screens become nodes") {
    auto draft = read(kContent);
    CHECK(draft.scenes_in_source == 5);
    CHECK(draft.links_in_source == 8);
    CHECK(notes(draft, "the file 'videos/bus.mp4' is not here: import the .h5p package instead"));
    CHECK(notes(draft, "a file on the network: https://example.org/bus.webm"));
    CHECK(notes(draft, "H5P.MultiChoice 1.16 on the film at 3.5 s: \"Who?\""));
    CHECK(notes(draft, "1 bookmarks in the film"));
    CHECK(notes(draft, "a score of 5"));
    CHECK(notes(draft, "a score of 3"));
    CHECK(notes(draft, "scores (static-end-score)"));
    CHECK(notes(draft, "picture: images/start.png"));
    CHECK(notes(draft, "script: x()"));
    CHECK(notes(draft, "leads to content 99, which does not exist"));
    const auto story = story_of(draft);
    CHECK(story["title"] == "The bus");
    CHECK(story["nodes"]["the-bus"]["next"] == "in-the-bus");
    const auto& asked = story["nodes"]["where-does-ana-sit-and-why"];
    CHECK(asked["choice"]["prompt"] == "Where does Ana sit & why?");
    CHECK(asked["choice"]["options"][0]["to"] == "good");
    CHECK(story["nodes"]["good"]["script"] == "She can see.");
    CHECK(story["nodes"]["good"]["next"] == "the-driver");
    CHECK(asked["choice"]["options"][2]["to"] == "left");
    CHECK(story["nodes"]["content-4"]["script"] == "Home\n\nIt is late.\n\n- one");
}

TEST_CASE("H5P: films and pictures in a package go into the folder under names of our own") {
    const TempFolder folder;
    make_package(folder.file("a.h5p"), {{"h5p.json", R"({"title": "T", "language": "nl", "license": "CC BY", "authors": [{"name": "Ana"}]})"},
                                        {"content/content.json", kContent}, {"content/videos/bus.mp4", "a film"}, {"content/images/driver.png", "a picture"},
                                        {"content/tracks/bus.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"}, {"../../evil.txt", "evil"}});
    const auto imported = exchange::import_story({folder.file("a.h5p"), folder.file("out"), {}, {}});
    REQUIRE_MESSAGE(imported, imported.error().message);
    CHECK(imported->language == "nl");
    CHECK(imported->draft.credits == Names{"T: Ana, CC BY"});
    CHECK(text_in(folder.file("out/media/bus.mp4")) == "a film");
    CHECK(text_in(folder.file("out/media/driver.png")) == "a picture");
    const auto story = Json::parse(text_in(folder.file("out/story.json")));
    CHECK(story["nodes"]["in-the-bus"]["clip"]["file"] == "media/bus.mp4");
    CHECK(story["nodes"]["in-the-bus"]["clip"]["captions"] == "media/bus-2.vtt");
    CHECK(story["nodes"]["the-driver"]["still"]["file"] == "media/driver.png");
    CHECK(story["languages"][0] == "nl");
    CHECK(story["credits"][0] == "T: Ana, CC BY");
    const auto loaded = story::load_story(folder.file("out"), nullptr);
    CHECK_FALSE(story::has_errors(loaded.diagnostics));
}

TEST_CASE("H5P: a name that leads out of the package writes nothing outside the folder") {
    const TempFolder folder;
    const std::string content = R"({"branchingScenario": {"content": [{"type": {"library": "H5P.Video 1", "params": {"sources": [{"path": "../../../evil.mp4"}]}}}]}})";
    make_package(folder.file("a.h5p"), {{"h5p.json", "{}"}, {"content/content.json", content}, {"content/../../../evil.mp4", "evil"}});
    REQUIRE(exchange::import_story({folder.file("a.h5p"), folder.file("in/out"), "en", {}}));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        const auto name = entry.path().filename().string();
        const bool inside = entry.path().string().find("in/out") != std::string::npos || name == "a.h5p" || name == "in";
        CHECK_MESSAGE(inside, entry.path().string());
    }
}

TEST_CASE("H5P: a film that cannot be played is left out of the story and named") {
    const TempFolder folder;
    make_package(folder.file("a.h5p"), {{"h5p.json", "{}"}, {"content/content.json", kContent}, {"content/videos/bus.mp4", "no film"}});
    exchange::ImportWish wish{folder.file("a.h5p"), folder.file("out"), "en", [](const std::filesystem::path&) -> Result<void> { return fail("it is no film"); }};
    const auto imported = exchange::import_story(wish);
    REQUIRE(imported);
    CHECK(notes(imported->draft, "the file 'media/bus.mp4': it is no film"));
    CHECK_FALSE(Json::parse(text_in(folder.file("out/story.json")))["nodes"]["in-the-bus"].contains("clip"));
    CHECK_FALSE(std::filesystem::exists(folder.file("out/media")));
}

TEST_CASE("H5P: packages that are damaged, of another kind or made to fill a disk are refused") {
    const TempFolder folder;
    const auto why = [&](const Entries& entries) {
        make_package(folder.file("b.h5p"), entries);
        const auto source = exchange::read_source(folder.file("b.h5p"));
        return source ? std::string() : source.error().message;
    };
    CHECK(why({{"a", "b"}}).find("no content/content.json") != std::string::npos);
    CHECK(why({{"content/content.json", "{\"text\": 1}"}}).find("no Branching Scenario") != std::string::npos);
    CHECK(why({{"content/content.json", "{"}}).find("not valid JSON") != std::string::npos);
    CHECK(why({{"content/content.json", std::string(60U << 20U, ' ')}}).find("packed so tightly") != std::string::npos);
    CHECK(why({{"content/content.json", std::string(70U << 20U, ' ')}}).find("larger than 64 MB") != std::string::npos);
    folder.write("c.h5p", "PK\x03\x04 and no more");
    const auto source = exchange::read_source(folder.file("c.h5p"));
    REQUIRE_FALSE(source);
    CHECK(source.error().message.find("cannot be opened") != std::string::npos);
}

TEST_CASE("H5P: a package that says less of its files than comes out of them fills no disk") {
    const TempFolder folder;
    const auto file = folder.file("a.h5p");
    std::string content = R"({"branchingScenario": {"content": [)";
    Entries entries = {{"h5p.json", "{}"}};
    for (int i = 0; i < 4; ++i) {
        const auto name = "v" + std::to_string(i) + ".mp4";
        content += (i ? "," : "") + (R"({"type": {"library": "H5P.Video 1", "params": {"sources": [{"path": ")" + name + R"("}]}}})");
        entries.emplace_back("content/" + name, std::string(20U << 20U, 'x'));
    }
    entries.emplace_back("content/content.json", content + "]}}");
    make_package(file, entries);
    SUBCASE("each is longer than it says") {
        lie_about_sizes(file, 20U << 20U, 1000);
        const auto imported = exchange::import_story({file, folder.file("out"), "en", {}});
        REQUIRE_MESSAGE(imported, imported.error().message);
        CHECK(notes(imported->draft, "the file 'media/v0.mp4': it is damaged"));
        CHECK_FALSE(std::filesystem::exists(folder.file("out/media")));
    }
    SUBCASE("all together come of too little") {
        const auto imported = exchange::import_story({file, folder.file("out"), "en", {}});
        REQUIRE_MESSAGE(imported, imported.error().message);
        CHECK(notes(imported->draft, "packed so tightly"));
        CHECK_FALSE(std::filesystem::exists(folder.file("out/media/v3.mp4")));
    }
}

TEST_CASE("H5P: only endings of films, pictures and captions are kept") {
    const TempFolder folder;
    const std::string content = R"({"branchingScenario": {"content": [{"type": {"library": "H5P.Video 1", "params": {"sources": [{"path": "run.sh"}]}}}]}})";
    make_package(folder.file("a.h5p"), {{"h5p.json", "{}"}, {"content/content.json", content}, {"content/run.sh", "#!/bin/sh"}});
    REQUIRE(exchange::import_story({folder.file("a.h5p"), folder.file("out"), "en", {}}));
    CHECK(text_in(folder.file("out/media/run")) == "#!/bin/sh");
    CHECK_FALSE(std::filesystem::exists(folder.file("out/media/run.sh")));
}

TEST_CASE("H5P: who made what goes into the credits, and posters and bare pictures onto the list") {
    auto draft = read(R"j({"branchingScenario": {"startScreen": {"startScreenImage": {"path": "images/start.png"}}, "content": [
      {"type": {"library": "H5P.Video 1.6", "metadata": {"title": "Bus", "license": "CC BY-SA", "licenseVersion": "4.0", "authors": [{"name": "Ana"}, {"name": "Ben"}]},
        "params": {"visuals": {"poster": {"path": "images/poster.png"}}, "sources": [{"path": "a.mp4", "copyright": {"license": "PD", "author": "Cee", "source": "https://x.example"}}]}},
       "feedback": {"image": {"path": "images/back.png"}}}]}})j");
    CHECK(draft.credits == Names{"Bus: Ana, Ben, CC BY-SA 4.0", "Cee, PD, https://x.example"});
    CHECK(notes(draft, "start screen: picture: images/start.png"));
    CHECK(notes(draft, "the film's poster: images/poster.png"));
    CHECK(notes(draft, "picture: images/back.png"));
    CHECK(story_of(draft)["credits"].size() == 2);
}

TEST_CASE("H5P: what early editors wrote is read, and what says nothing is named") {
    auto draft = read(R"j({"branchingScenario": {"title": "T", "content": [
      {"type": {"library": "H5P.BranchingQuestion 1.0", "params": {"question": "<p>Who?</p>", "alternatives": [{"text": "A1", "nextContentId": 1}, {"text": "A2"}]}}, "contentTitle": "the void"},
      {"type": {"library": "H5P.Image 1.0", "params": {}}, "contentTitle": "What image?", "nextContentId": 2},
      {"type": {"library": "H5P.BranchingQuestion 1.0", "params": {"question": "So?"}}}]}})j");
    CHECK(node(draft, "content 0").title == "the void");
    CHECK(node(draft, "content 0").prompt == "Who?");
    CHECK(node(draft, "content 0").links.size() == 2);
    CHECK(notes(draft, "content 1: there is neither a film nor a word in it"));
    CHECK(notes(draft, "content 2: a question without answers"));
    story_of(draft);
}

TEST_CASE("H5P: bytes of another encoding are mended and counted, and a text without end is cut") {
    const TempFolder folder;
    const auto content = R"({"branchingScenario": {"content": [{"type": {"library": "H5P.Text 1", "params": {"text": "caf)" "\xE9" R"( )" + std::string(200'000, 'x') + R"("}}}]}})";
    make_package(folder.file("a.h5p"), {{"h5p.json", "{}"}, {"content/content.json", content}});
    const auto source = exchange::read_source(folder.file("a.h5p"));
    REQUIRE(source);
    CHECK(notes(source->draft, "content/content.json: 1 bytes that are no UTF-8"));
    CHECK(notes(source->draft, "all after its first 100000 letters"));
}
