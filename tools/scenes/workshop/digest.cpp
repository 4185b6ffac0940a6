#include "scenes/workshop/digest.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>
#include <vector>

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/sha.h>
}

namespace wissel::scenes {

namespace {

constexpr std::size_t kDigits = 16;

class Sha256 {
public:
    Sha256() : sha_(av_sha_alloc(), av_free) {
        if (!sha_) throw std::bad_alloc();
        av_sha_init(sha_.get(), 256);
    }
    void add(const char* bytes, std::size_t count) { av_sha_update(sha_.get(), reinterpret_cast<const std::uint8_t*>(bytes), count); }
    std::string digits() {
        std::array<std::uint8_t, 32> sum{};
        av_sha_final(sha_.get(), sum.data());
        return fmt::format("{:02x}", fmt::join(sum, "")).substr(0, kDigits);
    }

private:
    std::unique_ptr<AVSHA, void (*)(void*)> sha_;
};

}  // namespace

std::string digest_of_text(const std::string& text) {
    Sha256 sha;
    sha.add(text.data(), text.size());
    return sha.digits();
}

Result<std::string> digest_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path)) return fail(path + ": cannot be read");
    Sha256 sha;
    std::vector<char> block(1 << 16);
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0) {
        sha.add(block.data(), static_cast<std::size_t>(file.gcount()));
    }
    return sha.digits();
}

}  // namespace wissel::scenes
