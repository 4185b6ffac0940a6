// The true player on a piece of memory: films, captions and overlay as a viewer has them, for a window that shows them somewhere.
//
// Threading: main thread. Ownership: owns all of the player but the sound device and the log, which outlive it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/captions/caption_desk.h"
#include "app/show/frame_painter.h"
#include "app/show/shown_frame.h"
#include "app/show/still_loader.h"
#include "director/director.h"
#include "playback/program.h"

namespace wissel::app {

class PreviewStage {
public:
    struct Setting {
        director::MediaRoot root;
        std::size_t film_memory = 0;
        bool muted = false;
        bool resumes = false;  // the session is in the middle of a walk
        Duration resume_from{};  // then: clip time at which the node's film is taken up
    };

    // Fails where there is no memory or no font.
    static Result<std::unique_ptr<PreviewStage>> open(playback::Size size, playback::AudioSink& sound, director::EventLog& log, story::Session session, const Setting& setting);
    ~PreviewStage();
    PreviewStage(const PreviewStage&) = delete;
    PreviewStage& operator=(const PreviewStage&) = delete;

    // Plays this from now on, in the place of what it played. Quick: letters and memory stay.
    void play(story::Session session, const Setting& setting);
    // Follows the program. `now`: wall time since any beginning, in the stage's own time.
    void tick(Duration now);
    director::WindowRequest act(const director::Action& action);
    // Paints if anything has changed; the same picture as before if not.
    Result<playback::PictureRef> picture(Duration now, const platform::PointerState& pointer);
    // What a press on the picture has asked of the window since the last call.
    director::WindowRequest take_request() { return std::exchange(request_, director::WindowRequest::None); }
    Duration until_next() const;

    const story::Session& session() const { return show_->director.session(); }
    director::View view() const { return show_->director.view(); }
    Duration film_place() const { return show_->director.film_place(); }
    const std::string& variant() const { return show_->director.variant(); }
    // Its film is on its way: what was seen before may stay a moment longer.
    bool is_coming_up() const;

private:
    struct Show {
        Show(story::Session session, const Setting& setting, playback::Size size, playback::AudioSink& sound, director::EventLog& log);
        playback::Program program;
        director::ProgramPlayout playout;
        director::Director director;
    };

    PreviewStage(playback::Size size, playback::AudioSink& sound, director::EventLog& log, std::unique_ptr<platform::Screen> screen,
          std::unique_ptr<ui::Overlay> overlay);

    const playback::Size size_;
    playback::AudioSink& sound_;
    director::EventLog& log_;
    std::unique_ptr<platform::Screen> screen_;
    std::unique_ptr<ui::Overlay> overlay_;
    StillLoader stills_{StillLoader::Haste::ComesLater};
    CaptionDesk captions_{CaptionDesk::Haste::ComesLater};
    FramePainter painter_;
    std::unique_ptr<Show> show_;
    std::vector<director::CaptionView> expected_;
    director::WindowRequest request_ = director::WindowRequest::None;
    ShownFrame frame_;
    playback::PictureRef shown_film_;
    platform::PointerState shown_pointer_;
    playback::PictureRef picture_;
};

}  // namespace wissel::app
