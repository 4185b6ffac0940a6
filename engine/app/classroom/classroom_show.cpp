#include "app/classroom/classroom_show.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "app/classroom/asked_question.h"
#include "app/classroom/asked_twice.h"
#include "app/classroom/classroom_windows.h"
#include "app/classroom/digit_keys.h"
#include "app/classroom/mirror.h"
#include "app/classroom/phone_door.h"
#include "app/classroom/player_keys.h"
#include "app/classroom/player_wishes.h"
#include "app/classroom/sheet_file.h"
#include "app/classroom/teacher_page.h"
#include "app/classroom/teacher_window.h"
#include "app/classroom/window_keeper.h"
#include "app/give_up.h"
#include "app/show/screen_player.h"
#include "app/show/sound.h"
#include "app/show/stage_setup.h"
#include "classroom/debrief.h"
#include "classroom/sheet_html.h"
#include "lectern/words.h"
#include "platform/lesson_input.h"
#include "platform/sleep_watch.h"

namespace wissel::app {

namespace {

using director::LessonKey;

constexpr std::size_t kMostPhones = 400;
constexpr Duration kMostWait = std::chrono::milliseconds(50);  // phones and displays are looked at
constexpr Duration kSlept = std::chrono::seconds(2);

class ClassroomShow {
public:
    ClassroomShow(const ClassroomOptions& options, Show show, ClassroomWindows windows)
        : show_(std::move(show)), windows_(std::move(windows)), mirror_(*windows_.of_class), room_(kMostPhones),
          lesson_(room_, classroom::LessonConfig{options.rules, options.pace, true}), sheet_(options.sheet), sound_(open_sound()),
          player_(*windows_.of_class, *windows_.overlay, *sound_, show_.log, show_.program_config(windows_.of_class->size())), keeper_(windows_, options.windowed) {
        windows_.lectern->make_current();
        input_.emplace(*windows_.of_teacher, *windows_.of_class);
        teacher_.emplace(windows_, mirror_, *input_);
        auto config = show_.config;
        config.limits_choices = false;
        config.restarts_itself = false;
        player_.play(story::Session(show_.graph, show_.seed), config);
        player_.director()->set_held(true);
        player_.on_drawn([this] {
            if (!windows_.one_display) mirror_.look(std::chrono::steady_clock::now());
        });
    }

    // Fails where phones are asked for and cannot come in.
    Result<void> open_phones(const ClassroomOptions& options) {
        if (!options.phones) return {};
        phones_.emplace(room_, PhoneRoom::Wish{options.network, options.port, show_.graph->variants(), classroom::calm_help_of(*show_.graph)});
        if (auto opened = phones_->open(); !opened) return opened;
        tell_address();
        std::cerr << "wissel: phones vote at " << phones_->code_text() << "\n";
        return {};
    }

    Exit run() {
        facts_.opening = phones_ ? Opening::Join : first_after_join();
        while (!quit_) {
            take(input_->wait_for_input(std::min<Duration>(player_.until_next(), kMostWait)));
            step();
            draw_class();
            if (!draw_teacher() && keeper_.follow(now(), player_.until_next())) teacher_->touch();
            tell(sound_->check());
        }
        lesson_.handle(classroom::StopHere{});
        if (phones_) phones_->say_goodbye();
        return check_log(show_.log);
    }

private:
    director::Director& director() { return *player_.director(); }
    static WallTime wall() { return std::chrono::steady_clock::now(); }
    static Duration now() { return wall().time_since_epoch(); }
    Opening first_after_join() { return director().view().note ? Opening::Note : Opening::Agreements; }

    // ---- what comes in

    void take(const platform::LessonInput::Batch& batch) {
        if (batch.class_resized) player_.resized();
        if (batch.class_exposed) player_.draw_anew();
        quit_ = quit_ || batch.ends;
        if (batch.teacher_touched || !batch.commands.empty() || !batch.actions.empty()) teacher_->touch();
        for (const auto& command : batch.commands) obey(command);
        for (const auto& action : batch.actions) press(action);
    }

    void press(const director::Action& action) {
        if (std::holds_alternative<director::Quit>(action)) return close();
        if (std::holds_alternative<director::ToggleFullscreen>(action)) {
            static_cast<void>(windows_.of_class->set_fullscreen(!windows_.of_class->fullscreen()));
        } else if (is_of_a_lesson(action)) {
            director().handle(action);
        }
        player_.draw_anew();
    }

    // A slip must not end a lesson.
    void close() {
        quit_ = quit_ || closes_.is_sure(now());
        warn(lectern::Word::PressAgain);
    }

    void obey(const director::LessonCommand& command) {
        said_.clear();
        if (const auto* key = std::get_if<LessonKey>(&command)) obey_key(*key);
        else obey_digit(std::get<director::LessonDigit>(command));
    }

    void obey_key(LessonKey key) {
        switch (key) {
            case LessonKey::Forward: return forward();
            case LessonKey::Back: return back();
            case LessonKey::Reveal: return ask(classroom::Reveal{});
            case LessonKey::Freeze: return ask(classroom::Freeze{});
            case LessonKey::Blank: return ask(classroom::Blank{});
            case LessonKey::Talk: prompt_.reset(); return ask(classroom::Talk{});
            case LessonKey::MoreTime: return ask(classroom::Extend{});
            case LessonKey::Join: return show_the_way_in();
            case LessonKey::LookBack: facts_.joining = false; return ask(classroom::LookBack{});
            case LessonKey::RowUp: return move_row(-1);
            case LessonKey::RowDown: return move_row(1);
            case LessonKey::StopHere: return lesson_.stage() == classroom::Stage::StoppedHere ? ask(classroom::GoOnAfterStop{}) : ask(classroom::StopHere{});
            case LessonKey::Controls: return keeper_.toggle_controls();
        }
    }

    void show_the_way_in() {
        const auto stage = lesson_.stage();
        const bool may = phones_ && (stage == classroom::Stage::Watching || stage == classroom::Stage::Asked);
        facts_.joining = may && !facts_.joining;
    }

    // What lies over the rest goes first; a clicker's second press is none.
    void forward() {
        if (lesson_.stage() == classroom::Stage::StoppedHere || now() - forward_at_ < classroom::Lesson::kDoublePress) return;
        forward_at_ = now();
        if (director().view().help) return press(director::ShowHelp{});
        using classroom::NextStep;
        const auto next = lesson_.next_step();
        if (next == NextStep::EndBlank || next == NextStep::EndTalk || next == NextStep::EndFreeze) return ask(classroom::Forward{});
        if (facts_.joining) {
            facts_.joining = false;
            return;
        }
        if (facts_.opening == Opening::Join) facts_.opening = first_after_join();
        else if (facts_.opening == Opening::Note) facts_.opening = Opening::Agreements;
        else {
            facts_.opening = Opening::Over;
            ask(classroom::Forward{});
        }
    }

    void back() {
        if (lesson_.stage() == classroom::Stage::StoppedHere) return;
        if (lesson_.stage() == classroom::Stage::Debrief) return ask(classroom::PageBack{});
        if (director().view().help) return press(director::ShowHelp{});
        if (!director().session().can_go_back()) return;
        const bool loses_votes = lesson_.question() && lesson_.vote() != classroom::Vote::Decided && room_.tally().voters() > 0;
        if (loses_votes && !goes_back_.is_sure(now(), occasion_)) return warn(lectern::Word::PressBackAgain);
        ask(classroom::BackAndChooseOtherwise{});
    }

    void obey_digit(const director::LessonDigit& digit) {
        follow_digits();
        const bool counts_hands = lesson_.vote() == classroom::Vote::Open && !lesson_.is_looking_back();
        if (lesson_.stage() == classroom::Stage::Talking && !counts_hands) return talk_about(digit);
        if (const auto action = digits_.meaning(digit, lesson_, room_.tally(), now())) ask(*action);
    }

    void follow_digits() { digits_.follow(lesson_, occasion_, phones_ && phones_->is_open(), now()); }

    void move_row(int by) {
        digits_.row().move(by);
        player_.draw_anew();
    }

    // ---- the lesson

    void ask(const classroom::TeacherAction& action) {
        teacher_->touch();
        player_.draw_anew();
        for (const auto& wish : lesson_.handle(action)) take_wish(wish);
    }

    void take_wish(const classroom::LessonWish& wish) {
        carry_out(wish, director());
        if (std::holds_alternative<classroom::ChooseOtherwise>(wish)) asked_.begin_anew();
        if (std::holds_alternative<classroom::WriteSheet>(wish)) save_sheet();
    }

    void save_sheet() {
        const auto saved = sheet_.save(classroom::as_sheet(classroom::debrief_of(*show_.graph, lesson_.record()), director().variant()));
        if (saved) say(lectern::Word::Saved, std::filesystem::absolute(*saved).string());
        else say(lectern::Word::NotSaved, saved.error().message);
    }

    void say(lectern::Word what, const std::string& more = {}) {
        said_ = std::string(lectern::word(what, director().variant()));
        if (!more.empty()) said_ += " " + more;
        teacher_->touch();
    }

    // What is asked once more must be read, where the class is looking too.
    void warn(lectern::Word what) {
        say(what);
        if (windows_.one_display) keeper_.show_controls(true);
    }

    void step() {
        const auto at = now();
        const auto passed = at - std::exchange(stepped_, at);
        if (!facts_.joining && !asked_.are_under_help()) lesson_.pass(passed);
        if (sleep_.take_sleep() > kSlept && !lesson_.is_frozen()) {
            ask(classroom::Freeze{});
            say(lectern::Word::Slept);
        }
        director().set_held(lesson_.holds_film() || facts_.joining);
        player_.tick(at);
        const auto& shown = asked_.follow(director());
        lesson_.shows(shown);
        occasion_ = shown.occasion;
        follow_digits();
        facts_.row = digits_.row().row();
        tell_hidden_teacher(at);
        if (phones_ && phones_->look(wall())) follow_address();
        if (const auto numbers = room_.numbers(wall())) {
            facts_.phones = numbers->present;
            facts_.answers = numbers->answers;
        }
        facts_.from_one = phones_ ? phones_->most_from_one() : 0;
        if (lesson_.stage() != classroom::Stage::Talking) prompt_.reset();
        facts_.talk_prompt = prompt_ ? prompt_words_ : std::string();
    }

    // Who leads with the controls hidden reads on the class's screen what no window of theirs can say.
    void tell_hidden_teacher(Duration at) {
        facts_.names_controls = windows_.one_display && windows_.of_teacher->hidden();
        const bool by_hands_alone = !phones_ || !phones_->is_open();  // which all have seen
        const auto counted = facts_.names_controls && by_hands_alone ? digits_.counted(room_.tally(), at) : std::nullopt;
        if (std::exchange(facts_.counted, counted) != counted) player_.draw_anew();
    }

    void tell_address() {
        facts_.address = phones_->address();
        facts_.code = phones_->code_text();
        facts_.is_shut = !phones_->is_open();
        player_.draw_anew();
    }

    // To browsers another address is another page: phones come in as new ones, and would have a second vote.
    void follow_address() {
        tell_address();
        if (!phones_->has_moved() || lesson_.vote() != classroom::Vote::Open || room_.answers() == 0) return;
        ask(classroom::AskAgain{});
        say(lectern::Word::AskedAnew);
    }

    // ---- what is seen

    void draw_class() {
        if (mirror_.is_due(wall())) player_.draw_anew();
        player_.draw(class_page(director(), lesson_, facts_), {}, now());
    }

    // Whether it took the time until the next picture of the film.
    bool draw_teacher() {
        if (!teacher_->is_due(now(), player_.until_next())) return false;
        const auto view = teacher_page(director(), lesson_, room_, facts_, {windows_.one_display, prompt_, said_});
        for (const auto& action : teacher_->show(view, now())) std::visit([this](const auto& each) { do_(each); }, action);
        return true;
    }

    void do_(const director::LessonCommand& command) { obey(command); }
    void do_(const lectern::TakeAnswer& take) { ask(classroom::Veto{take.answer}); }
    void do_(const lectern::SetHands& set) { ask(classroom::Hands{set.row, set.answer, set.count}); }
    void do_(const lectern::PickRow& pick) { digits_.row().pick(pick.row); }
    void do_(const lectern::SettleScore& settle) { ask(classroom::Settle{settle.criterion, settle.column}); }
    void do_(const lectern::SetPace& set) { ask(classroom::SetPace{set.times == 0 ? classroom::Pace::off() : classroom::Pace::times(set.times)}); }
    void do_(const lectern::ReopenVote&) {
        if (lesson_.vote() == classroom::Vote::Revealed) ask(classroom::AskAgain{});
        else ask(classroom::OpenAgain{});
    }
    void do_(const lectern::SaveSheet&) { ask(classroom::SaveSheet{}); }
    // To the class, which talks about it; once more ends the talk.
    void do_(const lectern::ShowPrompt& show) {
        const bool talking = lesson_.stage() == classroom::Stage::Talking;
        show_prompt(show.prompt);
        if (talking != prompt_.has_value()) ask(classroom::Talk{});
    }

    // By its number, which stands in the teacher's window only where the class does not see it. The same once more: away.
    void talk_about(const director::LessonDigit& digit) {
        if (!digit.less && !windows_.one_display) show_prompt(digit.item);
    }

    void show_prompt(std::size_t which) {
        const auto words = prompts_now(director(), lesson_);
        if (which >= words.size()) return;
        prompt_ = prompt_ == which ? std::nullopt : std::optional(which);
        prompt_words_ = words[which];
        teacher_->touch();
        player_.draw_anew();
    }

    Show show_;
    ClassroomWindows windows_;
    Mirror mirror_;
    classroom::VotingRoom room_;
    classroom::Lesson lesson_;
    std::optional<PhoneDoor> phones_;  // none: not asked for
    AskedQuestions asked_;
    DigitKeys digits_;
    SheetFile sheet_;
    std::unique_ptr<platform::FallbackSink> sound_;
    ScreenPlayer player_;
    std::optional<platform::LessonInput> input_;
    std::optional<TeacherWindow> teacher_;
    platform::SleepWatch sleep_;
    ClassFacts facts_;
    std::optional<std::size_t> prompt_;  // on the class's screen
    std::string said_, prompt_words_;
    Duration stepped_ = now(), forward_at_{};
    WindowKeeper keeper_;
    AskedTwice closes_, goes_back_;
    std::uint64_t occasion_ = 0;  // of the question
    bool quit_ = false;
};

PlayOptions as_play(const ClassroomOptions& options) {
    PlayOptions play;
    play.story = options.story;
    play.language = options.language;
    play.mute = options.mute;
    play.memory = options.memory;
    play.seed = options.seed;
    play.log = options.log;
    return play;
}

}  // namespace

Exit lead_class(const ClassroomOptions& options) {
    auto show = prepare(as_play(options));
    if (!show) return give_up(show.error().message, show.error().exit);
    const auto title = std::string(show->graph->title.in(show->config.root.variant, show->graph->language()));
    auto windows = open_windows(options, title);
    if (!opened(windows)) return Exit::CannotRun;
    ClassroomShow lesson(options, std::move(*show), std::move(*windows));
    if (const auto phones = lesson.open_phones(options); !phones) return give_up(phones.error().message, Exit::CannotRun);
    return lesson.run();
}

}  // namespace wissel::app
