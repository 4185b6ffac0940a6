#include "av/known_refusals.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string_view>

extern "C" {
#include <libavformat/avio.h>
}

namespace wissel::av {

namespace {

constexpr std::uint32_t kMoov = 0x6D6F6F76, kMoof = 0x6D6F6F66;

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

// An MP4 or MOV whose boxes (ISO/IEC 14496-12, 4.2) end without "moov": it is written last, and the recording or the copy
// broke off before that.
bool lacks_index(AVIOContext* file, const Header& header) {
    constexpr int kMostBoxes = 64, kHeader = 8;
    if (part(header, 4) != "ftyp") return false;
    const auto size = avio_size(file);
    std::int64_t at = 0;
    for (int i = 0; i < kMostBoxes && at + kHeader <= size; ++i) {
        if (avio_seek(file, at, SEEK_SET) < 0) return false;
        std::int64_t length = avio_rb32(file);
        const auto kind = avio_rb32(file);
        if (file->eof_reached || file->error != 0) return false;
        if (kind == kMoov || kind == kMoof) return false;
        if (length == 1) length = static_cast<std::int64_t>(avio_rb64(file));
        if (length == 0 || length > size - at) return true;  // to the end of the file, or beyond
        if (length < kHeader) return false;
        at += length;
    }
    return at == size;
}

}  // namespace

std::string known_refusal(AVIOContext* file) {
    Header header{};
    avio_read(file, reinterpret_cast<unsigned char*>(header.data()), static_cast<int>(header.size()));
    avio_seek(file, 0, SEEK_SET);
    if (is_animated_webp(header)) return "is an animated WebP, which cannot be played; make it an MP4 or a GIF";
    if (is_heif(header)) return "is a HEIC or AVIF photograph, which cannot be shown; make it a JPEG";
    const bool broken_off = lacks_index(file, header);
    avio_seek(file, 0, SEEK_SET);
    if (broken_off) return "has no index, so that nothing in it can be found: its recording or copying was broken off; copy it again";
    return {};
}

}  // namespace wissel::av
