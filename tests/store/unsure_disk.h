// A disk under SQLite that loses what was not synced when the power goes, and that can be full.
//
// Purpose: a file system layer (VFS) of the library, its default while this lives, over the real one: files are real
// ones, so that
//   all else sees them. What is sure of each is kept in memory (store/unsure_file.h); nothing waits for the real disk.
// Threading: as the library's. Ownership: databases must be closed before restore() and before its end. One at a time.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "store/unsure_file.h"

namespace wissel::test {

class UnsureDisk {
public:
    UnsureDisk();
    ~UnsureDisk();
    UnsureDisk(const UnsureDisk&) = delete;
    UnsureDisk& operator=(const UnsureDisk&) = delete;

    // At the last of so many changes (a write, a truncation, a sync, a deletion) from now the power goes: this one may
    // be half done, and everything fails until restore().
    void cut_after(std::uint64_t changes);
    bool is_cut();
    // The power is back: the files are what the disk is found to hold.
    void restore(Random& random, double kept);

    // What the file system itself has to say is sure: which files there are, and that they were cut short.
    void sync_names();

    // Each sync fails with this likelihood, and what it was to make sure is seen until the power goes, and then is not
    // there: as Linux does where a disk cannot write a page.
    void fail_syncs(double likelihood, std::uint64_t seed);

    // Files may grow by so many bytes in all; nothing: as they like.
    void leave_room(std::optional<std::int64_t> bytes);
    // Called whenever a write is refused for that.
    void on_full(std::function<void()> call);

    // For the layer itself: each gives a result code of the library.
    int open(sqlite3_file* real, const char* name, int flags, int* out_flags, UnsureFile** file);
    int write(sqlite3_file* real, UnsureFile* file, const void* bytes, int size, std::int64_t at);
    int truncate(sqlite3_file* real, UnsureFile* file, std::int64_t size);
    int sync(UnsureFile* file, bool with_folder);
    int remove(const char* name, int sync_folder);
    sqlite3_vfs* real() const { return real_; }

private:
    bool changes_now();  // with mutex_: false if this is when the power goes
    bool has_room(sqlite3_file* real, std::int64_t end);

    sqlite3_vfs* const real_;
    sqlite3_vfs layer_;
    std::mutex mutex_;
    std::map<std::string, UnsureFile> files_;
    std::map<std::string, std::string> removed_;  // which may come back
    std::optional<std::uint64_t> changes_left_;
    bool is_cut_ = false;
    double failing_ = 0;
    Random random_;
    std::optional<std::int64_t> room_;
    std::function<void()> on_full_;
};

}  // namespace wissel::test
