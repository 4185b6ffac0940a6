// Each story under tests/stories/invalid has the mistakes that its expected.txt lists, and no others.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app/footage/av_media_probe.h"
#include "story/diagnostic_format.h"
#include "story/io/codes.h"
#include "story/io/load_story.h"

using namespace wissel;

namespace {

const std::filesystem::path kStories = std::filesystem::path(WISSEL_SOURCE_DIR) / "tests/stories";

std::vector<std::filesystem::path> folders_in(const std::filesystem::path& parent) {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(parent)) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string without_comments(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string text, line;
    while (std::getline(in, line)) {
        if (!line.empty() && line[0] != '#') text += line + "\n";
    }
    return text;
}

// As expected.txt: "LINE severity code", and "FILE:LINE" for a place in another file than the story's.
std::string found_in(const std::filesystem::path& folder) {
    playback::LoudnessBook book("");
    const app::AvMediaProbe probe(&book);
    std::string text;
    for (const auto& d : story::load_story(folder, &probe).diagnostics) {
        const auto file = std::filesystem::path(d.place.file).filename().string();
        text += fmt::format("{}{} {} {}\n", file == "story.json" ? "" : file + ":", d.place.line, d.severity == story::Severity::Error ? "error" : "warning", d.code);
    }
    return text;
}

}  // namespace

TEST_CASE("every mistake in an invalid story is named at its line, and nothing else is") {
    const auto folders = folders_in(kStories / "invalid");
    REQUIRE(folders.size() > 50);
    for (const auto& folder : folders) {
        INFO(folder.filename().string());
        const auto expected = without_comments(folder / "expected.txt");
        REQUIRE_FALSE(expected.empty());
        CHECK(found_in(folder) == expected);
    }
}

TEST_CASE("every code that a check can report has an invalid story") {
    std::set<std::string> covered;
    for (const auto& folder : folders_in(kStories / "invalid")) {
        std::istringstream lines(without_comments(folder / "expected.txt"));
        std::string line, severity, code;
        while (lines >> line >> severity >> code) covered.insert(code);
    }
    // Read from the header itself, so that a new code cannot be forgotten.
    std::ifstream header(std::filesystem::path(WISSEL_SOURCE_DIR) / "engine/story/io/codes.h");
    std::string line;
    int codes = 0;
    while (std::getline(header, line)) {
        const auto begin = line.find("{\"");
        if (begin == std::string::npos) continue;
        const auto code = line.substr(begin + 2, line.find('"', begin + 2) - begin - 2);
        ++codes;
        if (code != "no-story") CHECK_MESSAGE(covered.count(code) == 1, code);
    }
    CHECK(codes > 30);
}

TEST_CASE("the examples and the valid stories have no mistakes") {
    playback::LoudnessBook book("");
    const app::AvMediaProbe probe(&book);
    auto folders = folders_in(kStories / "valid");
    for (const auto& folder : folders_in(std::filesystem::path(WISSEL_SOURCE_DIR) / "stories/examples")) folders.push_back(folder);
    REQUIRE(folders.size() > 6);
    for (const auto& folder : folders) {
        const auto loaded = story::load_story(folder, &probe);
        INFO(story::format_text(loaded.diagnostics));
        CHECK(loaded.diagnostics.empty());
        CHECK(loaded.graph);
    }
}

TEST_CASE("what is no story is said so") {
    for (const char* name : {"/nowhere", "/dev/null", "/", ""}) {
        const auto loaded = story::load_story(name, nullptr);
        REQUIRE_MESSAGE(loaded.diagnostics.size() == 1, name);
        CHECK(loaded.diagnostics[0].code == std::string("no-story"));
        CHECK_FALSE(loaded.graph);
    }
}
