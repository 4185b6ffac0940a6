// What all readers of a configuration share while it is being read.
//
// Threading: one thread. Ownership: lives as long as one call of read_config().
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/config_codes.h"
#include "kiosk/io/toml_tree.h"
#include "story/io/report.h"

namespace wissel::kiosk {

struct ConfigContext {
    story::Report& report;
    std::filesystem::path file;                   // the configuration
    std::filesystem::path folder;                 // that it is in
    std::map<std::string, std::uint32_t> places;  // "story.0.folder" -> where its value begins
    std::vector<std::string> known;               // "story.folder": every key that was asked for, once

    void add(const story::Code& code, const TomlValue& value, std::string message, std::string hint) {
        report.add(code, value.offset, std::move(message), std::move(hint));
    }
};

}  // namespace wissel::kiosk
