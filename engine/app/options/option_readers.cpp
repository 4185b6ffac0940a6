#include "app/options/option_readers.h"

#include <cctype>
#include <cstdint>
#include <limits>

namespace wissel::app {

namespace {

constexpr int kSmallest = 160, kLargest = 7680;
constexpr std::size_t kLeastMemory = 64, kMostMemory = 1U << 16U;  // megabytes

}  // namespace

std::string read_size(const std::string& text, playback::Size& size) {
    const auto x = text.find('x');
    const auto side = [](const std::string& digits) {
        const int value = number_in<int>(digits).value_or(0);
        return value >= kSmallest && value <= kLargest && value % 2 == 0 ? value : 0;
    };
    size = x == std::string::npos ? playback::Size{} : playback::Size{side(text.substr(0, x)), side(text.substr(x + 1))};
    if (size.width > 0 && size.height > 0) return {};
    return fmt::format("write it as WIDTHxHEIGHT in even pixels from {} to {}, for example 1280x720", kSmallest, kLargest);
}

std::string read_memory(const std::string& text, std::optional<std::size_t>& bytes) {
    const auto megabytes = number_in<std::size_t>(text).value_or(0);
    if (megabytes < kLeastMemory || megabytes > kMostMemory) {
        return fmt::format("'{}' is no size: write megabytes, from {} to {}", text, kLeastMemory, kMostMemory);
    }
    bytes = megabytes << 20U;
    return {};
}

std::string must_not_be_empty(const std::string& text) {
    return text.empty() ? "there is nothing after it: give a value, or leave the option out" : "";
}

std::string must_be_seed(const std::string& text) {
    if (number_in<std::uint64_t>(text)) return {};
    return fmt::format("'{}' is no seed: write a whole number from 0 to {}", text, std::numeric_limits<std::uint64_t>::max());
}

std::string must_be_mp4(const std::string& text) {
    if (text.empty()) return must_not_be_empty(text);
    auto ending = text.substr(text.size() - std::min<std::size_t>(text.size(), 4));
    std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return ending == ".mp4" ? "" : fmt::format("'{}' does not end in .mp4: a recording is an MP4 file", text);
}

void add_size(CLI::App& command, const std::string& about, playback::Size& size) {
    command.add_option("--size", about)->type_name("WIDTHxHEIGHT")->expected(1)->check([&size](const std::string& text) { return read_size(text, size); });
}

void add_memory(CLI::App& command, const std::string& about, std::optional<std::size_t>& bytes) {
    command.add_option("--memory", about)->type_name("MEGABYTES")->expected(1)->check([&bytes](const std::string& text) { return read_memory(text, bytes); });
}

void add_language(CLI::App& command, std::string& language) {
    command.add_option("--lang", language, "Language of texts: nl, fr, en, nl-easy, ...")->check(must_not_be_empty);
}

void add_story(CLI::App& command, std::string& story) {
    command.add_option("story", story, "The story's folder, or its story.json")->required();
}

}  // namespace wissel::app
