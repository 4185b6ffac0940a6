// The overlay's letters, drawn on a thread of their own while the window opens and the film begins.
//
// Threading: main thread. Ownership: its end waits for the thread.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <utility>

#include "director/view.h"
#include "ui/letters.h"

namespace wissel::app {

class EarlyLetters {
public:
    using Maker = std::function<Result<std::unique_ptr<ui::Letters>>(int drawable_height)>;
    explicit EarlyLetters(Maker make = &ui::Letters::make) : make_(std::move(make)) {}

    // Once.
    void begin(int drawable_height);
    // They are there, or could not be made.
    bool ready() const { return ready_.load(); }
    // The film begins without them: they are to be taken once they are there, or once this cannot be shown without them.
    bool due(const director::View& view) const;
    // Waits for them; once, after begin().
    Result<std::unique_ptr<ui::Letters>> take();

private:
    const Maker make_;
    Result<std::unique_ptr<ui::Letters>> made_;
    std::atomic<bool> ready_{false};
    std::jthread thread_;  // last, so that it is joined first
};

}  // namespace wissel::app
