#include "app/commands/shots_command.h"

#include <algorithm>
#include <iostream>

#include "app/files/write_out.h"
#include "app/footage/footage_book.h"
#include "app/footage/footage_format.h"
#include "app/give_up.h"
#include "app/show/stage_setup.h"
#include "footage/shot_list_csv.h"
#include "story/diagnostic_format.h"
#include "story/io/codes.h"

namespace wissel::app {

namespace {

bool only_footage_is_missing(const story::Diagnostics& diagnostics) {
    return std::ranges::all_of(diagnostics, [](const auto& each) {
        return each.severity != story::Severity::Error || each.code == story::codes::kMissingMedia.name;
    });
}

// Its mistakes are for `wissel check`, but for those that leave nothing to list.
tl::expected<story::LoadedStory, Exit> load(const std::string& named) {
    if (const auto fine = check_named_story(named); !fine)
        return tl::unexpected(give_up(fine.error().message, Exit::WrongUsage));
    auto loaded = story::load_story(named, nullptr);
    if (loaded.graph) return loaded;
    std::cerr << story::format_text(loaded.diagnostics) << "wissel: " << named
              << " cannot be read as a story: mend the mistakes above\n";
    return tl::unexpected(Exit::StoryMistakes);
}

}  // namespace

Exit list_clips(const ShotsOptions& options) {
    const auto loaded = load(options.story);
    if (!loaded) return loaded.error();
    const auto language = language_for(options.language, *loaded->graph);
    if (!language) return give_up(language.error().message, language.error().exit);
    FootageBook book(nullptr);
    book.begin(*loaded->graph, loaded->folder, *language);
    while (book.next_quick()) {
    }
    const auto report = footage::judge(*loaded->graph, *language, book.facts(), {});
    const auto exit = write_out(options.csv ? footage::as_csv(report, *loaded->graph) : shots_text(report, *loaded->graph),
                                options.output);
    if (exit != Exit::Fine || only_footage_is_missing(loaded->diagnostics)) return exit;
    std::cerr << "wissel: the story has mistakes: see wissel check " << options.story << "\n";
    return Exit::StoryMistakes;
}

}  // namespace wissel::app
