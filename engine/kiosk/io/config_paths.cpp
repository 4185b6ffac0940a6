#include "kiosk/io/config_paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "kiosk/io/config_values.h"
#include "story/io/nearest.h"

namespace wissel::kiosk {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostNeighbours = 1000;  // looked at for a name that was meant

std::optional<fs::path> read_path(ConfigContext& context, const TomlValue* value) {
    const auto name = read_word(context, value);
    if (!name) return std::nullopt;
    if (name->find('\n') != std::string::npos) {
        context.add(codes::kBadValue, *value, "there is a line end in this name", "write it on one line");
        return std::nullopt;
    }
    if (name->find("://") == std::string::npos) return (context.folder / *name).lexically_normal();
    context.add(codes::kBadValue, *value, fmt::format("'{}' is a network address", *name),
                "copy the file to this machine and name it: a kiosk needs no network");
    return std::nullopt;
}

// "films/" is the folder "films".
fs::path without_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

std::string missing_hint(const fs::path& path) {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(path.parent_path(), error), end;
         !error && entry != end && names.size() < kMostNeighbours; entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    const auto near = story::nearest(path.filename().string(), names);
    return near.empty() ? "put it there, or mend the name: it counts from the folder of this file"
                        : fmt::format("did you mean '{}'?", near);
}

// None, with what is wrong said.
std::optional<fs::file_type> kind_of(ConfigContext& context, const TomlValue& value, const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::exists(status)) return status.type();
    if (status.type() == fs::file_type::not_found) {
        context.add(codes::kMissingFile, value, fmt::format("there is no {}", path.string()), missing_hint(path));
    } else {
        context.add(codes::kUnreadableFile, value,
                    fmt::format("{} cannot be looked at: {}", path.string(), error.message()),
                    "check its permissions, and where links lead");
    }
    return std::nullopt;
}

bool is_of_kind(ConfigContext& context, const TomlValue& value, const fs::path& path, fs::file_type wanted,
                const char* hint) {
    const auto kind = kind_of(context, value, path);
    if (!kind) return false;
    if (*kind == wanted) return true;
    const bool folder = wanted == fs::file_type::directory;
    context.add(codes::kWrongKind, value, fmt::format("{} is no {}", path.string(), folder ? "folder" : "plain file"),
                hint);
    return false;
}

void check_file(ConfigContext& context, const TomlValue& value, const fs::path& path) {
    if (!is_of_kind(context, value, path, fs::file_type::regular, "name a file")) return;
    if (std::ifstream(path).is_open()) return;
    context.add(codes::kUnreadableFile, value, fmt::format("{} cannot be opened", path.string()),
                "check its permissions");
}

bool check_folder(ConfigContext& context, const TomlValue& value, const fs::path& path, const char* hint) {
    if (!is_of_kind(context, value, path, fs::file_type::directory, hint)) return false;
    std::error_code error;
    static_cast<void>(fs::directory_iterator(path, error));
    if (!error) return true;
    context.add(codes::kUnreadableFile, value, fmt::format("{} cannot be opened: {}", path.string(), error.message()),
                "check its permissions");
    return false;
}

}  // namespace

std::optional<fs::path> read_story_folder(ConfigContext& context, const TomlValue* value) {
    auto path = read_path(context, value);
    if (path) path = without_slash(*path);
    if (path && check_folder(context, *value, *path, "name the story's folder, the one with story.json in it")) {
        check_file(context, *value, *path / "story.json");
    }
    return path;
}

std::vector<fs::path> read_files(ConfigContext& context, const TomlValue* value, const std::string& place) {
    std::vector<fs::path> files;
    if (!value) return files;
    if (value->kind != TomlValue::Kind::List)
        return wrong_type(context, *value, "a list of files", R"(write ["first.mp4", "second.mp4"])"), files;
    for (const auto& item : value->items) {
        const auto path = read_path(context, &item);
        if (!path) continue;
        context.places[fmt::format("{}.{}", place, files.size())] = static_cast<std::uint32_t>(item.offset);
        check_file(context, item, *path);
        files.push_back(*path);
    }
    return files;
}

std::optional<fs::path> read_own_file(ConfigContext& context, const TomlValue* value) {
    auto path = read_path(context, value);
    if (!path) return path;
    if (!path->has_filename()) {
        context.add(codes::kWrongKind, *value, fmt::format("{} names a folder", path->string()),
                    "name a file in it, such as figures.db");
        return path;
    }
    if (!check_folder(context, *value, path->parent_path().empty() ? "." : path->parent_path(),
                      "name a file in a folder that is there"))
        return path;
    std::error_code error;
    if (fs::symlink_status(*path, error).type() != fs::file_type::not_found) check_file(context, *value, *path);
    return path;
}

}  // namespace wissel::kiosk
