#include "likeness.h"

#include <atomic>
#include <cstdlib>
#include <memory>

#include "playback/clip_context.h"
#include "playback/still_picture.h"

namespace wissel::test {

namespace {

constexpr int kPart = 4;         // pixels each way that become one
constexpr int kDifference = 26;  // of 255

const std::uint8_t* pixel(const playback::Picture& picture, int x, int y) {
    return picture.pixels.data() + y * picture.stride + x * 4;
}

int mean(const playback::Picture& picture, int x, int y, int color) {
    int sum = 0;
    for (int dy = 0; dy < kPart; ++dy) {
        for (int dx = 0; dx < kPart; ++dx) sum += pixel(picture, x * kPart + dx, y * kPart + dy)[color];
    }
    return sum / (kPart * kPart);
}

bool differs(const std::uint8_t* a, const std::uint8_t* b) {
    return std::abs(a[0] - b[0]) > kDifference || std::abs(a[1] - b[1]) > kDifference || std::abs(a[2] - b[2]) > kDifference;
}

}  // namespace

playback::Picture reduced(const playback::Picture& picture) {
    playback::Picture small;
    small.size = {picture.size.width / kPart, picture.size.height / kPart};
    small.stride = small.size.width * 4;
    small.pixels.reserve(static_cast<std::size_t>(small.stride) * static_cast<std::size_t>(small.size.height));
    for (int y = 0; y < small.size.height; ++y) {
        for (int x = 0; x < small.size.width; ++x) {
            for (int color = 0; color < 3; ++color) small.pixels.push_back(static_cast<std::uint8_t>(mean(picture, x, y, color)));
            small.pixels.push_back(255);
        }
    }
    return small;
}

double differing(const playback::Picture& a, const playback::Picture& b) {
    if (!(a.size == b.size) || a.size.width * a.size.height == 0) return 1;
    int count = 0;
    for (int y = 0; y < a.size.height; ++y) {
        for (int x = 0; x < a.size.width; ++x) count += differs(pixel(a, x, y), pixel(b, x, y));
    }
    return static_cast<double>(count) / (a.size.width * a.size.height);
}

std::optional<playback::Picture> read_picture(const std::string& path) {
    playback::ClipContext context({320, 180}, Duration{}, false);
    const auto picture = playback::load_still(path, context, std::make_shared<std::atomic<bool>>(false));
    if (!picture) return std::nullopt;
    return **picture;
}

}  // namespace wissel::test
