#include "director/sound_choice.h"

#include <algorithm>

namespace wissel::director {

SoundChoice::SoundChoice(const story::StoryGraph& graph, bool description)
    : story_language_(graph.language()), description_(description) {
    story_has_some_ = std::ranges::any_of(
        graph.nodes, [](const auto& node) { return !node.media.descriptions.empty() || node.media.own_description; });
}

CaptionNotice SoundChoice::toggle_description() {
    description_ = !description_;
    if (!story_has_some_) return CaptionNotice::DescriptionMissing;
    return description_ ? CaptionNotice::DescriptionOn : CaptionNotice::DescriptionOff;
}

std::vector<std::string> with_and_without_level(const std::string& variant) {
    std::vector<std::string> both{variant};
    if (const auto level = variant.find('-'); level != std::string::npos) both.push_back(variant.substr(0, level));
    return both;
}

playback::SoundWish SoundChoice::wish(const std::string& variant) const {
    playback::SoundWish wish;
    wish.languages = with_and_without_level(variant);
    wish.fallback = story_language_;
    wish.description = description_;
    return wish;
}

std::string SoundChoice::news(const playback::ProgramStatus& status) {
    if (status.sound_failure == said_) return {};
    said_ = status.sound_failure;
    return said_;
}

}  // namespace wissel::director
