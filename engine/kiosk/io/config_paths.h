// Reads names of files and folders, and looks whether they are there, of the right kind and can be opened.
//
// Threading: one thread. I/O: looks at what is named, and opens plain files and folders only: a pipe or a device would
// hold the reader up.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "kiosk/io/config_context.h"

namespace wissel::kiosk {

// Of a story: holds its story.json.
std::optional<std::filesystem::path> read_story_folder(ConfigContext& context, const TomlValue* value);
// `place`: what the list is filed under, "attract.films".
std::vector<std::filesystem::path> read_files(ConfigContext& context, const TomlValue* value, const std::string& place);
// A file that is written: its folder has to be there, and what has its name already to be a plain file.
std::optional<std::filesystem::path> read_own_file(ConfigContext& context, const TomlValue* value);

}  // namespace wissel::kiosk
