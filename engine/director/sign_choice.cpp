#include "director/sign_choice.h"

#include <algorithm>

#include "director/sound_choice.h"

namespace wissel::director {

SignChoice::SignChoice(const story::StoryGraph& graph, bool on) : story_language_(graph.language()), on_(on) {
    story_has_some_ = std::ranges::any_of(graph.nodes, [](const auto& node) { return !node.media.signs.empty(); });
}

CaptionNotice SignChoice::toggle() {
    on_ = !on_;
    if (!story_has_some_) return CaptionNotice::SignMissing;
    return on_ ? CaptionNotice::SignOn : CaptionNotice::SignOff;
}

playback::SignWish SignChoice::wish(const std::string& variant) const {
    return {on_, with_and_without_level(variant), story_language_};
}

std::string SignChoice::news(const playback::ProgramStatus& status) {
    const auto& why = status.sign_failure;
    return !why.empty() && said_.insert(why).second ? why : std::string();
}

}  // namespace wissel::director
