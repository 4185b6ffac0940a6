#include "director/captions.h"

#include <algorithm>

namespace wissel::director {

namespace {

constexpr std::size_t kMostAhead = 8;

bool has_captions(const story::Media& media) {
    return !media.captions.empty() || media.own_captions;
}

template <class Value>
Value next_of(Value value, int count) {
    return static_cast<Value>((static_cast<int>(value) + 1) % count);
}

// "nl" of "nl-easy": tracks in films know no levels.
std::string without_level(const std::string& variant) {
    return variant.substr(0, variant.find('-'));
}

// At no time yet.
CaptionView words_of(const story::Media& media, const MediaRoot& root, const std::string& language) {
    CaptionView view;
    view.film = (root.folder / std::filesystem::path(media.file.in(root.variant, language))).string();
    if (!media.captions.empty()) {
        view.file = (root.folder / std::filesystem::path(media.captions.in(root.variant, language))).string();
    } else {
        view.languages = {without_level(root.variant), language};
    }
    return view;
}

}  // namespace

Captions::Captions(const story::StoryGraph& graph, const CaptionSettings& settings) : settings_(settings) {
    story_has_some_ = std::ranges::any_of(graph.nodes, [](const auto& node) { return has_captions(node.media); });
}

void Captions::film_started(const story::Media& media, const playback::Source& source) {
    const bool old_picture = media.kind == story::Media::Kind::None && !source.path.empty();
    if (old_picture) return;  // it stays, and its words
    media_ = media;
    film_ = source.path;
}

void Captions::tell(CaptionNotice notice, Duration now) {
    notice_ = story_has_some_ ? notice : CaptionNotice::Missing;
    changed_at_ = now;
}

void Captions::announce(CaptionNotice notice, Duration now) {
    notice_ = notice;
    changed_at_ = now;
}

void Captions::toggle(Duration now) {
    settings_.on = !settings_.on;
    tell(settings_.on ? CaptionNotice::On : CaptionNotice::Off, now);
}

// Whoever changes how they look wants to see them.
void Captions::next_size(Duration now) {
    settings_.on = true;
    settings_.look.size = next_of(settings_.look.size, kCaptionSizes);
    tell(CaptionNotice::Size, now);
}

void Captions::next_background(Duration now) {
    settings_.on = true;
    settings_.look.background = next_of(settings_.look.background, kCaptionBackgrounds);
    settings_.look.background_asked = true;
    tell(CaptionNotice::Background, now);
}

void Captions::next_position(Duration now) {
    settings_.on = true;
    settings_.look.position = next_of(settings_.look.position, kCaptionPositions);
    settings_.look.position_asked = true;
    tell(CaptionNotice::Position, now);
}

void Captions::may_come(const story::Node& node, const std::vector<NextNode>& next, const MediaRoot& root, const std::string& language) {
    upcoming_.clear();
    const auto add = [&](const story::Media& media) {
        if (has_captions(media) && upcoming_.size() < kMostAhead) upcoming_.push_back(words_of(media, root, language));
    };
    add(node.media);
    for (const auto& each : next) add(each.node->media);
}

const std::vector<CaptionView>& Captions::upcoming() const {
    static const std::vector<CaptionView> kNone;
    return settings_.on ? upcoming_ : kNone;
}

std::optional<CaptionView> Captions::on_screen(const playback::ProgramStatus& status, const MediaRoot& root,
                                               const std::string& language) const {
    const bool ours = status.source.kind == playback::Source::Kind::Clip && status.source.path == film_;
    if (!settings_.on || !ours || !has_captions(media_)) return std::nullopt;
    auto view = words_of(media_, root, language);
    view.film = film_;
    view.at = status.source.in + status.position.time_since_epoch();
    view.look = settings_.look;
    return view;
}

void Captions::add_to(View& view, const playback::ProgramStatus& status, const MediaRoot& root,
                      const std::string& language, Duration now) const {
    view.has_captions = story_has_some_;
    view.captions_on = settings_.on;
    view.caption_look = settings_.look;
    view.captions = on_screen(status, root, language);
    view.caption_notice = notice_;
    if (changed_at_) view.caption_notice_for = to_seconds(now - *changed_at_);
}

}  // namespace wissel::director
