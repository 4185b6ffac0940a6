#include "app/commands/dossier_command.h"

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "app/dossier/dossier_folder.h"
#include "app/dossier/dossier_material.h"
#include "app/give_up.h"
#include "app/dossier/pdf_printer.h"
#include "app/show/stage_setup.h"
#include "base/new_files.h"
#include "dossier/page.h"

namespace wissel::app {

namespace {

using Done = tl::expected<void, Refusal>;

tl::unexpected<Refusal> refuse(const std::string& message, Exit exit) {
    return tl::unexpected(Refusal{message, exit});
}

// Each once, in the order in which they were asked for.
tl::expected<std::vector<std::string>, Refusal> languages_for(const std::vector<std::string>& wanted, const story::StoryGraph& story) {
    if (wanted.empty()) return story.languages;
    std::vector<std::string> languages;
    for (const auto& each : wanted) {
        const auto language = language_for(each, story);
        if (!language) return tl::unexpected(language.error());
        if (std::ranges::find(languages, *language) == languages.end()) languages.push_back(*language);
    }
    return languages;
}

Done write_page(const story::LoadedStory& loaded, const std::string& language, const std::vector<std::string>& all, DossierFolder& folder) {
    const auto material = gather_material(*loaded.graph, loaded.folder, language, folder);
    if (!material) return refuse(material.error().message, Exit::CannotRun);
    const auto page = folder.write(dossier::page_name(language), dossier::make_page(*loaded.graph, language, all, *material));
    if (!page) return refuse(page.error().message, Exit::CannotRun);
    std::cout << folder.path_of(dossier::page_name(language)).string() << std::endl;
    return {};
}

Done print(const std::string& language, DossierFolder& folder) {
    const auto name = fmt::format("index.{}.pdf", language);
    const auto pdf = folder.claim(name);
    if (!pdf) return refuse(pdf.error().message, Exit::CannotRun);
    const auto page = folder.path_of(dossier::page_name(language));
    const auto printed = replace_file(*pdf, [&](const std::filesystem::path& beside) { return print_pdf(page, beside); });
    if (!printed) return refuse(printed.error().message, Exit::CannotRun);
    std::cout << pdf->string() << std::endl;
    return {};
}

Done write_all(const DossierOptions& options, const story::LoadedStory& loaded) {
    const auto languages = languages_for(options.languages, *loaded.graph);
    if (!languages) return tl::unexpected(languages.error());
    auto folder = DossierFolder::open(options.folder);
    if (!folder) return refuse(folder.error().message, Exit::WrongUsage);
    for (const auto& language : *languages) {
        if (auto done = write_page(loaded, language, *languages, *folder); !done) return done;
    }
    for (const auto& language : options.pdf ? *languages : std::vector<std::string>()) {
        if (auto done = print(language, *folder); !done) return done;
    }
    const auto removed = folder->remove_others();
    return removed ? Done() : refuse(removed.error().message, Exit::CannotRun);
}

}  // namespace

Exit write_dossier(const DossierOptions& options) {
    const auto loaded = read_named_story(options.story);
    if (!loaded) return loaded.error();
    if (const auto done = write_all(options, *loaded); !done) return give_up(done.error().message, done.error().exit);
    return story::has_errors(loaded->diagnostics) ? Exit::StoryMistakes : Exit::Fine;
}

}  // namespace wissel::app
