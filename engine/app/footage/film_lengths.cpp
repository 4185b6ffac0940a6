#include "app/footage/film_lengths.h"

#include <algorithm>

#include "app/footage/av_media_probe.h"
#include "rehearsal/reading_time.h"

namespace wissel::app {

Duration FilmLengths::of(story::NodeIndex index) {
    const auto& node = graph_.nodes[index];
    const auto& media = node.media;
    if (media.kind == story::Media::Kind::Still && media.length > Duration{}) return media.length;
    if (media.kind == story::Media::Kind::Clip) {
        auto end = whole(std::string(media.file.in(graph_.language(), graph_.language())));
        if (end > Duration{} && media.out) end = std::min(end, *media.out);
        if (end > media.in) {
            ++filmed_;
            return end - media.in;
        }
    }
    return rehearsal::reading_time(node, graph_, graph_.language());
}

Duration FilmLengths::whole(const std::string& file) {
    const auto known = known_.find(file);
    if (known != known_.end()) return known->second;
    const auto facts = AvMediaProbe().probe(folder_ / file);
    return known_[file] = facts ? std::max(facts->length, Duration{}) : Duration{};
}

}  // namespace wissel::app
