// A program played by a script: time moves by hand, and the test says which clips are slow, missing or break off.
//
// As strict as the real one: what was not cued cannot be taken, and a clip that was taken has to be cued anew.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "director/playout.h"

namespace wissel::test {

class FakePlayout final : public director::Playout {
public:
    // -- the script; files are named without their folder
    std::map<std::string, Duration> lengths;       // of the whole file; 10 s where nothing is said
    std::set<std::string> slow;                    // being opened until taken out of here
    std::map<std::string, std::string> broken;     // cannot be played, and why
    std::map<std::string, Duration> breaks_off_at; // file time

    // Moves program time on, unless paused; at another speed too, by what it is given.
    void advance(Duration by);
    static std::string name_of(const playback::Source& source);  // "a.mp4", or "slate"

    // -- what happened
    std::vector<std::string> taken;                // in order
    std::vector<playback::Seam> seams;             // handed out by the next take_seams()
    std::vector<playback::Primed> primed;          // and by the next take_primed()
    const std::vector<playback::Candidate>& cued() const { return cued_; }
    std::vector<std::string> cued_names() const;   // sorted
    double weight_of(const std::string& name) const;
    std::string on_screen() const { return name_of(status_.source); }
    bool playing() const { return status_.phase == playback::Phase::Playing; }
    Duration held() const { return held_; }        // how long pictures stood between two films, all together
    bool paused = false;
    double volume = -1;
    int speed = 100;
    playback::SoundWish sound;
    playback::SignWish sign;
    std::string sound_failure, sign_failure, damage;

    // -- Playout
    void cue(const std::vector<playback::Candidate>& candidates) override;
    playback::Readiness readiness(const playback::Source& source) const override;
    std::string failure(const playback::Source& source) const override;
    bool take(const playback::Source& source) override;
    void take_at_end(const playback::Source& source) override;
    void cancel_scheduled_take() override { scheduled_.reset(); }
    void hold() override;
    void set_paused(bool on) override { paused = on; }
    void set_volume(double gain) override { volume = gain; }
    void set_speed(int percent) override { speed = percent; }
    void set_sound(playback::SoundWish wish) override { sound = std::move(wish); }
    void set_sign(playback::SignWish wish) override { sign = std::move(wish); }
    playback::ProgramStatus status() const override;
    ProgramTime now() const override { return ProgramTime(now_); }
    ProgramTime unhurried_now() const override { return ProgramTime(unhurried_); }
    std::vector<playback::Seam> take_seams() override { return std::exchange(seams, {}); }
    std::vector<playback::Primed> take_primed() override { return std::exchange(primed, {}); }

private:
    bool is_cued(const playback::Source& source) const;
    void start(const playback::Source& source);
    void end_here();
    void follow_schedule();
    std::optional<Duration> length_of(const playback::Source& source) const;

    std::vector<playback::Candidate> cued_;
    std::vector<playback::Source> used_up_;        // taken since the last cue
    std::optional<playback::Source> scheduled_;
    playback::ProgramStatus status_;
    Duration now_{}, unhurried_{}, started_at_{}, ended_at_{}, held_{};
    std::optional<Duration> ends_at_;              // program time
};

}  // namespace wissel::test
