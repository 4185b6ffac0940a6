// A prepared statement of a Database: bound, stepped through, used again.
//
//   auto seen = database.prepare("SELECT node, at FROM record WHERE story = ?");
//   seen->bind({story});
//   for (auto row = seen->step(); row && *row; row = seen->step()) use(seen->text(0), seen->number(1));
//   (and at last: did `row` fail?)
//
// Threading, ownership, errors: as Database; a statement must end before it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "store/record.h"

struct sqlite3_stmt;

namespace wissel::store {

class Connection;

// What can be bound; nullptr is NULL. Texts and ids need only live until bind() returns.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(std::int64_t number) : value_(number) {}
    Value(int number) : value_(std::int64_t{number}) {}
    Value(bool truth) : value_(std::int64_t{truth}) {}
    Value(Minute minute) : value_(std::int64_t{minute.time_since_epoch().count()}) {}
    Value(std::string_view text) : value_(text) {}
    Value(const std::string& text) : value_(std::string_view(text)) {}
    Value(const char* text) : value_(std::string_view(text)) {}
    Value(const Id& id) : value_(id) {}
    template <class Type>
    Value(const std::optional<Type>& maybe) : Value(maybe ? Value(*maybe) : Value(nullptr)) {}

    const auto& held() const { return value_; }

private:
    std::variant<std::monostate, std::int64_t, std::string_view, Id> value_;
};

class Statement {
public:
    Statement(Connection& connection, sqlite3_stmt* statement);  // takes it over

    // From the beginning again, with these for its '?', in their order; what is missing is NULL.
    Result<void> bind(std::initializer_list<Value> values);
    // Whether there is a row now. Once there is none, the next step begins again.
    Result<bool> step();
    // Binds, and steps to the end; rows are passed over.
    Result<void> run(std::initializer_list<Value> values = {});

    // Of the row that there is, columns from 0. A value of another type is converted as SQLite does; NULL: 0 or empty.
    std::int64_t number(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    Minute minute(int column) const { return Minute(std::chrono::minutes(number(column))); }
    std::optional<Id> id(int column) const;  // nothing if it is not 16 bytes long
    std::size_t size(int column) const;      // in bytes, of a text or an id
    bool is_null(int column) const;
    std::optional<std::string> maybe_text(int column) const;
    std::optional<std::int64_t> maybe_number(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Connection* connection_;  // not null; outlives this
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace wissel::store
