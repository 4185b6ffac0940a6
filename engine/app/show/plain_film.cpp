#include "app/show/plain_film.h"

#include <vector>

#include "av/movie_writer.h"

namespace wissel::app {

namespace {

constexpr int kWidth = 1280, kHeight = 720, kRate = 30, kSeconds = 6;

std::uint8_t shaded(int part, double light) {
    return static_cast<std::uint8_t>(part * light);
}

// From the colour down to half of its light.
std::vector<std::uint8_t> picture_of(const Shade& shade) {
    std::vector<std::uint8_t> pixels(std::size_t{kWidth} * kHeight * 4);
    auto* pixel = pixels.data();
    for (int y = 0; y < kHeight; ++y) {
        const double light = 1 - 0.5 * y / kHeight;
        for (int x = 0; x < kWidth; ++x, pixel += 4) {
            pixel[0] = shaded(shade.blue, light);
            pixel[1] = shaded(shade.green, light);
            pixel[2] = shaded(shade.red, light);
        }
    }
    return pixels;
}

}  // namespace

Result<void> write_plain_film(const std::string& path, const Shade& shade) {
    av::MovieSettings settings;
    settings.size = {kWidth, kHeight};
    settings.rate_num = kRate;
    settings.effort = av::MovieSettings::Effort::Quick;
    auto movie = av::MovieWriter::open(path, settings);
    if (!movie) return tl::unexpected(movie.error());
    const auto pixels = picture_of(shade);
    for (int i = 0; i < kRate * kSeconds; ++i) {
        if (auto done = (*movie)->write_picture(pixels.data(), kWidth * 4); !done) return done;
    }
    return (*movie)->finish();  // which completes the sound with silence
}

}  // namespace wissel::app
