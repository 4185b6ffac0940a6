// How long a large story takes to open, with every check but looking into its clips.
#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "bench/big_story.h"
#include "story/diagnostic_format.h"
#include "story/io/load_story.h"
#include "support/temp_folder.h"

namespace wissel::bench {

namespace {

constexpr int kNodes = 100'000;

void load_and_check(benchmark::State& state) {
    const test::TempFolder folder;
    folder.write(kBigStoryMedia, "not looked into");
    folder.write("story.json", big_story(kNodes));
    for (auto _ : state) {
        const auto loaded = story::load_story(folder.path(), nullptr);
        if (!loaded.diagnostics.empty()) state.SkipWithError(story::format_text({loaded.diagnostics.front()}).c_str());
        benchmark::DoNotOptimize(loaded.graph.get());
    }
    state.counters["nodes"] = kNodes;
}

// From outside: the same text through a JSON parser and no further.
void parse_json(benchmark::State& state) {
    const auto text = big_story(kNodes);
    for (auto _ : state) {
        const auto json = nlohmann::json::parse(text);
        benchmark::DoNotOptimize(json.size());
    }
    state.counters["MB"] = static_cast<double>(text.size()) / 1e6;
}

BENCHMARK(parse_json)->Name("story/parse_json")->Unit(benchmark::kMillisecond);
BENCHMARK(load_and_check)->Name("story/load_and_check")->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace wissel::bench
