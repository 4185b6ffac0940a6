// Writes pictures and sound, or one of the two, to an MP4 file: H.264 (libx264) and AAC, with the index at the front. A voice
// alone goes to Matroska (Opus).
//
// Threading: used by one thread at a time.
// Ownership: owns the file, which has its name only once it is finished, and is another until then (path + ".part"). What was there
//   before under that name stays until then; a film that is not finished leaves nothing.
// Invariants: the same input gives the same bytes: no dates, no versions, a fixed number of encoder threads. Sound that
//   is shorter than the pictures is completed with silence.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "av/media_info.h"
#include "base/result.h"
#include "base/samples.h"

namespace wissel::av {

struct MovieSettings {
    PixelSize size;                  // even, at least 16; 0x0: sound alone
    int rate_num = 30, rate_den = 1; // pictures a second
    int quality = 23;                // libx264's constant quality: 0 (lossless, huge) to 51 (worst)
    int key_interval = 60;           // pictures; every picture at a multiple of it can be sought exactly and cheaply
    std::vector<std::int64_t> keys{};  // more key pictures: from there a part of the film can be repeated without decoding more
    enum class Effort { Quick, Usual, Small } effort = Effort::Usual;  // Quick: a recording; Small: a film that is kept
    int sound_bits = 96'000;         // a second; 0: pictures alone
    enum class Voice { No, Yes } voice = Voice::No;  // Yes: speech alone, written small (Opus, one channel) to a Matroska file
};

class MovieWriter {
public:
    // The name of a film that is not finished yet.
    static std::string part_of(const std::string& path) { return path + ".part"; }
    static Result<std::unique_ptr<MovieWriter>> open(const std::string& path, const MovieSettings& settings);
    ~MovieWriter();
    MovieWriter(const MovieWriter&) = delete;
    MovieWriter& operator=(const MovieWriter&) = delete;

    // Without pictures, or without sound, the other is not called.
    // The next picture: rows of B, G, R, X bytes (8 bits each, sRGB), `stride` bytes apart.
    Result<void> write_picture(const std::uint8_t* pixels, int stride);
    // The next samples: interleaved stereo, 48 kHz, -1 to 1. A few tenths of a second at a time keeps memory small.
    Result<void> write_sound(std::span<const float> samples);
    // Writes what is held back and the index. Afterwards the writer is of no use.
    Result<void> finish();

    std::int64_t pictures() const { return pictures_; }
    SampleCount sound() const { return sound_; }

private:
    struct Parts;
    MovieWriter();
    Result<void> complete_sound();

    std::unique_ptr<Parts> parts_;
    std::int64_t pictures_ = 0;
    SampleCount sound_ = 0;
    bool finished_ = false;
};

}  // namespace wissel::av
