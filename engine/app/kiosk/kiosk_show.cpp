#include "app/kiosk/kiosk_show.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <iostream>
#include <random>
#include <utility>

#include "app/files/cache_files.h"
#include "app/give_up.h"
#include "app/show/screen_player.h"
#include "app/kiosk/kiosk_records.h"
#include "app/kiosk/kiosk_settings.h"
#include "app/kiosk/session_recorder.h"
#include "app/kiosk/staff_corner.h"
#include "app/kiosk/visitor_signs.h"
#include "app/show/sound.h"
#include "app/stop_signals.h"
#include "director/double_press.h"
#include "kiosk/round.h"
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

// On the kiosk's own pages a step back is one, too.
bool turns_pages(const Action& action) { return is_press(action) || std::holds_alternative<GoBack>(action); }

class KioskShow {
public:
    KioskShow(const kiosk::Config& config, EventLog& log, platform::Screen& screen, ui::Overlay& overlay, std::string trouble)
        : config_(config), log_(log), screen_(screen), hold_(screen, config.screen.fullscreen), input_(screen, {.tells_activity = true, .hides_pointer = !config.screen.pointer}),
          sound_(open_sound()), loudness_(loudness_file()), player_(screen, overlay, *sound_, log_, program_config()),
          records_(config.figures, [this](std::uint64_t count) { recorded_ = count; }), recorder_(records_.writer(), [this] { round_.completed(); }),
          shelf_watch_(config, &platform::InputReader::wake), round_(round_config(config)), volume_(config.screen.volume),
          staff_(config, log, &platform::InputReader::wake), config_trouble_(std::move(trouble)) {}

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
        if (!restart_) service_.stopping();  // said before it begins anew, it would be ended by force
        if (round_.in_session()) end_with_program();
        screen_.hide();
        records_.finish();
        if (signals_.asked()) return KioskEnd::Stopped;
        return restart_ ? KioskEnd::Again : KioskEnd::Closed;
    }

private:
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
        if (std::holds_alternative<platform::PointerPressed>(input) && now() - answered_at_ >= kOneTouch) answered_ = false;
        if (staff_.take(input, screen_.size())) {
            answered_ = true;
            return hold_session();
        }
        answered_ = answered_ || staff_.may_be_meant();  // what stands in a corner is not meant
        if (!signs_.shows_somebody(input)) return;
        staff_.activity();
        if (!staff_.is_open() && round_.activity()) {
            answered_ = true;  // whatever it was, it was the answer and nothing else
            answered_at_ = now();
            return;
        }
        if (const auto* action = std::get_if<Action>(&input)) press_key(*action);
        else if (std::holds_alternative<platform::OtherActivity>(input) && !staff_.is_open()) press_any_key();
    }

    // One that means nothing elsewhere begins a round, as any other.
    void press_any_key() {
        if (const auto wish = round_.press()) carry_out(*wish);
    }

    // Of what keys ask for, closing the window is not for visitors.
    void press_key(const Action& action) {
        if (std::holds_alternative<Quit>(action)) return;
        if (staff_.is_open()) return act(action);
        if (const auto meant = player_.meant_by(action)) act(*meant);
    }

    void act(const Action& action) {
        player_.draw_anew();
        const auto pressed = now();
        if (turns_pages(action) && !round_.in_loop() && !staff_.is_open() && pressed - turned_at_ < kDoublePress) return;
        const auto before = round_.page();
        if (staff_.is_open()) {
            if (const auto wish = staff_.handle(action)) carry_out(*wish);
            hold_session();
        } else if (round_.in_session()) {
            act_in_session(action);
        } else if (const auto wish = round_.handle(action)) {
            carry_out(*wish);
        }
        if (round_.page() != before) turned_at_ = pressed;
    }

    // The neutral screen of a kiosk is its loop: whoever covers the film has left it.
    void act_in_session(const Action& action) {
        const bool leaves = std::holds_alternative<Quit>(action) || std::holds_alternative<ToggleCover>(action);
        const bool is_for_windows = std::holds_alternative<ToggleFullscreen>(action);
        if (is_for_windows || !player_.director()) return;
        const auto request = leaves ? WindowRequest::Quit : player_.director()->handle(action);
        if (request == WindowRequest::Quit) carry_out(round_.leave());
        if (request == WindowRequest::Restart) begin_again();
    }

    // ---- what follows

    void carry_out(const kiosk::Wish& wish) {
        if (const auto* begun = std::get_if<kiosk::BeginSession>(&wish)) begin(*begun);
        else end(std::get<kiosk::EndSession>(wish).how);
    }

    void begin(const kiosk::BeginSession& wish) {
        playing_ = wish;
        const auto& story = shelf_.stories.at(wish.story);
        auto settings = session_settings(config_, story, shelf_.offered.at(wish.story), wish.language);
        settings.volume = volume_;
        settings.observer = &recorder_;
        recorder_.begin(story.graph, wish.language);
        log_.note(0, "session-began");
        player_.play(story::Session(story.graph, std::random_device{}()), settings);
    }

    // Somebody else may be sitting there: what follows is a session of its own, with nothing of this one but the language of the button
    // that was pressed.
    void begin_again() {
        auto again = playing_;
        again.language = player_.director()->variant();
        end_session(kiosk::Ending::Completed);
        round_.again();
        begin(again);
    }

    void end_session(kiosk::Ending how) {
        recorder_.end(stored(how));
        log_.note(0, fmt::format("session-{}", store::to_text(stored(how))));
    }

    void end_with_program() {
        const bool completed = std::get<kiosk::EndSession>(round_.leave()).how == kiosk::Ending::Completed;
        recorder_.end(completed ? store::How::Completed : store::How::CutOff);
    }

    void end(kiosk::Ending how) {
        end_session(how);
        player_.play_loop(attracting(config_.attract), loop_volume());
        if (std::exchange(missed_a_film_, false)) shelf_watch_.look_again();
        if (waiting_shelf_) use(std::move(*std::exchange(waiting_shelf_, std::nullopt)));
    }

    void carry_out(const kiosk::StaffWish& wish) {
        using What = kiosk::StaffWish::What;
        switch (wish.what) {
            case What::CheckPin: break;  // StaffCorner's
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
        if (auto* const director = player_.director()) director->set_held(staff_.is_open() || round_.asks());
    }

    void use(Shelf shelf) {
        for (const auto& why : shelf.troubles) std::cerr << "wissel: " << why << "\n";
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
        if (staff_.take_answer()) player_.draw_anew();
        if (auto* const loop = player_.loop()) {
            for (const auto& why : loop->take_failures()) std::cerr << "wissel: " << (loop_trouble_ = why) << "\n";
            if (loop->has_picture()) loop_trouble_.clear();
        }
        if (logged_ != recorded_) log_.recorded(logged_ = recorded_);
    }

    void pass_time() {
        const auto time = now() - passed_;
        passed_ = now();
        player_.tick(passed_);
        staff_.pass(time);
        auto* const director = player_.director();
        if (!staff_.is_open()) {
            if (const auto wish = round_.pass(time, director && director->waits())) carry_out(*wish);
        }
        hold_session();
    }

    void draw() {
        auto view = player_.view();
        round_.add_to(view);
        if (auto* const loop = player_.loop(); loop && view.kiosk) complete(*view.kiosk, *loop);
        if (view.summary) add_help_of_organiser(view);
        if (view.slate && !view.slate->reason.empty()) {
            miss_a_film(view.slate->reason);
            view.slate->reason = " ";  // which file it is, is not for visitors
        }
        if (staff_.is_open()) add_staff(view);
        tell_age(view);
        for (const auto& action : player_.draw(view, input_.pointer(), now())) {
            if (!answered_) act(action);
        }
    }

    void miss_a_film(const std::string& reason) {
        missed_a_film_ = true;
        if (reason == film_trouble_) return;
        film_trouble_ = reason;
        std::cerr << "wissel: " << reason << "\n";
    }

    // Of the panel, for its entrance.
    void tell_age(View& view) {
        const auto page = view.kiosk ? view.kiosk->index() + 1 : 0;
        if (std::exchange(page_, page) != page) page_since_ = now();
        if (view.kiosk) view.panel_shown_for = to_seconds(now() - page_since_);
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
        facts.troubles = troubles();
        staff_.show(facts);
        view.volume = volume_;
        view.language = round_.first_language();
        view.can_stop = false;
        view.kiosk = staff_.panel();
    }

    std::vector<std::string> troubles() const {
        auto lines = records_.troubles();
        const auto add = [&](const std::string& line) {
            if (!line.empty()) lines.push_back(line);
        };
        add(config_trouble_);
        if (sound_->is_silent()) add("no sound device");
        add(loop_trouble_);
        add(film_trouble_);
        for (const auto& why : shelf_.troubles) add(why);
        return lines;
    }

    const kiosk::Config config_;
    EventLog& log_;
    platform::Screen& screen_;
    platform::HeldWindow hold_;
    platform::InputReader input_;
    std::unique_ptr<platform::FallbackSink> sound_;
    playback::LoudnessBook loudness_;
    ScreenPlayer player_;
    std::atomic<std::uint64_t> recorded_{0};
    std::uint64_t logged_ = 0;
    KioskRecords records_;
    SessionRecorder recorder_;
    Shelf shelf_;
    std::optional<Shelf> waiting_shelf_;  // news that came during a session
    ShelfWatch shelf_watch_;
    kiosk::Round round_;
    int volume_;
    StaffCorner staff_;
    VisitorSigns signs_;
    platform::Service service_;
    StopSignals signals_;
    Duration passed_ = now();
    std::size_t page_ = 0;  // of the kiosk's own, by its kind, 0: the session; on screen since page_since_
    Duration page_since_{};
    Duration turned_at_{};   // when a press led to another page
    bool answered_ = false;  // the press that is going on was an answer, or the staff's gesture, and nothing else
    Duration answered_at_{};
    kiosk::BeginSession playing_{};
    bool missed_a_film_ = false;  // in the session: a slate stood in its place
    const std::string config_trouble_;
    std::string loop_trouble_;    // why something of the loop cannot be shown
    std::string film_trouble_;    // the same of the last film in whose place a session showed a slate
    bool done_ = false, restart_ = false;
};

}  // namespace

KioskEnd show_kiosk(const kiosk::Config& config, EventLog& log, const std::string& trouble) {
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
    return KioskShow(config, log, **screen, **overlay, trouble).run();
}

}  // namespace wissel::app
