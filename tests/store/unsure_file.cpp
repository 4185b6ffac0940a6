#include "store/unsure_file.h"

#include <algorithm>

namespace wissel::test {

namespace {

constexpr double kTorn = 0.1;  // of the sectors that are kept

void put(std::string& content, std::size_t at, const std::string& bytes) {
    if (content.size() < at + bytes.size()) content.resize(at + bytes.size());
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(at));
}

// The first bytes are the new ones; what follows is as it was, or anything.
void put_torn(std::string& content, std::size_t at, const std::string& bytes, Random& random) {
    const auto whole = up_to(random, bytes.size());
    put(content, at, bytes.substr(0, whole));
    if (happens(random, 0.5)) return;
    std::string rest(bytes.size() - whole, '\0');
    for (auto& byte : rest) byte = static_cast<char>(random());
    put(content, at + whole, rest);
}

// Calls with each piece that lies in one sector.
template <class Each>
void by_sector(std::size_t at, const std::string& bytes, Each each) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto size = std::min(bytes.size() - done, UnsureFile::kSector - (at + done) % UnsureFile::kSector);
        each(at + done, bytes.substr(done, size));
        done += size;
    }
}

}  // namespace

void UnsureFile::apply(std::string& content, const Change& change) {
    if (change.truncates) {
        content.resize(std::min(content.size(), change.at));
    } else {
        put(content, change.at, change.bytes);
    }
}

void UnsureFile::sync() {
    for (const auto& change : changes_) apply(sure_, change);
    changes_.clear();
}

void UnsureFile::sync_size() {
    for (const auto& change : changes_)
        if (change.truncates) apply(sure_, change);
}

std::optional<std::string> UnsureFile::sure() const {
    return is_sure_to_be_there_ ? std::optional(sure_) : std::nullopt;
}

std::optional<std::string> UnsureFile::after_cut(Random& random, double kept) const {
    if (!is_sure_to_be_there_ && !happens(random, kept)) return std::nullopt;
    auto content = sure_;
    for (const auto& change : changes_) {
        if (change.truncates) {
            if (happens(random, kept)) apply(content, change);
            continue;
        }
        by_sector(change.at, change.bytes, [&](std::size_t at, const std::string& piece) {
            if (!happens(random, kept)) return;
            if (happens(random, kTorn)) return put_torn(content, at, piece, random);
            put(content, at, piece);
        });
    }
    return content;
}

}  // namespace wissel::test
