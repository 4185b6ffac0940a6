// Keeps a story inside its folder: what it names is a file in there, whatever the name says.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace wissel::story {

// Why `name` may not be opened by a story, judged by its letters alone; none: it may.
std::optional<std::string> why_refused(std::string_view name);

// True if `file` (which exists) truly lies in `folder` once links are followed.
bool lies_within(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace wissel::story
