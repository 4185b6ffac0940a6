// Takes a media file apart into compressed packets of its best picture stream and its best sound stream.
//
// Safety: reads only that one file (see file_reader.h), and only kinds of file that cannot name others; playlists,
//   concat scripts and the like are refused by name.
// Threading: used by one thread at a time; reading stops soon after the abort flag is raised, from any thread.
// Time: everything is counted from the file's first picture (its first sound if there is no picture).
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "av/file_reader.h"
#include "av/handles.h"
#include "av/media_info.h"
#include "base/result.h"
#include "base/samples.h"

struct AVStream;

namespace wissel::av {

enum class Track { Picture, Sound };
// Which of a file's sounds is read.
struct SoundPick {
    std::vector<std::string> languages;  // the first that the file has; else its default
    int stream = -1;                     // this very one
    bool alone = false;                  // the picture is only what time is counted from
};
enum class ReadStatus { Ready, End, Failed };

class Demuxer {
public:
    static Result<std::unique_ptr<Demuxer>> open(const std::string& path, AbortFlag abort, const SoundPick& pick = {},
                                                 StuckFilesRef stuck = nullptr);
    ~Demuxer();
    Demuxer(const Demuxer&) = delete;
    Demuxer& operator=(const Demuxer&) = delete;

    const MediaInfo& info() const { return info_; }
    const std::string& path() const { return path_; }

    // Fails if the file ends before the last picture or sound that its index lists, as a copy that was interrupted does.
    // Only MP4 and MOV have an index that says so without reading everything.
    Result<void> check_is_whole() const;
    // Reading goes on at or before `to`, so that decoding from there gives everything from `to` on. Once at most, before the
    // first read().
    Result<void> seek(Duration to);
    // Nothing was left out before the first packet read.
    bool from_start() const { return from_start_; }
    // The next packet of either track. Failed: see failure(); also when the file ends well before it said it would.
    ReadStatus read(PacketPtr& packet, Track& track);
    const std::string& failure() const { return failure_; }
    // Reading was given up because the disk did not answer; that may be over soon.
    bool stalled() const { return file_->stalled(); }
    // That, or the disk could not read the file.
    bool reading_failed() const { return file_->failed(); }

    // For the decoders of av/.
    AVStream* stream(Track track) const { return track == Track::Picture ? picture_ : sound_; }
    AVFormatContext* format() const { return format_; }
    // Stream ticks to time since the first picture, as the file says it (see ticks.h).
    Duration picture_time(std::int64_t ticks) const;
    // When the picture in this packet is shown, where the file says so.
    std::optional<Duration> picture_begin(const AVPacket& packet) const;
    SampleCount sound_position(std::int64_t ticks) const;

private:
    Demuxer() = default;
    Result<void> open_format();
    Result<void> pick_streams(const SoundPick& pick);
    void pick_sound(const SoundPick& pick);
    void read_info();
    void note_reached(const AVPacket& packet);
    bool breaks_off() const;
    std::string why(int error) const;

    std::string path_;
    std::unique_ptr<FileReader> file_;
    AVFormatContext* format_ = nullptr;
    AVStream* picture_ = nullptr;
    AVStream* sound_ = nullptr;
    std::int64_t first_tick_ = 0;  // of the stream that time is counted from
    bool sound_alone_ = false;
    MediaInfo info_;
    Duration reached_{};           // the end of the packet furthest on
    bool from_start_ = true;
    std::string failure_;
};

}  // namespace wissel::av
