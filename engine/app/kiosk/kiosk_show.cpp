#include "app/kiosk/kiosk_show.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iostream>
#include <random>
#include <utility>

#include "app/files/cache_files.h"
#include "app/give_up.h"
#include "app/kiosk/kiosk_player.h"
#include "app/kiosk/kiosk_records.h"
#include "app/kiosk/pin_desk.h"
#include "app/kiosk/session_recorder.h"
#include "app/kiosk/visitor_signs.h"
#include "app/show/sound.h"
#include "app/stop_signals.h"
#include "kiosk/round.h"
#include "kiosk/staff_gesture.h"
#include "kiosk/staff_desk.h"
#include "platform/held_window.h"
#include "platform/input.h"
#include "platform/memory.h"
#include "platform/service.h"
#include "playback/loudness_book.h"
#include "ui/design_height.h"

namespace wissel::app {

namespace {

using namespace director;

constexpr int kVolumeStep = 10;  // percent, on the staff's page
constexpr playback::Size kWindow{1280, 720};
// A touch screen that works as a mouse moves the pointer, which answers the question, and then presses: it is one touch.
constexpr Duration kOneTouch = std::chrono::milliseconds(300);

kiosk::RoundConfig round_config(const kiosk::Config& config, const std::vector<std::string>& languages) {
    kiosk::RoundConfig made;
    made.languages = languages;
    made.pace = {config.round.still_there_after, config.round.count_down};
    made.longest_visit = config.round.longest_visit;
    made.tells_what_is_counted = config.figures.file && config.figures.notice;
    made.keep_days = static_cast<int>(config.figures.keep.count());
    return made;
}

std::vector<playback::Source> attracting(const kiosk::Attract& attract) {
    std::vector<playback::Source> items;
    for (const auto& film : attract.films) {
        items.emplace_back();
        items.back().kind = playback::Source::Kind::Clip;
        items.back().path = film.string();
    }
    for (const auto& slide : attract.slides) {
        items.emplace_back();
        items.back().kind = playback::Source::Kind::Still;
        items.back().path = slide.string();
        items.back().length = attract.slide_time;
    }
    return items;
}

// A text that is the same in all languages has none of its own.
std::string said(const kiosk::Text& text, const std::string& language) { return std::string(text.in(language, "")); }

store::How stored(kiosk::Ending ending) {
    switch (ending) {
        case kiosk::Ending::Completed: return store::How::Completed;
        case kiosk::Ending::Left: return store::How::Left;
        case kiosk::Ending::TimedOut: break;
    }
    return store::How::TimedOut;
}

class KioskShow {
public:
    KioskShow(const kiosk::Config& config, EventLog& log, platform::Screen& screen, ui::Overlay& overlay)
        : config_(config), log_(log), screen_(screen), hold_(screen, config.screen.fullscreen), input_(screen, {.tells_activity = true, .hides_pointer = !config.screen.pointer}),
          sound_(open_sound()), loudness_(loudness_file()), player_(screen, overlay, *sound_, log_, program_config()),
          records_(config.figures, [this](std::uint64_t count) { recorded_ = count; }), recorder_(records_.writer(), [this] { round_.completed(); }),
          shelf_watch_(config, &platform::InputReader::wake), round_(round_config(config, {})), volume_(config.screen.volume),
          gesture_(config.staff.corner), pins_(config.staff.pin, pin_memory(config), &platform::InputReader::wake) {}

    KioskEnd run() {
        player_.play_loop(attracting(config_.attract), loop_volume());
        service_.ready();
        while (!done_ && !signals_.asked()) {
            for (const auto& input : input_.wait_for_input(player_.until_next())) take(input);
            take_news();
            pass_time();
            draw();
            hold_.keep();
            service_.alive();
            tell(sound_->check());
            records_.look(std::chrono::steady_clock::now());
        }
        service_.stopping();
        if (round_.in_session()) recorder_.end(stored(kiosk::Ending::Left));
        screen_.hide();
        records_.finish();
        return restart_ ? KioskEnd::Again : KioskEnd::Closed;
    }

private:
    static std::filesystem::path pin_memory(const kiosk::Config& config) {
        return config.figures.file ? std::filesystem::path(config.figures.file->string() + ".pin") : std::filesystem::path();
    }
    static Duration now() { return std::chrono::steady_clock::now().time_since_epoch(); }
    int loop_volume() const { return config_.attract.sound ? volume_ : 0; }

    playback::ProgramConfig program_config() {
        playback::ProgramConfig made;
        made.memory_budget = platform::default_film_memory();
        made.loudness = &loudness_;
        return made;
    }

    // ---- what comes in

    void take(const platform::Input& input) {
        if (std::holds_alternative<platform::WindowResized>(input)) player_.resized();
        player_.draw_anew();
        if (calls_staff(input)) return ask_staff();
        if (!signs_.shows_somebody(input)) return;
        staff_.activity();
        if (!staff_.open() && round_.activity()) {
            answered_ = true;  // whatever it was, it was the answer and nothing else
            answered_at_ = now();
            return;
        }
        if (std::holds_alternative<platform::PointerPressed>(input) && now() - answered_at_ >= kOneTouch) answered_ = false;
        if (const auto* action = std::get_if<Action>(&input)) press_key(*action);
        else if (std::holds_alternative<platform::OtherActivity>(input) && !staff_.open()) press_any_key();
    }

    bool calls_staff(const platform::Input& input) {
        const auto at = std::chrono::steady_clock::now();
        if (std::holds_alternative<platform::StaffKeys>(input)) return gesture_.on_keys();
        if (const auto* buttons = std::get_if<platform::StaffButtons>(&input)) staff_buttons_ = buttons->all;
        const auto* press = std::get_if<platform::PointerPressed>(&input);
        const auto size = screen_.size();
        return press && gesture_.on_press({press->x, press->y, static_cast<float>(size.width), static_cast<float>(size.height), at});
    }

    void ask_staff() {
        staff_.ask(config_.staff.pin.empty());
        hold_session();
    }

    // One that means nothing elsewhere begins a round, as any other.
    void press_any_key() {
        if (const auto wish = round_.press()) carry_out(*wish);
    }

    // Of what keys ask for, closing the window is not for visitors.
    void press_key(const Action& action) {
        if (std::holds_alternative<Quit>(action)) return;
        if (staff_.open()) return act(action);
        if (const auto meant = player_.meant_by(action)) act(*meant);
    }

    void act(const Action& action) {
        player_.draw_anew();
        if (staff_.open()) {
            if (const auto wish = staff_.handle(action)) carry_out(*wish);
            hold_session();
        } else if (round_.in_session()) {
            act_in_session(action);
        } else if (const auto wish = round_.handle(action)) {
            carry_out(*wish);
        }
    }

    // The neutral screen of a kiosk is its loop: whoever covers the film has left it.
    void act_in_session(const Action& action) {
        const bool leaves = std::holds_alternative<Quit>(action) || std::holds_alternative<ToggleCover>(action);
        const bool is_for_windows = std::holds_alternative<ToggleFullscreen>(action);
        if (is_for_windows || !player_.director()) return;
        if (leaves || player_.director()->handle(action) == WindowRequest::Quit) carry_out(round_.leave());
    }

    // ---- what follows

    void carry_out(const kiosk::Wish& wish) {
        if (const auto* begun = std::get_if<kiosk::BeginSession>(&wish)) begin(*begun);
        else end(std::get<kiosk::EndSession>(wish).how);
    }

    void begin(const kiosk::BeginSession& wish) {
        const auto& story = shelf_.stories.at(wish.story);
        DirectorConfig settings;
        settings.root = {story.folder, wish.language};
        settings.locked = true;
        settings.volume = volume_;
        settings.captions.on = config_.screen.captions;
        settings.observer = &recorder_;
        recorder_.begin(story.graph, wish.language);
        log_.note(0, "session-began");
        player_.play(story::Session(story.graph, std::random_device{}()), settings);
    }

    void end(kiosk::Ending how) {
        recorder_.end(stored(how));
        log_.note(0, fmt::format("session-{}", store::to_text(stored(how))));
        player_.play_loop(attracting(config_.attract), loop_volume());
        if (waiting_shelf_) use(std::move(*std::exchange(waiting_shelf_, std::nullopt)));
    }

    void carry_out(const kiosk::StaffWish& wish) {
        using What = kiosk::StaffWish::What;
        switch (wish.what) {
            case What::CheckPin:
                if (!pins_.check(wish.pin, std::chrono::steady_clock::now())) staff_.answered(false);
                break;
            case What::Quieter: set_volume(volume_ - kVolumeStep); break;
            case What::Louder: set_volume(volume_ + kVolumeStep); break;
            case What::NextLanguage: next_language(); break;
            case What::Restart: restart_ = done_ = true; break;
            case What::Quit: done_ = true; break;
        }
    }

    void set_volume(int percent) {
        volume_ = std::clamp(percent, 0, 100);
        if (auto* const director = player_.director()) director->set_volume_to(volume_);
        if (auto* const loop = player_.loop()) loop->set_volume(loop_volume());
    }

    void next_language() {
        auto& languages = shelf_.languages;
        if (languages.size() < 2) return;
        std::rotate(languages.begin(), languages.begin() + 1, languages.end());
        round_.set_languages(languages);
    }

    void hold_session() {
        if (auto* const director = player_.director()) director->set_held(staff_.open() || round_.asks());
    }

    void use(Shelf shelf) {
        for (const auto& why : shelf.missing) std::cerr << "wissel: " << why << "\n";
        shelf_ = std::move(shelf);
        round_.set_languages(shelf_.languages);
        round_.offer(shelf_.offered);
        records_.name(shelf_);
        player_.draw_anew();
    }

    // ---- each time round

    void take_news() {
        if (auto shelf = shelf_watch_.take()) {
            if (round_.in_session()) waiting_shelf_ = std::move(shelf);  // the numbers of stories are those of the one in use
            else use(std::move(*shelf));
        }
        if (const auto right = pins_.take_answer()) {
            staff_.answered(*right);
            player_.draw_anew();
        }
        if (auto* const loop = player_.loop()) {
            for (const auto& why : loop->take_failures()) std::cerr << "wissel: " << why << "\n";
        }
        if (logged_ != recorded_) log_.recorded(logged_ = recorded_);
    }

    void pass_time() {
        const auto time = now() - passed_;
        passed_ = now();
        player_.tick(passed_);
        if (gesture_.on_buttons(staff_buttons_, std::chrono::steady_clock::now())) ask_staff();
        const bool was_open = staff_.open();
        staff_.pass(time, pins_.wait(std::chrono::steady_clock::now()));
        auto* const director = player_.director();
        if (director) recorder_.set_language(director->variant());
        if (!was_open) {
            if (const auto wish = round_.pass(time, director && director->waits())) carry_out(*wish);
        }
        hold_session();
    }

    void draw() {
        auto view = player_.view();
        round_.add_to(view);
        if (auto* const loop = player_.loop(); loop && view.kiosk) complete(*view.kiosk, *loop);
        if (view.summary) add_help_of_organiser(view);
        view.volume = volume_;
        if (staff_.open()) add_staff(view);
        if (view.kiosk) tell_age(view);
        else panel_ = std::nullopt;
        for (const auto& action : player_.draw(view, input_.pointer(), now())) {
            if (!answered_) act(action);
        }
    }

    // Of the panel, for its entrance.
    void tell_age(View& view) {
        if (panel_ != view.kiosk->index()) {
            panel_ = view.kiosk->index();
            panel_since_ = now();
        }
        view.panel_shown_for = to_seconds(now() - panel_since_);
    }

    void add_help_of_organiser(View& view) const {
        view.summary->code = said(config_.help.qr, view.language);
        view.summary->code_line = said(config_.help.text, view.language);
    }

    void complete(KioskPanel& panel, const kiosk::AttractLoop& loop) const {
        auto* const attract = std::get_if<AttractView>(&panel);
        if (!attract) return;
        attract->has_film = loop.has_picture();
        attract->call = said(config_.attract.call, round_.language());
        attract->line = said(config_.attract.sign, round_.language());
    }

    void add_staff(View& view) {
        StaffView facts;
        facts.keeps_figures = config_.figures.file.has_value();
        if (facts.keeps_figures) facts.today = records_.today();
        facts.trouble = records_.trouble();
        if (facts.trouble.empty() && !shelf_.missing.empty()) facts.trouble = shelf_.missing.front();
        staff_.show(facts);
        view.language = round_.first_language();
        view.can_stop = false;
        view.kiosk = staff_.panel();
    }

    const kiosk::Config config_;
    EventLog& log_;
    platform::Screen& screen_;
    platform::HeldWindow hold_;
    platform::InputReader input_;
    std::unique_ptr<platform::FallbackSink> sound_;
    playback::LoudnessBook loudness_;
    KioskPlayer player_;
    std::atomic<std::uint64_t> recorded_{0};
    std::uint64_t logged_ = 0;
    KioskRecords records_;
    SessionRecorder recorder_;
    Shelf shelf_;
    std::optional<Shelf> waiting_shelf_;  // news that came during a session
    ShelfWatch shelf_watch_;
    kiosk::Round round_;
    kiosk::StaffDesk staff_;
    int volume_;
    kiosk::StaffGesture gesture_;
    bool staff_buttons_ = false;
    PinDesk pins_;
    VisitorSigns signs_;
    platform::Service service_;
    StopSignals signals_;
    Duration passed_ = now();
    std::optional<std::size_t> panel_;  // of the kiosk's own, by its kind: on screen since panel_since_
    Duration panel_since_{};
    bool answered_ = false;  // the press that is going on has answered the question
    Duration answered_at_{};
    bool done_ = false, restart_ = false;
};

}  // namespace

KioskEnd show_kiosk(const kiosk::Config& config, EventLog& log) {
    platform::prepare_held_window();
    platform::ScreenConfig window;
    window.title = "Wissel";
    window.size = kWindow;
    window.fullscreen = config.screen.fullscreen;
    window.display = config.screen.display.value_or(0);
    auto screen = platform::Screen::open(window);
    if (!opened(screen)) return KioskEnd::Broken;
    const auto size = (*screen)->size();
    auto overlay = ui::Overlay::make(ui::design_height(size.width, size.height));
    if (!opened(overlay)) return KioskEnd::Broken;
    return KioskShow(config, log, **screen, **overlay).run();
}

}  // namespace wissel::app
