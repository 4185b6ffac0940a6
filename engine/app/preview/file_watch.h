// Notices that files have changed, come or gone, by looking at their times: that works on every disk and with every editor.
//
// Purpose: a change counts once it has stood for one look, so that a file is not read half written. Texts are looked at often, so
//   that a save is seen at once; films and captions less often, as there are many. A file that is not there yet is watched too.
// Threading: the members on any thread; `changed` is called on the watch's own.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace wissel::app {

class FileWatch {
public:
    struct Files {
        std::vector<std::string> texts;
        std::vector<std::string> media;  // films and captions
    };
    struct Changes {
        bool texts = false, media = false;
    };

    FileWatch(Files files, std::function<void()> changed);
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    // These from now on. A change to one that was watched before is still noticed.
    void watch(Files files);
    void watch_texts(std::vector<std::string> texts);
    // There is something to take.
    bool has_changes() const { return has_changes_; }
    // What has changed since the last call.
    Changes take();

private:
    using Stamp = std::optional<std::pair<std::filesystem::file_time_type, std::uintmax_t>>;  // none: there is no such file
    using Stamps = std::map<std::string, Stamp>;

    void run(const std::stop_token& stop);
    bool look(bool at_media);
    static Stamps stamps_of(const std::vector<std::string>& files);
    static Stamps known_or_now(const std::vector<std::string>& files, const Stamps& known);

    const std::function<void()> changed_;
    std::atomic<bool> has_changes_ = false;
    std::mutex mutex_;
    std::condition_variable_any ended_;
    Files files_;                              // guarded by mutex_, as all that follows
    Stamps texts_seen_, media_seen_;           // as they were when last taken
    Stamps texts_before_, media_before_;       // at the last look
    std::jthread thread_;                      // last, so that it ends first
};

}  // namespace wissel::app
