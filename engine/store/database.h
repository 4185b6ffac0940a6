// A SQLite database: the only place, with statement.h, that knows the library.
//
// Threading: a connection and its statements on one thread at a time. Each call blocks on the disk, and up to
// `kBusyPatience`
//   where another program holds the file.
// Ownership: closes the file at its end. Statements must end before their database; the database may be moved
// meanwhile. Errors: "FILE: what failed; what to do". `may_pass` where another try later may do (a full disk, a lock,
// the disk).
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "store/statement.h"

namespace wissel::store {

enum class Access {
    Write,  // made where it is not there; its folder must be
    Read,   // never changes anything, and leaves nothing beside the file where it lies by itself
};

// What kind of failure it was, for who can do something about it.
enum class Trouble { None, Full, Held, Damaged, Other };

// Whether a file can be opened there at all: it is one, or its folder is there for it to be made in.
Result<void> check_place(const std::filesystem::path& file, Access access);

class Database {
public:
    static constexpr std::chrono::milliseconds kBusyPatience{500};

    // The system looks into the file only with the first statement: a damaged one can be opened.
    static Result<Database> open(const std::filesystem::path& file, Access access);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    const std::filesystem::path& file() const;
    // Statements without results, with ';' between them.
    Result<void> run(const std::string& sql);
    Result<Statement> prepare(const std::string& sql);
    // The first value of the first row.
    Result<std::int64_t> number(const std::string& sql);
    Result<std::string> text(const std::string& sql);

    // All of `work`, or, if it fails, nothing of it. Not nested.
    Result<void> in_transaction(const std::function<Result<void>()>& work);

    // Of the last call that failed, on this or a statement of it.
    Trouble trouble() const;
    // The file that it writes to is no longer the one of that name: somebody has moved or deleted it.
    bool has_moved() const;
    // What it has not yet carried from the log beside the file (`-wal`) into it stays there when it is closed.
    void leave_log();

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

}  // namespace wissel::store
