// The film of the node that the viewer is in: asks the program for it, and follows it until it has run.
//
// Threading: main thread; nothing blocks.
// Invariants: until the new film is primed the old picture stays; a film that cannot be played becomes a slate.
#pragma once

#include <optional>
#include <string>

#include "director/playout.h"

namespace wissel::director {

class Film {
public:
    explicit Film(Playout& playout) : playout_(playout) {}

    // Switches to `source` as soon as it is primed: now, or when what is running has ended. Its first picture is `from`
    // into the node's clip. `loop`: what to repeat afterwards, until something else is played.
    void play(const playback::Source& source, bool at_end, Duration from = {},
              std::optional<playback::Source> loop = std::nullopt, Duration loop_from = {});
    // The node has no film: it counts as run at once, or when what is running has ended.
    void play_nothing(bool at_end);
    // Counts as run from now on (an author skips the rest).
    void cut_short();

    // Follows the program. Call once before each picture.
    void tick();

    bool started() const { return started_; }
    bool has_run() const;
    // The first pass is over and the marked part repeats.
    bool looping() const { return looping_; }
    // Clip time of the node's own clip.
    Duration position() const;
    // Why a slate is shown instead; empty if none is.
    const std::string& slate_reason() const { return slate_reason_; }
    // Length of the node's clip once it is known, in the node's own clip time.
    std::optional<Duration> end() const;

private:
    bool stands() const;  // a still without a length: run as soon as it is seen
    void take_if_ready();
    void play_slate(const std::string& reason);
    void follow_loop(const playback::ProgramStatus& status);

    Playout& playout_;
    std::optional<playback::Source> wanted_;  // none: a node without film
    std::optional<playback::Source> loop_;
    Duration from_{}, loop_from_{};
    bool at_end_ = false;
    bool started_ = false;
    bool looping_ = false;
    bool cut_ = false;
    bool slate_ = false;
    std::size_t segment_before_ = 0;  // the program's segment when the film was asked for
    std::size_t segment_ = 0;         // the segment that carries it (or its loop) now
    std::size_t repeat_asked_in_ = 0; // the segment after which the loop is already scheduled
    std::string slate_reason_;
};

}  // namespace wissel::director
