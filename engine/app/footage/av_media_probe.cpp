#include "app/footage/av_media_probe.h"

#include <algorithm>
#include <iostream>

#include "av/caption_reader.h"
#include "av/probe.h"
#include "platform/hidden_line.h"

namespace wissel::app {

AvMediaProbe::AvMediaProbe(playback::LoudnessBook* book) : book_(book) {
    if (book_ && platform::is_watched()) std::cerr << "wissel: looking into the films; the first time takes a while\n";
}

Result<story::MediaFacts> AvMediaProbe::probe(const std::filesystem::path& file) const {
    const auto info = av::probe(file.string());
    if (!info) return tl::unexpected(info.error());
    story::MediaFacts facts{info->length, info->has_picture, info->has_text_captions, info->has_bitmap_captions, std::nullopt};
    facts.has_sound = info->has_sound;
    facts.described = std::ranges::any_of(info->sounds, &av::SoundInfo::described);
    if (book_ && info->has_sound) facts.loudness = book_->measure_now(file.string());
    return facts;
}

Result<void> AvMediaProbe::probe_captions(const std::filesystem::path& file) const {
    const auto track = av::read_caption_file(file.string(), std::make_shared<std::atomic<bool>>(false));
    if (!track) return tl::unexpected(track.error());
    return {};
}

}  // namespace wissel::app
