#include "text/compositor.h"

#include <algorithm>
#include <climits>

namespace wissel::text {

namespace {

// Pieces less than this apart are one.
constexpr int kGap = 4;

struct Box {
    int left = INT_MAX, top = INT_MAX, right = INT_MIN, bottom = INT_MIN;

    void add(const ASS_Image& image) {
        left = std::min(left, image.dst_x);
        top = std::min(top, image.dst_y);
        right = std::max(right, image.dst_x + image.w);
        bottom = std::max(bottom, image.dst_y + image.h);
    }
};

std::vector<Box> boxes_of(const ASS_Image* layers) {
    std::vector<Box> boxes;
    for (const auto* image = layers; image; image = image->next) {
        if (image->w <= 0 || image->h <= 0) continue;
        Box box;
        box.add(*image);
        boxes.push_back(box);
    }
    std::ranges::sort(boxes, {}, &Box::top);
    std::vector<Box> merged;
    for (const auto& box : boxes) {
        if (merged.empty() || box.top > merged.back().bottom + kGap) {
            merged.push_back(box);
            continue;
        }
        auto& last = merged.back();
        last = {std::min(last.left, box.left), last.top, std::max(last.right, box.right),
                std::max(last.bottom, box.bottom)};
    }
    return merged;
}

std::uint8_t over_255(unsigned value) {
    return static_cast<std::uint8_t>((value + 127) / 255);
}

// Multiplied by alpha while layers come on top of each other.
void blend(const ASS_Image& image, CaptionPiece& piece) {
    const unsigned opaque = 255 - (image.color & 0xFFU);
    const unsigned colour[3] = {image.color >> 8U & 0xFFU, image.color >> 16U & 0xFFU, image.color >> 24U};
    for (int y = 0; y < image.h; ++y) {
        const auto* from = image.bitmap + static_cast<std::ptrdiff_t>(y) * image.stride;
        auto* to = piece.pixels.data() +
                   (static_cast<std::size_t>(image.dst_y - piece.y + y) * static_cast<std::size_t>(piece.width) +
                    static_cast<std::size_t>(image.dst_x - piece.x)) *
                       4;
        for (int x = 0; x < image.w; ++x, to += 4) {
            const unsigned alpha = over_255(from[x] * opaque);
            if (alpha == 0) continue;
            for (int c = 0; c < 3; ++c)
                to[c] = static_cast<std::uint8_t>(over_255(colour[c] * alpha) + over_255(to[c] * (255 - alpha)));
            to[3] = static_cast<std::uint8_t>(alpha + over_255(to[3] * (255 - alpha)));
        }
    }
}

void divide_by_alpha(CaptionPiece& piece) {
    for (std::size_t i = 0; i < piece.pixels.size(); i += 4) {
        auto* pixel = piece.pixels.data() + i;
        const unsigned alpha = pixel[3];
        if (alpha == 0 || alpha == 255) continue;
        for (int c = 0; c < 3; ++c)
            pixel[c] = static_cast<std::uint8_t>(std::min(255U, (pixel[c] * 255U + alpha / 2) / alpha));
    }
}

}  // namespace

Rows rows_of(const ASS_Image* layers) {
    const auto boxes = boxes_of(layers);
    return boxes.empty() ? Rows{} : Rows{boxes.front().top, boxes.back().bottom};
}

CaptionPieces composed(const ASS_Image* layers) {
    CaptionPieces pieces;
    for (const auto& box : boxes_of(layers)) {
        CaptionPiece piece{box.left, box.top, box.right - box.left, box.bottom - box.top, {}};
        piece.pixels.resize(static_cast<std::size_t>(piece.width) * static_cast<std::size_t>(piece.height) * 4);
        for (const auto* image = layers; image; image = image->next) {
            const bool inside = image->w > 0 && image->h > 0 && image->dst_y >= box.top && image->dst_y < box.bottom;
            if (inside) blend(*image, piece);
        }
        divide_by_alpha(piece);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace wissel::text
