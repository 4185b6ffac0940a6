#include "app/preview/stage.h"

#include <algorithm>
#include <utility>

#include "ui/design_height.h"

namespace wissel::app {

namespace {

playback::ProgramConfig program_config(const PreviewStage::Setting& setting, playback::Size size) {
    playback::ProgramConfig config;
    config.screen = size;
    config.memory_budget = setting.film_memory;
    return config;
}

director::DirectorConfig director_config(const PreviewStage::Setting& setting) {
    director::DirectorConfig config;
    config.root = setting.root;
    config.muted = setting.muted;
    config.resumes = setting.resumes;
    config.resume_from = setting.resume_from;
    return config;
}

bool same(const platform::PointerState& a, const platform::PointerState& b) { return a.x == b.x && a.y == b.y && a.down == b.down; }

}  // namespace

PreviewStage::Show::Show(story::Session session, const Setting& setting, playback::Size size, playback::AudioSink& sound, director::EventLog& log)
    : program(program_config(setting, size), sound), playout(program), director(std::move(session), playout, log, director_config(setting)) {}

Result<std::unique_ptr<PreviewStage>> PreviewStage::open(playback::Size size, playback::AudioSink& sound, director::EventLog& log, story::Session session, const Setting& setting) {
    platform::ScreenConfig config;
    config.size = size;
    config.off_screen = true;
    auto screen = platform::Screen::open(config);
    if (!screen) return tl::unexpected(screen.error());
    auto overlay = ui::Overlay::make(ui::design_height(size.width, size.height));
    if (!overlay) return tl::unexpected(overlay.error());
    std::unique_ptr<PreviewStage> stage(new PreviewStage(size, sound, log, std::move(*screen), std::move(*overlay)));
    stage->play(std::move(session), setting);
    return stage;
}

PreviewStage::PreviewStage(playback::Size size, playback::AudioSink& sound, director::EventLog& log, std::unique_ptr<platform::Screen> screen,
             std::unique_ptr<ui::Overlay> overlay)
    : size_(size), sound_(sound), log_(log), screen_(std::move(screen)), overlay_(std::move(overlay)), painter_(*screen_, *overlay_, stills_, captions_) {}

// The sound device serves one program at a time.
void PreviewStage::play(story::Session session, const Setting& setting) {
    show_.reset();
    if (!setting.resumes) screen_->forget_picture();
    show_ = std::make_unique<Show>(std::move(session), setting, size_, sound_, log_);
    expected_.clear();
    shown_film_ = {};
    frame_.draw_anew();
    picture_.reset();
}

PreviewStage::~PreviewStage() { overlay_->make_current(); }

void PreviewStage::tick(Duration now) {
    show_->director.tick(now);
    if (expected_ != show_->director.upcoming_captions()) captions_.expect(expected_ = show_->director.upcoming_captions());
}

director::WindowRequest PreviewStage::act(const director::Action& action) {
    const auto meant = overlay_->meant_by(action);
    return meant ? show_->director.handle(*meant) : director::WindowRequest::None;
}

bool PreviewStage::is_coming_up() const {
    if (show_->director.session().node().media.kind == story::Media::Kind::None || shown_film_) return false;
    const auto view = show_->director.view();
    return !view.slate && !view.note;
}

Duration PreviewStage::until_next() const { return until_next_look(show_->program); }

Result<playback::PictureRef> PreviewStage::picture(Duration now, const platform::PointerState& pointer) {
    if (!same(pointer, shown_pointer_)) frame_.draw_anew();
    shown_pointer_ = pointer;
    const FilmPictures pictures{show_->program.picture(), show_->program.sign_picture()};
    overlay_->make_current();
    const auto clicked = frame_.paint_if_new(painter_, show_->director.view(), pictures, now, pointer);
    if (!clicked) return picture_;
    auto painted = screen_->read_pixels();
    if (!painted) {
        frame_.draw_anew();
        return tl::unexpected(painted.error());
    }
    picture_ = std::make_shared<const playback::Picture>(std::move(*painted));
    shown_film_ = pictures.film;
    for (const auto& action : *clicked) request_ = std::max(request_, show_->director.handle(action));
    return picture_;
}

}  // namespace wissel::app
