#include "scenes/script/script.h"

#include <doctest/doctest.h>

#include <string>

#include "scene_scripts.h"

using namespace wissel;
using namespace wissel::scenes;
using namespace wissel::test;

TEST_CASE("a script is read with its shots, its length and its cast") {
    const test::TempFolder folder;
    folder.write("cast.json", kCast);
    const auto script = read_script(folder.write("clip.json", with_event(R"({"at": 1, "typing": {"who": "sam", "until": 1.5}})")), "fr");
    REQUIRE_MESSAGE(script.has_value(), (script ? "" : script.error().message));
    CHECK(script->id == "clip");
    CHECK(script->seconds == 2);
    CHECK(script->cast.at("sam").name == "Sam");
    const auto& chat = script->shots.at(0).phone->chat;
    CHECK(chat->title == "Groupe");
    CHECK(chat->messages.at(0).text == "salut");
    CHECK(chat->typing.at(0).until == 1.5);
}

TEST_CASE("a misspelt field is an error that names the file, the place and the field") {
    CHECK(names(error_of(with_shot(R"(, "blurr": 3)")), "shots[0]: field \"blurr\" is unknown"));
    CHECK(names(error_of(with_event(R"({"at": 1, "typing": {"who": "sam", "til": 2}})")), "events[0].typing: field \"til\" is unknown"));
    CHECK(names(error_of(with_event(R"({"at": 1, "dance": {}})")), "field \"dance\" is unknown"));
}

TEST_CASE("a script that cannot be meant is refused with the reason") {
    CHECK(names(error_of("{"), "parse error"));
    CHECK(names(error_of("[]"), "must be an object"));
    CHECK(names(error_of(R"({"format": 2})"), "\"format\" must be 1"));
    CHECK(names(error_of(R"({"format": 1, "cast": "cast.json", "shots": []})"), "at least one shot"));
    CHECK(names(error_of(R"({"format": 1, "cast": "none.json", "shots": []})"), "none.json"));
    CHECK(names(error_of(R"({"format": 1, "cast": "cast.json", "shots": [{"seconds": -1, "place": "street"}]})"), "must be above 0"));
    CHECK(names(error_of(R"({"format": 1, "cast": "cast.json", "shots": [{"seconds": 1e5, "place": "street"}]})"), "ten minutes"));
    CHECK(names(error_of(R"({"format": 1, "cast": "cast.json", "shots": [{"seconds": 1, "place": "moon"}]})"), "\"place\" is \"moon\""));
    CHECK(names(error_of(with_event(R"({"at": "soon", "keyboard": true})")), "\"at\" must be a number"));
}

TEST_CASE("a framing lies within the picture, in its shape, and is not too near") {
    const auto framed = [](const char* framing) { return error_of(with_shot(std::string(R"(, "framing": )") + framing)); };
    CHECK(framed(R"({"x": 0, "y": 0, "width": 1280})").empty());
    CHECK(framed(R"({"x": 640, "y": 360, "width": 640})").empty());
    for (const char* outside : {R"({"x": 641, "y": 0, "width": 640})", R"({"x": 0, "y": 361, "width": 640})", R"({"x": -1, "y": 0, "width": 640})",
                                R"({"x": 0, "y": 0, "width": 400})"}) {
        CHECK(names(framed(outside), "a framing lies within 1280x720"));
    }
}

TEST_CASE("only a video call has an own camera that can be off") {
    CHECK(error_of(with_phone(R"("call": {"who": "sam", "video": true, "own": false})")).empty());
    CHECK(names(error_of(with_phone(R"("call": {"who": "sam", "own": false})")), "only a \"video\" call has an \"own\" camera"));
}

TEST_CASE("people and messages that are not there are errors") {
    CHECK(names(error_of(with_event(R"({"at": 1, "typing": {"who": "nobody"}})")), "\"nobody\" is not in the cast"));
    CHECK(names(error_of(with_event(R"({"at": 1, "reaction": {"to": "second", "emoji": "x"}})")), "no message \"second\""));
    CHECK(names(error_of(with_event(R"({"at": 1, "message": {"from": "sam"}})")), "needs a text or a tile"));
    CHECK(names(error_of(with_event(R"({"at": 1, "message": {"from": "sam", "text": {"de": "nein"}}})")), "\"text\" has no text in \"nl\""));
}

TEST_CASE("an easier level has its own texts, and those of its language where it has none") {
    const test::TempFolder folder;
    folder.write("cast.json", kCast);
    const auto script = read_script(folder.write("clip.json", with_event(R"({"at": 1, "keyboard": true})")), "nl-easy");
    REQUIRE_MESSAGE(script.has_value(), (script ? "" : script.error().message));
    const auto& messages = script->shots.at(0).phone->chat->messages;
    CHECK(messages.at(0).text == "dag");
    CHECK(messages.at(1).text == "jaja");
}

TEST_CASE("captions and descriptions lie within the clip") {
    const auto with = [](const std::string& more) { return R"({"format": 1, "cast": "cast.json", )" + more + R"(, "shots": [{"seconds": 2, "place": "street"}]})"; };
    CHECK(error_of(with(R"("captions": [{"at": 0, "until": 2, "text": "a bell"}], "describe": [{"at": 1, "text": "A street."}])")).empty());
    CHECK(names(error_of(with(R"("captions": [{"at": 0, "until": 3, "text": "a bell"}])")), "captions[0]: 3 s lies outside the clip"));
    CHECK(names(error_of(with(R"("captions": [{"at": 1, "until": 1, "text": "a bell"}])")), "must come after"));
    CHECK(names(error_of(with(R"("describe": [{"at": 2.5, "text": "A street."}])")), "describe[0]: 2.5 s lies outside the clip"));
}

TEST_CASE("a script names its colour world; without one it is violet") {
    const test::TempFolder folder;
    folder.write("cast.json", kCast);
    const auto with_world = [&](const std::string& field) {
        return read_script(folder.write("clip.json", R"({"format": 1, "cast": "cast.json", )" + field + R"("shots": [{"seconds": 2}]})"), "nl");
    };
    CHECK(with_world("")->world.name == std::string("violet"));
    for (const std::string name : {"violet", "rose", "amber", "moss", "ice", "rust", "blue", "lantern", "lime", "home", "dusk"}) {
        const auto script = with_world("\"world\": \"" + name + "\", ");
        REQUIRE(script.has_value());
        CHECK(script->world.name == name);
    }
    CHECK(names(with_world(R"("world": "pink", )").error().message, "\"world\" is \"pink\"; it must be one of violet, rose"));
}

TEST_CASE("figures have poses, moods and a side") {
    const auto with_figure = [](const std::string& fields) {
        return error_of(with_shot(R"(, "figures": [{"who": "sam", "x": 1, "feet": 2, "height": 3, )" + fields + "}]"));
    };
    for (const std::string pose : {"stand", "phone", "bag", "sit", "arms", "talk", "hold", "lie"}) CHECK(with_figure(R"("pose": ")" + pose + "\"") == "");
    for (const std::string mood : {"shock", "angry", "blush"}) CHECK(with_figure(R"("mood": "calm", "then_at": 1, "then": ")" + mood + "\"") == "");
    CHECK(with_figure(R"("pose": "hold", "mirror": true)") == "");
    CHECK(names(with_figure(R"("pose": "jump")"), "\"pose\" is \"jump\""));
}
