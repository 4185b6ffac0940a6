#include "app/show/screen_player.h"

#include <utility>

namespace wissel::app {

struct ScreenPlayer::Showing {
    Showing(const playback::ProgramConfig& config, playback::AudioSink& sound) : program(config, sound), playout(program) {}
    playback::Program program;
    director::ProgramPlayout playout;
    std::optional<director::Director> director;  // one of the two
    std::optional<kiosk::AttractLoop> loop;
};

ScreenPlayer::ScreenPlayer(platform::Screen& screen, ui::Overlay& overlay, playback::AudioSink& sound, director::EventLog& log, playback::ProgramConfig config)
    : screen_(screen), overlay_(overlay), sound_(sound), log_(log), config_(std::move(config)), painter_(screen_, overlay_, stills_, captions_) {}

ScreenPlayer::~ScreenPlayer() = default;

// The sound device serves one program at a time: the one before is closed first.
void ScreenPlayer::begin(std::unique_ptr<Showing> next) {
    showing_ = std::move(next);
    expected_.clear();
    shown_film_ = {};
    frame_.draw_anew();
}

void ScreenPlayer::play_loop(std::vector<playback::Source> items, int volume) {
    showing_.reset();
    screen_.forget_picture();
    config_.screen = screen_.size();
    auto next = std::make_unique<Showing>(config_, sound_);
    next->loop.emplace(next->playout, std::move(items), volume);
    begin(std::move(next));
}

void ScreenPlayer::play(story::Session session, const director::DirectorConfig& config) {
    showing_.reset();
    config_.screen = screen_.size();
    auto next = std::make_unique<Showing>(config_, sound_);
    next->director.emplace(std::move(session), next->playout, log_, config);
    begin(std::move(next));
}

director::Director* ScreenPlayer::director() { return showing_ && showing_->director ? &*showing_->director : nullptr; }
kiosk::AttractLoop* ScreenPlayer::loop() { return showing_ && showing_->loop ? &*showing_->loop : nullptr; }

void ScreenPlayer::tick(Duration now) {
    if (auto* const playing = loop()) playing->tick();
    auto* const session = director();
    if (!session) return;
    session->tick(now);
    if (expected_ != session->upcoming_captions()) captions_.expect(expected_ = session->upcoming_captions());
}

void ScreenPlayer::resized() {
    frame_.draw_anew();
    if (showing_) showing_->program.set_screen(screen_.size());
}

director::View ScreenPlayer::view() const { return showing_ && showing_->director ? showing_->director->view() : director::View(); }

Duration ScreenPlayer::until_next() const { return until_next_look(showing_->program); }

std::vector<director::Action> ScreenPlayer::draw(const director::View& view, const platform::PointerState& pointer, Duration now) {
    if (!screen_.visible()) return {};
    const FilmPictures pictures{showing_->program.picture(), showing_->program.sign_picture()};
    const auto clicked = frame_.paint_if_new(painter_, view, pictures, now, pointer, {showing_->program.until_next_picture(), presenting_.typical()});
    if (!clicked) return {};
    if (drawn_) drawn_();
    screen_.present();
    if (pictures.film != shown_film_) {
        presenting_.took(std::chrono::steady_clock::now().time_since_epoch() - now);
        showing_->program.set_lead(presenting_.typical());
    }
    shown_film_ = pictures.film;
    return *clicked;
}

}  // namespace wissel::app
