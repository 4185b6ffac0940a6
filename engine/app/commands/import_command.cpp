#include "app/commands/import_command.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

#include "app/commands/starter_files.h"
#include "app/footage/av_media_probe.h"
#include "app/give_up.h"
#include "base/new_files.h"
#include "exchange/import_list.h"
#include "exchange/import_story.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

constexpr std::size_t kMostLines = 200;

// Holds what was written against the same check that authors use.
Exit check_result(const ImportOptions& options, const AvMediaProbe& probe) {
    const auto loaded = story::load_story(options.folder, &probe);
    std::cerr << story::format_text(loaded.diagnostics);
    std::cout << options.folder << ": " << story::summary(loaded.diagnostics) << "\n";
    return story::has_errors(loaded.diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

}  // namespace

Exit import_from_elsewhere(const ImportOptions& options) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(options.file, error)) {
        std::cerr << fmt::format("wissel: there is no file '{}'; name a story of Twine, H5P or ink\n", options.file);
        return Exit::WrongUsage;
    }
    if (const auto free = check_is_free(options.folder); !free) return give_up(free.error().message, Exit::WrongUsage);
    const AvMediaProbe probe;
    exchange::ImportWish wish{options.file, options.folder, options.language, {}, {}};
    wish.plays = [&](const std::filesystem::path& file) -> Result<void> {
        const auto facts = probe.probe(file);
        if (!facts) return tl::unexpected(facts.error());
        return {};
    };
    std::ranges::copy_if(starter_files(), std::back_inserter(wish.schema), [](const auto& file) { return file.name.starts_with("schema/"); });
    const auto imported = exchange::import_story(wish);
    if (!imported) {
        return give_up(imported.error().message, Exit::CannotRun);
    }
    const auto& draft = imported->draft;
    std::cerr << exchange::import_lines(draft, options.file, kMostLines);
    std::size_t links = 0;
    for (const auto& node : draft.nodes) links += node.links.size();
    std::cout << fmt::format("{}: {}, {} nodes and {} links; {} notes in IMPORT.md\n", options.folder, draft.format, draft.nodes.size(), links, draft.notes.size());
    return check_result(options, probe);
}

}  // namespace wissel::app
