#include "app/commands/new_command.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "app/give_up.h"
#include "app/files/new_files.h"
#include "app/show/plain_film.h"
#include "app/commands/starter_files.h"

namespace wissel::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kPlaceholderId = R"("id": "my-story")";

// The films that the starting story names, each in a colour of its own, so that a switch is seen.
struct Film {
    const char* name;
    Shade shade;
};
constexpr Film kFilms[] = {
    {"opening", {0x2F, 0x4B, 0x6E}}, {"later", {0x4A, 0x3F, 0x66}}, {"better", {0x2D, 0x5A, 0x4A}}, {"worse", {0x55, 0x4A, 0x3A}}};

// A story has the id of its folder, as far as its letters may stand in one.
std::string id_for(const fs::path& folder) {
    auto name = fs::weakly_canonical(folder).filename().string();
    std::string id;
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x80 && std::isalnum(byte)) id += static_cast<char>(std::tolower(byte));
        else if (!id.empty() && id.back() != '-') id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id.empty() ? "my-story" : id.substr(0, 64);
}

std::string with_id(std::string story, const std::string& id) {
    const auto at = story.find(kPlaceholderId);
    if (at == std::string::npos) return story;
    return story.replace(at, std::string_view(kPlaceholderId).size(), fmt::format(R"("id": "{}")", id));
}

Result<void> write_texts(const fs::path& folder, const std::string& language) {
    const auto own = "starter/" + language + "/";
    for (const auto& file : starter_files()) {
        const bool mine = file.name.starts_with(own);
        if (!mine && !file.name.starts_with("schema/")) continue;
        const std::string name(mine ? file.name.substr(own.size()) : file.name);
        std::string text(file.text);
        if (name == "story.json") text = with_id(std::move(text), id_for(folder));
        if (auto done = write_new_file(folder / name, text); !done) return done;
    }
    return {};
}

Result<void> write_films(const fs::path& folder) {
    if (auto done = make_folder(folder / "media"); !done) return done;
    for (const auto& film : kFilms) {
        if (auto done = write_plain_film((folder / "media" / (film.name + std::string(".mp4"))).string(), film.shade); !done) return done;
    }
    return {};
}

}  // namespace

Exit write_new_story(const NewOptions& options) {
    const fs::path folder(options.folder);
    if (auto free = check_is_free(folder); !free) return give_up(free.error().message, Exit::WrongUsage);
    auto done = make_folder(folder);
    if (done) done = write_texts(folder, options.language);
    if (done) done = write_films(folder);
    if (!done) return give_up(done.error().message, Exit::CannotRun);
    std::cout << fmt::format("a story to start from: {0}\nwhat to do next: {1}\n\n  wissel play {0}\n  wissel check {0}\n", options.folder,
                             (folder / "README.md").string());
    return Exit::Fine;
}

}  // namespace wissel::app
