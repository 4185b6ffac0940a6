#include "app/show/recording.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <vector>

#include <fmt/format.h>

#include "app/show/contact_sheet.h"
#include "app/show/frame_painter.h"
#include "app/files/output_files.h"
#include "app/stop_signals.h"
#include "av/movie_writer.h"
#include "playback/manual_sink.h"
#include "playback/program.h"
#include "ui/design_height.h"

namespace wissel::app {

namespace {

constexpr int kRecordedRate = 30;  // pictures a second
constexpr SampleCount kBlock = kSampleRate / kRecordedRate;
constexpr int kMostPictures = kRecordedRate * 3600;
constexpr int kSettle = kRecordedRate;           // a panel is photographed once it has come to rest
constexpr int kFilmInterval = kRecordedRate * 5; // between two photographs of running film

// Chooses which pictures go onto the contact sheet: each panel once it stands, and film now and then.
class Photographer {
public:
    bool wants(const director::View& view, story::NodeIndex node, bool last) {
        const Moment now{node, kind_of(view)};
        if (!(now == moment_)) {
            moment_ = now;
            stood_ = 0;
        }
        ++stood_;
        const bool film = now.kind == 0;
        return last || stood_ == (film ? kSettle : kSettle + kSettle / 2) || (film && stood_ % kFilmInterval == kSettle);
    }

private:
    struct Moment {
        story::NodeIndex node = story::kNoNode;
        int kind = -1;
        friend bool operator==(const Moment&, const Moment&) = default;
    };
    static int kind_of(const director::View& view) {
        if (view.note) return 1;
        if (view.menu) return 2;
        if (view.summary) return 3;
        if (view.slate) return view.choice ? 6 : 4;
        if (view.judge) return 10 + static_cast<int>(view.judge->step);
        if (view.outcome) return 20 + static_cast<int>(view.outcome->page);
        return view.choice ? 5 : 0;
    }
    Moment moment_;
    int stood_ = 0;
};

class Recording {
public:
    static tl::expected<std::unique_ptr<Recording>, Error> open(const PlayOptions& options, Show show, const RecordingStyle& style) {
        platform::ScreenConfig config;
        config.size = options.size;
        config.off_screen = true;
        auto screen = platform::Screen::open(config);
        if (!screen) return tl::unexpected(screen.error());
        auto overlay = ui::Overlay::make(ui::design_height(options.size.width, options.size.height));
        if (!overlay) return tl::unexpected(overlay.error());
        av::MovieSettings settings;
        settings.size = {options.size.width, options.size.height};
        settings.rate_num = kRecordedRate;
        settings.effort = av::MovieSettings::Effort::Quick;
        auto movie = av::MovieWriter::open(options.record, settings);
        if (!movie) return tl::unexpected(movie.error());
        return std::unique_ptr<Recording>(
            new Recording(options, std::move(show), style, std::move(*screen), std::move(*overlay), std::move(*movie)));
    }

    // An error: the film could not be made or written, the walk does not fit, or an end was asked for.
    tl::expected<void, Refusal> run(const StopSignals& stop) {
        while (!driver_.done()) {
            if (stop.asked()) return tl::unexpected(Refusal{stopped(), Exit::CannotRun});
            if (auto done = step(); !done) return tl::unexpected(Refusal{done.error().message, Exit::CannotRun});
            if (!driver_.problem().empty()) return tl::unexpected(Refusal{driver_.problem(), Exit::StoryMistakes});
            if (count_ >= kMostPictures) return tl::unexpected(Refusal{"the walk has not ended after an hour of film", Exit::StoryMistakes});
        }
        if (auto done = movie_->finish(); !done) return tl::unexpected(Refusal{done.error().message, Exit::CannotRun});
        std::cout << fmt::format("recorded {:.1f} s of film: {}\n", written_seconds(), options_.record);
        return style_.sheet ? write_sheet() : tl::expected<void, Refusal>();
    }

    const director::EventLog& log() const { return show_.log; }

private:
    Recording(const PlayOptions& options, Show show, const RecordingStyle& style, std::unique_ptr<platform::Screen> screen,
              std::unique_ptr<ui::Overlay> overlay, std::unique_ptr<av::MovieWriter> movie)
        : options_(options), show_(std::move(show)), style_(style), screen_(std::move(screen)), overlay_(std::move(overlay)), movie_(std::move(movie)),
          painter_(*screen_, *overlay_, stills_, captions_), program_(program_config(options, show_), sink_), playout_(program_),
          director_(story::Session(show_.graph, show_.seed), playout_, show_.log, show_.config),
          driver_(*show_.walk, director_, style.pace) {}

    static playback::ProgramConfig program_config(const PlayOptions& options, const Show& show) {
        auto config = show.program_config(options.size);
        config.real_time = false;
        return config;
    }

    double written_seconds() const { return static_cast<double>(movie_->pictures()) / kRecordedRate; }

    std::string stopped() const {
        return fmt::format("the recording was stopped after {:.1f} s of film, so there is no {}", written_seconds(), options_.record);
    }

    tl::expected<void, Refusal> write_sheet() const {
        const auto sheet = contact_sheet_of(options_.record);
        if (auto done = sheet_.write(sheet); !done) return tl::unexpected(Refusal{done.error().message, Exit::CannotRun});
        std::cout << fmt::format("contact sheet: {}\n", sheet);
        return {};
    }

    // Everything for the next picture is there, however slow the machine is.
    Result<void> settle() {
        if (program_.settle(from_samples(kBlock))) return {};
        return does_not_come("a clip that does");
    }

    tl::unexpected<Error> does_not_come(const char* what) const {
        return fail(fmt::format("node '{}' waits for {} not come, so there is no {}: try again when the machine or the disk has less to do",
                                director_.session().node().id, what, options_.record));
    }

    // It can still be answered: one that was, stands until its film switches.
    bool asks() const { return director_.view().menu || !director_.offered_options().empty(); }

    // One picture and the sound that goes with it.
    Result<void> step() {
        const auto now = std::chrono::nanoseconds(std::chrono::seconds(1)) * count_ / kRecordedRate;
        if (auto done = settle(); !done) return done;
        director_.tick(now);
        if (const auto action = driver_.next(director_.view(), now)) {
            director_.handle(*action);
            if (auto done = settle(); !done) return done;
            director_.tick(now);
        }
        const bool left_out = !style_.questions && driver_.at_question() && asks();
        const auto picture = program_.picture();
        auto view = director_.view();
        view.can_be_pressed = style_.questions;
        painter_.paint(view, {picture, program_.sign_picture()}, 1.0 / kRecordedRate);
        if (captions_.gave_up()) return does_not_come("captions that do");
        const auto pixels = screen_->read_pixels();
        if (!pixels) return tl::unexpected(pixels.error());
        screen_->present();
        if (style_.sheet && photographer_.wants(view, director_.session().current(), false)) sheet_.add(*pixels);
        std::vector<float> sound(static_cast<std::size_t>(kBlock) * kChannels);
        sink_.pull(sound);
        ++count_;
        if (left_out) return {};
        if (auto done = movie_->write_picture(pixels->pixels.data(), pixels->stride); !done) return done;
        return movie_->write_sound(sound);
    }

    const PlayOptions& options_;
    Show show_;
    const RecordingStyle style_;
    std::unique_ptr<platform::Screen> screen_;
    std::unique_ptr<ui::Overlay> overlay_;
    std::unique_ptr<av::MovieWriter> movie_;
    StillLoader stills_{StillLoader::Haste::Waits};
    CaptionDesk captions_{CaptionDesk::Haste::Waits};
    FramePainter painter_;
    playback::ManualSink sink_;
    playback::Program program_;
    director::ProgramPlayout playout_;
    director::Director director_;
    WalkDriver driver_;
    Photographer photographer_;
    ContactSheet sheet_;
    int count_ = 0;
};

}  // namespace

Exit record(const PlayOptions& options, Show show, const RecordingStyle& style) {
    const StopSignals stop;  // from before the film is opened until after it is closed
    auto recording = Recording::open(options, std::move(show), style);
    if (!recording) {
        std::cerr << "wissel: " << recording.error().message << "\n";
        return Exit::CannotRun;
    }
    const auto done = (*recording)->run(stop);
    if (done) return check_log((*recording)->log());
    std::cerr << "wissel: " << done.error().message << "\n";
    return done.error().exit;
}

}  // namespace wissel::app
