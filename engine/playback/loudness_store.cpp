#include "playback/loudness_store.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "base/text_file.h"

namespace wissel::playback {

namespace {

// Of the file, and of the way of measuring: another one measures everything anew.
constexpr std::string_view kHead = "wissel loudness 1";
constexpr std::uintmax_t kMostBytes = 1U << 20U;
constexpr std::string_view kNothing = "nothing";
// No sound that can be measured lies outside.
constexpr double kLowest = -200, kHighest = 200;

// FNV-1a: the same on every machine and in every run, unlike std::hash.
std::uint64_t number_for(std::string_view text) {
    std::uint64_t number = 0xcbf29ce484222325U;
    for (const char letter : text) number = (number ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return number;
}

std::optional<double> level_in(std::string_view text) {
    double level = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), level);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return level > kLowest && level < kHighest ? std::optional(level) : std::nullopt;
}

struct Line {
    LoudnessStore::Key key = 0;
    LoudnessStore::Measured measured;
};

std::optional<Line> read_line(const std::string& text) {
    std::istringstream words(text);
    std::string key, lufs, peak, more;
    words >> key >> lufs >> peak;
    Line line;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), line.key, 16);
    if (key.size() != 16 || read.ec != std::errc() || read.ptr != key.data() + key.size() || words >> more)
        return std::nullopt;
    if (lufs == kNothing && peak.empty()) return line;
    const auto loud = level_in(lufs), high = level_in(peak);
    if (!loud || !high) return std::nullopt;
    line.measured = Loudness{*loud, *high};
    return line;
}

}  // namespace

std::optional<LoudnessStore::Key> LoudnessStore::key_of(const std::filesystem::path& film) {
    std::error_code error;
    const auto path = std::filesystem::canonical(film, error);
    if (error) return std::nullopt;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return std::nullopt;
    const auto time = std::filesystem::last_write_time(path, error);
    if (error) return std::nullopt;
    return number_for(fmt::format("{}\n{}\n{}", path.string(), size, time.time_since_epoch().count()));
}

LoudnessStore::LoudnessStore(std::filesystem::path file) : file_(std::move(file)) {
    read();
}

std::optional<LoudnessStore::Measured> LoudnessStore::find(Key key) const {
    const auto found = measured_.find(key);
    if (found == measured_.end()) return std::nullopt;
    return std::optional<Measured>(std::in_place, found->second);  // spelled out: one optional in another
}

void LoudnessStore::keep(Key key, const Measured& measured) {
    add(key, measured);
    write();
}

void LoudnessStore::add(Key key, const Measured& measured) {
    if (measured_.insert_or_assign(key, measured).second) order_.push_back(key);
    for (; order_.size() > kMost; order_.pop_front()) measured_.erase(order_.front());
}

void LoudnessStore::read() {
    if (file_.empty()) return;
    const auto text = read_text_file(file_, kMostBytes);
    if (!text) return;
    std::istringstream lines(*text);
    std::string line;
    if (!std::getline(lines, line) || line != kHead) return;
    while (std::getline(lines, line)) {
        if (const auto each = read_line(line)) add(each->key, each->measured);
    }
}

void LoudnessStore::write() const {
    if (file_.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(file_.parent_path(), error);
    auto beside = file_;
    beside += fmt::format(".{:08x}", std::random_device{}());
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << kHead << "\n";
    for (const auto key : order_) {
        const auto& measured = measured_.at(key);
        out << fmt::format("{:016x} ", key)
            << (measured ? fmt::format("{:.2f} {:.2f}", measured->lufs, measured->peak) : std::string(kNothing))
            << "\n";
    }
    out.close();
    if (out) std::filesystem::rename(beside, file_, error);
    if (!out || error) std::filesystem::remove(beside, error);
}

}  // namespace wissel::playback
