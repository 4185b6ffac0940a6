#include "app/footage/told_findings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "story/io/codes.h"
#include "story/io/node_at.h"

namespace wissel::app {

namespace {

namespace codes = story::codes;
using footage::Told;
using footage::Weight;

constexpr std::array kAboutFootage = {
    codes::kMissingMedia, codes::kUnreadableMedia, codes::kUnreadableCue, codes::kCueTimes,   codes::kBitmapCaptions,
    codes::kQuietClip,    codes::kClippedSound,    codes::kSoundTooLong,  codes::kSignLength, codes::kWindowTooLong};

bool is_about_footage(const story::Diagnostic& diagnostic) {
    return std::ranges::any_of(kAboutFootage, [&](const auto& code) { return diagnostic.code == code.name; });
}

}  // namespace

std::vector<Told> told_by_check(const story::Diagnostics& diagnostics, const std::vector<story::Extent>& node_places, const std::filesystem::path& folder) {
    const story::NodesByPlace nodes(node_places);
    std::vector<Told> list;
    for (const auto& each : diagnostics) {
        if (!is_about_footage(each)) continue;
        Told told;
        told.file = std::filesystem::path(each.place.file).lexically_relative(folder).generic_string();
        told.finding.weight = each.severity == story::Severity::Error ? Weight::Wrong : Weight::Mend;
        told.finding.what = each.code + ": " + each.message + (each.hint.empty() ? "" : "; " + each.hint);
        if (const auto node = nodes.at(each.place)) told.finding.node = static_cast<story::NodeIndex>(*node);
        list.push_back(std::move(told));
    }
    return list;
}

// What leads to a film that cannot be played is said of that film.
std::vector<Told> told_by_timing(const std::vector<NodeTiming>& nodes, const story::StoryGraph& graph) {
    std::vector<Told> list;
    for (auto node : nodes) {
        std::erase_if(node.ways,
                      [](const auto& way) { return way.film.state == director::FilmReadiness::State::Unplayable; });
        for (const auto& warning : warnings_for(node))
            list.push_back({"", {Weight::Mend, warning, {}, graph.find(node.node)}});
    }
    return list;
}

std::map<story::NodeIndex, Duration> critical_times(const std::vector<NodeTiming>& nodes,
                                                    const story::StoryGraph& graph) {
    std::map<story::NodeIndex, Duration> times;
    for (const auto& node : nodes) {
        for (const auto& way : node.ways) {
            if (!way.film.critical) continue;
            const auto [known, is_new] = times.try_emplace(graph.find(node.node), *way.film.critical);
            if (!is_new) known->second = std::min(known->second, *way.film.critical);
        }
    }
    return times;
}

}  // namespace wissel::app
