// The program: the one film that the viewer sees, put together from clips while it plays.
//
// Purpose: the director cues candidates, takes one, and asks each tick for the picture that is due. Between two clips
//   there is never a blank picture and never a gap in the sound: only primed sources can be taken.
// Threading: every member is called from the main thread, none of them blocks on decoding, opening or disk (except
//   settle(), which is for playing off screen). Threads of its own: one feeding audio, one opening, one reaping,
//   several for each clip, and two for each sound or signer beside it; see engine/ARCHITECTURE.md.
// Ownership: owns all clips and threads; the sink must outlive it.
// Invariants: program time never goes back; a picture once shown stays until a later one is due.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "av/hardware.h"
#include "base/loudness.h"
#include "base/time.h"
#include "playback/audio_sink.h"
#include "playback/picture.h"
#include "playback/sign_wish.h"
#include "playback/sound_wish.h"
#include "playback/source.h"

namespace wissel::playback {

class LoudnessBook;

struct Candidate {
    Source source;
    double weight = 0;  // higher is primed first and evicted last
};

enum class Readiness {
    NotCued,
    Opening,  // being opened and primed
    Primed,   // a take would be seamless
    Failed    // see failure()
};

struct ProgramConfig {
    Size screen{1280, 720};                              // pictures are scaled down or up to fit in this, aspect kept
    std::size_t memory_budget = 256u << 20;              // bytes of decoded and queued data, live and primed together
    Duration crossfade = std::chrono::milliseconds(5);   // equal power
    av::HardwareRef hardware;                            // device that decodes pictures; null: all is decoded in software
    LoudnessBook* loudness = nullptr;                    // brings clips to one loudness; null: as loud as the files are
    double loudness_target = kLoudnessTarget;            // LUFS
    bool real_time = true;                               // false: time moves only by the sink's pulls; nothing is dropped
};

// One switch, as measured on the pictures handed out and the samples written.
struct Seam {
    Source from, to;
    ProgramTime at{};               // when the new segment starts
    Duration held{};                // how long the last picture of `from` stood after its end, before the take
    Duration picture_gap{};         // from the last picture of `from` being due to the first of `to` being due, less `held`
    SampleCount sound_gap = 0;      // samples of silence inserted between the two because data was missing
    Duration take_to_picture{};     // wall time from the take to handing out the first picture of `to`
    bool late = false;              // `to` was not primed when it was wanted, or needed: the picture before had to wait for it
    int pictures_missed = 0;        // pictures of `from` before the cut and `to` after it that were never handed out
};

// A candidate that has become primed, and how long that took from opening it (wall time).
struct Primed {
    Source source;
    Duration took{};
};

enum class Phase {
    Empty,    // nothing was taken yet
    Playing,
    Holding   // the segment has ended (or its end was reached) and its last picture stays
};

struct ProgramStatus {
    Phase phase = Phase::Empty;
    Source source;              // of the segment that is on screen
    ClipTime position{};        // in that source
    std::optional<Duration> length;  // of that source as played (in to out), once known
    std::size_t segment = 0;    // counts takes that have started, 1 for the first
    std::string sound_failure;  // why a sound that was wanted is not heard
    std::string sign_failure;   // why somebody who signs is not seen
    std::string damage;         // why pictures of it are broken or missing, though it plays on
    std::string failure;        // the current clip broke off: why (phase is then Holding)
    int pictures_shown = 0, pictures_dropped = 0;
};

class Program {
public:
    Program(const ProgramConfig& config, AudioSink& sink);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // What may be taken next, all of it: replaces the earlier list. What is no longer named is evicted, what is new is
    // opened and primed in the background, best weight first, within the memory budget.
    void cue(const std::vector<Candidate>& candidates);
    Readiness readiness(const Source& source) const;
    std::string failure(const Source& source) const;

    // Switches to a primed source at once (the picture at the next tick, the sound at the first sample that is not yet
    // on its way to the device, in step with the picture). False, changing nothing, if the source is not primed: asked for
    // again until it is, the seam is marked late.
    bool take(const Source& source);
    // The same when the current segment ends, to the frame and the sample. Replaces an earlier scheduled take.
    // May be called before the source is primed; if it is not primed in time the last picture is held and the seam is
    // marked late. On a segment that already holds, it is take() as soon as the source is primed.
    void take_at_end(const Source& source);
    void cancel_scheduled_take();
    // Ends the current segment now: its picture is held, its sound fades out.
    void hold();

    void set_paused(bool paused);
    bool paused() const;
    void set_volume(double gain);  // 0..1, ramped
    // In percent, kSlowestSpeed to kFastestSpeed; pitch is kept. Picture and sound change at the same sample, soon.
    void set_speed(int percent);
    // Which of the films' sounds is heard. What plays goes over to it without a gap as soon as it is decoded.
    void set_sound(SoundWish wish);
    // Whether somebody who signs is seen beside the films, and along with which language. No film waits for it.
    void set_sign(SignWish wish);
    void set_screen(Size screen);  // pictures decoded from now on fit this
    // How long a picture is on its way from picture() to the eye: it is handed out that much sooner. At most the sink's latency.
    void set_lead(Duration lead);

    ProgramTime now() const;
    // The same had the film never run faster than its own speed: what a time to choose is counted on.
    ProgramTime unhurried_now() const;
    // The picture due now (null until the first take). The same pointer as long as nothing changed.
    PictureRef picture();
    // Who signs beside it, small; null: nobody. As of the last call of picture(), so that the two belong together.
    PictureRef sign_picture() const;
    ProgramStatus status() const;
    // How long until picture() or sign_picture() would hand out something else; none while nothing will change by itself.
    std::optional<Duration> until_next_picture() const;

    // Off screen only (real_time == false): waits until everything needed for the next `ahead` of program time is
    // decoded, or everything cued is primed or failed. Gives up after a bounded wall time and says so.
    bool settle(Duration ahead);

    std::vector<Seam> take_seams();     // measured since the last call
    std::vector<Primed> take_primed();  // the same; costs nothing while there is none

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wissel::playback
