// Compiled ink.
#include "exchange/ink.h"

#include "drafts.h"

using namespace wissel;
using namespace wissel::test;

namespace {

constexpr const char* kInk = R"ink({"inkVersion":21,"root":[[{"->":"shed"},["done",{"#n":"g-0"}],null],"done",{"shed":[["^The bike shed, after school. Ana looks for her key.","\n","ev",
"str","^Look under the bench","/str","/ev",{"*":".^.c-0","flg":20},["ev",{"^->":"shed.0.8.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],
"/str","/ev",{"*":".^.^.c-1","flg":18},{"s":["^\"Have you seen it?\" she asks.",{"->":"$r","var":true},null]}],"ev","str","^Go home","/str",
{"VAR?":"keys"},0,">","/ev",{"*":".^.c-2","flg":5},{"c-0":["^ ",{"->":"bench"},"\n",{"#f":5}],"c-1":["ev",{"^->":"shed.0.c-1.$r2"},"/ev",
{"temp=":"$r"},{"->":".^.^.8.s"},[{"#n":"$r2"}],"\n","^Ben shrugs.","\n",{"->":"bench"},{"#f":5}],"c-2":["^ ",{"->":"home"},"\n",null]}],null],
"bench":[["ev",{"VAR?":"keys"},1,"+","/ev",{"VAR=":"keys","re":true},"^Under the bench lies a key","ev",{"VAR?":"told"},"/ev",[{"->":".^.b","c":true},
{"b":["^ , as she said",{"->":".^.^.^.11"},null]}],"nop","^.","\n","ev",{"VAR?":"keys"},1,">","/ev",[{"->":".^.b","c":true},{"b":["\n",
"^It is the second one.","\n",{"->":".^.^.^.21"},null]}],[{"->":".^.b"},{"b":["\n","^It is the first one.","\n",{"->":".^.^.^.21"},null]}],"nop","\n",
["ev",{"^->":"bench.0.23.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",{"*":".^.^.c-0","flg":18},{"s":["^Take it",{"->":"$r",
"var":true},null]}],["ev",{"^->":"bench.0.24.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",{"*":".^.^.c-1","flg":18},
{"s":["^Leave it",{"->":"$r","var":true},null]}],{"c-0":["ev",{"^->":"bench.0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":".^.^.23.s"},[{"#n":"$r2"}],"\n",
{"->":".^.^.g-0"},{"#f":5}],"c-1":["ev",{"^->":"bench.0.c-1.$r2"},"/ev",{"temp=":"$r"},{"->":".^.^.24.s"},[{"#n":"$r2"}],"^, she thinks.","\n",
{"->":".^.^.g-0"},{"#f":5}],"g-0":["^She gets up.","\n",{"->":"home"},null]}],null],"home":[{"->":".^.door"},{"door":["ev",{"CNT?":"shed.0.c-1"},
"/ev",[{"->":".^.b","c":true},{"b":["^ Ben waves. ",{"->":".^.^.^.5"},null]}],[{"->":".^.b"},{"b":["^ Nobody is there.",{"->":".^.^.^.5"},null]}],
"nop","\n",["ev","visit",3,"%","/ev","ev","du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true},"ev","du",2,"==",
"/ev",{"->":".^.s2","c":true},"nop",{"s0":["pop","^Monday",{"->":".^.^.23"},null],"s1":["pop","^Tuesday",{"->":".^.^.23"},null],"s2":["pop",
"^Wednesday",{"->":".^.^.23"},null],"#f":5}],"^ it is. ","#","^tag one","/#","\n","end",null]}],"lost":["^Nobody comes here. ","ev",{"VAR?":"keys"},
"out","/ev","^ keys.","\n","done",null],"global decl":["ev",0,{"VAR=":"keys"},false,{"VAR=":"told"},"/ev","end",null]}],"listDefs":{}})ink";

std::string ink(const std::string& root) { return R"({"inkVersion":21,"root":)" + root + R"(,"listDefs":{}})"; }

}  // namespace

TEST_CASE("ink: knots, choices, gathers, conditions and variables come over") {
    auto draft = read(kInk);
    CHECK(draft.links_in_source == 7);
    const auto story = story_of(draft);
    CHECK(story["start"] == "shed");
    const auto& shed = story["nodes"]["shed"];
    CHECK(shed["script"] == "The bike shed, after school. Ana looks for her key.");
    REQUIRE(shed["choice"]["options"].size() == 3);
    CHECK(shed["choice"]["options"][1]["text"] == "\"Have you seen it?\" she asks.");
    CHECK(shed["choice"]["options"][0]["to"] == "bench");
    CHECK(shed["choice"]["options"][2]["if"] == "(keys > 0)");
    CHECK(story["nodes"]["have-you-seen-it-she-asks"]["script"] == "\"Have you seen it?\" she asks.\nBen shrugs.");
    CHECK(story["nodes"]["bench"]["do"][0] == "keys = (keys + 1)");
    CHECK(story["nodes"]["bench"]["next"][0]["if"] == "told");
    CHECK(story["nodes"]["bench-2"]["script"] == "Under the bench lies a key , as she said.");
    CHECK_FALSE(story["nodes"]["bench"].contains("script"));
    CHECK(story["variables"]["told"]["start"] == false);
    CHECK(notes(draft, "knot 'home / door': tag: tag one"));
    CHECK(notes(draft, "the value of keys is not shown"));
    CHECK(notes(draft, "always those of the first time"));
}

TEST_CASE("ink: visits are asked of the node that they were counted for") {
    const auto story = story_of(std::string(kInk));
    bool asked = false;
    for (const auto& [id, node] : story["nodes"].items()) {
        if (node.contains("next") && node["next"].is_array()) asked = asked || node["next"][0].value("if", "").find("visits('have-you-seen-it-she-asks')") != std::string::npos;
    }
    CHECK(asked);
}

TEST_CASE("ink: functions, tunnels that ask, threads and lists go onto the list") {
    auto draft = read(ink(R"j([["^A","ev",1,{"f()":"count"},"out","/ev","ev",{"x()":"play","exArgs":0},"pop","/ev",{"->t->":"t"},"^B","\n",
        ["done",{"#n":"g-0"}],null],"done",{"t":[["ev","str","^x","/str","/ev",{"*":".^.c-0","flg":20},{"c-0":["->->",null]}],null],"count":["ev",1,"/ev","~ret",null]}])j"));
    CHECK(notes(draft, "function count"));
    CHECK(notes(draft, "function of the game play"));
    CHECK(notes(draft, "a tunnel to t"));
    story_of(draft);
}

TEST_CASE("ink: paths that lead nowhere, circles and nonsense end somewhere") {
    for (const auto* root : {R"([{"->":"nowhere"},"done",null])", R"([{"->":"0"},null])", R"([[{"->":".^"},null],null])", R"(["->->","~ret","ev","/ev","out","pop","du","/str","readc","done",null])",
                             R"([{"*":".^.^.^.^","flg":31},{"->":"x","var":true},{"->":"0","c":true},null])", R"([null])", R"([[],[[]],{}])", R"(["thread",{"->":"0"},null])",
                             R"(["+","-","!","_","MIN","?",{"CNT?":"x"},{"^->":"y"},{"list":{}},{"huh":1},3.5,true,null])", R"([{"->":".a"},{"->":".^.99999999999999999999"},null])"}) {
        CAPTURE(root);
        auto draft = read(ink(root));
        story_of(draft);
    }
    CHECK(refused(ink("3")).find("none of the kinds") != std::string::npos);
    CHECK(refused(ink("[]")).find("no container") != std::string::npos);
}

TEST_CASE("ink: numbers that no story may have come to nothing, and stop nothing") {
    for (const auto* what : {R"("ev",-9223372036854775808,-1,"%","out","/ev")", R"("ev",-9223372036854775808,"_","out","/ev")", R"("ev",18446744073709551615,"out","/ev")",
                             R"("ev",1000000000,1000000000,"*",1000000000,"*","out","/ev")", R"("ev",9223372036854775807,{"VAR=":"x","re":true},"/ev")"}) {
        CAPTURE(what);
        auto draft = read(ink("[[" + std::string(what) + R"(,"^hi","\n","end",null],"done",{"global decl":["ev",9000000000,{"VAR=":"y"},0,{"VAR=":"x"},"/ev","end",null]}])"));
        CHECK(notes(draft, "y begins as 9000000000"));
        story_of(draft);
    }
}

TEST_CASE("ink: what a temporary variable kept is not asked anew after its source was set") {
    auto draft = read(ink(R"j([["ev",{"VAR?":"x"},"/ev",{"temp=":"t"},"ev",{"VAR?":"x"},1,"+","/ev",{"VAR=":"x","re":true},"ev",{"VAR?":"t"},0,"==","/ev",
        {"->":".^.b","c":true},"^other","\n","end",{"b":["^zero","\n","end",null]}],"done",{"global decl":["ev",0,{"VAR=":"x"},"/ev","end",null]}])j"));
    CHECK(notes(draft, "a condition that cannot be said here"));
    const auto story = story_of(draft);
    for (const auto& [id, node] : story["nodes"].items()) CHECK_FALSE((node.contains("next") && node["next"].is_array()));
}

TEST_CASE("ink: texts that double, long names and circles are refused when they come to too much") {
    std::string doubles = R"([["ev","str","^)" + std::string(90'000, 'x') + R"(","/str")", children, knots;
    for (int i = 0; i < 15'000; ++i) doubles += R"(,"du")";
    CHECK(refused(ink(doubles + R"(,"/ev","end",null],"done",null])")).find("million letters") != std::string::npos);
    const std::string name(100'000, 'k');
    for (int i = 0; i < 2000; ++i) children += (i ? "," : "") + ("\"c-" + std::to_string(i) + R"(":["^a",{"->":"out"},null])");
    std::string asks;
    for (int i = 0; i < 2000; ++i) asks += R"("ev","str","^a","/str","/ev",{"*":".^.c-)" + std::to_string(i) + R"(","flg":20},)";
    CHECK(refused(ink(R"([{"->":")" + name + R"("},"done",{")" + name + R"(":[)" + asks + "{" + children + R"(}],"out":["^o","end",null]}])")).find("million letters") != std::string::npos);
    for (int i = 0; i < 5000; ++i) knots += (i ? "," : "") + ("\"k" + std::to_string(i) + R"(":[["^)" + std::string(30, 'x') + R"(",{"->":".^.0"},null],null])");
    CHECK(refused(ink("[\"done\",{" + knots + "}]")).find("million letters") != std::string::npos);
}

TEST_CASE("ink: visits of a place that is no node of its own are not asked for") {
    auto draft = read(ink(R"j([["ev",{"CNT?":"0.g-0"},"/ev",{"->":".^.b","c":true},"^a","\n","end",{"b":["^b","\n","end",null],"g-0":["^c",null]}],"done",null])j"));
    story_of(draft);
    CHECK(notes(draft, "cannot be said here: (visits('n')"));
}
