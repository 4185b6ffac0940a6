#include "manifest.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "digest.h"
#include "film.h"

namespace wissel::scenes {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kName = "MANIFEST.json";

Result<json> read_manifest(const std::string& path) {
    std::ifstream file(path);
    if (!file) return fail(path + ": cannot be read; make the clips with wissel-scenes");
    try {
        json whole = json::parse(file);
        if (!whole.is_object() || !whole["clips"].is_object()) return fail(path + ": has no list of clips; make them again");
        return whole;
    } catch (const json::exception& error) {
        return fail(fmt::format("{}: {}", path, error.what()));
    }
}

Result<json> entry_of(const Made& made, const std::string& media) {
    const auto script = digest_of(made.script), cast = digest_of(made.cast), file = digest_of(made.file);
    for (const auto* each : {&script, &cast, &file}) {
        if (!*each) return tl::unexpected(each->error());
    }
    const fs::path story = fs::canonical(media).parent_path();
    return json{{"script", fs::relative(made.script, story).generic_string()},
                {"script_sha256", *script},
                {"cast", fs::relative(made.cast, story).generic_string()},
                {"cast_sha256", *cast},
                {"drawing_version", kDrawingVersion},
                {"seconds", made.seconds},
                {"bytes", fs::file_size(made.file)},
                {"sha256", *file}};
}

// One clip against what the manifest says of it.
class Check {
public:
    Check(const std::string& story, std::vector<std::string>& faults) : story_(story), faults_(faults) {}

    void clip(const std::string& name, const json& entry) {
        const std::string file = "media/" + name;
        try {
            same(entry.at("script").get<std::string>(), entry.at("script_sha256"), name, "its script was changed");
            same(entry.at("cast").get<std::string>(), entry.at("cast_sha256"), name, "the cast was changed");
            same(file, entry.at("sha256"), name, "it is not the clip that was made");
            if (entry.at("drawing_version") != kDrawingVersion) fault(name, "the drawing was changed");
            scripts_.insert(fs::path(entry.at("script").get<std::string>()).filename().string());
        } catch (const json::exception&) {
            fault(name, "the manifest's entry is not complete");
        }
    }
    bool has_clip_of(const std::string& script) const { return scripts_.contains(script); }

private:
    void fault(const std::string& name, const std::string& what) {
        faults_.push_back(fmt::format("media/{}: {}; make it again with wissel-scenes", name, what));
    }
    void same(const std::string& path, const json& wanted, const std::string& name, const char* what) {
        const auto digest = digest_of((fs::path(story_) / path).string());
        if (!digest) faults_.push_back(digest.error().message + "; the manifest names it");
        else if (wanted != *digest) fault(name, what);
    }

    std::string story_;
    std::vector<std::string>& faults_;
    std::set<std::string> scripts_;
};

}  // namespace

Result<void> record(const std::string& media, const std::vector<Made>& made) {
    const auto path = (fs::path(media) / kName).string();
    auto whole = fs::exists(path) ? read_manifest(path) : Result<json>(json{{"clips", json::object()}});
    if (!whole) return tl::unexpected(whole.error());
    for (const auto& each : made) {
        auto entry = entry_of(each, media);
        if (!entry) return tl::unexpected(entry.error());
        (*whole)["clips"][fs::path(each.file).filename().string()] = *entry;
    }
    std::ofstream file(path);
    file << whole->dump(2) << '\n';
    file.close();
    if (!file) return fail(path + ": cannot be written");
    return {};
}

std::vector<std::string> verify(const std::string& story) {
    std::vector<std::string> faults;
    const auto whole = read_manifest((fs::path(story) / "media" / kName).string());
    if (!whole) return {whole.error().message};
    Check check(story, faults);
    for (const auto& [name, entry] : (*whole)["clips"].items()) check.clip(name, entry);
    std::error_code none;
    for (const auto& each : fs::directory_iterator(fs::path(story) / "scenes", none)) {
        const auto name = each.path().filename().string();
        if (each.path().extension() != ".json" || name == "cast.json" || check.has_clip_of(name)) continue;
        faults.push_back(fmt::format("scenes/{}: no clip was made from it; make it with wissel-scenes", name));
    }
    for (const auto& each : fs::directory_iterator(fs::path(story) / "media", none)) {
        const auto name = each.path().filename().string();
        if (name == kName || (*whole)["clips"].contains(name)) continue;
        faults.push_back(fmt::format("media/{}: the manifest does not know it; take it away or make it from a script", name));
    }
    return faults;
}

}  // namespace wissel::scenes
