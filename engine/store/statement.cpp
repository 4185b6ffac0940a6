#include "store/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "store/connection.h"

namespace wissel::store {

namespace {

struct Binder {
    sqlite3_stmt* statement;
    int place;  // from 1

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
    int operator()(std::string_view text) const {
        // An empty view may point nowhere, which the library would take for NULL.
        return sqlite3_bind_text64(statement, place, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    int operator()(const Id& id) const {
        return sqlite3_bind_blob64(statement, place, id.data(), id.size(), SQLITE_TRANSIENT);
    }
};

}  // namespace

Statement::Statement(Connection& connection, sqlite3_stmt* statement)
    : connection_(&connection), statement_(statement) {}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Result<void> Statement::bind(std::initializer_list<Value> values) {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
    int place = 0;
    for (const auto& value : values)
        if (std::visit(Binder{statement_.get(), ++place}, value.held()) != SQLITE_OK) return connection_->failure();
    return {};
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        auto failure = connection_->failure();
        sqlite3_reset(statement_.get());
        return failure;
    }
    sqlite3_reset(statement_.get());
    return false;
}

Result<void> Statement::run(std::initializer_list<Value> values) {
    if (auto bound = bind(values); !bound) return bound;
    for (;;) {
        auto row = step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return {};
    }
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* letters = sqlite3_column_text(statement_.get(), column);
    return letters ? std::string(reinterpret_cast<const char*>(letters), size(column)) : std::string();
}

std::optional<Id> Statement::id(int column) const {
    Id id{};
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    if (!bytes || size(column) != id.size()) return std::nullopt;
    std::copy_n(bytes, id.size(), id.begin());
    return id;
}

std::size_t Statement::size(int column) const {
    return static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::optional<std::string> Statement::maybe_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
}

std::optional<std::int64_t> Statement::maybe_number(int column) const {
    return is_null(column) ? std::nullopt : std::optional(number(column));
}

}  // namespace wissel::store
