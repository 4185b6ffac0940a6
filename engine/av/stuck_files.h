// Which files have a thread that is still stuck in reading them (see disk_thread.h): trying those again would only leave one
// more thread and one more open file behind, for each try.
//
// Threading: any thread. Ownership: keeps nothing alive; what is stuck goes when the system lets go of it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace wissel::av {

class StuckFiles {
public:
    // `left_behind`: what the stuck thread owns, and nobody else.
    void add(const std::string& path, std::weak_ptr<const void> left_behind) {
        const std::lock_guard lock(mutex_);
        std::erase_if(files_, [](const auto& file) { return file.second.expired(); });
        files_[path] = std::move(left_behind);
    }
    bool has(const std::string& path) const {
        const std::lock_guard lock(mutex_);
        const auto found = files_.find(path);
        return found != files_.end() && !found->second.expired();
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::weak_ptr<const void>> files_;  // guarded by mutex_
};

using StuckFilesRef = std::shared_ptr<StuckFiles>;

}  // namespace wissel::av
