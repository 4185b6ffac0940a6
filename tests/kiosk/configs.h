// Small configurations for tests, in a folder with what they name.
#pragma once

#include <string>
#include <vector>

#include "kiosk/config_reader.h"
#include "support/temp_folder.h"

namespace wissel::test {

// A folder that has "story", "loop.mp4" and "slide.png", as far as a reader of configurations looks.
class KioskFolder : public TempFolder {
public:
    KioskFolder() {
        write("story/story.json", "{}");
        write("loop.mp4", "");
        write("slide.png", "");
    }
    kiosk::ReadConfig read(const std::string& text) const { return kiosk::read_config_text(text, file("kiosk.toml")); }
};

// What a configuration needs at least, without a mistake or a warning; more sections may follow.
inline std::string with_all_it_needs(const std::string& more = "") {
    return "[[story]]\nfolder = \"story\"\n[attract]\nslides = [\"slide.png\"]\n[staff]\nallow_quit_without_pin = "
           "true\n" +
           more;
}

inline std::vector<std::string> codes_in(const kiosk::ReadConfig& read) {
    std::vector<std::string> codes;
    for (const auto& diagnostic : read.diagnostics) codes.push_back(diagnostic.code);
    return codes;
}

}  // namespace wissel::test
