// Runs the benchmarks and sets each against one from outside Wissel, measured in the same run.
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace {

struct Comparison {
    std::string ours, theirs;
    bool wall = false;  // several threads: compare wall time; one thread: its processor time, which a busy machine changes less
};

const std::vector<Comparison> kComparisons{
    {"story/load_and_check", "story/parse_json"},
    {"switch/primed", "switch/libav_first_frame", true},
    {"switch/unprimed", "switch/libav_first_frame", true},
    {"desk/frame/nodes:2000", "desk/imgui_demo"},
    {"desk/frame/nodes:20000", "desk/imgui_demo"},
};

class ComparingReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const auto& run : runs) {
            if (run.error_occurred) continue;
            const auto& args = run.run_name.args;
            auto& kept = runs_[run.run_name.function_name + (args.empty() ? "" : "/" + args.substr(0, args.find('/')))];
            if (kept.iterations == 0 || seconds(run, false) > seconds(kept, false)) kept = run;  // the slowest by what else was asked
        }
    }

    void print_ratios() const {
        for (const auto& [ours, theirs, wall] : kComparisons) {
            const auto a = runs_.find(ours), b = runs_.find(theirs);
            if (a == runs_.end() || b == runs_.end()) continue;
            fmt::print("{} = {:.3f} x {}\n", ours, seconds(a->second, wall) / seconds(b->second, wall), theirs);
        }
    }

private:
    static double seconds(const Run& run, bool wall) {
        return (wall ? run.real_accumulated_time : run.cpu_accumulated_time) / static_cast<double>(run.iterations);
    }

    std::map<std::string, Run> runs_;
};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    ComparingReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.print_ratios();
    benchmark::Shutdown();
    return 0;
}
