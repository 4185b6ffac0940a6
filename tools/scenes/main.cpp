// wissel-scenes: draws chat-film clips from scene scripts.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <thread>

#include "film.h"
#include "manifest.h"

namespace {

using namespace wissel;
using namespace wissel::scenes;
namespace fs = std::filesystem;

struct Options {
    std::vector<std::string> scripts;
    std::string out, language = "nl", verify;
    int jobs = 1;
    double frame = -1;
};

Result<Made> make_one(const std::string& path, const Options& options) {
    const auto script = read_script(path, options.language);
    if (!script) return tl::unexpected(script.error());
    if (options.frame >= 0) {
        const auto file = (fs::path(options.out) / fmt::format("{}-{:05.2f}.png", script->id, options.frame)).string();
        if (auto made = make_still(*script, options.frame, file); !made) return tl::unexpected(made.error());
        return Made{file, "", "", 0};
    }
    const auto file = (fs::path(options.out) / file_name(*script, options.language)).string();
    auto made = script->still ? make_still(*script, 0, file) : make_film(*script, file);
    if (!made) return tl::unexpected(made.error());
    return Made{file, path, script->cast_path, script->still ? 0 : script->seconds};
}

class Workshop {
public:
    explicit Workshop(const Options& options) : options_(options) {}

    int run() {
        {
            std::vector<std::jthread> workers;
            for (int i = 0; i < options_.jobs; ++i) workers.emplace_back([this] { work(); });
        }
        if (options_.frame < 0) {
            if (auto recorded = record(options_.out, made_); !recorded) return complain(recorded.error().message);
        }
        return faults_ == 0 ? 0 : 1;
    }

private:
    void work() {
        for (std::size_t i = next_++; i < options_.scripts.size(); i = next_++) {
            auto made = make_one(options_.scripts[i], options_);
            const std::lock_guard lock(mutex_);
            if (!made) complain(made.error().message);
            else fmt::print("{}  {} bytes\n", made->file, fs::file_size(made->file)), std::fflush(stdout), made_.push_back(*made);
        }
    }
    int complain(const std::string& message) {
        fmt::print(stderr, "wissel-scenes: {}\n", message);
        ++faults_;
        return 1;
    }

    const Options& options_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;  // guards made_, faults_ and the output
    std::vector<Made> made_;
    int faults_ = 0;
};

int run_verify(const std::string& story) {
    const auto faults = verify(story);
    for (const auto& fault : faults) fmt::print(stderr, "wissel-scenes: {}\n", fault);
    if (faults.empty()) fmt::print("{}: every clip was made from its script as it stands\n", story);
    return faults.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws chat-film clips from scene scripts (JSON). Exit code 0: all made; 1: something failed; 2: wrong use."};
    Options options;
    app.add_option("SCRIPT", options.scripts, "scene scripts, each with its cast file beside it");
    app.add_option("-o,--out", options.out, "folder for the clips and their MANIFEST.json");
    app.add_option("--lang", options.language, "language of the texts")->capture_default_str();
    app.add_option("--jobs", options.jobs, "clips made at the same time")->check(CLI::Range(1, 64))->capture_default_str();
    app.add_option("--frame", options.frame, "only one picture of each, at this second, as PNG");
    app.add_option("--verify", options.verify, "only check that a story's clips were made from its scripts as they stand");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        if (!options.verify.empty()) return run_verify(options.verify);
        if (options.scripts.empty() || options.out.empty()) {
            fmt::print(stderr, "wissel-scenes: name at least one SCRIPT and a folder with --out\n");
            return 2;
        }
        fs::create_directories(options.out);
        return Workshop(options).run();
    } catch (const std::exception& error) {
        fmt::print(stderr, "wissel-scenes: {}\n", error.what());
        return 1;
    }
}
