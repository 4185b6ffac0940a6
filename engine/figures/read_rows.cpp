#include "figures/read_rows.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <set>
#include <utility>

#include "store/schema.h"

namespace wissel::figures {

namespace {

using store::Database;

// Of the years 1970 to 9999, so that nothing that is reckoned with them runs over.
constexpr std::int64_t kLastMinute = 4'223'371'680;
constexpr std::int64_t kMostSeconds = 86'400;
constexpr std::int64_t kMostMissed = 1'000'000'000;

// Merges as it reads: an id that is known is passed over.
class Reader {
public:
    Result<void> read(const std::filesystem::path& file);
    Rows take();

private:
    using Take = std::function<Result<void>(const store::Statement&)>;
    Result<void> each(Database& database, const char* sql, const Take& take) const;
    Result<store::Id> id(const store::Statement& row) const;  // its first column
    Result<store::Minute> minute(const store::Statement& row, int column) const;
    tl::unexpected<Error> odd(const std::string& what) const;

    Result<void> take_session(const store::Statement& row);
    Result<void> take_record(const store::Statement& row);
    Result<void> take_name(const store::Statement& row);
    Result<void> take_missed(const store::Statement& row, std::map<Rows::Missed, std::size_t>& here) const;

    std::filesystem::path file_;
    Rows rows_;
    std::map<store::Id, std::size_t> sessions_;
    std::set<store::Id> records_;
    std::set<std::tuple<std::string, std::string, store::NameKind, std::string>> names_;
    std::map<Rows::Missed, std::size_t> missed_;  // how often one file has it
};

tl::unexpected<Error> Reader::odd(const std::string& what) const {
    return fail(
        fmt::format("{}: it holds {}, which no kiosk writes: it was changed or is damaged; take another copy of it",
                    file_.string(), what));
}

Result<void> Reader::each(Database& database, const char* sql, const Take& take) const {
    auto statement = database.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return {};
        if (auto taken = take(*statement); !taken) return taken;
    }
}

Result<store::Minute> Reader::minute(const store::Statement& row, int column) const {
    const auto number = row.number(column);
    if (number < 0 || number > kLastMinute) return odd(fmt::format("the time {}", number));
    return row.minute(column);
}

// All that are of another length would else count as one row.
Result<store::Id> Reader::id(const store::Statement& row) const {
    if (const auto id = row.id(0)) return *id;
    return odd(fmt::format("an id of {} bytes", row.size(0)));
}

Result<void> Reader::take_session(const store::Statement& row) {
    const auto known_by = id(row);
    if (!known_by) return tl::unexpected(known_by.error());
    store::Session session{*known_by, row.text(1), row.text(2), {}, {}, {}, row.maybe_text(6)};
    const auto began = minute(row, 3);
    if (!began) return tl::unexpected(began.error());
    session.began = *began;
    if (!row.is_null(5)) {
        session.how = store::how_from(row.text(5));
        if (!session.how) return odd(fmt::format("a session that ended as '{}'", row.text(5)));
    }
    const auto [known, is_new] = sessions_.emplace(session.id, rows_.sessions.size());
    if (is_new)
        rows_.sessions.push_back(std::move(session));
    else if (!rows_.sessions[known->second].how)
        rows_.sessions[known->second] = std::move(session);
    return {};
}

Result<void> Reader::take_record(const store::Statement& row) {
    const auto known_by = id(row);
    if (!known_by) return tl::unexpected(known_by.error());
    const auto kind = store::kind_from(row.text(4));
    if (!kind) return odd(fmt::format("a record of the kind '{}'", row.text(4)));
    const auto at = minute(row, 1);
    if (!at) return tl::unexpected(at.error());
    if (!records_.insert(*known_by).second) return {};
    store::Record record{*known_by,         *at, row.text(2), row.text(3),       *kind,
                         row.maybe_text(5), {},  {},          row.maybe_text(8), row.maybe_text(9)};
    if (const auto by_default = row.maybe_number(6)) record.by_default = *by_default != 0;
    const auto seconds = row.maybe_number(7);
    if (seconds && *seconds >= 0 && *seconds <= kMostSeconds) record.taken = std::chrono::seconds(*seconds);
    rows_.records.push_back(std::move(record));
    return {};
}

Result<void> Reader::take_name(const store::Statement& row) {
    const auto kind = store::name_kind_from(row.text(2));
    if (!kind) return odd(fmt::format("a name of the kind '{}'", row.text(2)));
    if (!names_.emplace(row.text(0), row.text(1), *kind, row.text(3)).second) return {};
    rows_.names.push_back(
        {row.text(0), {row.text(1), *kind, row.text(3), row.text(4), row.maybe_text(5), row.number(6)}});
    return {};
}

Result<void> Reader::take_missed(const store::Statement& row, std::map<Rows::Missed, std::size_t>& here) const {
    const auto at = minute(row, 0);
    if (!at) return tl::unexpected(at.error());
    const auto count = row.number(1);
    if (count < 0 || count > kMostMissed) return odd(fmt::format("{} missed records", count));
    ++here[{*at, static_cast<std::size_t>(count)}];
    return {};
}

Result<void> Reader::read(const std::filesystem::path& file) {
    file_ = file;
    auto database = store::open_to_read(file);
    if (!database) return tl::unexpected(database.error());
    // All of it as it is at one moment: a kiosk may be writing.
    if (auto begun = database->run("BEGIN"); !begun) return begun;
    std::map<Rows::Missed, std::size_t> here;
    auto read = each(*database, "SELECT id, story, language, began, ended, how, last_node FROM session",
                     [&](const auto& row) { return take_session(row); });
    if (read)
        read = each(
            *database,
            "SELECT id, at, story, node, kind, option, by_default, seconds, flag, author_flag FROM record",
            [&](const auto& row) { return take_record(row); });
    if (read)
        read = each(*database, "SELECT story, language, kind, id, text, parent, place FROM name",
                    [&](const auto& row) { return take_name(row); });
    if (read)
        read = each(*database, "SELECT at, count FROM missed", [&](const auto& row) { return take_missed(row, here); });
    for (const auto& [missed, times] : here) missed_[missed] = std::max(missed_[missed], times);
    rows_.files += read.has_value();
    return read;
}

Rows Reader::take() {
    for (const auto& [missed, times] : missed_) rows_.missed.insert(rows_.missed.end(), times, missed);
    return std::move(rows_);
}

}  // namespace

Result<Rows> read_rows(const std::vector<std::filesystem::path>& files) {
    Reader reader;
    std::set<std::filesystem::path> read;
    for (const auto& file : files) {
        std::error_code error;
        const auto same = std::filesystem::weakly_canonical(file, error);
        if (!read.insert(error ? file : same).second) continue;
        if (auto done = reader.read(file); !done) return tl::unexpected(done.error());
    }
    return reader.take();
}

}  // namespace wissel::figures
