// The words, links and programs of one passage.
#include "exchange/twine_text.h"

#include "drafts.h"

using namespace wissel;
using namespace wissel::exchange;
using test::Names;

namespace {

TwineText told(const std::string& text, StoryFormat format = StoryFormat::Unknown) { return read_twine_text(text, format, {"passage 'P'", 10}); }

bool says(const TwineText& text, const std::string& what) {
    return std::ranges::any_of(text.notes, [&](const auto& note) { return note.what.find(what) != std::string::npos; });
}

}  // namespace

TEST_CASE("links are read in every spelling that Twine has") {
    const auto text = told("[[Hall]]\n[[Go up->Attic]]\n[[Cellar<-Go down]]\n[[Run|Street]]\n");
    REQUIRE(text.links.size() == 4);
    CHECK(text.links[0].text == "Hall");
    CHECK(text.links[1].text == "Go up");
    CHECK(text.links[1].to == "Attic");
    CHECK(text.links[2].text == "Go down");
    CHECK(text.links[2].to == "Cellar");
    CHECK(text.links[3].to == "Street");
    CHECK(text.links[1].place.line == 11);
    CHECK(text.script.empty());
}

TEST_CASE("the words of a link stay in a sentence and go from a list") {
    const auto text = told("You can [[open the door->Hall]] or wait.\n\n* [[Wait->Hall]]\n");
    CHECK(text.script == "You can open the door or wait.");
    CHECK(text.links.size() == 2);
}

TEST_CASE("an address and a target that a program works out are no links") {
    const auto text = told("[[More->https://example.org]] and [[On->$next]]");
    CHECK(text.links.empty());
    CHECK(says(text, "link 'More' leads to https://example.org"));
    CHECK(says(text, "link 'On' leads to $next"));
    CHECK(text.script == "More and On");
}

TEST_CASE("an unclosed link is text") {
    CHECK(told("a [[b").script == "a [[b");
    CHECK(told("a [[b\n\nc]]").links.empty());
}

TEST_CASE("tags, entities and marks of a browser become words or go onto the list") {
    const auto text = told("''Bold'' &amp; <b>loud</b><br>next &eacute; <img src=\"a.png\"><script>alert(1)</script> http://a.example//b");
    CHECK(text.script == "Bold & loud\nnext é http://a.exampleb");
    CHECK(says(text, "picture: <img src=\"a.png\">"));
    CHECK(says(text, "script: alert(1)"));
    CHECK(says(text, "marks are taken out, in"));
}

TEST_CASE("SugarCube: conditions on links are said in our words, settings run on entering") {
    const auto text = told("<<set $gold to 3>>You pay.\n<<if $gold gte 2 and not $tired>>[[Buy->Shop]]<<elseif $gold is 1>>[[Beg->Street]]<<else>>[[Leave->Hall]]<</if>>",
                           StoryFormat::SugarCube);
    CHECK(text.effects == Names{"gold = 3"});
    REQUIRE(text.links.size() == 3);
    CHECK(text.links[0].condition == "gold >= 2 and not tired");
    CHECK(text.links[1].condition == "not (gold >= 2 and not tired) and (gold == 1)");
    CHECK(text.links[2].condition == "not (gold >= 2 and not tired) and not (gold == 1)");
    CHECK(text.script == "You pay.");
    CHECK(text.notes.empty());
}

TEST_CASE("SugarCube: what cannot be said exactly goes onto the list, and the link is always there") {
    const auto text = told("<<if random(1,6) gt 3>>[[Win->A]]<</if>><<set $a to 1.5>><<audio \"x\" play>>", StoryFormat::SugarCube);
    REQUIRE(text.links.size() == 1);
    CHECK(text.links[0].condition.empty());
    CHECK(says(text, "link 'Win' hangs on something that cannot be said here"));
    CHECK(says(text, "setting: <<set $a to 1.5>>"));
    CHECK(says(text, "macro: <<audio"));
}

TEST_CASE("SugarCube: a variable that is set after it was asked for is not set on entering") {
    const auto text = told("<<if $a is 1>>[[X->X]]<</if>><<set $a to 2>>", StoryFormat::SugarCube);
    CHECK(text.effects.empty());
    CHECK(says(text, "setting: <<set $a to 2>>"));
}

TEST_CASE("SugarCube: links as macros, jumps, comments and values") {
    const auto text = told("<<link \"Go\" \"Hall\">><</link>><<button [[Run|Street]]>><<set $x to 1>><</button>><<goto \"End\">>/* mine */You have $gold.", StoryFormat::SugarCube);
    CHECK(text.links.size() == 2);
    CHECK(text.links[1].to == "Street");
    REQUIRE(text.jumps.size() == 1);
    CHECK(text.jumps[0].to == "End");
    CHECK(says(text, "comment: mine"));
    CHECK(text.links[1].effects == Names{"x = 1"});
    CHECK(says(text, "the value of $gold is not shown"));
}

TEST_CASE("Harlowe: hooks with conditions, links that go, and settings") {
    const auto text = told("(set: $lamp to true)It is dark. (if: $lamp is true)[You see. [[Down->Cellar]]](else:)[(link-goto: \"Feel\", \"Wall\")]"
                           "(link: \"Shout\")[(go-to: \"Echo\")] (enchant: ?x, (text-colour: red)) [bold]<b|",
                           StoryFormat::Harlowe);
    CHECK(text.effects == Names{"lamp = true"});
    REQUIRE(text.links.size() == 3);
    CHECK(text.links[0].condition == "lamp == true");
    CHECK(text.links[1].condition == "not (lamp == true)");
    CHECK(text.links[1].to == "Wall");
    CHECK(text.links[2].text == "Shout");
    CHECK(text.links[2].to == "Echo");
    CHECK(says(text, "words that hang on ($lamp is true) are always shown: \"You see."));
    CHECK(says(text, "macro: (enchant:"));
    CHECK(text.script.ends_with("bold"));
}

TEST_CASE("SugarCube: what stands in a macro that waits is not set on entering") {
    const auto text = told("<<linkreplace \"Take\">><<set $key to true>>You have it. [[Go->A]]<</linkreplace>>", StoryFormat::SugarCube);
    CHECK(text.effects.empty());
    CHECK(says(text, "setting: <<set $key to true>>"));
    CHECK(says(text, "link 'Go' hangs on something"));
    const auto plain = told("<<nobr>><<set $key to true>><</nobr>>", StoryFormat::SugarCube);
    CHECK(plain.effects == Names{"key = true"});
}

TEST_CASE("Harlowe: a link that sets, a value that is counted on, and a variable with a hook") {
    const auto text = told("(link: \"North\")[(set: $y to it - 1)(go-to: \"A\")] $isDog[A dog. [[Pet->B]]]", StoryFormat::Harlowe);
    REQUIRE(text.links.size() == 2);
    CHECK(text.links[0].effects == Names{"y = y - 1"});
    CHECK(text.links[1].condition == "isDog");
}

TEST_CASE("a comparison that Harlowe reads otherwise is not taken over") {
    const auto text = told("(if: not $a is 1)[[[X->X]]]", StoryFormat::Harlowe);
    REQUIRE(text.links.size() == 1);
    CHECK(text.links[0].condition.empty());
}

TEST_CASE("Chapbook and Snowman: variables, modifiers, inserts and scripts go onto the list") {
    const auto chapbook = told("gold: 5\nname: 'Ana'\n--\nYou have {gold}.\n\n[if gold > 3]\nRich.\n\n[note]\nmine\n\n[continue]\n> [[On]]", StoryFormat::Chapbook);
    CHECK(says(chapbook, "setting: gold: 5"));
    CHECK(says(chapbook, "insert: {gold}"));
    CHECK(says(chapbook, "words that hang on (if gold > 3) are always shown: \"Rich.\""));
    CHECK(chapbook.script == "You have {gold}.\n\nRich.");
    CHECK(chapbook.links.size() == 1);
    const auto snowman = told("a<% s.x = 1 %>b", StoryFormat::Snowman);
    CHECK(snowman.script == "ab");
    CHECK(says(snowman, "script: s.x = 1"));
}

TEST_CASE("unfinished macros, hooks and tags end somewhere") {
    for (const auto format : {StoryFormat::Unknown, StoryFormat::Harlowe, StoryFormat::SugarCube, StoryFormat::Chapbook, StoryFormat::Snowman}) {
        for (const auto* text : {"<<", "<<if", "<<if $a>>", "<<else>>", "<</if>>", "<<script>>a", "(if:", "(if: $a)[", "]", "[", "|a>[", "(set:)", "<", "<a", "<a href=\"", "{", "[if",
                                 "--", "$", "<%", "<!--", "/%", "\\", "[[", "[[]]", "<<link>><</link>>", "(link:)[", "<script>", "&#", "&bogus;", "]<a"}) {
            CAPTURE(text);
            const auto read = told(text, format);
            CHECK(read.links.empty());
        }
    }
}

TEST_CASE("Chapbook: a link behind a modifier that asks is named as one that is always offered") {
    const auto text = told("[if gold > 3]\n> [[Buy->A]]\n[else]\n> [[Beg->B]]\n[continue]\n> [[Go->C]]", StoryFormat::Chapbook);
    REQUIRE(text.links.size() == 3);
    CHECK(says(text, "link 'Buy' hangs on something"));
    CHECK(says(text, "link 'Beg' hangs on something"));
    CHECK_FALSE(says(text, "link 'Go' hangs on something"));
}

TEST_CASE("pictures that lead somewhere are links, words between backticks are none, and neither is an address of any kind") {
    const auto pictures = told("[img[a.png][Start]] [>img[A door|b.png][Hall][$x to 1]] [img[c.png]]", StoryFormat::SugarCube);
    REQUIRE(pictures.links.size() == 2);
    CHECK(pictures.links[0].to == "Start");
    CHECK(pictures.links[1].text == "A door");
    CHECK(pictures.links[1].effects == Names{"x = 1"});
    CHECK(says(pictures, "picture: [img[c.png]]"));
    const auto verbatim = told("Write `[[A]]` or ``(set: $x to `1`)``. [[B]]", StoryFormat::Harlowe);
    CHECK(verbatim.links.size() == 1);
    CHECK(verbatim.effects.empty());
    CHECK(verbatim.script == "Write [[A]] or (set: $x to `1`). B");
    const auto address = told("<a href=\"javascript:void(0)\">Do</a> <a href=\"#x\">there</a> [[Act 1: a->Act:2]]", StoryFormat::Snowman);
    REQUIRE(address.links.size() == 1);
    CHECK(address.links[0].to == "Act:2");
    CHECK(says(address, "link 'Do' leads to javascript:void(0)"));
}
