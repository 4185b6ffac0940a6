#include "app/classroom/sheet_file.h"

#include <system_error>

#include <fmt/format.h>

#include "base/new_files.h"

namespace wissel::app {

namespace {

constexpr int kMostNames = 99;

std::filesystem::path numbered(const std::filesystem::path& wanted, int number) {
    if (number == 1) return wanted;
    return wanted.parent_path() / fmt::format("{}-{}{}", wanted.stem().string(), number, wanted.extension().string());
}

bool is_free(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::symlink_status(file, error).type() == std::filesystem::file_type::not_found;
}

}  // namespace

Result<std::filesystem::path> SheetFile::save(const std::string& sheet) {
    if (own_) {
        if (auto replaced = replace_file(*own_, sheet); !replaced) return tl::unexpected(replaced.error());
        return *own_;
    }
    for (int number = 1; number <= kMostNames; ++number) {
        const auto file = numbered(wanted_, number);
        if (!is_free(file)) continue;
        if (auto written = write_new_file(file, sheet); !written) return tl::unexpected(written.error());
        return *(own_ = file);
    }
    return fail(fmt::format("{} and {} more are there already", wanted_.string(), kMostNames - 1));
}

}  // namespace wissel::app
