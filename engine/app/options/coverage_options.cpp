#include "app/options/coverage_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

namespace {

constexpr std::size_t kMostWalks = 1'000'000;

std::string read_count(const std::string& text, std::size_t& count) {
    const auto number = number_in<std::size_t>(text);
    if (!number || *number > kMostWalks) return fmt::format("'{}' is no number of walks: write one from 0 to {}", text, kMostWalks);
    count = *number;
    return {};
}

}  // namespace

void add_coverage(CLI::App& app, CoverageOptions& options) {
    auto* coverage = app.add_subcommand("coverage", "Tell what of a story walks reach, and make walks that reach all of it");
    add_story(*coverage, options.story);
    coverage->add_option("--walks", options.walks, "Recorded walks: a file, or a folder of .walk and .txt files; may be given more than once. If not given: the .walk files beside the story, and in its folders walks")
        ->type_name("FILE_OR_FOLDER")->expected(1)->take_all()->check(must_not_be_empty);
    coverage->add_option("--simulate", "Random walks to take; 10000 if not given, 0 for none")->type_name("N")->expected(1)
        ->check([&options](const std::string& text) { return read_count(text, options.simulate); });
    coverage->add_option("--seed", options.seed, "Another seed, other random walks; 1 if not given")->check(must_be_seed);
    coverage->add_option("--write", options.write, "Write the walks that cover the story into this folder, a file each")->type_name("FOLDER")->check(must_not_be_empty);
    coverage->add_flag("--short", options.short_walks, "Make walks that end at their first end: more of them, and a change to the story spoils fewer");
    add_word<bool>(*coverage, "--format", "How the report is written; text if not given", options.json, {{"text", false}, {"json", true}});
}

}  // namespace wissel::app
