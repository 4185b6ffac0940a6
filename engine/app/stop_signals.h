// While it lives, SIGINT and SIGTERM (Ctrl-C, the end of a session) only ask for an end, so that what is half written can
// be cleared away.
//
// Threading: made, asked and ended on the main thread; one at a time.
// Invariants: the handlers from before are back afterwards.
#pragma once

#include <array>

namespace wissel::app {

class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    bool asked() const;

private:
    using Handler = void (*)(int);
    std::array<Handler, 2> before_{};
};

}  // namespace wissel::app
