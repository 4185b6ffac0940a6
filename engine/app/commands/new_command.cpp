#include "app/commands/new_command.h"

#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "app/commands/starter_files.h"
#include "app/give_up.h"
#include "app/shell_word.h"
#include "app/show/plain_film.h"
#include "base/new_files.h"
#include "exchange/ids.h"

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
    const auto plain = fs::weakly_canonical(folder);
    const auto id = exchange::kebab((plain.has_filename() ? plain : plain.parent_path()).filename().string());
    return id.empty() ? "my-story" : id;
}

std::string with_id(std::string story, const std::string& id) {
    const auto at = story.find(kPlaceholderId);
    if (at == std::string::npos) return story;
    return story.replace(at, std::string_view(kPlaceholderId).size(), fmt::format(R"("id": "{}")", id));
}

Result<void> write_texts(NewFolder& folder, const NewOptions& options) {
    const auto own = "starter/" + options.language + "/";
    for (const auto& file : starter_files()) {
        const bool mine = file.name.starts_with(own);
        if (!mine && !file.name.starts_with("schema/")) continue;
        const std::string name(mine ? file.name.substr(own.size()) : file.name);
        std::string text(file.text);
        if (name == "story.json") text = with_id(std::move(text), id_for(options.folder));
        if (auto done = folder.write(name, text); !done) return done;
    }
    return {};
}

Result<void> write_films(NewFolder& folder) {
    for (const auto& film : kFilms) {
        const auto path = folder.add(fmt::format("media/{}.mp4", film.name));
        if (!path) return tl::unexpected(path.error());
        if (auto done = write_plain_film(path->string(), film.shade); !done) return done;
    }
    return {};
}

}  // namespace

Exit write_new_story(const NewOptions& options) {
    if (auto free = check_is_free(options.folder); !free) return give_up(free.error().message, Exit::WrongUsage);
    auto folder = NewFolder::open(options.folder);
    if (!folder) return give_up(folder.error().message, Exit::CannotRun);
    auto done = write_texts(*folder, options);
    if (done) done = write_films(*folder);
    if (!done) return give_up(done.error().message, Exit::CannotRun);
    folder->keep();
    const auto word = shell_word(options.folder);
    std::cout << fmt::format("a story to start from: {0}\nwhat to do next: {1}\n\n  wissel play {2}\n  wissel check {2}\n", options.folder,
                             (fs::path(options.folder) / "README.md").string(), word);
    return Exit::Fine;
}

}  // namespace wissel::app
