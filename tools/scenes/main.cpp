// wissel-scenes: draws chat-film clips from scene scripts.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <thread>

#include "scenes/script/script.h"
#include "scenes/workshop/film.h"
#include "scenes/workshop/workshop.h"

namespace {

using namespace wissel;
using namespace wissel::scenes;
namespace fs = std::filesystem;

struct Options {
    std::string story, only, verify, out, language = "nl";
    std::vector<std::string> scripts;
    int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<double> frames;
};

int complain(const std::vector<std::string>& faults) {
    for (const auto& fault : faults) fmt::print(stderr, "wissel-scenes: {}\n", fault);
    return faults.empty() ? 0 : 1;
}

int run_verify(const std::string& story) {
    const auto faults = verify(story);
    if (faults.empty()) fmt::print("{}: every clip was made from its script as it stands\n", story);
    return complain(faults);
}

int run_frames(const Options& options) {
    std::vector<std::string> faults;
    fs::create_directories(options.out);
    for (const auto& path : options.scripts) {
        const auto script = read_script(path, options.language);
        if (!script) {
            faults.push_back(script.error().message);
            continue;
        }
        for (const double at : options.frames) {
            const auto file = (fs::path(options.out) / fmt::format("{}-{:05.2f}.{}.png", script->id, at, options.language)).string();
            if (const auto made = make_still(*script, at, file); made) fmt::print("{}\n", file);
            else faults.push_back(made.error().message);
        }
    }
    return complain(faults);
}

int run(const Options& options) {
    if (!options.verify.empty()) return run_verify(options.verify);
    if (!options.frames.empty()) return run_frames(options);
    const auto faults = make_all({options.story, options.only, options.jobs, isatty(STDERR_FILENO) == 1});
    return complain(faults);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws chat-film clips from scene scripts (JSON). Exit code 0: all made; 1: something failed; 2: wrong use."};
    Options options;
    auto* story = app.add_option("STORY", options.story, "a story's folder: what is missing or out of date is made, in all its languages");
    app.add_option("--only", options.only, "only scripts whose name holds this, as in s2/open")->needs(story);
    app.add_option("--jobs", options.jobs, "files made at the same time; as many as there are processors, if not given")->check(CLI::Range(1, 64));
    auto* verify = app.add_option("--verify", options.verify, "only check that a story's clips were made from its scripts as they stand")->excludes(story);
    auto* scripts = app.add_option("--script", options.scripts, "for --frame: the scripts");
    auto* out = app.add_option("-o,--out", options.out, "for --frame: the folder of the pictures");
    app.add_option("--lang", options.language, "for --frame: the language, or easier level")->capture_default_str();
    auto* frames = app.add_option("--frame", options.frames, "only pictures of scripts, at these seconds, as PNG")->needs(scripts)->needs(out);
    try {
        app.parse(argc, argv);
        if (!*story && !*verify && !*frames) throw CLI::RequiredError("STORY, --verify or --frame");
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        return run(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "wissel-scenes: {}\n", error.what());
        return 1;
    }
}
