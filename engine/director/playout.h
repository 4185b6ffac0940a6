// What the director needs of the program, as an interface: the real one is playback::Program, tests use a scripted fake.
//
// Threading: main thread only; nothing here blocks.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "playback/program.h"

namespace wissel::director {

class Playout {
public:
    virtual ~Playout() = default;
    virtual void cue(const std::vector<playback::Candidate>& candidates) = 0;
    virtual playback::Readiness readiness(const playback::Source& source) const = 0;
    virtual std::string failure(const playback::Source& source) const = 0;
    virtual bool take(const playback::Source& source) = 0;
    virtual void take_at_end(const playback::Source& source) = 0;
    virtual void cancel_scheduled_take() = 0;
    virtual void hold() = 0;
    virtual void set_paused(bool paused) = 0;
    virtual void set_volume(double gain) = 0;
    virtual void set_speed(int percent) = 0;
    virtual void set_sound(playback::SoundWish wish) = 0;
    virtual void set_sign(playback::SignWish wish) = 0;
    virtual playback::ProgramStatus status() const = 0;
    virtual ProgramTime now() const = 0;
    virtual ProgramTime unhurried_now() const = 0;
    virtual std::vector<playback::Seam> take_seams() = 0;
    virtual std::vector<playback::Primed> take_primed() = 0;
};

// Passes everything on to a Program, which must outlive it.
class ProgramPlayout final : public Playout {
public:
    explicit ProgramPlayout(playback::Program& program) : program_(program) {}
    void cue(const std::vector<playback::Candidate>& candidates) override { program_.cue(candidates); }
    playback::Readiness readiness(const playback::Source& s) const override { return program_.readiness(s); }
    std::string failure(const playback::Source& s) const override { return program_.failure(s); }
    bool take(const playback::Source& source) override { return program_.take(source); }
    void take_at_end(const playback::Source& source) override { program_.take_at_end(source); }
    void cancel_scheduled_take() override { program_.cancel_scheduled_take(); }
    void hold() override { program_.hold(); }
    void set_paused(bool paused) override { program_.set_paused(paused); }
    void set_volume(double gain) override { program_.set_volume(gain); }
    void set_speed(int percent) override { program_.set_speed(percent); }
    void set_sound(playback::SoundWish wish) override { program_.set_sound(std::move(wish)); }
    void set_sign(playback::SignWish wish) override { program_.set_sign(std::move(wish)); }
    playback::ProgramStatus status() const override { return program_.status(); }
    ProgramTime now() const override { return program_.now(); }
    ProgramTime unhurried_now() const override { return program_.unhurried_now(); }
    std::vector<playback::Seam> take_seams() override { return program_.take_seams(); }
    std::vector<playback::Primed> take_primed() override { return program_.take_primed(); }

private:
    playback::Program& program_;
};

}  // namespace wissel::director
