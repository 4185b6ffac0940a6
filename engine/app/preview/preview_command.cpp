#include "app/preview/preview_command.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

#include <fmt/format.h>

#include "app/files/output_files.h"
#include "app/footage/told_findings.h"
#include "app/give_up.h"
#include "app/preview/clip_stills.h"
#include "app/preview/coverage_book.h"
#include "app/preview/desk_texts.h"
#include "app/preview/footage_watch.h"
#include "app/preview/stage.h"
#include "app/preview/stage_place.h"
#include "app/preview/story_editions.h"
#include "app/preview/way_to.h"
#include "app/show/stage_setup.h"
#include "director/view_builder.h"
#include "platform/author_editor.h"
#include "platform/desk_input.h"
#include "platform/fallback_sink.h"
#include "platform/memory.h"
#include "platform/sdl_audio_sink.h"
#include "rehearsal/follow.h"
#include "workshop/desk.h"

namespace wissel::app {

namespace {

constexpr std::size_t kMostStills = 400;
// Frames after something was done, until ImGui has come to rest: what is pressed in one shows in the next.
constexpr int kFramesToSettle = 4;
// So long the picture before stays while a film is fetched that goes on where it was.
constexpr Duration kLongestComingUp = std::chrono::seconds(1);

class Preview {
public:
    Preview(const PreviewOptions& options, std::unique_ptr<platform::Screen> screen, std::unique_ptr<workshop::Desk> desk, director::EventLog log)
        : options_(options), screen_(std::move(screen)), desk_(std::move(desk)), input_(*screen_),
          sound_(std::nullopt, platform::DeviceSearch(platform::sdl_device_opener())), stills_(&platform::InputReader::wake), footage_(&platform::InputReader::wake),
          coverage_(options.walks, &platform::InputReader::wake), log_(std::move(log)), language_(options.language),
          editions_(options.story, options.language, &platform::InputReader::wake) {
        shown_.drawing = &nothing_;
        shown_.status = "reading the story...";
    }

    Exit run() {
        while (!quit_) {
            const auto batch = input_.wait_for_input(until_next());
            if (!batch.empty()) frames_due_ = kFramesToSettle;
            for (const auto& input : batch) take(input);
            take_edition();
            take_footage();
            take_coverage();
            if (stage_) stage_->tick(now());
            static_cast<void>(sound_.check());
            draw();
        }
        screen_->hide();  // a map that is being laid out is waited for
        return broken_ ? Exit::CannotRun : Exit::Fine;
    }

private:
    Duration now() const { return std::chrono::steady_clock::now() - began_; }
    Duration until_next() const { return stage_ ? stage_->until_next() : Duration(std::chrono::milliseconds(50)); }
    const std::string& variant() const { return language_.empty() ? edition_.graph->language() : language_; }

    void take(const platform::Input& input) {
        const auto* action = std::get_if<director::Action>(&input);
        if (!action) return;
        if (std::holds_alternative<director::Quit>(*action)) quit_ = true;
        else if (std::holds_alternative<director::ToggleFullscreen>(*action)) static_cast<void>(screen_->set_fullscreen(!screen_->fullscreen()));
        else if (stage_) carry_out(stage_->act(*action));
    }

    void carry_out(director::WindowRequest request) {
        if (request == director::WindowRequest::ToggleFullscreen) static_cast<void>(screen_->set_fullscreen(!screen_->fullscreen()));
        if (request == director::WindowRequest::Quit) say("here a viewer leaves the film; this window stays (Ctrl+Q closes it)", false);
    }

    // A broken save closes nothing: the last story that could be walked stays, and what is wrong is listed.
    void take_edition() {
        auto edition = editions_.take();
        if (!edition) return;
        frames_due_ = kFramesToSettle;
        diagnostics_ = edition->diagnostics;
        const bool is_shown = edition->graph && edition->drawing;
        shown_.problems = problem_rows(edition->diagnostics, is_shown ? edition->node_places : std::vector<story::Extent>(), edition->folder);
        if (edition->graph && !edition->drawing) return;
        news_ = SeenLater{edition->number, edition->graph, edition->deep, edition->took};
        if (!edition->graph) return say(edition_.graph ? "this version of the story cannot be walked; the last one that can is still here"
                                                       : "this story cannot be walked yet: mend what is listed below", true);
        look_at_footage(*edition);
        if (edition->number != edition_.number) return show(std::move(*edition));
        if (edition->drawing == edition_.drawing) return;  // only more is known about its films
        edition_.drawing = edition->drawing;  // the map speaks another language
        shown_.drawing = edition_.drawing.get();
        look_at_coverage();
    }

    void look_at_coverage() {
        shown_.coverage.reset();
        walks_.reset();
        coverage_.look_at(edition_.graph, edition_.drawing, edition_.folder);
    }

    void look_at_footage(const Edition& edition) {
        auto told = told_by_check(edition.diagnostics, edition.node_places, edition.folder);
        footage_.look({edition.graph, edition.folder, language_.empty() ? edition.graph->language() : language_, std::move(told)});
    }

    void take_footage() {
        auto report = footage_.take();
        if (!report) return;
        shown_.footage = std::move(report);
        frames_due_ = kFramesToSettle;
    }

    void take_coverage() {
        const auto news = coverage_.take();
        if (!news) return;
        frames_due_ = kFramesToSettle;
        if (news->view) shown_.coverage = news->view;
        if (news->walks) walks_ = news->walks;
        if (!news->said.empty()) say(news->said, news->is_bad);
    }

    void show(Edition edition) {
        const bool media_changed = edition.media_changed;
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(edition.took).count();
        const auto film = stage_ ? film_here() : FilmHere();
        edition_ = std::move(edition);
        const auto without_language = take_language();
        shown_.drawing = edition_.drawing.get();
        shown_.footage.reset();
        screen_->set_title("Wissel: " + edition_.drawing->map.title);
        shown_.stills = still_names(*edition_.graph, edition_.folder, variant());
        look_at_coverage();
        if (stage_) replay(media_changed, film, took);
        else begin(took);
        if (!without_language.empty()) say(without_language, true);
    }

    void replay(bool media_changed, const FilmHere& film, std::int64_t took) {
        const auto followed = stage_->session().follow(edition_.graph);
        const bool in_film = is_in_film();
        if (media_changed) stage_.reset();  // with the pictures and captions that it has read
        stage_session(followed.session, in_film, film);
        if (followed.why.empty()) say(fmt::format("saved: read in {} ms, the walk replayed", took), false);
        else say(fmt::format("saved: the walk fits up to step {} of {}: {}", followed.steps, followed.of, followed.why), true);
    }

    void begin(std::int64_t took) {
        const auto node = options_.at.empty() ? story::kNoNode : edition_.graph->find(options_.at);
        if (node != story::kNoNode) return play(node);
        stage_session(story::Session(edition_.graph, seed_), false);
        say(options_.at.empty() ? fmt::format("{} nodes, read in {} ms", edition_.graph->nodes.size(), took) : fmt::format("there is no node '{}'", options_.at), !options_.at.empty());
    }

    void say(std::string status, bool bad) {
        shown_.status = std::move(status);
        shown_.status_is_bad = bad;
    }

    // Past the content note.
    bool is_in_film() const { return !stage_->view().note; }
    FilmHere film_here() const {
        const auto& node = stage_->session().node();
        return {node.id, node.media.file, stage_->film_place()};
    }

    void stage_session(story::Session session, bool resumes, const FilmHere& film = {}) {
        PreviewStage::Setting setting;
        setting.root = {edition_.folder, variant()};
        setting.film_memory = platform::default_film_memory();
        setting.muted = options_.mute;
        setting.resumes = resumes;
        setting.resume_from = taken_up(film, session.node());
        coming_up_until_ = resumes ? now() + kLongestComingUp : Duration{};
        if (stage_) return stage_->play(std::move(session), setting);
        auto stage = PreviewStage::open(size_, sound_, log_, std::move(session), setting);
        if (stage) stage_ = std::move(*stage);
        else fall(stage.error().message);
    }

    void fall(const std::string& why) {
        give_up(why, Exit::CannotRun);
        quit_ = broken_ = true;
    }

    // With the values of a real walk, if there is one.
    void play(story::NodeIndex node) {
        if (auto walked = way_to(edition_.graph, node, seed_)) {
            stage_session(std::move(*walked), true);
            return say(fmt::format("'{}', as a walk from the start comes to it", edition_.graph->nodes[node].id), false);
        }
        story::Session session(edition_.graph, seed_);
        static_cast<void>(session.jump(node));
        stage_session(std::move(session), true);
        say(fmt::format("'{}': no walk from the start was found, so the variables are as at the start", edition_.graph->nodes[node].id), true);
    }

    void do_(const workshop::PlayNode& action) { play(static_cast<story::NodeIndex>(action.node)); }
    void do_(const workshop::ChooseOtherwise& action) {
        const auto followed = stage_->session().choose_otherwise(action.visit, action.option);
        stage_session(followed.session, true);
        if (followed.why.empty()) say("chosen otherwise, and the rest of the walk replayed", false);
        else say(fmt::format("chosen otherwise; the walk goes on to step {} of {}: {}", followed.steps, followed.of, followed.why), true);
    }
    void do_(const workshop::ComeHere& action) {
        const auto node = stage_->session().current();
        if (!action.way) return play(node);
        const auto here = walks_here();
        if (!walks_ || *action.way >= here.size()) return;
        const auto& walk = walks_->walks[here[*action.way]];
        auto session = rehearsal::walk_to(rehearsal::Items(*edition_.graph), edition_.graph, walk.steps, node, seed_);
        if (!session) return say(fmt::format("'{}' does not come here any more", walk.name), true);
        stage_session(std::move(*session), true, film_here());
        say(fmt::format("'{}', as '{}' comes to it", edition_.graph->nodes[node].id, walk.name), false);
    }
    // Recorded ones that come to the node on stage, in order of name.
    std::vector<std::size_t> walks_here() const {
        std::vector<std::size_t> here;
        for (std::size_t i = 0; walks_ && i < walks_->walks.size(); ++i) {
            if (walks_->met[i][stage_->session().current()]) here.push_back(i);
        }
        return here;
    }
    void do_(const workshop::ShowLanguage& action) {
        static_cast<void>(stage_->act(director::SetLanguage{action.variant}));
        follow_language();
        stage_session(stage_->session(), is_in_film(), film_here());  // its film too, and not only what follows
    }
    void do_(const workshop::Restart&) { stage_session(story::Session(edition_.graph, seed_), false); }
    void do_(const workshop::BackTo& action) { stage_session(stage_->session().until(action.steps), true); }
    // The node's film goes on, with what is offered under these values.
    void do_(const workshop::SetVariable& action) {
        auto session = stage_->session();
        if (const auto set = session.set(action.variable, action.value); !set) return say(set.error().message, true);
        stage_session(std::move(session), true, film_here());
        say(fmt::format("'{}' has another value, until the walk is taken back before this node", edition_.graph->variables[action.variable].name), false);
    }
    void do_(const workshop::WriteWalks&) { coverage_.write_walks(); }
    void do_(const workshop::OpenNode& action) {
        if (action.node < edition_.node_places.size()) open(edition_.node_places[action.node].begin);
    }
    void do_(const workshop::OpenPlace& action) {
        if (action.problem < diagnostics_.size()) open(diagnostics_[action.problem].place);
    }

    void open(const story::Place& place) {
        const auto opened = platform::open_in_editor(options_.editor, place.file, place.line);
        if (opened && shown_.status_is_bad) return;  // what is wrong with the story stays to be read
        say(opened ? fmt::format("opened {}:{}{}", place.file, place.line, *opened) : opened.error().message, !opened);
    }

    // More than there is room for are not asked for: they would push each other out, and be read for ever.
    void* texture_of(const std::string& name) {
        if (++stills_in_frame_ > kMostStills) return nullptr;
        if (auto* texture = screen_->texture_of(name)) return texture;
        const auto still = stills_.take(name);
        return still ? screen_->texture_of(name, *still) : nullptr;
    }

    void draw() {
        playback::PictureRef picture;
        if (stage_) {
            if (auto painted = stage_->picture(now(), pointer_on(desk_->stage_pointer(), size_))) picture = *painted;
            else return fall(painted.error().message);
            carry_out(stage_->take_request());
            if (drawn_picture_ && stage_->is_coming_up() && now() < coming_up_until_) picture = drawn_picture_;
            follow_language();
        }
        if (picture != drawn_picture_ || desk_->animating() || stills_.has_news()) frames_due_ = std::max(frames_due_, 1);
        if (frames_due_ == 0 || !screen_->visible()) return;
        --frames_due_;
        drawn_picture_ = picture;
        if (stage_) {
            shown_.walk = walk_rows(stage_->session(), variant());
            shown_.variables = variable_rows(stage_->session());
            shown_.ways_here.clear();
            for (const auto walk : walks_here()) shown_.ways_here.push_back(walks_->walks[walk].name);
        }
        stills_in_frame_ = 0;
        desk_->make_current();
        screen_->begin_frame();
        input_.begin_frame();
        const auto actions = desk_->draw(shown_, [this](const std::string& name) { return texture_of(name); });
        static_cast<void>(screen_->draw_picture(nullptr));
        const auto& box = desk_->stage();
        if (picture) screen_->draw_inset(picture, {static_cast<int>(box.at.x), static_cast<int>(box.at.y), size_.width, size_.height});
        screen_->draw_overlay();
        screen_->present();
        log_news();
        if (!actions.empty()) frames_due_ = kFramesToSettle;
        for (const auto& action : actions) std::visit([this](const auto& each) { if (edition_.graph) do_(each); }, action);
        follow_size(stage_size(box));
    }

    // A save counts as seen once it was on screen.
    void log_news() {
        if (!news_) return;
        log_.edition(to_seconds(now()), news_->number, news_->graph.get(), diagnostics_, news_->films, news_->took);
        news_.reset();
    }

    // Of a language that the story does not have (any more), the first is shown. Why; empty: it has it.
    std::string take_language() {
        const auto language = language_for(language_, *edition_.graph);
        if (!language) language_.clear();
        shown_.languages.clear();
        for (const auto& each : director::language_items(*edition_.graph, variant())) shown_.languages.push_back(each.variant);
        shown_.language = variant();
        return language ? std::string() : language.error().message;
    }

    // The film's own key for the language changes the map, too.
    void follow_language() {
        if (stage_->variant() == variant()) return;
        language_ = stage_->variant();
        shown_.language = language_;
        shown_.stills = still_names(*edition_.graph, edition_.folder, language_);
        editions_.set_language(language_);
        frames_due_ = kFramesToSettle;
    }

    void follow_size(playback::Size size) {
        if (size.width == size_.width && size.height == size_.height) return;
        size_ = size;
        if (!stage_) return;
        const auto film = film_here();
        const bool in_film = is_in_film();
        auto session = stage_->session();
        stage_.reset();  // its sound device first
        stage_session(std::move(session), in_film, film);
    }

    struct SeenLater {
        std::size_t number = 0;
        std::shared_ptr<const story::StoryGraph> graph;
        bool films = false;  // were looked into
        Duration took{};
    };

    const PreviewOptions& options_;
    std::unique_ptr<platform::Screen> screen_;
    std::unique_ptr<workshop::Desk> desk_;
    platform::DeskInput input_;
    platform::FallbackSink sound_;
    ClipStills stills_;
    FootageWatch footage_;
    CoverageBook coverage_;
    std::shared_ptr<const RecordedWalks> walks_;  // of the story that is shown
    workshop::Drawing nothing_;
    workshop::DeskView shown_;
    Edition edition_;                 // the last that has a graph
    story::Diagnostics diagnostics_;  // of the newest
    director::EventLog log_;
    std::string language_;            // asked for; empty: the story's first
    std::optional<SeenLater> news_;   // an edition that is not on screen yet
    std::unique_ptr<PreviewStage> stage_;
    Duration coming_up_until_{};
    playback::Size size_{480, 270};
    const std::uint64_t seed_ = std::random_device{}();
    WallTime began_ = std::chrono::steady_clock::now();
    playback::PictureRef drawn_picture_;
    std::size_t stills_in_frame_ = 0;
    int frames_due_ = kFramesToSettle;      // as nothing else changes, nothing else is drawn
    bool quit_ = false, broken_ = false;
    StoryEditions editions_;  // last: its thread reports to all of this
};

}  // namespace

Exit preview_story(const PreviewOptions& options) {
    if (const auto named = check_named_story(options.story); !named) return give_up(named.error().message, Exit::WrongUsage);
    if (const auto free = check_log_file(options.log); !free) return give_up(free.error().message, Exit::WrongUsage);
    auto log = log_for(options.log);
    if (!log) return give_up(log.error().message, log.error().exit);
    platform::ScreenConfig config;
    config.title = "Wissel: " + options.story;
    config.size = options.size;
    config.most_stills = kMostStills;
    auto screen = platform::Screen::open(config);
    if (!opened(screen)) return Exit::CannotRun;
    auto desk = workshop::Desk::make();
    if (!opened(desk)) return Exit::CannotRun;
    return Preview(options, std::move(*screen), std::move(*desk), std::move(*log)).run();
}

}  // namespace wissel::app
