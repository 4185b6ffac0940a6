#include "story/io/default_flags.h"

namespace wissel::story {

namespace {

// In each of the player's languages, and in easier Dutch.
Text in_all(const char* nl, const char* easy, const char* fr, const char* en) {
    Text text("nl", nl);
    text.set("nl-easy", easy);
    text.set("fr", fr);
    text.set("en", en);
    return text;
}

}  // namespace

std::vector<Flag> default_flags() {
    return {
        {"green", in_all("aanvaardbaar", "oké", "acceptable", "acceptable"), "circle", 0x2E9E5B, false},
        {"yellow", in_all("licht grensoverschrijdend", "niet helemaal oké", "limite", "mildly transgressive"), "triangle", 0xE8B21E, true},
        {"red", in_all("ernstig grensoverschrijdend", "niet oké", "problématique", "serious"), "square", 0xD23B3B, true},
        {"black", in_all("zwaar grensoverschrijdend", "helemaal niet oké", "inacceptable", "severe"), "hexagon", 0x1B1D22, true},
    };
}

}  // namespace wissel::story
