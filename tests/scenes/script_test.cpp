#include "scenes/script.h"

#include <doctest/doctest.h>

#include <string>

#include "support/clip_maker.h"

using namespace wissel;
using namespace wissel::scenes;

namespace {

const std::string kCast = R"({"people": [
  {"id": "sam", "name": "Sam", "skin": "#E9B78F", "hair_colour": "#5B3A22", "top": "#3F6E8C", "back": "#C9DDE8", "label": "#2F6690"}],
  "words": {"typing": {"nl": "typt"}, "wiped": {"nl": "gewist"}, "message": {"nl": "Bericht"}, "now": {"nl": "nu"}}})";

std::string with_shot(const std::string& shot) {
    return R"({"format": 1, "cast": "cast.json", "shots": [{"seconds": 2, "place": "street")" + shot + "}]}";
}

std::string with_event(const std::string& event) {
    return with_shot(R"(, "phone": {"clock": "9:00", "chat": {"title": {"nl": "Groep", "fr": "Groupe"}, "me": "sam", "avatars": ["sam"],
        "before": [{"id": "first", "from": "sam", "text": {"nl": "dag"}}], "events": [)" + event + "]}}");
}

// The message of the error, or "" where the script is read.
std::string error_of(const std::string& script) {
    const test::TempFolder folder;
    folder.write("cast.json", kCast);
    const auto read = read_script(folder.write("clip.json", script), "nl");
    if (read) return "";
    CHECK(read.error().message.find(folder.file("clip.json")) == 0);
    return read.error().message;
}

bool names(const std::string& message, const std::string& what) { return message.find(what) != std::string::npos; }

}  // namespace

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
    CHECK(chat->messages.at(0).text == "dag");  // Dutch where there is no French yet
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

TEST_CASE("people and messages that are not there are errors") {
    CHECK(names(error_of(with_event(R"({"at": 1, "typing": {"who": "nobody"}})")), "\"nobody\" is not in the cast"));
    CHECK(names(error_of(with_event(R"({"at": 1, "reaction": {"to": "second", "emoji": "x"}})")), "no message \"second\""));
    CHECK(names(error_of(with_event(R"({"at": 1, "message": {"from": "sam"}})")), "needs a text or a tile"));
    CHECK(names(error_of(with_event(R"({"at": 1, "message": {"from": "sam", "text": {"de": "nein"}}})")), "neither a text for \"nl\""));
}
