#include "scenes/workshop/film.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "av/movie_writer.h"
#include "av/png.h"
#include "scenes/sound/sound.h"
#include "scenes/stage/stage.h"

namespace wissel::scenes {

namespace {
constexpr int kPicturesASecond = 30;
constexpr int kQuality = 35, kKeyInterval = 300;             // flat drawings; what is seldom sought
constexpr int kSoundBits = 31'000, kVoiceBits = 9'000;      // a second
constexpr av::PixelSize kSize{kWidth, kHeight};
}

namespace {

// A loop ends with the film and begins four seconds before, as a rule; a decoder should not have to begin earlier.
std::vector<std::int64_t> keys_of(const Script& script, std::int64_t pictures) {
    if (!script.looped) return {};
    return {pictures - 4 * kPicturesASecond};
}

Result<void> write_all(av::MovieWriter& writer, const std::vector<float>& sound) {
    if (auto wrote = writer.write_sound(sound); !wrote) return wrote;
    return writer.finish();
}

}  // namespace

Result<void> make_film(const Script& script, const std::string& path, SoundPlace place) {
    const bool inside = script.has_sound && place == SoundPlace::Inside;
    const auto pictures = static_cast<std::size_t>(std::lround(script.seconds * kPicturesASecond));
    auto writer = av::MovieWriter::open(path, {.size = kSize,
                                               .rate_num = kPicturesASecond,
                                               .quality = kQuality,
                                               .key_interval = kKeyInterval,
                                               .keys = keys_of(script, static_cast<std::int64_t>(pictures)),
                                               .effort = av::MovieSettings::Effort::Small,
                                               .sound_bits = inside ? kSoundBits : 0});
    if (!writer) return tl::unexpected(writer.error());
    const std::vector<float> sound = inside ? make_sound(script) : std::vector<float>();
    Stage stage(script);
    Canvas canvas(kWidth, kHeight);
    constexpr std::size_t kBlock = 48000 / kPicturesASecond * 2;
    for (std::size_t i = 0; i < pictures; ++i) {
        stage.draw(canvas, double(i) / kPicturesASecond);
        if (auto wrote = (*writer)->write_picture(canvas.pixels(), canvas.stride()); !wrote) return wrote;
        const std::size_t begin = std::min(i * kBlock, sound.size());
        const std::span<const float> block(sound.data() + begin, std::min(kBlock, sound.size() - begin));
        if (auto wrote = inside ? (*writer)->write_sound(block) : Result<void>{}; !wrote) return wrote;
    }
    return (*writer)->finish();
}

Result<void> make_sound_file(const Script& script, const std::string& path) {
    auto writer = av::MovieWriter::open(path, {.size = {}, .sound_bits = kSoundBits});
    if (!writer) return tl::unexpected(writer.error());
    return write_all(**writer, make_sound(script));
}

Result<void> make_voice_file(const std::vector<float>& voice, const std::string& path) {
    auto writer = av::MovieWriter::open(path, {.size = {}, .sound_bits = kVoiceBits, .voice = av::MovieSettings::Voice::Yes});
    if (!writer) return tl::unexpected(writer.error());
    return write_all(**writer, voice);
}

Result<void> make_still(const Script& script, double t, const std::string& path) {
    Stage stage(script);
    Canvas canvas(kWidth, kHeight);
    stage.draw(canvas, t);
    return av::write_png(path, kSize, canvas.stride(), canvas.pixels());
}

}  // namespace wissel::scenes
