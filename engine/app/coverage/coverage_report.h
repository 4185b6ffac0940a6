// All that `wissel coverage` has found out, and the two forms in which it says so.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rehearsal/cover.h"
#include "rehearsal/coverage.h"
#include "rehearsal/simulation.h"

namespace wissel::app {

struct CoverageReport {
    std::shared_ptr<const story::StoryGraph> graph;
    const rehearsal::Items* items = nullptr;
    std::optional<rehearsal::Coverage> walks;  // none: none were named
    std::size_t of_others = 0;
    std::vector<std::string> unreadable;
    std::optional<rehearsal::Simulation> simulation;
    std::uint64_t seed = 0;
    std::size_t filmed = 0;                    // nodes whose length is that of a clip; the others' is estimated
    rehearsal::Cover cover;
    bool is_short = false;                     // its walks end at their first end, or there is no menu to go back to
    std::vector<std::string> names;            // of the files of cover.walks
    std::string folder;                        // where they were written; empty: nowhere
};

std::string coverage_text(const CoverageReport& report);
std::string coverage_json(const CoverageReport& report);

// How sure it is that something cannot be reached, and why not.
enum class Reach { CanBe, NotFound, Never, NothingLeadsThere };
Reach reach_of(const CoverageReport& report, std::size_t item);

}  // namespace wissel::app
