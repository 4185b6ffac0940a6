#include "kiosk/pin_hash.h"

#include <crypt.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "kiosk/pin.h"

namespace wissel::kiosk {

namespace {

constexpr const char* kPrefix = "$y$";
constexpr unsigned long kCost = 5;  // what Debian takes for passwords: 16 MB
// What comes after the prefix for costs 1 to 8. Higher ones would take memory that films need.
constexpr std::array<std::string_view, 8> kCosts = {"j75", "j85", "j7T", "j8T", "j9T", "jAT", "jBT", "jCT"};
constexpr std::size_t kLongestSalt = 86, kHashLetters = 43;

// "" where the system cannot do it.
std::string crypted(const std::string& pin, const std::string& setting) {
    void* data = nullptr;
    int size = 0;
    const char* hash = crypt_ra(pin.c_str(), setting.c_str(), &data, &size);
    std::string copy = hash && *hash != '*' ? hash : "";
    if (data) explicit_bzero(data, static_cast<std::size_t>(size));  // the PIN stood in it
    std::free(data);
    return copy;
}

// What stands before the next '$', taken off.
std::string_view take_part(std::string_view& text) {
    const auto part = text.substr(0, text.find('$'));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

bool has_form(std::string_view hash) {
    const auto is_letter = [](char c) {
        return (c >= '.' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (!hash.starts_with(kPrefix) || std::ranges::count(hash, '$') != 4) return false;
    hash.remove_prefix(std::strlen(kPrefix));
    const auto cost = take_part(hash), salt = take_part(hash);
    if (std::ranges::find(kCosts, cost) == kCosts.end()) return false;
    return !salt.empty() && salt.size() <= kLongestSalt && std::ranges::all_of(salt, is_letter) &&
           hash.size() == kHashLetters && std::ranges::all_of(hash, is_letter);
}

}  // namespace

Result<std::string> hash_pin(const std::string& pin) {
    if (const auto why = why_no_pin(pin)) return fail(*why);
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting{};
    const bool salted = crypt_gensalt_rn(kPrefix, kCost, nullptr, 0, setting.data(), static_cast<int>(setting.size()));
    auto hash = salted ? crypted(pin, setting.data()) : std::string();
    if (hash.empty())
        return fail(
            "this system cannot hash a PIN with yescrypt: libcrypt 4.4 or later is needed, and 16 MB of memory");
    return hash;
}

std::optional<std::string> why_no_hash(std::string_view hash) {
    if (has_form(hash)) return std::nullopt;
    if (hash.empty()) return "no PIN is set yet";
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::all_of(hash, is_digit)) return "this is the PIN itself, which anyone can read who opens this file";
    return "this is no hash of a PIN";
}

Result<void> try_hash(const std::string& hash) {
    if (const auto why = why_no_hash(hash)) return fail(*why);
    if (crypted("0", hash).size() != hash.size()) return fail("this system cannot verify this hash");
    return {};
}

bool is_pin(const std::string& pin, const std::string& hash) {
    return !why_no_pin(pin) && !why_no_hash(hash) && crypted(pin, hash) == hash;
}

}  // namespace wissel::kiosk
