// Reads a kiosk's configuration: a TOML file, as strictly as a story is read. Every mistake is found in one go.
//
// Threading: any thread. I/O: reads the file, and looks whether the files and folders that it names are there and can
// be opened; what is in them is looked at elsewhere (story_checks.h, and in the application).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/config_places.h"
#include "story/diagnostic.h"

namespace wissel::kiosk {

struct ReadConfig {
    // None where something in the file itself is wrong. One that names what is not there comes with its mistakes.
    std::optional<Config> config;
    story::Diagnostics diagnostics;  // in the order of the file
    ConfigPlaces places;
};

ReadConfig read_config(const std::filesystem::path& file);
// `file`: what the text is called; what it names lies in that one's folder.
ReadConfig read_config_text(std::string_view text, const std::filesystem::path& file);

// All keys there are: "story.folder", "round.count_down".
std::vector<std::string> config_keys();

}  // namespace wissel::kiosk
