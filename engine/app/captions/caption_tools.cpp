#include "app/captions/caption_tools.h"

#include "app/captions/caption_setter.h"

namespace wissel::app {

CaptionTools usual_caption_tools() {
    return {[](const CaptionTrack& track, const av::AbortFlag& abort) {
                return track.file.empty() ? av::read_film_captions(track.film, track.languages, abort)
                                          : av::read_caption_file(track.file, abort);
            },
            []() -> CaptionTools::Set {
                const auto setter = std::make_shared<CaptionSetter>();
                return [setter](const text::CaptionEvents& events, std::size_t span, Duration at,
                                const director::CaptionLook& look,
                                const CaptionPlace& place) { return setter->set(events, span, at, look, place); };
            }};
}

}  // namespace wissel::app
