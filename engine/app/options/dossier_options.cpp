#include "app/options/dossier_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

void add_dossier(CLI::App& app, DossierOptions& options) {
    auto* dossier = app.add_subcommand("dossier", "Write all of a story as pages to read and print, for those who want to know it beforehand");
    add_story(*dossier, options.story);
    dossier->add_option("-o,--output", options.folder, "Folder for the pages: new, empty, or with a dossier in it")->required()->check(must_not_be_empty);
    dossier->add_option("--lang", options.languages, "Language of a page, once or more often; all of the story's if not given")
        ->check(must_not_be_empty)
        ->expected(1)
        ->take_all();
    dossier->add_flag("--pdf", options.pdf, "Make a PDF of each page too, with weasyprint, chromium or wkhtmltopdf");
}

}  // namespace wissel::app
