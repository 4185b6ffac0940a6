// A zip file of unknown origin: what is in it is read by number and within bounds; nothing is ever written under a name from it.
//
// Threading: one thread at a time. Ownership: holds the file open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wissel::exchange {

inline constexpr std::uint64_t kMostTextBytes = 64ULL << 20;
inline constexpr std::uint64_t kMostFileBytes = 2ULL << 30;   // a film
inline constexpr std::uint64_t kMostMediaBytes = 8ULL << 30;  // all of a story's

class Package {
public:
    static Result<Package> open(const std::filesystem::path& file);
    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;
    ~Package();

    struct Entry {
        std::uint64_t number = 0, bytes = 0;
    };
    // By its whole name in the package.
    std::optional<Entry> find(const std::string& name) const;
    Result<std::string> read_text(const Entry& entry, std::uint64_t most) const;
    // Hands out the bytes piece by piece; fails where more come than the package says, or it says more than `most`.
    Result<std::uint64_t> read(std::uint64_t number, std::uint64_t most, const std::function<bool(std::string_view)>& take) const;

private:
    struct Zip;
    explicit Package(std::unique_ptr<Zip> zip);
    std::unique_ptr<Zip> zip_;
};

}  // namespace wissel::exchange
