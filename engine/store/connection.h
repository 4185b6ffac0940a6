// What a Database and its statements share: the library's handle, the file's name, and what went wrong last.
//
// Threading, ownership: as Database. Only for database.cpp and statement.cpp.
#pragma once

#include <sqlite3.h>

#include <filesystem>

#include "base/result.h"
#include "store/database.h"

namespace wissel::store {

class Connection {
public:
    Connection(std::filesystem::path file, sqlite3* handle) : file_(std::move(file)), handle_(handle) {}
    ~Connection() { sqlite3_close_v2(handle_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const std::filesystem::path& file() const { return file_; }
    sqlite3* handle() const { return handle_; }
    Trouble trouble() const { return trouble_; }

    // Of the call that has just failed.
    tl::unexpected<Error> failure();

private:
    const std::filesystem::path file_;
    sqlite3* const handle_;  // owned
    Trouble trouble_ = Trouble::None;
};

}  // namespace wissel::store
