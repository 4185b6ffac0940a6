#include "app/options/import_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

namespace {

std::string must_be_language(const std::string& text) {
    const bool letters = std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    return letters && (text.size() == 2 || text.size() == 3) ? "" : fmt::format("'{}' is no language: write 2 or 3 small letters, for example nl", text);
}

}  // namespace

void add_import(CLI::App& app, ImportOptions& options) {
    auto* import = app.add_subcommand("import", "Bring over a story from Twine, H5P or ink into a new folder");
    import->add_option("file", options.file, "Twee 3, Twine 2 HTML, Twison, an .h5p Branching Scenario or its content.json, or compiled ink")->required();
    import->add_option("-o,--output", options.folder, "The story's folder, which must be new or empty")->required()->check(must_not_be_empty);
    import->add_option("--lang", options.language, "Language of its texts: nl, fr, en, ...; the source's own if not given, else en")->check(must_be_language);
}

}  // namespace wissel::app
