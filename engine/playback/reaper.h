// Closes clips that nobody needs any more, on a thread of its own: joining their threads may take a moment.
//
// Threading: retire() from any thread, never blocks. Ownership: owns the clips handed to it until they are closed.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "playback/timeline.h"

namespace wissel::playback {

class Reaper {
public:
    Reaper();
    ~Reaper();  // once everything handed in is closed

    void retire(ClipRef clip);
    void retire(std::vector<ClipRef> clips);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable handed_in_;
    std::deque<ClipRef> clips_;  // guarded by mutex_
    bool stopping_ = false;      // guarded by mutex_
    std::thread thread_;
};

}  // namespace wissel::playback
