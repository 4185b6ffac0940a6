#include "av/probe.h"

#include "av/demuxer.h"
#include "av/picture_track.h"
#include "av/sound_track.h"

namespace wissel::av {

Result<MediaInfo> probe(const std::string& path) {
    auto demuxer = Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
    if (!demuxer) return tl::unexpected(demuxer.error());
    if ((*demuxer)->info().has_picture) {
        if (auto track = PictureTrack::open(**demuxer); !track) return tl::unexpected(track.error());
    }
    if ((*demuxer)->info().has_sound) {
        if (auto track = SoundTrack::open(**demuxer); !track) return tl::unexpected(track.error());
    }
    if (auto whole = (*demuxer)->check_is_whole(); !whole) return tl::unexpected(whole.error());
    return (*demuxer)->info();
}

}  // namespace wissel::av
