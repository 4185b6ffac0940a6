// A whole import: what kind a file is, the folder, the list, and sources that mean harm.
#include "exchange/import_story.h"

#include "base/new_files.h"
#include "drafts.h"
#include "exchange/ids.h"
#include "exchange/import_list.h"
#include "exchange/plain_text.h"

using namespace wissel;
using namespace wissel::test;

namespace {

std::string many(int count, const std::string& text) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("ids are made from names: small, plain, unique and the same each time") {
    exchange::Ids ids;
    CHECK(ids.make("Où est Zoë's straße?", "x") == "ou-est-zoes-strasse");
    CHECK(ids.make("ou est ZOËs strasse", "x") == "ou-est-zoes-strasse-2");
    CHECK(ids.make("門", "scene") == "scene-1");
    CHECK(ids.make("...", "scene") == "scene-2");
    CHECK(ids.make("../../etc/passwd", "x") == "etc-passwd");
    CHECK(ids.make(std::string(500, 'a'), "x").size() <= 64);
}

TEST_CASE("an import makes a story, a list, and nothing else") {
    const TempFolder folder;
    const auto file = folder.write("in.tw", ":: Start\nHello <<x>>\n[[On]]\n[[Off]]\n\n:: On\nYes.\n");
    const auto imported = exchange::import_story({file, folder.file("My story"), "nl", {}});
    REQUIRE(imported);
    const auto story = Json::parse(text_in(folder.file("My story/story.json")));
    CHECK(story["id"] == "my-story");
    CHECK(story["languages"][0] == "nl");
    CHECK(story["nodes"]["start"]["choice"]["prompt"] == "Hoe gaat het verder?");
    const auto page = text_in(folder.file("My story/IMPORT.md"));
    CHECK(page.find("| scenes | 2 | 3 |") != std::string::npos);
    CHECK(page.find("passage 'Start', line 2: macro: \\<\\<x\\>\\>") != std::string::npos);
    CHECK(exchange::import_lines(imported->draft, "in.tw", 1).find("in.tw:2: not brought over: passage 'Start': macro: <<x>>\nin.tw: and 1 more") != std::string::npos);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.file("My story")), {}) == 2);
}

TEST_CASE("an import fills an empty folder and leaves one with something in it alone") {
    const TempFolder folder;
    const auto file = folder.write("in.tw", ":: Start\nHello\n");
    std::filesystem::create_directory(folder.file("empty"));
    CHECK(exchange::import_story({file, folder.file("empty"), {}, {}}));
    const auto again = exchange::import_story({file, folder.file("empty"), {}, {}});
    REQUIRE_FALSE(again);
    CHECK(again.error().message.find("is not empty") != std::string::npos);
    const auto onto = exchange::import_story({file, file, {}, {}});
    REQUIRE_FALSE(onto);
    CHECK(text_in(file) == ":: Start\nHello\n");
}

TEST_CASE("what cannot be read leaves no folder") {
    const TempFolder folder;
    for (const auto* text : {"", "   ", "hello", "{}", "{\"passages\": 1}", "[1]", "<html></html>", "\xFF\xFEh", ":: ", "{\"branchingScenario\": {}}", "{\"passages\": []}",
                             "<tw-storydata></tw-storydata>", "{\"inkVersion\": 21}"}) {
        CAPTURE(text);
        const auto imported = exchange::import_story({folder.write("in", text), folder.file("out"), {}, {}});
        REQUIRE_FALSE(imported);
        CHECK(imported.error().message.find("cannot be brought over") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder.file("out")));
    }
}

TEST_CASE("JSON that is nested too deep is refused before it is built") {
    CHECK(refused(many(100'000, "{\"a\":[")).find("nested more than") != std::string::npos);
    CHECK(refused("{\"inkVersion\":21,\"root\":" + many(300, "[") + many(300, "]") + "}").find("nested more than") != std::string::npos);
}

TEST_CASE("HTML that is nested deep, broken or endless is read to its end") {
    auto draft = read(many(20'000, "<div>") + "<tw-storydata name=\"a\"><tw-passagedata pid=\"1\" name=\"A\">x [[B]]");
    CHECK(draft.nodes.size() == 1);
    auto inside = read("<tw-storydata><tw-passagedata name=\"A\">" + many(5'000, "<b><i>") + "end</tw-passagedata></tw-storydata>");
    CHECK(inside.nodes[0].script == "end");
}

TEST_CASE("bytes that are no UTF-8, zeros and other line ends are mended and counted") {
    std::string twee = ":: A\r\nb\xFF\xC0\x80";
    twee += '\0';
    twee += "d \xED\xA0\x80\r[[B]]\n";
    auto draft = read(twee);
    CHECK(notes(draft, "6 bytes that are no UTF-8"));
    CHECK(draft.nodes.at(0).links.size() == 1);
    story_of(draft);
}

TEST_CASE("more than six ways on are parted, and all of them can be taken") {
    std::string twee = ":: A\n";
    for (int i = 0; i < 14; ++i) twee += "[[to " + std::to_string(i) + "]]\n";
    const auto story = story_of(twee);
    CHECK(story["nodes"]["a"]["choice"]["options"].size() == 6);
    CHECK(story["nodes"]["a"]["choice"]["options"][5]["to"] == "a-2");
    CHECK(story["nodes"]["a-2"]["choice"]["options"][5]["to"] == "a-3");
    CHECK(story["nodes"]["a-3"]["choice"]["options"].size() == 4);
}

TEST_CASE("where a long choice leads back to its beginning, what happens in its node happens once") {
    std::string twee = ":: StoryData\n{\"format\":\"SugarCube\"}\n\n:: Start\n<<set $x to 1>>Words.\n[[A]]\n";
    for (int i = 0; i < 11; ++i) twee += "<<if $x is " + std::to_string(i) + ">>[[to " + std::to_string(i) + "]]<</if>>\n";
    const auto story = story_of(twee);
    const auto& nodes = story["nodes"];
    CHECK(nodes["start"]["do"][0] == "x = 1");
    CHECK(nodes["start"]["next"] == "start-2");
    CHECK_FALSE(nodes["start-2"].contains("do"));
    CHECK(nodes["start-2"]["choice"]["options"].size() == 6);
    CHECK(nodes["start-4"]["choice"]["options"].back()["to"] == "start-2");
}

TEST_CASE("more links than anybody could choose from are refused in good time") {
    auto draft = read(":: StoryData\n{\"format\":\"SugarCube\"}\n\n:: Start\n" + many(4500, "<<if $a>>[[a]]<</if>>"));
    const auto shaped = exchange::shape(draft, exchange::words_in("en"));
    REQUIRE_FALSE(shaped);
    CHECK(shaped.error().message == "passage 'Start' has more than 200 links, which nobody could choose from: part it");
}

TEST_CASE("thousands of circles get a way out each, in good time") {
    std::string twee = ":: Start\n[[L0]]\n\n";
    for (int i = 0; i < 6000; ++i) {
        const auto n = std::to_string(i);
        twee += ":: L" + n + "\n[[L" + std::to_string(i + 1) + "]]\n[[T" + n + "]]\n\n:: T" + n + "\n[[T" + n + "]]\n\n";
    }
    auto draft = read(twee);
    const auto story = story_of(draft);
    CHECK(story["nodes"].size() == 1 + 3 * 6000 + 2);
    CHECK(notes(draft, "passage 'T5999': from here no end can be reached"));
}

TEST_CASE("the only link of a passage stays an option where it hangs on a condition") {
    auto draft = read(":: StoryData\n{\"format\":\"SugarCube\"}\n\n:: Start\n[[Hall]]\n\n:: Hall\n<<if not $key>><<link \"Take it\" \"Door\">><<set $key to true>><</link>><</if>>\n\n:: Door\nd\n");
    const auto story = story_of(draft);
    const auto& hall = story["nodes"]["hall"];
    CHECK_FALSE(hall.contains("do"));
    CHECK(hall["choice"]["options"][0]["if"] == "not key");
    CHECK(hall["choice"]["options"][0]["do"][0] == "key = true");
    CHECK(hall["choice"]["options"][1]["text"] == "Stop here");
    CHECK(notes(draft, "passage 'Hall': all its options may be gone"));
}

TEST_CASE("text that is made to take long or to fill the memory is read in good time, or refused") {
    CHECK(refused(":: StoryInit\n" + many(500'000, "<!--") + "\n:: Start\na\n").empty());
    CHECK(refused(":: StoryData\n{\"format\":\"Snowman\"}\n\n:: Start\n" + many(25'000, "<!--<%")).empty());
    CHECK(refused(R"({"branchingScenario": {"content": [{"type": {"library": "H5P.Text 1", "params": {"text": ")" + many(200'000, "<b>") + many(200'000, "</i>") + R"("}}}]}})").empty());
    CHECK(refused("<tw-storydata><tw-passagedata name=\"A\">" + many(200'000, "<b>") + many(200'000, "</i>") + "</tw-passagedata></tw-storydata>").empty());
    CHECK(refused("{\"a\": \"" + std::string(17U << 20U, 'x') + "\"}").find("larger than 16 MB") != std::string::npos);
    std::string twee = ":: StoryData\n{\"format\":\"SugarCube\"}\n\n";
    const auto deep = many(12, "<<if \"" + std::string(3000, 'x') + "\" is $a>>");
    for (int i = 0; i < 60; ++i) twee += ":: P" + std::to_string(i) + "\n" + deep + many(190, "[[a]]") + "\n";
    CHECK(refused(twee).find("million letters") != std::string::npos);
}

TEST_CASE("what steers a terminal reaches neither the list nor the screen") {
    const TempFolder folder;
    const auto file = folder.write("in.json", R"({"passages": [{"name": "A", "text": "<<x \u001b[2J \u009b2J>>[[B]]"}], "format": "SugarCube\u001b[2J"})");
    const auto imported = exchange::import_story({file, folder.file("out"), {}, {}});
    REQUIRE(imported);
    const auto all = exchange::import_lines(imported->draft, "in.json", 100) + text_in(folder.file("out/IMPORT.md"));
    CHECK(all.find('\x1b') == std::string::npos);
    CHECK(all.find("\xC2\x9B") == std::string::npos);
    CHECK(all.find("macro: <<x [2J 2J>>") != std::string::npos);
}

TEST_CASE("an import that fails takes back every folder that it made") {
    const TempFolder folder;
    std::filesystem::create_directory(folder.file("there"));
    { auto made = NewFolder::open(folder.file("there/a/b/c"));
      REQUIRE(made);
      REQUIRE(made->write("media/x.txt", "x")); }
    CHECK(std::filesystem::exists(folder.file("there")));
    CHECK_FALSE(std::filesystem::exists(folder.file("there/a")));
}

TEST_CASE("a story that runs in circles gets a way out, which is said") {
    auto draft = read(":: A\n[[B]]\n\n:: B\n[[A]]\n");
    const auto story = story_of(draft);
    CHECK(notes(draft, "from here no end can be reached"));
    auto hub = read(":: A\n[[B]]\n[[C]]\n\n:: B\n[[A]]\n\n:: C\n[[A]]\n\n:: D\n[[D]]\n");
    const auto left = story_of(hub);
    CHECK(left["nodes"]["a"]["choice"]["options"][2]["text"] == "Stop here");
    CHECK(left["nodes"]["d"]["next"] == "d");
}

TEST_CASE("more words than a slate holds are parted over several, between paragraphs, and nothing of them is lost") {
    std::string words;
    for (int i = 0; i < 300; ++i) words += "Ana waits " + std::to_string(i) + ".\n" + (i % 20 == 19 ? "\n" : "");
    auto draft = read(":: A\n" + words + "[[B]]\n[[C]]\n");
    const auto story = story_of(draft);
    CHECK(notes(draft, "letters are too many for one slate: they are parted over 3 nodes"));
    const auto& nodes = story["nodes"];
    CHECK(nodes["a"]["next"] == "a-2");
    CHECK(nodes["a-2"]["next"] == "a-3");
    CHECK(nodes["a-3"]["choice"]["options"].size() == 2);
    const auto all = nodes["a"]["script"].get<std::string>() + "\n\n" + nodes["a-2"]["script"].get<std::string>() + "\n\n" + nodes["a-3"]["script"].get<std::string>();
    CHECK(all == exchange::tidy(words));
    auto endless = read(":: A\n" + std::string(90'000, 'x') + "\n");
    story_of(endless);
}

TEST_CASE("a long chain of passages comes over in good time") {
    std::string twee;
    for (int i = 0; i < 15'000; ++i) twee += ":: P" + std::to_string(i) + "\n[[P" + std::to_string(i + 1) + "]]\n\n";
    const auto story = story_of(twee);
    CHECK(story["nodes"].size() == 15'001);
    std::string too_many;
    for (int i = 0; i < 20'001; ++i) too_many += ":: P" + std::to_string(i) + "\n";
    CHECK(refused(too_many).find("more passages than any story") != std::string::npos);
}

TEST_CASE("what stands in the source cannot break the story or the list") {
    auto draft = read(":: A\"}],\\{ [x]\n\"}, {\"end\": true <!-- [x](y) --> `a` |b|\n[[\"}->C\x01\x02]]\n[[D]]\n");
    const auto story = story_of(draft);
    CHECK(story["nodes"].size() == 3);
    CHECK(exchange::import_page(draft, "a*b", "en").find("\\[x\\](y)") != std::string::npos);
}
