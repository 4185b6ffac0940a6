#include "av/known_refusals.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>

extern "C" {
#include <libavformat/avio.h>
}

namespace wissel::av {

namespace {

using Header = std::array<char, 21>;

std::string_view part(const Header& header, std::size_t at) { return {header.data() + at, 4}; }

// A bit in the extended header of WebP.
bool is_animated_webp(const Header& header) {
    constexpr unsigned kAnimated = 0x02;
    return part(header, 0) == "RIFF" && part(header, 8) == "WEBP" && part(header, 12) == "VP8X" &&
           (static_cast<unsigned char>(header[20]) & kAnimated) != 0;
}

// By the brand of ISO/IEC 23008-12.
bool is_heif(const Header& header) {
    constexpr std::string_view kBrands[] = {"heic", "heix", "heim", "heis", "mif1", "avif"};
    return part(header, 4) == "ftyp" && std::ranges::find(kBrands, part(header, 8)) != std::end(kBrands);
}

}  // namespace

std::string known_refusal(AVIOContext* file) {
    Header header{};
    avio_read(file, reinterpret_cast<unsigned char*>(header.data()), static_cast<int>(header.size()));
    avio_seek(file, 0, SEEK_SET);
    if (is_animated_webp(header)) return "is an animated WebP, which cannot be played; make it an MP4 or a GIF";
    if (is_heif(header)) return "is a HEIC or AVIF photograph, which cannot be shown; make it a JPEG";
    return {};
}

}  // namespace wissel::av
