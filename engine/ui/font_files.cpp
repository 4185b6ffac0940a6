#include "ui/font_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

namespace wissel::ui {

namespace {

constexpr std::uintmax_t kLargestFile = 32U << 20U;  // bytes; no text font is larger

// Of OpenType: 'OTTO' with PostScript outlines, 00010000 with TrueType outlines.
bool looks_like_font(const std::string& bytes) {
    return bytes.size() > 1024 && (bytes.starts_with("OTTO") || bytes.starts_with(std::string_view("\0\1\0\0", 4)));
}

std::string read_font(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > kLargestFile) return {};
    std::ifstream in(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    return in && looks_like_font(bytes) ? bytes : std::string();
}

Result<std::string> find_font(const std::string& name, const std::string& package, const std::vector<std::string>& folders) {
    for (const auto& folder : folders) {
        if (auto bytes = read_font(std::filesystem::path(folder) / name); !bytes.empty()) return bytes;
    }
    return fail(fmt::format("the font {} is missing or damaged; install it: apt-get install {}", name, package));
}

}  // namespace

std::vector<std::string> font_folders() {
    std::vector<std::string> folders;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody sets it
    if (const char* own = std::getenv("WISSEL_FONT_DIR")) folders.emplace_back(own);
    for (const char* known : {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto", "/usr/local/share/fonts"}) folders.emplace_back(known);
    return folders;
}

Result<FontFiles> read_font_files(const std::vector<std::string>& folders) {
    auto regular = find_font("Inter-Regular.otf", "fonts-inter", folders);
    if (!regular) return tl::unexpected(regular.error());
    auto strong = find_font("Inter-SemiBold.otf", "fonts-inter", folders);
    if (!strong) return tl::unexpected(strong.error());
    auto other_regular = find_font("NotoSans-Regular.ttf", "fonts-noto-core", folders);
    if (!other_regular) return tl::unexpected(other_regular.error());
    auto other_strong = find_font("NotoSans-Bold.ttf", "fonts-noto-core", folders);
    if (!other_strong) return tl::unexpected(other_strong.error());
    return FontFiles{std::move(*regular), std::move(*strong), std::move(*other_regular), std::move(*other_strong)};
}

}  // namespace wissel::ui
