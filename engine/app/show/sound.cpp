#include "app/show/sound.h"

#include <iostream>
#include <optional>
#include <utility>

#include "platform/sdl_audio_sink.h"

namespace wissel::app {

namespace {

// At the start; most answer in a tenth of it.
constexpr Duration kSoundPatience = std::chrono::seconds(1);

}  // namespace

std::unique_ptr<platform::FallbackSink> open_sound() {
    platform::DeviceSearch search(platform::sdl_device_opener());
    std::optional<platform::SoundDevice> found;
    if (auto device = search.find(kSoundPatience)) found = std::move(*device);
    else std::cerr << "wissel: " << device.error().message << "\n";
    return std::make_unique<platform::FallbackSink>(std::move(found), std::move(search));
}

void tell(platform::FallbackSink::Change change) {
    using Change = platform::FallbackSink::Change;
    if (change == Change::Lost) std::cerr << "wissel: the sound device is gone; the film goes on without sound\n";
    if (change == Change::Back) std::cerr << "wissel: there is a sound device again\n";
}

}  // namespace wissel::app
