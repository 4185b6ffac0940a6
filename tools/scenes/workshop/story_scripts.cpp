#include "scenes/workshop/story_scripts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "scenes/workshop/digest.h"
#include "scenes/workshop/film.h"

namespace wissel::scenes {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

struct Story {
    std::vector<std::string> languages, levels;
    std::string text;  // of story.json and its parts: the clips that it plays stand in there
};

std::string text_in(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

Result<Story> read_story(const std::string& folder) {
    const auto path = folder + "/story.json";
    std::ifstream file(path);
    if (!file) return fail(path + ": cannot be read; name the folder of a story");
    try {
        const json whole = json::parse(file);
        Story story{whole.at("languages"), whole.value("levels", std::vector<std::string>()), whole.dump()};
        for (const auto& part : whole.value("parts", std::vector<std::string>())) story.text += text_in(folder + "/" + part);
        return story;
    } catch (const json::exception& error) {
        return fail(fmt::format("{}: {}", path, error.what()));
    }
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code none;
    for (const auto& each : fs::recursive_directory_iterator(folder, none)) {
        const bool cast = each.path().filename().string().starts_with("cast");
        if (each.is_regular_file() && each.path().extension() == ".json" && !cast) out.push_back(each.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

json parsed(const std::string& path) {
    std::ifstream file(path);
    return json::parse(file, nullptr, false);
}

// Of the cast only who is in the script counts: a new face in it is no reason to make every clip again.
std::string digest_for(const Script& script, const Story& story) {
    const json whole = parsed(script.path);
    json cast = parsed(script.cast_path);
    const auto text = whole.dump();
    json people = json::array();
    for (const auto& person : cast["people"]) {
        if (text.find(person.value("id", json()).dump()) != std::string::npos) people.push_back(person);
    }
    cast["people"] = std::move(people);
    return digest_of_text(fmt::format("{}\n{}\n{}\n{}\n{}", kDrawingVersion, text, cast.dump(), fmt::join(story.languages, " "),
                                      fmt::join(story.levels, " ")));
}

Result<StoryScript> read_one(const fs::path& path, const fs::path& scenes, const Story& story) {
    StoryScript out;
    out.name = fs::relative(path, scenes).replace_extension().generic_string();
    auto first = read_script(path.string(), story.languages.front());
    if (!first) return tl::unexpected(first.error());
    auto wanted = first->languages.empty() ? story.languages : first->languages;
    wanted.insert(wanted.end(), story.levels.begin(), story.levels.end());
    for (const auto& language : wanted) {
        auto read = read_script(path.string(), language);
        if (!read) return tl::unexpected(read.error());
        out.read.emplace(language, std::move(*read));
    }
    out.outputs = outputs_of(*first, out.name, story.languages, story.levels);
    out.made_from = digest_for(*first, story);
    out.is_draft = story.text.find("media/" + out.name + ".") == std::string::npos;
    return out;
}

}  // namespace

std::vector<StoryScript> read_scripts(const std::string& story, std::vector<std::string>& faults) {
    std::vector<StoryScript> out;
    const auto read = read_story(story);
    if (!read) {
        faults.push_back(read.error().message);
        return out;
    }
    const auto scenes = fs::path(story) / "scenes";
    for (const auto& path : files_in(scenes)) {
        auto script = read_one(path, scenes, *read);
        if (script) out.push_back(std::move(*script));
        else faults.push_back(script.error().message);
    }
    return out;
}

}  // namespace wissel::scenes
