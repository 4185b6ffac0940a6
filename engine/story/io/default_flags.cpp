#include "story/io/default_flags.h"

namespace wissel::story {

namespace {

Text in_three(const char* nl, const char* fr, const char* en) {
    Text text("nl", nl);
    text.set("fr", fr);
    text.set("en", en);
    return text;
}

}  // namespace

std::vector<Flag> default_flags() {
    return {
        {"green", in_three("aanvaardbaar", "acceptable", "acceptable"), "circle", 0x2E9E5B, false},
        {"yellow", in_three("licht grensoverschrijdend", "limite", "mildly transgressive"), "triangle", 0xE8B21E, true},
        {"red", in_three("ernstig grensoverschrijdend", "problématique", "serious"), "square", 0xD23B3B, true},
        {"black", in_three("zwaar grensoverschrijdend", "inacceptable", "severe"), "hexagon", 0x1B1D22, true},
    };
}

}  // namespace wissel::story
