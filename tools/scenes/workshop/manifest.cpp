#include "scenes/workshop/manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "scenes/workshop/digest.h"

namespace wissel::scenes {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kManifest = "media/MANIFEST.json";

}  // namespace

Result<Manifest> Manifest::read(const std::string& story) {
    Manifest out(story);
    const auto path = out.path_to(kManifest);
    std::ifstream file(path);
    if (!file) return out;
    try {
        const json whole = json::parse(file);
        out.scripts_ = whole.at("scripts");
        for (const auto& [script, entry] : out.scripts_.items()) {
            static_cast<void>(entry.at("made_from").get<std::string>());
            for (const auto& [name, digest] : entry.at("files").items()) static_cast<void>(digest.get<std::string>());
        }
    } catch (const json::exception& error) {
        return fail(fmt::format("{}: {}; take it away and make the clips again", path, error.what()));
    }
    return out;
}

bool Manifest::is_made(const std::string& script, const std::string& made_from, const std::vector<std::string>& files) const {
    const auto found = scripts_.find(script);
    if (found == scripts_.end() || found->at("made_from") != made_from || found->at("files").size() != files.size()) return false;
    return std::all_of(files.begin(), files.end(), [&](const auto& file) { return found->at("files").contains(file) && fs::exists(path_to(file)); });
}

Result<void> Manifest::enter(const std::string& script, const std::string& made_from, double seconds, const std::vector<std::string>& files) {
    json entry{{"made_from", made_from}, {"seconds", seconds}, {"files", json::object()}};
    for (const auto& file : files) {
        const auto digest = digest_of(path_to(file));
        if (!digest) return tl::unexpected(digest.error());
        entry["files"][file] = *digest;
    }
    scripts_[script] = std::move(entry);
    return {};
}

void Manifest::keep_only(const std::vector<std::string>& scripts) {
    json kept = json::object();
    for (const auto& script : scripts) {
        if (scripts_.contains(script)) kept[script] = scripts_[script];
    }
    scripts_ = std::move(kept);
}

Result<void> Manifest::write() const {
    const auto path = path_to(kManifest);
    std::ofstream file(path);
    file << json{{"scripts", scripts_}}.dump(1) << '\n';
    file.close();
    if (!file) return fail(path + ": cannot be written");
    return {};
}

std::vector<std::string> Manifest::faults() const {
    std::vector<std::string> faults;
    for (const auto& [script, entry] : scripts_.items()) {
        for (const auto& [file, wanted] : entry.at("files").items()) {
            const auto digest = digest_of(path_to(file));
            if (!digest) faults.push_back(digest.error().message + "; the manifest names it");
            else if (wanted != *digest) faults.push_back(fmt::format("{}: it is not the file that was made from {}", file, script));
        }
    }
    return faults;
}

std::vector<std::string> Manifest::files() const {
    std::vector<std::string> out;
    for (const auto& [script, entry] : scripts_.items()) {
        for (const auto& [file, digest] : entry.at("files").items()) out.push_back(file);
    }
    return out;
}

}  // namespace wissel::scenes
