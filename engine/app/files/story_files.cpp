#include "app/files/story_files.h"

namespace wissel::app {

std::set<std::filesystem::path> files_of(const story::StoryGraph& graph, const std::filesystem::path& folder) {
    std::set<std::filesystem::path> files;
    for (const auto& node : graph.nodes) {
        for (const auto& [variant, file] : node.media.file.variants()) files.insert(folder / file);
        const auto& media = node.media;
        for (const auto* named : {&media.captions_named, &media.sounds_named, &media.descriptions_named, &media.signs_named}) {
            for (const auto& [variant, file] : named->variants()) files.insert(folder / file);
        }
    }
    for (const auto& part : graph.parts) files.insert(folder / part);
    for (const auto& situation : graph.situations) {
        if (!situation.still.empty()) files.insert(folder / situation.still);
    }
    return files;
}

}  // namespace wissel::app
