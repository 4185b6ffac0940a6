// What an unattended player writes down: each visitor's session by itself, and what was seen, chosen and judged, tied
// to nobody.
//
// Purpose: the rows of the tables `session` and `record` (store/schema.cpp) as plain structs.
// Threading: plain data. Invariants: no record names a session; times are whole minutes, so that two records cannot be
// told
//   apart by them; ids are random, so that they keep no order; no record says its language, of which a rare one would tie a
//   visitor's together. Nothing here is a person's: no name, no free text, no
//   device.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wissel::store {

// Since 1970, UTC.
using Minute = std::chrono::sys_time<std::chrono::minutes>;

inline Minute minute_of(std::chrono::system_clock::time_point time) {
    return std::chrono::floor<std::chrono::minutes>(time);
}

// 16 random bytes: make_id() (store/new_id.h).
using Id = std::array<std::uint8_t, 16>;

enum class Kind { Seen, Chosen, Judged };
inline constexpr std::array<std::string_view, 3> kKinds = {"seen", "chosen", "judged"};  // as they are stored

struct Record {
    Id id{};
    Minute at{};
    std::string story, node;  // ids of the story
    Kind kind = Kind::Seen;
    std::optional<std::string> option = {};          // chosen: its id
    std::optional<bool> by_default = {};             // chosen: the time took it, nobody did
    std::optional<std::chrono::seconds> taken = {};  // chosen: since it was asked, rounded down
    std::optional<std::string> flag = {};            // judged: the visitor's
    std::optional<std::string> author_flag = {};     // judged: the author's
    bool operator==(const Record&) const = default;
};

enum class How { Completed, Left, TimedOut, CutOff };  // CutOff: the program ended under it
inline constexpr std::array<std::string_view, 4> kHows = {"completed", "left", "timed-out", "cut-off"};

// One visitor's walk.
struct Session {
    Id id{};
    std::string story, language;  // language: the variant, "nl-easy" say
    Minute began{};
    std::optional<Minute> ended = {};           // nothing: still open
    std::optional<How> how = {};                // nothing: still open
    std::optional<std::string> last_node = {};  // where it stopped
    bool operator==(const Session&) const = default;
};

constexpr std::string_view to_text(Kind kind) {
    return kKinds.at(static_cast<std::size_t>(kind));
}

constexpr std::string_view to_text(How how) {
    return kHows.at(static_cast<std::size_t>(how));
}

// What stands in a database; nothing where no such word is known.
template <class Enum, std::size_t Count>
std::optional<Enum> from_text(const std::array<std::string_view, Count>& words, std::string_view text) {
    for (std::size_t at = 0; at < Count; ++at)
        if (words.at(at) == text) return static_cast<Enum>(at);
    return std::nullopt;
}

inline std::optional<Kind> kind_from(std::string_view text) {
    return from_text<Kind>(kKinds, text);
}

inline std::optional<How> how_from(std::string_view text) {
    return from_text<How>(kHows, text);
}

}  // namespace wissel::store
