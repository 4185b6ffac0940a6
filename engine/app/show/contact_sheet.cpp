#include "app/show/contact_sheet.h"

#include <algorithm>
#include <array>

#include "av/png.h"

namespace wissel::app {

using playback::Picture;
using playback::Size;

namespace {

constexpr int kColumns = 5, kThumbWidth = 480, kGap = 12;
constexpr std::uint8_t kPaper = 0xF2;
constexpr std::size_t kMost = 100;

// The mean of each block of source pixels: small text stays legible.
Picture shrunk(const Picture& from, Size to) {
    Picture small;
    small.size = to;
    small.stride = to.width * 4;
    small.pixels.resize(static_cast<std::size_t>(small.stride) * static_cast<std::size_t>(to.height));
    for (int y = 0; y < to.height; ++y) {
        const int top = y * from.size.height / to.height, bottom = std::max(top + 1, (y + 1) * from.size.height / to.height);
        for (int x = 0; x < to.width; ++x) {
            const int left = x * from.size.width / to.width, right = std::max(left + 1, (x + 1) * from.size.width / to.width);
            std::array<int, 3> sum{};
            for (int sy = top; sy < bottom; ++sy) {
                for (int sx = left; sx < right; ++sx) {
                    const auto* pixel = &from.pixels[static_cast<std::size_t>(sy * from.stride + sx * 4)];
                    for (std::size_t c = 0; c < 3; ++c) sum[c] += pixel[c];
                }
            }
            auto* pixel = &small.pixels[static_cast<std::size_t>(y * small.stride + x * 4)];
            const int count = (bottom - top) * (right - left);
            for (std::size_t c = 0; c < 3; ++c) pixel[c] = static_cast<std::uint8_t>(sum[c] / count);
        }
    }
    return small;
}

void paste(const Picture& small, Picture& sheet, int left, int top) {
    for (int y = 0; y < small.size.height; ++y) {
        const auto* row = &small.pixels[static_cast<std::size_t>(y * small.stride)];
        std::copy(row, row + small.stride, &sheet.pixels[static_cast<std::size_t>((top + y) * sheet.stride + left * 4)]);
    }
}

}  // namespace

void ContactSheet::add(const Picture& picture) {
    if (thumbnails_.size() >= kMost || picture.size.width <= 0) return;
    thumbnails_.push_back(shrunk(picture, {kThumbWidth, kThumbWidth * picture.size.height / picture.size.width}));
}

Result<void> ContactSheet::write(const std::string& path) const {
    const int count = static_cast<int>(thumbnails_.size());
    if (count == 0) return fail("nothing was recorded, so there is nothing to show");
    const auto thumb = thumbnails_.front().size;
    const int rows = (count + kColumns - 1) / kColumns;
    Picture sheet;
    sheet.size = {kGap + std::min(count, kColumns) * (thumb.width + kGap), kGap + rows * (thumb.height + kGap)};
    sheet.stride = sheet.size.width * 4;
    sheet.pixels.assign(static_cast<std::size_t>(sheet.stride) * static_cast<std::size_t>(sheet.size.height), kPaper);
    for (int i = 0; i < count; ++i) {
        paste(thumbnails_[static_cast<std::size_t>(i)], sheet, kGap + i % kColumns * (thumb.width + kGap), kGap + i / kColumns * (thumb.height + kGap));
    }
    return av::write_png(path, {sheet.size.width, sheet.size.height}, sheet.stride, sheet.pixels.data());
}

}  // namespace wissel::app
