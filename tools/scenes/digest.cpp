#include "digest.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/sha.h>
}

namespace wissel::scenes {

Result<std::string> digest_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path)) return fail(path + ": cannot be read");
    const std::unique_ptr<AVSHA, void (*)(void*)> sha(av_sha_alloc(), av_free);
    if (!sha) throw std::bad_alloc();
    av_sha_init(sha.get(), 256);
    std::vector<char> block(1 << 16);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0) {
        av_sha_update(sha.get(), reinterpret_cast<const std::uint8_t*>(block.data()), static_cast<std::size_t>(file.gcount()));
    }
    std::array<std::uint8_t, 32> sum{};
    av_sha_final(sha.get(), sum.data());
    return fmt::format("{:02x}", fmt::join(sum, ""));
}

}  // namespace wissel::scenes
