// A sound device that was found on the machine, and the way to look for one.
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "playback/audio_sink.h"

namespace wissel::platform {

struct SoundDevice {
    std::unique_ptr<playback::AudioSink> sink;
    std::function<bool()> lost;  // it has gone for good; asked while the sink lives, and no more once it was true
};

// Opens what the machine has now, which may block or hang. Called from one thread at a time.
using DeviceOpener = std::function<Result<SoundDevice>()>;

}  // namespace wissel::platform
