#include "store/connection.h"

#include <fmt/format.h>

namespace wissel::store {

namespace {

Trouble trouble_of(int code) {
    switch (code) {
        case SQLITE_FULL:
            return Trouble::Full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Trouble::Held;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Trouble::Damaged;
        default:
            return Trouble::Other;
    }
}

const char* advice(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "make room on its disk";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program holds it: close that, or try again";
        case SQLITE_CORRUPT:
            return "it is damaged: take a copy of it from before";
        case SQLITE_NOTADB:
            return "it is no database, or a damaged one: see whether this is the right file";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return "give this user the right to write to it and to its folder";
        case SQLITE_CANTOPEN:
            return "see whether it is there, and whether this user may use it and write in its folder";
        case SQLITE_IOERR:
            return "the disk does not do what is asked: see whether it is full, still there, and whole";
        default:
            return "this may be a fault of the program";
    }
}

bool may_pass(int code) {
    return code == SQLITE_FULL || code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_IOERR ||
           code == SQLITE_CANTOPEN;
}

}  // namespace

tl::unexpected<Error> Connection::failure() {
    const int code = sqlite3_errcode(handle_) & 0xFF;  // the kind, without its details
    trouble_ = trouble_of(code);
    auto message = fmt::format("{}: {}; {}", file_.string(), sqlite3_errmsg(handle_), advice(code));
    return tl::unexpected<Error>(Error{std::move(message), may_pass(code)});
}

}  // namespace wissel::store
