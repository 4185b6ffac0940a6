#include "store/unsure_disk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "store/unsure_layer.h"

namespace wissel::test {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> read_from_disk(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    if (!in) return std::nullopt;
    std::string content;
    for (char part[4096]; in.read(part, sizeof part) || in.gcount() > 0;)
        content.append(part, static_cast<std::size_t>(in.gcount()));
    return content;
}

void put_back(const std::string& name, const std::optional<std::string>& content) {
    fs::remove(name);
    if (content) std::ofstream(name, std::ios::binary) << *content;
}

}  // namespace

UnsureDisk::UnsureDisk() : real_(sqlite3_vfs_find(nullptr)), layer_(unsure_layer(*this)) {
    REQUIRE(sqlite3_vfs_register(&layer_, 1) == SQLITE_OK);
}

UnsureDisk::~UnsureDisk() {
    sqlite3_vfs_register(real_, 1);
    sqlite3_vfs_unregister(&layer_);
}

void UnsureDisk::cut_after(std::uint64_t changes) {
    const std::lock_guard lock(mutex_);
    changes_left_ = changes;
}

bool UnsureDisk::is_cut() {
    const std::lock_guard lock(mutex_);
    return is_cut_;
}

void UnsureDisk::restore(Random& random, double kept) {
    const std::lock_guard lock(mutex_);
    for (const auto& [name, file] : files_) put_back(name, file.after_cut(random, kept));
    for (const auto& [name, content] : removed_)
        if (!fs::exists(name) && !happens(random, kept)) put_back(name, content);
    files_.clear();
    removed_.clear();
    changes_left_.reset();
    is_cut_ = false;
}

void UnsureDisk::sync_names() {
    const std::lock_guard lock(mutex_);
    removed_.clear();
    for (auto& each : files_) {
        each.second.sync_folder();
        each.second.sync_size();
    }
}

void UnsureDisk::fail_syncs(double likelihood, std::uint64_t seed) {
    const std::lock_guard lock(mutex_);
    failing_ = likelihood;
    random_.seed(seed);
}

void UnsureDisk::leave_room(std::optional<std::int64_t> bytes) {
    const std::lock_guard lock(mutex_);
    room_ = bytes;
}

void UnsureDisk::on_full(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    on_full_ = std::move(call);
}

bool UnsureDisk::changes_now() {
    if (changes_left_ && --*changes_left_ == 0) {
        is_cut_ = true;
        changes_left_.reset();
    }
    return !is_cut_;
}

int UnsureDisk::open(sqlite3_file* real, const char* name, int flags, int* out_flags, UnsureFile** file) {
    const std::lock_guard lock(mutex_);
    *file = nullptr;
    if (is_cut_) return SQLITE_CANTOPEN;
    auto found = name ? read_from_disk(name) : std::nullopt;
    const int code = real_->xOpen(real_, name, real, flags, out_flags);
    if (code != SQLITE_OK || !name) return code;
    removed_.erase(name);
    *file = &files_.try_emplace(name, std::move(found)).first->second;
    return SQLITE_OK;
}

bool UnsureDisk::has_room(sqlite3_file* real, std::int64_t end) {
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    if (!room_ || end <= size) return true;
    if (end - size > *room_) return false;
    *room_ -= end - size;
    return true;
}

int UnsureDisk::write(sqlite3_file* real, UnsureFile* file, const void* bytes, int size, std::int64_t at) {
    const std::lock_guard lock(mutex_);
    if (is_cut_) return SQLITE_IOERR_WRITE;
    if (!has_room(real, at + size)) {
        if (on_full_) on_full_();
        return SQLITE_FULL;
    }
    if (file)
        file->write(static_cast<std::size_t>(at),
                    std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)));
    return changes_now() ? real->pMethods->xWrite(real, bytes, size, at) : SQLITE_IOERR_WRITE;
}

int UnsureDisk::truncate(sqlite3_file* real, UnsureFile* file, std::int64_t size) {
    const std::lock_guard lock(mutex_);
    if (is_cut_) return SQLITE_IOERR_TRUNCATE;
    if (file) file->truncate(static_cast<std::size_t>(size));
    return changes_now() ? real->pMethods->xTruncate(real, size) : SQLITE_IOERR_TRUNCATE;
}

int UnsureDisk::sync(UnsureFile* file, bool with_folder) {
    const std::lock_guard lock(mutex_);
    if (is_cut_ || !changes_now()) return SQLITE_IOERR_FSYNC;  // some of it may have been done
    if (happens(random_, failing_)) {
        if (file) {
            file->sync_size();
            file->forget();
        }
        return SQLITE_IOERR_FSYNC;
    }
    if (file) file->sync();
    if (!with_folder) return SQLITE_OK;
    removed_.clear();
    for (auto& each : files_) each.second.sync_folder();
    return SQLITE_OK;
}

int UnsureDisk::remove(const char* name, int sync_folder) {
    const std::lock_guard lock(mutex_);
    if (is_cut_) return SQLITE_IOERR_DELETE;
    const auto found = files_.find(name);
    const auto sure = found == files_.end() ? read_from_disk(name) : found->second.sure();
    if (found != files_.end()) files_.erase(found);
    if (sure && sync_folder == 0) removed_[name] = *sure;
    const bool done = changes_now();
    if (!done && sure) removed_[name] = *sure;
    return done ? real_->xDelete(real_, name, 0) : SQLITE_IOERR_DELETE;
}

}  // namespace wissel::test
