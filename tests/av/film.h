// Plays a file through av/ as a clip does, on one thread, and keeps what came out.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "av/demuxer.h"
#include "av/picture_converter.h"
#include "av/picture_track.h"
#include "av/sound_track.h"
#include "support/clip_maker.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace wissel::test {

struct Shown {
    Duration at{}, lasts{};
    av::PixelSize size;
    std::optional<FrameMark> mark;
    playback::Picture picture;
};

struct Film {
    std::vector<Shown> pictures;
    SampleCount sound_at = 0;    // position of the first sample
    std::vector<float> samples;  // stereo
    SampleCount largest_block = 0;
    std::string sound_failure, end_failure;
};

inline Shown shown(const av::TimedFrame& frame) {
    av::PictureConverter converter;
    playback::Picture picture;
    const auto size = frame.shape.upright({frame.frame->width, frame.frame->height});
    picture.size = {size.width, size.height};
    picture.stride = av::PictureConverter::stride_for(size.width);
    picture.pixels.resize(av::PictureConverter::bytes_for(size));
    REQUIRE(converter.convert(*frame.frame, frame.shape, size, picture.pixels.data()).has_value());
    const auto mark = read_mark(picture);
    return {frame.at, frame.lasts, size, mark, std::move(picture)};
}

class FilmReader {
public:
    FilmReader(const std::string& path, Duration in) {
        auto opened = av::Demuxer::open(path, std::make_shared<std::atomic<bool>>(false));
        REQUIRE(opened.has_value());
        demuxer_ = std::move(*opened);
        if (demuxer_->info().has_picture) pictures_ = std::move(av::PictureTrack::open(*demuxer_).value());
        if (demuxer_->info().has_sound) sound_ = std::move(av::SoundTrack::open(*demuxer_).value());
        REQUIRE(demuxer_->seek(in).has_value());
    }

    Film read() {
        av::PacketPtr packet = av::make_packet();
        av::Track track = av::Track::Picture;
        take();
        for (auto status = demuxer_->read(packet, track); status == av::ReadStatus::Ready; status = demuxer_->read(packet, track)) {
            track == av::Track::Picture ? pictures_->send(packet.get()) : sound_->send(packet.get());
            take();
        }
        if (pictures_) pictures_->send(nullptr);
        if (sound_) sound_->send(nullptr);
        take();
        film_.end_failure = demuxer_->failure();
        if (sound_) film_.sound_failure = sound_->failure();
        return std::move(film_);
    }

private:
    void take() {
        for (av::TimedFrame frame; pictures_ && pictures_->receive(frame) == av::DecodeStatus::Ready;) {
            film_.pictures.push_back(shown(frame));
        }
        if (!sound_) return;
        av::SoundBlock block;
        auto status = av::DecodeStatus::Ready;
        while (status == av::DecodeStatus::Ready) {
            status = sound_->receive(block);
            if (film_.samples.empty()) film_.sound_at = block.at;
            film_.samples.insert(film_.samples.end(), block.samples.begin(), block.samples.end());
            film_.largest_block = std::max(film_.largest_block, block.count());
        }
    }

    std::unique_ptr<av::Demuxer> demuxer_;
    std::unique_ptr<av::PictureTrack> pictures_;
    std::unique_ptr<av::SoundTrack> sound_;
    Film film_;
};

inline Film read_film(const std::string& path, Duration in = {}) { return FilmReader(path, in).read(); }

}  // namespace wissel::test
