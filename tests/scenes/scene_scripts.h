// Small scene scripts for tests, with a cast of three.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "scenes/script/script.h"
#include "support/temp_folder.h"

namespace wissel::test {

inline const std::string kCast = R"({"people": [
  {"id": "sam", "name": "Sam", "skin": "#E9B78F", "hair_colour": "#5B3A22", "top": "#3F6E8C", "back": "#C9DDE8", "label": "#2F6690"},
  {"id": "noor", "name": "Noor", "hair": "long", "skin": "#D79B6F", "hair_colour": "#2B1B14", "top": "#C4574E", "back": "#F2D3A8",
   "label": "#B0483F"},
  {"id": "bo", "name": "Bo", "skin": "#F2CBAE", "hair_colour": "#9A5B2C", "top": "#D98A3D", "back": "#F5E0C3", "label": "#A65E14"}],
  "words": {"typing": "typt", "wiped": "gewist", "message": "Bericht", "now": {"nl": "nu", "fr": "là"}, "left": "is weg", "joined": "is er"}})";

inline std::string with_shot(const std::string& shot) {
    return R"({"format": 1, "cast": "cast.json", "shots": [{"seconds": 2, "place": "street")" + shot + "}]}";
}

// `screen`: as in "lock": {...}
inline std::string with_phone(const std::string& screen) { return with_shot(R"(, "phone": {"clock": "9:00", )" + screen + "}"); }

inline std::string with_event(const std::string& event) {
    return with_phone(R"("chat": {"title": {"nl": "Groep", "fr": "Groupe"}, "me": "sam", "avatars": ["sam"],
        "before": [{"id": "first", "from": "sam", "text": {"nl": "dag", "fr": "salut"}},
                   {"from": "sam", "text": {"fr": "oui", "nl": "ja", "nl-easy": "jaja"}}], "events": [)" + event + "]}");
}

// The message of the error, or "" where the script is read.
inline std::string error_of(const std::string& script) {
    const TempFolder folder;
    folder.write("cast.json", kCast);
    const auto read = scenes::read_script(folder.write("clip.json", script), "nl");
    if (read) return "";
    CHECK(read.error().message.find(folder.file("clip.json")) == 0);
    return read.error().message;
}

inline scenes::Script script_of(const std::string& script) {
    const TempFolder folder;
    folder.write("cast.json", kCast);
    auto read = scenes::read_script(folder.write("clip.json", script), "nl");
    REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().message));
    return std::move(*read);
}

inline bool names(const std::string& message, const std::string& what) { return message.find(what) != std::string::npos; }

}  // namespace wissel::test
