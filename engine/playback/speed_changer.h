// Between the mixer and the feed: plays the program at the speed that is wished, its pitch kept.
//
// It stands behind the mixer, so that clips, seams and the timeline know nothing of speeds: a speed only changes how
// many samples of the program go by while the device plays one, which the map remembers. At the program's own speed the
// mixer writes straight into the feed's block, as if there was nothing in between.
// Threading: wish() on any thread; everything else on the mixer's (the feed, or the sink where there is none).
// Ownership: refers to the mixer and the map, which must outlive it.
// Invariants: what is handed out lies around the place that the map says, within the few milliseconds by which a
//   stretcher moves things to make them fit; each speed begins anew at that place, so that nothing adds up.
#pragma once

#include <atomic>
#include <memory>
#include <span>
#include <vector>

#include "playback/mixer.h"
#include "playback/speed_map.h"
#include "playback/time_stretcher.h"

namespace wissel::playback {

class SpeedChanger {
public:
    SpeedChanger(Mixer& mixer, SpeedMap& map) : mixer_(mixer), map_(map) {}

    void wish(int percent) { wished_ = percent; }

    // As Mixer::mix(), in samples of the device.
    std::size_t read(std::span<float> out);
    bool running() const { return mixer_.cursor() > 0; }
    bool starved() const { return mixer_.starved(); }
    // Another speed than the program's own is wished, or was a moment ago.
    bool works() const { return wished_.load() != kOwnSpeed || keeps_.load(); }

private:
    // What of the program is mixed and may still be needed: from a little before the place that is played.
    struct Ahead {
        std::vector<float> samples;
        SampleCount from = 0;
        SampleCount until() const { return from + static_cast<SampleCount>(samples.size()) / kChannels; }
        std::span<const float> after(SampleCount at) const;
    };

    bool passes_on() const;
    void begin_to_keep();
    bool turn_to_wished();
    void begin(int percent);
    std::size_t produce(std::span<float> out);
    std::size_t stretch(std::span<float> out);
    std::size_t copy(std::span<float> out);
    bool mix_more();
    void fade_over(std::span<float> out);
    void let_go();

    Mixer& mixer_;
    SpeedMap& map_;
    std::atomic<int> wished_{kOwnSpeed};
    std::atomic<bool> keeps_{false};  // ahead_ is in use; written by read() only

    // Used by read() only.
    int speed_ = kOwnSpeed;
    SampleCount device_ = 0;  // samples handed out
    Ahead ahead_;
    SampleCount taken_ = 0;                     // of the program, by the stretcher or, at its own speed, by copy()
    std::unique_ptr<TimeStretcher> stretcher_;  // null at the program's own speed
    std::vector<float> old_;  // how the speed before goes on, for the crossfade; full once that begins
    std::size_t faded_ = 0;   // values of old_ that have gone by
};

}  // namespace wissel::playback
