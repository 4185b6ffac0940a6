// The overlay's letters, drawn on a thread of their own while the window opens and the film begins.
//
// Threading: main thread. Ownership: its end waits for the thread.
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "ui/letters.h"

namespace wissel::app {

class EarlyLetters {
public:
    // Once.
    void begin(int drawable_height);
    // They are there, or could not be made.
    bool ready() const { return ready_.load(); }
    // Waits for them; once, after begin().
    Result<std::unique_ptr<ui::Letters>> take();

private:
    Result<std::unique_ptr<ui::Letters>> made_;
    std::atomic<bool> ready_{false};
    std::jthread thread_;  // last, so that it is joined first
};

}  // namespace wissel::app
