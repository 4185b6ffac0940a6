// A player that somebody else leads: a session, or the loop of a kiosk, on one screen with one sound device.
//
// Each is a program of its own, so that nothing of a kiosk's visitor is left when the loop begins again: no picture, no sound, no setting.
// Threading: main thread. Ownership: refers to what it is made of.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/captions/caption_desk.h"
#include "app/show/frame_painter.h"
#include "app/show/presenting_time.h"
#include "app/show/shown_frame.h"
#include "app/show/still_loader.h"
#include "director/director.h"
#include "kiosk/attract_loop.h"
#include "playback/program.h"

namespace wissel::app {

class ScreenPlayer {
public:
    // `config`: the programs'; their screen is that of `screen`.
    ScreenPlayer(platform::Screen& screen, ui::Overlay& overlay, playback::AudioSink& sound, director::EventLog& log, playback::ProgramConfig config);
    ~ScreenPlayer();
    ScreenPlayer(const ScreenPlayer&) = delete;
    ScreenPlayer& operator=(const ScreenPlayer&) = delete;

    void play_loop(std::vector<playback::Source> items, int volume);
    void play(story::Session session, const director::DirectorConfig& config);

    // Follows the program. `now`: on the clock of draw().
    void tick(Duration now);
    void resized();
    // None while the loop plays.
    director::Director* director();
    kiosk::AttractLoop* loop();
    // A number is that of an item on the page that is shown.
    std::optional<director::Action> meant_by(const director::Action& key) const { return overlay_.meant_by(key); }
    // What the session shows; in the loop nothing.
    director::View view() const;
    // Draws if anything has changed, and returns what was clicked.
    std::vector<director::Action> draw(const director::View& view, const platform::PointerState& pointer, Duration now);
    void draw_anew() { frame_.draw_anew(); }
    // Called when a frame is whole and not yet shown.
    void on_drawn(std::function<void()> told) { drawn_ = std::move(told); }
    Duration until_next() const;

private:
    struct Showing;
    void begin(std::unique_ptr<Showing> next);

    platform::Screen& screen_;
    ui::Overlay& overlay_;
    playback::AudioSink& sound_;
    director::EventLog& log_;
    playback::ProgramConfig config_;
    StillLoader stills_{StillLoader::Haste::ComesLater};
    CaptionDesk captions_{CaptionDesk::Haste::ComesLater};
    FramePainter painter_;
    std::vector<director::CaptionView> expected_;  // by captions_
    std::unique_ptr<Showing> showing_;
    PresentingTime presenting_;
    std::function<void()> drawn_;
    ShownFrame frame_;
    playback::PictureRef shown_film_;
};

}  // namespace wissel::app
