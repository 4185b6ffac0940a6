// The sound device of a show in a window, and what is said of it.
//
// Threading: main thread.
#pragma once

#include <memory>

#include "platform/fallback_sink.h"

namespace wissel::app {

// Waits for the device for a moment; then the film begins without, which is said, and the device is looked for meanwhile.
std::unique_ptr<platform::FallbackSink> open_sound();
// On standard error, if anything has changed.
void tell(platform::FallbackSink::Change change);

}  // namespace wissel::app
