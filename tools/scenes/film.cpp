#include "film.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "av/movie_writer.h"
#include "av/png.h"
#include "sound.h"
#include "stage.h"

namespace wissel::scenes {

namespace {
constexpr int kRate = 30;
constexpr av::PixelSize kSize{kWidth, kHeight};
}

std::string file_name(const Script& script, const std::string& language) {
    return script.still ? script.id + ".png" : script.id + "." + language + ".mp4";
}

Result<void> make_film(const Script& script, const std::string& path) {
    auto writer = av::MovieWriter::open(path, {.size = kSize, .rate_num = kRate, .quality = 26, .key_interval = 60});
    if (!writer) return tl::unexpected(writer.error());
    const std::vector<float> sound = make_sound(script);
    Stage stage(script);
    Canvas canvas(kWidth, kHeight);
    constexpr std::size_t kBlock = 48000 / kRate * 2;
    const auto pictures = static_cast<std::size_t>(std::lround(script.seconds * kRate));
    for (std::size_t i = 0; i < pictures; ++i) {
        stage.draw(canvas, double(i) / kRate);
        if (auto wrote = (*writer)->write_picture(canvas.pixels(), canvas.stride()); !wrote) return wrote;
        const std::size_t begin = std::min(i * kBlock, sound.size());
        const std::span<const float> block(sound.data() + begin, std::min(kBlock, sound.size() - begin));
        if (auto wrote = (*writer)->write_sound(block); !wrote) return wrote;
    }
    return (*writer)->finish();
}

Result<void> make_still(const Script& script, double t, const std::string& path) {
    Stage stage(script);
    Canvas canvas(kWidth, kHeight);
    stage.draw(canvas, t);
    return av::write_png(path, kSize, canvas.stride(), canvas.pixels());
}

}  // namespace wissel::scenes
