// Whole stories of Twine: Twee 3, HTML and Twison.
#include "drafts.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr const char* kTwee = R"(:: StoryTitle
The lost key

:: StoryData
{"ifid": "00000000-0000-4000-8000-000000000000", "format": "SugarCube", "start": "Door"}

:: StoryStylesheet [stylesheet]
body { color: red }

:: StoryInit
<<set $keys to 1>>

:: Door [night] {"position":"10,10"}
Ana stands at the door.

[[Knock->Hall]]
[[Go round->Où est Zoë?]]

:: Hall
<<set $keys += 1>>
Nobody. <<if $keys gt 1>>[[Open->End]]<</if>>
[[Back->Door]]

:: Où est Zoë?
In the garden.
[[End]]

:: End
They laugh.
)";

constexpr const char* kHtml = R"(<!DOCTYPE html><html><head><title>x</title></head><body>
<tw-story></tw-story>
<tw-storydata name="Two &amp; two" startnode="2" creator="Twine" ifid="x" format="Harlowe" format-version="3.3.9" hidden>
<style role="stylesheet" type="text/twine-css">p { color: red }</style>
<script role="script" type="text/twine-javascript">let a = "<tw-passagedata>";</script>
<tw-tag name="night" color="blue"></tw-tag>
<tw-passagedata pid="1" name="Second" tags="" position="1,1" size="100,100">It is &quot;over&quot; &lt;b&gt;now&lt;/b&gt;.</tw-passagedata>
<tw-passagedata pid="2" name="First" tags="night" position="1,1">Hello.
[[On-&gt;Second]]
[[Nowhere-&gt;Missing]]</tw-passagedata>
</tw-storydata>
<tw-storydata name="Another" startnode="1"></tw-storydata>
</body></html>)";

}  // namespace

TEST_CASE("a Twee story comes over with its start, links, variables and conditions") {
    auto draft = read(kTwee);
    CHECK(draft.title == "The lost key");
    CHECK(draft.start == "Door");
    CHECK(draft.scenes_in_source == 4);
    CHECK(targets(node(draft, "Door")) == Names{"Hall", "Où est Zoë?"});
    CHECK(node(draft, "Hall").place.line == 20);
    CHECK(notes(draft, "passage 'StoryStylesheet': style: body { color: red }"));
    CHECK(notes(draft, "passage 'Door': tags: night"));
    const auto story = story_of(draft);
    CHECK(story["start"] == "door");
    CHECK(story["variables"]["keys"]["start"] == 1);
    CHECK(story["nodes"]["hall"]["do"][0] == "keys += 1");
    CHECK(story["nodes"]["hall"]["choice"]["options"][0]["if"] == "keys > 1");
    CHECK(story["nodes"]["ou-est-zoe"]["title"] == "Où est Zoë?");
    CHECK(story["nodes"]["ou-est-zoe"]["next"] == "end");
    CHECK(story["nodes"]["end"]["end"] == true);
    CHECK(story["nodes"]["door"]["script"] == "Ana stands at the door.");
}

TEST_CASE("names with signs in Twee headings are read without their backslashes") {
    auto draft = read(":: A \\[b\\] [t]\n[[B]]\n\n:: B\n\\:: no heading\n");
    CHECK(draft.nodes[0].key == "A [b]");
    CHECK(node(draft, "B").script == ":: no heading");
}

TEST_CASE("Twine's HTML comes over, what stands in scripts is no passage, and other stories are named") {
    auto draft = read(kHtml);
    CHECK(draft.title == "Two & two");
    CHECK(draft.start == "First");
    CHECK(draft.nodes.size() == 2);
    CHECK(node(draft, "Second").script == "It is \"over\" now.");
    CHECK(notes(draft, "the story's style: p { color: red }"));
    CHECK(notes(draft, "the story's script"));
    CHECK(notes(draft, "the archive: another story, 'Another'"));
    const auto story = story_of(draft);
    CHECK(story["nodes"]["missing"]["end"] == true);
    CHECK(notes(draft, "'Nowhere' leads to 'Missing', which does not exist"));
}

TEST_CASE("Twison comes over, with links from its text or from its list") {
    auto draft = read(R"j({"passages": [{"text": "Hi. [[On->B]]", "links": [{"name": "On", "link": "B", "pid": "2"}], "name": "A", "pid": "1"},
        {"text": "Bye.", "links": [{"name": "Again", "link": "A", "pid": "1"}, {"name": "Stop", "link": "C", "broken": true}], "name": "B", "pid": 2, "tags": ["x"]}],
        "name": "T", "startnode": "2"})j");
    CHECK(draft.start == "B");
    CHECK(targets(node(draft, "A")) == Names{"B"});
    CHECK(targets(node(draft, "B")) == Names{"A", "C"});
    CHECK(node(draft, "B").script == "Bye.");
    story_of(draft);
}

TEST_CASE("without a start the first passage is it, and that is said") {
    auto draft = read(":: One\n[[Two]]\n\n:: Two\nEnd.\n");
    CHECK(draft.start == "One");
    CHECK(notes(draft, "names no start that exists"));
}

TEST_CASE("doubled names, empty passages and links to oneself come over as what they can be") {
    auto draft = read(":: A\n[[A]]\n[[B]]\n\n:: A\nagain\n\n:: B\n\n:: \nno name\n");
    CHECK(notes(draft, "a second passage of this name is left out; it begins \"again\""));
    const auto story = story_of(draft);
    CHECK(story["nodes"]["a"]["choice"]["options"][0]["to"] == "a");
    CHECK(story["nodes"]["b"]["end"] == true);
}

TEST_CASE("a jump on a condition comes before what is seen") {
    auto draft = read(":: StoryData\n{\"format\":\"SugarCube\",\"start\":\"A\"}\n\n:: A\n<<set $x to 1>><<if $x is 1>><<goto \"B\">><</if>>Stay.\n[[C]]\n\n:: B\nb\n\n:: C\nc\n");
    const auto story = story_of(draft);
    CHECK(story["nodes"]["a"]["next"][0]["if"] == "x == 1");
    CHECK(story["nodes"]["a"]["next"][0]["to"] == "b");
    CHECK(story["nodes"]["a"]["next"][1]["to"] == "a-2");
    CHECK(story["nodes"]["a-2"]["script"] == "Stay.");
}

TEST_CASE("other formats that publish Twine as JSON are read by their own names for the same") {
    auto harlowe = read(R"j({"name": "Z", "schemaName": "Harlowe 3 to JSON", "passages": [{"name": "West", "tags": "", "id": "1", "text": "A field.",
        "links": [{"linkText": "NORTH", "passageName": "North"}]}, {"name": "North", "id": "2", "text": "(set: $x to 1)A house.", "links": []}]})j");
    CHECK(harlowe.format == "Harlowe 3 to JSON");
    CHECK(targets(node(harlowe, "West")) == Names{"North"});
    CHECK(node(harlowe, "North").effects == Names{"x = 1"});
    auto plain = read(R"j({"name": "J", "schemaName": "Twine to JSON", "passages": {"Intro": {"title": "Intro", "text": "{{name}}Jock{{/name}}\nYou? {{mood}}glad{{/mood}}", "name": "Jock",
        "links": [{"text": "Yes", "next": "Nice"}, {"text": "No", "next": "End"}]}, "Nice": {"text": "Nice.", "links": []}}})j");
    CHECK(targets(node(plain, "Intro")) == Names{"Nice", "End"});
    CHECK(node(plain, "Intro").script == "Jock:\nYou?");
    CHECK(node(plain, "Nice").script == "Nice.");
    CHECK(notes(plain, "passage 'Intro': mood: glad"));
    story_of(plain);
}

TEST_CASE("a variable may begin below zero, and of two beginnings the last one counts") {
    auto draft = read(":: StoryData\n{\"format\":\"SugarCube\"}\n\n:: StoryInit\n<<set $trust to 3>><<set $trust to -1>>\n\n:: Start\n<<set $debt to -2>>"
                      "<<if $trust lt -0>>[[A]]<</if>>[[B]]\n");
    const auto story = story_of(draft);
    CHECK(story["variables"].size() == 2);
    CHECK(story["variables"]["trust"]["start"] == -1);
    CHECK(story["nodes"]["start"]["do"][0] == "debt = -2");
    CHECK(story["nodes"]["start"]["choice"]["options"][0]["if"] == "trust < -0");
}
