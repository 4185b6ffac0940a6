#include "exchange/package.h"

#include <array>
#include <vector>

#include <fmt/format.h>
#include <zip.h>

namespace wissel::exchange {

namespace {

constexpr zip_int64_t kMostEntries = 20'000;
// Films and pictures do not shrink; text does, some tenfold. A thousandfold is made to fill a disk.
constexpr std::uint64_t kMostShrinking = 300, kSmall = 16ULL << 20;

bool is_too_tight(std::uint64_t bytes, std::uint64_t packed) { return bytes > kSmall && bytes / kMostShrinking > packed; }

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct Package::Zip {
    zip_t* archive = nullptr;
    std::uint64_t packed = 0, unpacked = 0;  // the file's bytes; what has come out of it so far
    Zip() = default;
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;
    ~Zip() {
        if (archive) zip_discard(archive);
    }
};

Package::Package(std::unique_ptr<Zip> zip) : zip_(std::move(zip)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(const std::filesystem::path& file) {
    int code = 0;
    auto zip = std::make_unique<Zip>();
    zip->archive = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (!zip->archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        auto message = fmt::format("this package cannot be opened: {}", zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(std::move(message));
    }
    std::error_code unknown;
    zip->packed = std::filesystem::file_size(file, unknown);
    if (zip_get_num_entries(zip->archive, 0) > kMostEntries) return fail(fmt::format("this package has more than {} files", kMostEntries));
    return Package(std::move(zip));
}

std::optional<Package::Entry> Package::find(const std::string& name) const {
    const auto number = zip_name_locate(zip_->archive, name.c_str(), ZIP_FL_ENC_GUESS);
    if (number < 0) return std::nullopt;
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(zip_->archive, static_cast<zip_uint64_t>(number), 0, &about) != 0 || !(about.valid & ZIP_STAT_SIZE)) return std::nullopt;
    if (name.ends_with('/')) return std::nullopt;
    return Entry{static_cast<std::uint64_t>(number), about.size};
}

Result<std::string> Package::read_text(const Entry& entry, std::uint64_t most) const {
    std::string text;
    const auto done = read(entry.number, most, [&](std::string_view bytes) {
        text += bytes;
        return true;
    });
    if (!done) return tl::unexpected(done.error());
    return text;
}

Result<std::uint64_t> Package::read(std::uint64_t number, std::uint64_t most, const std::function<bool(std::string_view)>& take) const {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(zip_->archive, number, 0, &about) != 0) return fail("it is not in the package");
    if (about.size > most) return fail(fmt::format("it is larger than {} MB", most >> 20U));
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip_->archive, number, 0));
    if (!file) return fail(fmt::format("it cannot be unpacked: {}", zip_strerror(zip_->archive)));
    std::vector<char> block(1U << 16U);
    std::uint64_t total = 0;
    for (;;) {
        const auto got = zip_fread(file.get(), block.data(), block.size());
        if (got < 0) return fail(fmt::format("it is damaged: {}", zip_file_strerror(file.get())));
        if (got == 0) return total;
        total += static_cast<std::uint64_t>(got);
        zip_->unpacked += static_cast<std::uint64_t>(got);
        if (total > about.size) return fail("it is damaged: it is longer than the package says");
        // In all, too: several entries may be made of the same bytes.
        if (is_too_tight(total, about.comp_size) || is_too_tight(zip_->unpacked, zip_->packed)) {
            return fail("it is packed so tightly that it can only be meant to fill the disk");
        }
        if (!take({block.data(), static_cast<std::size_t>(got)})) return fail("it cannot be written");
    }
}

}  // namespace wissel::exchange
