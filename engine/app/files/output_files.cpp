#include "app/files/output_files.h"

#include <fstream>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "app/files/story_files.h"
#include "av/movie_writer.h"
#include "base/same_file.h"
#include "story/io/load_story.h"

namespace wissel::app {

namespace {

namespace fs = std::filesystem;

struct Output {
    const char* option;  // which says so
    std::string path;
};

std::vector<Output> outputs_of(const PlayOptions& options) {
    std::vector<Output> outputs;
    if (!options.log.empty()) outputs.push_back({"--log", options.log});
    if (options.record.empty()) return outputs;
    outputs.push_back({"--record", options.record});
    outputs.push_back({"--record, while it is made,", av::MovieWriter::part_of(options.record)});
    outputs.push_back({"the contact sheet of --record", contact_sheet_of(options.record)});
    return outputs;
}

std::set<fs::path> inputs_of(const PlayOptions& options, const story::StoryGraph& graph, const fs::path& folder) {
    auto inputs = files_of(graph, folder);
    std::error_code error;
    inputs.insert(story::story_file(options.story));
    if (fs::is_regular_file(options.walk, error)) inputs.insert(options.walk);
    return inputs;
}

// Something else than a log of before: a text that somebody wrote, say.
bool would_be_lost(const std::string& log) {
    std::error_code error;
    if (!fs::is_regular_file(log, error)) return false;  // nothing is lost in a pipe or a terminal, and reading it would wait
    std::ifstream file(log);
    std::string beginning(9, ' ');
    return file.read(beginning.data(), static_cast<std::streamsize>(beginning.size())).gcount() > 0 && beginning.rfind("{\"event\"", 0) != 0;
}

}  // namespace

std::string contact_sheet_of(const std::string& record) {
    return fs::path(record).replace_extension(".png").string();
}

Result<void> check_log_file(const std::string& log) {
    if (log.empty() || !would_be_lost(log)) return {};
    return fail(fmt::format("--log would overwrite {}, which is no log: give it another name", log));
}

Result<void> check_output_files(const PlayOptions& options, const story::StoryGraph& graph, const fs::path& folder) {
    const auto outputs = outputs_of(options);
    if (outputs.empty()) return {};
    if (const auto log = check_log_file(options.log); !log) return log;
    const auto inputs = inputs_of(options, graph, folder);
    for (const auto& output : outputs) {
        for (const auto& input : inputs) {
            if (!is_same_file(output.path, input)) continue;
            return fail(fmt::format("{} would overwrite {}, which is played: give it another name", output.option, input.string()));
        }
        for (const auto& other : outputs) {
            if (&other == &output || !is_same_file(output.path, other.path)) continue;
            return fail(fmt::format("{} and {} would both write {}: give one of them another name", output.option, other.option, output.path));
        }
    }
    return {};
}

}  // namespace wissel::app
