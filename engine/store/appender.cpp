#include "store/appender.h"

#include <utility>

namespace wissel::store {

namespace {

// What is there already was written before a failure that only seemed to be one.
constexpr const char* kRecord =
    "INSERT INTO record (id, at, story, node, kind, option, by_default, seconds, flag, author_flag)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
constexpr const char* kBegan =
    "INSERT INTO session (id, story, language, began) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
constexpr const char* kEnded = "UPDATE session SET ended = max(began, ?2), how = ?3, last_node = ?4 WHERE id = ?1";
constexpr const char* kMissed = "INSERT INTO missed (at, count) VALUES (?, ?)";

std::optional<std::int64_t> whole_seconds(const Record& record) {
    return record.taken ? std::optional<std::int64_t>(record.taken->count()) : std::nullopt;
}

}  // namespace

Appender::Appender(Statement record, Statement began, Statement ended, Statement missed)
    : record_(std::move(record)), began_(std::move(began)), ended_(std::move(ended)), missed_(std::move(missed)) {}

Result<Appender> Appender::prepare(Database& database) {
    auto record = database.prepare(kRecord);
    if (!record) return tl::unexpected(record.error());
    auto began = database.prepare(kBegan);
    if (!began) return tl::unexpected(began.error());
    auto ended = database.prepare(kEnded);
    if (!ended) return tl::unexpected(ended.error());
    auto missed = database.prepare(kMissed);
    if (!missed) return tl::unexpected(missed.error());
    return Appender(std::move(*record), std::move(*began), std::move(*ended), std::move(*missed));
}

Result<void> Appender::append(const Entry& entry) {
    return std::visit([&](const auto& one) { return append(one); }, entry);
}

Result<void> Appender::append(const Record& record) {
    return record_.run({record.id, record.at, record.story, record.node, to_text(record.kind),
                        record.option, record.by_default, whole_seconds(record), record.flag, record.author_flag});
}

Result<void> Appender::append(const Began& began) {
    return began_.run({began.id, began.story, began.language, began.at});
}

Result<void> Appender::append(const Ended& ended) {
    return ended_.run({ended.id, ended.at, to_text(ended.how), ended.last_node});
}

Result<void> Appender::append(const Missed& missed) {
    return missed_.run({missed.at, static_cast<std::int64_t>(missed.count)});
}

}  // namespace wissel::store
