// What all clips of one program share.
//
// Threading: every member may be used from any thread. Ownership: the program's; outlives every clip.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "av/hardware.h"
#include "av/stuck_files.h"
#include "playback/loudness_book.h"
#include "playback/picture_pool.h"
#include "playback/progress.h"
#include "playback/sign_wish.h"
#include "playback/sound_wish.h"
#include "playback/source.h"

namespace wissel::playback {

class ClipContext {
public:
    ClipContext(Size size, Duration sound_tail, bool drops_late, av::HardwareRef decoding_device = nullptr)
        : tail(sound_tail), drop_late(drops_late), hardware(std::move(decoding_device)) {
        set_screen(size);
    }

    Size screen() const {
        const auto packed = screen_.load();
        return {static_cast<int>(packed >> 32), static_cast<int>(packed & 0xffffffff)};
    }
    Size inset() const { return inset_of(screen()); }
    void set_screen(Size size) {
        const auto half = [](int value) { return static_cast<std::uint32_t>(value > 0 ? value : 1); };
        screen_.store(std::uint64_t{half(size.width)} << 32 | half(size.height));
    }

    // As loud as the others: by how much a clip's sound is multiplied. 1 where its loudness is not known (yet).
    float gain_for(const Source& source) const { return gain_for(source, source.path, source.louder).value_or(1); }
    // The same of a file of sound beside it; none where that is not known (yet).
    std::optional<float> gain_for(const Source& source, const std::string& path, double louder) const {
        if (!loudness || source.as_is || source.kind != Source::Kind::Clip) return 1;
        const auto measured = loudness->find(path);
        return measured ? std::optional(factor_of(gain_towards(loudness_target + louder, *measured))) : std::nullopt;
    }

    LoudnessBook* loudness = nullptr;  // null: all files play as they are. Set before the first clip is made
    double loudness_target = kLoudnessTarget;
    const Duration tail;    // sound kept beyond an out point, for the crossfade
    const bool drop_late;   // pictures that come too late are not worth converting
    const av::HardwareRef hardware;  // decodes pictures, as far as it can; may be null
    const av::StuckFilesRef stuck_files = std::make_shared<av::StuckFiles>();  // not to be tried again yet
    SoundWishes sound_wishes;
    SignWishes sign_wishes;
    PicturePool pool;
    PicturePool inset_pool;  // apart, since a pool keeps buffers of one size
    Progress progress;      // a clip decoded something, ended or failed; a segment was taken; sound was played

private:
    std::atomic<std::uint64_t> screen_{0};  // both sides in one, so that they always belong together
};

}  // namespace wissel::playback
