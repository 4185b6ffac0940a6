#include "app/show/live_show.h"

#include <iostream>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/show/early_letters.h"
#include "app/show/frame_painter.h"
#include "app/give_up.h"
#include "app/show/presenting_time.h"
#include "app/show/shown_frame.h"
#include "app/show/sound.h"
#include "platform/fallback_sink.h"
#include "platform/input.h"
#include "playback/program.h"
#include "ui/design_height.h"

namespace wissel::app {

namespace {

class LiveShow {
public:
    // The first film is getting ready from here on.
    LiveShow(Show show, std::unique_ptr<platform::Screen> screen, EarlyLetters& letters)
        : show_(std::move(show)), screen_(std::move(screen)), letters_(letters), input_(*screen_),
          sound_(open_sound()), program_(show_.program_config(screen_->size()), *sound_), playout_(program_),
          director_(story::Session(show_.graph, show_.seed), playout_, show_.log, show_.config) {
        if (show_.walk) driver_.emplace(*show_.walk, director_);
        if (director_.view().has_captions) captions_.warm_up();
    }

    Exit run() {
        while (!quit_) {
            for (const auto& input : input_.wait_for_input(until_next_look(program_))) take(input);
            follow_walk();
            draw_if_changed();
            tell(sound_->check());
        }
        if (broken_) return Exit::CannotRun;
        if (driver_ && !driver_->problem().empty()) {
            std::cerr << "wissel: " << driver_->problem() << "\n";
            return Exit::StoryMistakes;
        }
        return check_log(show_.log);
    }

private:
    Duration presented() const { return std::chrono::steady_clock::now() - began_; }

    void take(const platform::Input& input) {
        if (const auto* action = std::get_if<director::Action>(&input)) {
            if (const auto meant = overlay_ ? overlay_->meant_by(*action) : *action) act(*meant);
            return;
        }
        if (const auto* resized = std::get_if<platform::WindowResized>(&input)) program_.set_screen(resized->size);
        frame_.draw_anew();
    }

    void act(const director::Action& action) {
        frame_.draw_anew();
        switch (director_.handle(action)) {
            case director::WindowRequest::Quit: quit_ = true; break;
            case director::WindowRequest::ToggleFullscreen: {
                const auto done = screen_->set_fullscreen(!screen_->fullscreen());
                if (!done) std::cerr << "wissel: " << done.error().message << "\n";
                break;
            }
            case director::WindowRequest::Restart:
            case director::WindowRequest::None: break;
        }
    }

    void follow_walk() {
        director_.tick(presented());
        if (expected_ != director_.upcoming_captions()) captions_.expect(expected_ = director_.upcoming_captions());
        if (!driver_) return;
        if (const auto action = driver_->next(director_.view(), presented())) act(*action);
        if (driver_->done() || !driver_->problem().empty()) quit_ = true;
    }

    // The film begins without an overlay, as long as nothing is to be shown on it. False: then it is not there yet.
    bool has_overlay(const director::View& view, const playback::PictureRef& picture) {
        if (overlay_) return true;
        if (!letters_.due(view) && !captions_stand(view, picture)) return false;
        auto letters = letters_.take();
        if (!letters) {
            std::cerr << "wissel: " << letters.error().message << "\n";
            quit_ = broken_ = true;
            return false;
        }
        overlay_ = ui::Overlay::make(std::move(*letters));
        painter_.emplace(*screen_, *overlay_, stills_, captions_);
        frame_.draw_anew();
        return true;
    }

    // They are drawn by who draws the overlay, and are not to be missed.
    bool captions_stand(const director::View& view, const playback::PictureRef& picture) {
        return picture && view.captions && captions_.find(*view.captions, caption_place(*screen_, picture->size));
    }

    // `asked`: when for the pictures.
    void draw_film_alone(const FilmPictures& pictures, Duration asked) {
        if (!pictures.film || pictures.film == shown_film_ || broken_ || !screen_->visible()) return;
        screen_->begin_frame();
        static_cast<void>(screen_->draw_picture(pictures.film));
        screen_->present();
        note_shown(pictures.film, asked);
    }

    void note_shown(const playback::PictureRef& film, Duration asked) {
        if (film != shown_film_) {
            presenting_.took(presented() - asked);
            program_.set_lead(presenting_.typical());
        }
        shown_film_ = film;
    }

    void draw_if_changed() {
        const auto asked = presented();
        const auto film = program_.picture();
        const FilmPictures pictures{film, program_.sign_picture()};
        const auto view = director_.view();
        if (!has_overlay(view, film)) return draw_film_alone(pictures, asked);
        if (!screen_->visible()) return;
        const auto clicked = frame_.paint_if_new(*painter_, view, pictures, presented(), input_.pointer(), {program_.until_next_picture(), presenting_.typical()});
        if (!clicked) return;
        screen_->present();
        note_shown(pictures.film, asked);
        for (const auto& action : *clicked) act(action);
    }

    Show show_;
    std::unique_ptr<platform::Screen> screen_;
    StillLoader stills_{StillLoader::Haste::ComesLater};
    CaptionDesk captions_{CaptionDesk::Haste::ComesLater};
    std::vector<director::CaptionView> expected_;  // by the desk
    EarlyLetters& letters_;
    std::unique_ptr<ui::Overlay> overlay_;  // once its letters are drawn
    std::optional<FramePainter> painter_;   // with the overlay
    platform::InputReader input_;
    std::unique_ptr<platform::FallbackSink> sound_;
    playback::Program program_;
    director::ProgramPlayout playout_;
    director::Director director_;
    std::optional<WalkDriver> driver_;
    WallTime began_ = std::chrono::steady_clock::now();
    ShownFrame frame_;
    playback::PictureRef shown_film_;
    PresentingTime presenting_;
    bool quit_ = false;
    bool broken_ = false;
};

}  // namespace

Exit play_live(const PlayOptions& options, Show show) {
    // Drawing the letters takes as long as all the rest: meanwhile window and sound open, and the first film gets ready.
    EarlyLetters letters;
    platform::ScreenConfig config;
    config.title = std::string(show.graph->title.in(show.config.root.variant, show.graph->language()));
    config.size = options.size;
    config.fullscreen = options.fullscreen;
    config.on_size = [&letters](playback::Size size) { letters.begin(ui::design_height(size.width, size.height)); };
    auto screen = platform::Screen::open(config);
    if (!opened(screen)) return Exit::CannotRun;
    return LiveShow(std::move(show), std::move(*screen), letters).run();
}

}  // namespace wissel::app
