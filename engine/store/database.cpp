#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

#include "store/connection.h"

namespace wissel::store {

namespace fs = std::filesystem;

namespace {

// In a name of the library's form "file:...", only these letters stand for themselves.
std::string as_uri(const fs::path& file) {
    std::string uri = "file:";
    for (const char letter : fs::absolute(file).string()) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '/' || byte == '-' || byte == '_' || byte == '.';
        uri += plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return uri;
}

// Nobody has it open, or the log (`-wal`) of who does would lie beside it.
bool lies_alone(const fs::path& file) {
    std::error_code error;
    return !fs::exists(file.string() + "-wal", error) && !error;
}

// A file that lies alone is read as it stands, without the two that the library otherwise makes beside it: another
// user's would keep its owner from writing.
std::string reading_name(const fs::path& file) {
    return as_uri(file) + (lies_alone(file) ? "?immutable=1" : "");
}

}  // namespace

Result<void> check_place(const fs::path& file, Access access) {
    std::error_code error;
    const auto status = fs::status(file, error);
    if (fs::is_regular_file(status)) return {};
    if (fs::exists(status)) return fail(fmt::format("{}: this is no file: give the name of one", file.string()));
    if (status.type() != fs::file_type::not_found)
        return fail(
            fmt::format("{}: {}: see whether this user may look into its folder", file.string(), error.message()));
    if (access == Access::Read) return fail(fmt::format("{}: there is no such file: check its name", file.string()));
    const auto folder = fs::absolute(file).parent_path();
    if (fs::is_directory(folder, error)) return {};
    return fail(fmt::format("{}: there is no folder {}: make it first", file.string(), folder.string()));
}

Result<Database> Database::open(const fs::path& file, Access access) {
    if (auto checked = check_place(file, access); !checked) return tl::unexpected(checked.error());
    const bool reads = access == Access::Read;
    const auto name = reads ? reading_name(file) : as_uri(file);
    const int flags = (reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_URI;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    if (!handle) return fail(fmt::format("{}: there is no memory left to open it", file.string()));
    auto connection = std::make_unique<Connection>(file, handle);
    if (code != SQLITE_OK) return connection->failure();
    if (!reads && sqlite3_db_readonly(handle, "main") == 1)
        return fail(
            fmt::format("{}: it may be read but not written to: give this user the right to do so", file.string()));
    sqlite3_busy_timeout(handle, static_cast<int>(kBusyPatience.count()));
    // A file made by others cannot call functions of the library through its tables.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return Database(std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

const fs::path& Database::file() const {
    return connection_->file();
}

Result<void> Database::run(const std::string& sql) {
    if (sqlite3_exec(connection_->handle(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return connection_->failure();
}

Result<Statement> Database::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(connection_->handle(), sql.c_str(), -1, &statement, nullptr);
    if (code != SQLITE_OK) return connection_->failure();
    return Statement(*connection_, statement);
}

Result<std::int64_t> Database::number(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    auto row = statement->step();
    if (!row) return tl::unexpected(row.error());
    return *row ? statement->number(0) : 0;
}

Result<std::string> Database::text(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    auto row = statement->step();
    if (!row) return tl::unexpected(row.error());
    return *row ? statement->text(0) : std::string();
}

Result<void> Database::in_transaction(const std::function<Result<void>()>& work) {
    // At once for writing: a reader that becomes a writer later could be refused without a wait.
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = work();
    if (done) done = run("COMMIT");
    // Many failures have rolled back already; a second time would only hide what the first error was.
    if (!done && !sqlite3_get_autocommit(connection_->handle()))
        sqlite3_exec(connection_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

Trouble Database::trouble() const {
    return connection_->trouble();
}

bool Database::has_moved() const {
    int moved = 0;
    sqlite3_file_control(connection_->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void Database::leave_log() {
    sqlite3_db_config(connection_->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

}  // namespace wissel::store
