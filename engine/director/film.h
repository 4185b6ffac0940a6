// The film of the node that the viewer is in: asks the program for it, and follows it until it has run.
//
// Threading: main thread; nothing blocks.
// Invariants: until the new film is primed the old picture stays; a film that cannot be played becomes a slate, which
//   comes to an end; what is to follow at the end is known to the program beforehand, so that nothing lies between.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "director/playout.h"

namespace wissel::director {

class Film {
public:
    explicit Film(Playout& playout);

    // What is to be seen instead of the film that is asked for next, should it fail.
    void set_stand_in(playback::Source slate) { stand_in_ = std::move(slate); }

    // Switches to `source` as soon as it is primed: now, or when what is running has ended. Its first picture is `from`
    // into the node's clip. `loop`: what to repeat afterwards, until something else is played.
    void play(const playback::Source& source, bool at_end, Duration from = {},
              std::optional<playback::Source> loop = std::nullopt, Duration loop_from = {});
    // The node has no film: it counts as run at once, or when what is running has ended.
    void play_nothing(bool at_end);
    // A slate with this reason instead of a film.
    void play_slate(const std::string& reason);
    // The program goes on with `source` when this film ends. Playing it next then finds it running. Replaces an earlier
    // wish; a film that breaks off, or that has no end, is not followed.
    void follow_with(const playback::Source& source);
    // Counts as run from now on (an author skips the rest); if it waits for the end of another film, that one does.
    void cut_short();

    // Follows the program. Call once before each picture.
    void tick();

    bool started() const { return started_; }
    bool has_run() const;
    // The first pass is over and the marked part repeats.
    bool looping() const { return looping_; }
    // `source` is running already, as what follows this film.
    bool has_led_to(const playback::Source& source) const;
    // What was asked for and has not begun: it has to stay cued.
    std::optional<playback::Source> awaited() const;
    // Clip time of the node's own clip.
    Duration position() const;
    // Why a slate is shown instead; empty if none is.
    const std::string& slate_reason() const { return slate_reason_; }
    // Why something could not be played, if that is so since the last call.
    std::optional<std::string> take_failure();
    // Length of the node's clip once it is known, in the node's own clip time.
    std::optional<Duration> end() const;

private:
    void reset(std::optional<playback::Source> wanted, bool at_end);
    bool stands() const;  // a still without a length: run as soon as it is seen
    void take_if_ready();
    void follow_loop(const playback::ProgramStatus& status);
    void follow_end(const playback::ProgramStatus& status);

    Playout& playout_;
    playback::Source stand_in_;
    std::optional<playback::Source> wanted_;  // none: a node without film
    std::optional<playback::Source> loop_;
    std::optional<playback::Source> next_;    // scheduled for the end
    Duration from_{}, loop_from_{};
    std::optional<Duration> length_;          // as it was known first
    bool at_end_ = false;
    bool started_ = false;
    bool looping_ = false;
    bool cut_ = false;
    bool slate_ = false;
    std::size_t segment_before_ = 0;  // the program's segment when the film was asked for
    std::size_t segment_ = 0;         // the segment that carries it (or its loop) now
    std::size_t repeat_asked_in_ = 0; // the segment after which the loop is already scheduled
    std::string slate_reason_;
    std::optional<std::string> failure_;
};

}  // namespace wissel::director
