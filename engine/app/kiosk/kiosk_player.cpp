#include "app/kiosk/kiosk_player.h"

#include <algorithm>
#include <utility>

#include "app/show/still_view.h"

namespace wissel::app {

namespace {

// The longest sleep: clips may fail or become ready meanwhile, which nothing else announces.
constexpr Duration kLongest = std::chrono::milliseconds(20);
constexpr Duration kShortest = std::chrono::microseconds(200);

}  // namespace

struct KioskPlayer::Showing {
    Showing(const playback::ProgramConfig& config, playback::AudioSink& sound) : program(config, sound), playout(program) {}
    playback::Program program;
    director::ProgramPlayout playout;
    std::optional<director::Director> director;  // one of the two
    std::optional<kiosk::AttractLoop> loop;
};

KioskPlayer::KioskPlayer(platform::Screen& screen, ui::Overlay& overlay, playback::AudioSink& sound, director::EventLog& log, playback::ProgramConfig config)
    : screen_(screen), overlay_(overlay), sound_(sound), log_(log), config_(std::move(config)), painter_(screen_, overlay_, stills_, captions_) {}

KioskPlayer::~KioskPlayer() = default;

// The sound device serves one program at a time: the one before is closed first.
void KioskPlayer::begin(std::unique_ptr<Showing> next) {
    showing_ = std::move(next);
    expected_.clear();
    shown_ = {};
    dirty_ = true;
}

void KioskPlayer::play_loop(std::vector<playback::Source> items, int volume) {
    showing_.reset();
    screen_.forget_picture();
    config_.screen = screen_.size();
    auto next = std::make_unique<Showing>(config_, sound_);
    next->loop.emplace(next->playout, std::move(items), volume);
    begin(std::move(next));
}

void KioskPlayer::play(story::Session session, const director::DirectorConfig& config) {
    showing_.reset();
    config_.screen = screen_.size();
    auto next = std::make_unique<Showing>(config_, sound_);
    next->director.emplace(std::move(session), next->playout, log_, config);
    begin(std::move(next));
}

director::Director* KioskPlayer::director() { return showing_ && showing_->director ? &*showing_->director : nullptr; }
kiosk::AttractLoop* KioskPlayer::loop() { return showing_ && showing_->loop ? &*showing_->loop : nullptr; }

void KioskPlayer::tick(Duration now) {
    if (auto* const playing = loop()) playing->tick();
    auto* const session = director();
    if (!session) return;
    session->tick(now);
    if (expected_ != session->upcoming_captions()) captions_.expect(expected_ = session->upcoming_captions());
}

void KioskPlayer::resized() {
    dirty_ = true;
    if (showing_) showing_->program.set_screen(screen_.size());
}

director::View KioskPlayer::view() const { return showing_ && showing_->director ? showing_->director->view() : director::View(); }

Duration KioskPlayer::until_next() const {
    auto wait = kLongest;
    if (const auto picture = showing_ ? showing_->program.until_next_picture() : std::nullopt) wait = std::min(wait, *picture);
    return std::max(wait, kShortest);
}

bool KioskPlayer::has_changed(const director::View& view, const director::View& still, const FilmPictures& pictures) {
    return dirty_ || pictures != shown_ || overlay_.animating(view) || stills_.has_news() || painter_.captions_changed(view) || !(still == shown_view_);
}

std::vector<director::Action> KioskPlayer::draw(const director::View& view, const platform::PointerState& pointer, Duration now) {
    const FilmPictures pictures{showing_->program.picture(), showing_->program.sign_picture()};
    auto still = without_times(view);
    if (!has_changed(view, still, pictures) || !screen_.visible()) return {};
    auto clicked = painter_.paint(view, pictures, to_seconds(now - drawn_), pointer);
    screen_.present();
    if (pictures.film != shown_.film) {
        presenting_.took(std::chrono::steady_clock::now().time_since_epoch() - now);
        showing_->program.set_lead(presenting_.typical());
    }
    drawn_ = now;
    shown_ = pictures;
    shown_view_ = std::move(still);
    dirty_ = false;
    return clicked;
}

}  // namespace wissel::app
