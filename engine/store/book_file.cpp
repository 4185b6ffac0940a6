#include "store/book_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <utility>

#include "base/plain_line.h"
#include "store/aside.h"
#include "store/file_lock.h"
#include "store/schema.h"

namespace wissel::store {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& file) {
    std::error_code error;
    return fs::exists(file, error);
}

// An empty one is what a file leaves behind that somebody moved away under the program.
bool has_log(const fs::path& file) {
    std::error_code error;
    return fs::file_size(log_of(file), error) > 0 && !error;
}

// A new one, of a page at most, whose first mark was broken off: the library takes that back when it opens it for
// writing.
bool is_broken_off(const fs::path& file) {
    std::error_code error;
    return is_there(journal_of(file)) && fs::file_size(file, error) <= 4096 && !error;
}

// The library takes a file that is smaller than any of its own for an empty one, and writes over it.
bool is_scrap(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0 && size < 512 && !has_log(file);
}

// SQLite, "Database File Format", 1.3: how a database begins, and where its program's mark stands.
bool begins_as_ours(std::string_view head) {
    constexpr std::string_view kBegins("SQLite format 3", 16);  // with its zero
    constexpr std::size_t kMarkAt = 68;
    if (!head.starts_with(kBegins) || head.size() < kMarkAt + 4) return false;
    std::int64_t mark = 0;
    for (std::size_t at = kMarkAt; at < kMarkAt + 4; ++at) mark = mark << 8U | static_cast<unsigned char>(head[at]);
    return mark == kApplicationId;
}

// Its bytes speak for it: how it begins, or that there is nothing in it but zeros.
bool reads_as_ours(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 1 << 16> part{};
    bool first = true, nothing = true;
    while (nothing && in) {
        in.read(part.data(), part.size());
        const std::string_view bytes(part.data(), static_cast<std::size_t>(in.gcount()));
        if (std::exchange(first, false) && begins_as_ours(bytes)) return true;
        nothing = bytes.find_first_not_of('\0') == std::string_view::npos;
    }
    return nothing;
}

bool something_of_ours_is_beside(const fs::path& file) {
    return is_there(lock_of(file)) || is_there(log_of(file)) || is_there(journal_of(file)) ||
           !moved_aside(file).empty();
}

// What is no database, or one that cannot be read any more.
Result<void> check_damaged_is_ours(const fs::path& file) {
    if (reads_as_ours(file) || something_of_ours_is_beside(file)) return {};
    return fail(fmt::format("{}: this holds something else than figures, and stays as it is: give another name",
                            file.string()));
}

// Whether this is refused, before anything is opened for writing. By the library, not by the file's first bytes: those
// may be torn and whole again with the log.
Result<void> check_owner(const fs::path& file, std::string& damage) {
    if (!is_there(file) || is_broken_off(file)) return {};
    if (is_scrap(file)) {
        damage = "it is no database";
        return check_damaged_is_ours(file);
    }
    auto database = Database::open(file, Access::Read);
    if (!database) return tl::unexpected(database.error());
    const auto marks = read_marks(*database);
    if (marks) return check_is_ours(*marks, file, newest_version());
    if (database->trouble() != Trouble::Damaged) return tl::unexpected(marks.error());
    damage = marks.error().message;
    return check_damaged_is_ours(file);
}

Result<void> check_whole(Database& database, std::string& damage) {
    auto answer = database.text("PRAGMA integrity_check(1)");
    if (!answer) return tl::unexpected(answer.error());
    if (*answer != "ok") damage = *answer;
    return {};
}

// What was written when a disk failed is seen until the power goes, though it never came to the disk: Linux takes a
// page for written once it has said so. Carried from the log into the file it is written once more, before anybody
// relies on it.
Result<void> settle(Database& database) {
    return database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> make_ready(Database& database) {
    if (auto done = prepare_for_writing(database); !done) return done;
    if (auto done = migrate(database, schema_steps()); !done) return done;
    return settle(database);
}

// With `damage` said, the database is to be closed and moved aside; else it is ready.
Result<Database> open_sound(const fs::path& file, std::string& damage) {
    auto database = Database::open(file, Access::Write);
    if (!database) return database;
    auto done = check_whole(*database, damage);
    if (done && damage.empty()) done = make_ready(*database);
    if (!done && database->trouble() != Trouble::Damaged) return tl::unexpected(done.error());
    if (!done) damage = done.error().message;
    if (!damage.empty()) database->leave_log();  // it stays as it was found
    return database;
}

Result<void> put_aside(const fs::path& file, const std::string& damage, std::vector<std::string>& said) {
    const auto beside = move_aside(file);
    if (!beside) return tl::unexpected(beside.error());
    said.push_back(
        fmt::format("{}: it was damaged ({}) and is kept as {}; a new one is begun. How to save what is "
                    "still in it: KIOSK.md",
                    file.string(), without_controls(damage, ' '), beside->filename().string()));
    return {};
}

}  // namespace

fs::path behind_links(const fs::path& file) {
    std::error_code error;
    auto end = fs::weakly_canonical(file, error);
    return error ? file : end;
}

Result<void> check_book_file(const fs::path& name) {
    const auto file = behind_links(name);
    if (auto place = check_place(file, Access::Write); !place) return place;
    std::string damage;
    if (auto ours = check_owner(file, damage); !ours || !damage.empty() || !is_there(file)) return ours;
    return Database::open(file, Access::Write).map([](const Database&) {});  // may it be written to?
}

Result<Database> open_book_file(const fs::path& name, std::vector<std::string>& said) {
    const auto file = behind_links(name);
    std::string damage;
    if (auto ours = check_owner(file, damage); !ours) return tl::unexpected(ours.error());
    if (!is_there(file) && has_log(file)) damage = "only its log is left";
    if (damage.empty()) {
        auto database = open_sound(file, damage);
        if (!database || damage.empty()) return database;
    }
    if (auto moved = put_aside(file, damage, said); !moved) return tl::unexpected(moved.error());
    damage.clear();
    auto database = open_sound(file, damage);
    if (!database || damage.empty()) return database;
    return fail(fmt::format("{}: a new one is damaged at once ({}): see to the disk", file.string(), damage));
}

}  // namespace wissel::store
