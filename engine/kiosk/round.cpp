#include "kiosk/round.h"

#include <algorithm>
#include <utility>

#include "director/focus.h"
#include "kiosk/offered_languages.h"

namespace wissel::kiosk {

using namespace director;

Round::Round(RoundConfig config) : config_(std::move(config)), silence_(config_.pace) { to_loop(); }

void Round::offer(std::vector<Offered> stories) {
    offered_ = std::move(stories);
    if (page_ != Page::Session) to_loop();
}

void Round::to_loop() {
    page_ = Page::Attract;
    language_ = first_language();
    focus_ = 0;
    completed_ = false;
    visit_ = alone_ = {};
    silence_.broken();
}

void Round::set_languages(std::vector<std::string> languages) {
    config_.languages = std::move(languages);
    if (page_ != Page::Session) to_loop();
}

std::optional<Wish> Round::press() {
    return page_ == Page::Attract ? start() : std::nullopt;
}

bool Round::activity() {
    const bool answers = asks();
    silence_.broken();
    alone_ = {};
    return answers;
}

std::optional<Wish> Round::start() {
    if (offered_.empty()) return std::nullopt;
    focus_ = 0;
    if (config_.languages.size() < 2) return to_stories();
    page_ = Page::Languages;
    return std::nullopt;
}

std::optional<Wish> Round::choose_language(std::size_t item) {
    if (item >= config_.languages.size()) return std::nullopt;
    language_ = config_.languages[item];
    return to_stories();
}

// One that speaks the language is not asked about.
std::optional<Wish> Round::to_stories() {
    const auto stories = in_language();
    focus_ = 0;
    if (stories.size() == 1 && !config_.tells_what_is_counted) return choose_story(0);
    page_ = Page::Stories;
    return std::nullopt;
}

std::vector<std::size_t> Round::in_language() const {
    std::vector<std::size_t> stories;
    for (std::size_t i = 0; i < offered_.size(); ++i) {
        if (speaks(offered_[i].languages, language_)) stories.push_back(i);
    }
    return stories;
}

std::optional<Wish> Round::choose_story(std::size_t item) {
    const auto stories = in_language();
    if (item < stories.size()) {
        page_ = Page::Session;
        return BeginSession{stories[item], spoken(offered_[stories[item]].languages, language_)};
    }
    if (item == stories.size() && config_.tells_what_is_counted) page_ = Page::Counted;
    return std::nullopt;
}

std::optional<Wish> Round::pick(std::size_t item) {
    if (page_ == Page::Attract) return start();
    if (page_ == Page::Languages) return choose_language(item);
    if (page_ == Page::Stories) return choose_story(item);
    if (page_ == Page::Counted) go_back();
    return std::nullopt;
}

void Round::go_back() {
    if (page_ == Page::Counted) page_ = Page::Stories;
    else if (page_ == Page::Stories && config_.languages.size() > 1) page_ = Page::Languages;
    else if (page_ != Page::Session) to_loop();
    focus_ = 0;
}

std::size_t Round::items() const {
    if (page_ == Page::Languages) return config_.languages.size();
    if (page_ == Page::Stories) return in_language().size() + (config_.tells_what_is_counted ? 1 : 0);
    return 1;
}

void Round::move_focus(Direction direction) {
    focus_ = moved_focus(focus_, direction, items());
}

std::optional<Wish> Round::handle(const Action& action) {
    if (page_ == Page::Session) return std::nullopt;
    if (page_ == Page::Attract) return start();
    if (const auto* picked = std::get_if<PickItem>(&action)) return pick(picked->item);
    if (std::holds_alternative<Activate>(action) || std::holds_alternative<Continue>(action)) return pick(focus_);
    if (const auto* moved = std::get_if<MoveFocus>(&action)) move_focus(moved->direction);
    if (const auto* language = std::get_if<SetLanguage>(&action); language && std::ranges::count(config_.languages, language->variant) > 0) {
        language_ = language->variant;
        focus_ = 0;
    }
    if (std::holds_alternative<GoBack>(action)) go_back();
    if (std::holds_alternative<Quit>(action) || std::holds_alternative<ToggleCover>(action)) to_loop();
    return std::nullopt;
}

void Round::again() {
    completed_ = false;
    visit_ = alone_ = {};
    silence_.broken();
}

Wish Round::leave() {
    const EndSession ended{completed_ ? Ending::Completed : Ending::Left};
    to_loop();
    return ended;
}

std::optional<Wish> Round::pass(Duration time, bool waits) {
    if (page_ == Page::Attract) return std::nullopt;
    const bool session = page_ == Page::Session;
    silence_.pass(time, !session || waits);
    if (session && is_too_long(time, waits)) return leave_alone();
    if (alone_ >= config_.longest_alone) silence_.ask();
    if (silence_.state() != Silence::State::Over) return std::nullopt;
    const auto ended = leave_alone();
    if (session) return ended;
    return std::nullopt;
}

Wish Round::leave_alone() {
    const EndSession ended{completed_ ? Ending::Completed : Ending::TimedOut};
    to_loop();
    return ended;
}

// A machine that slept has not been alone for longer than a moment.
bool Round::is_too_long(Duration time, bool waits) {
    constexpr Duration kMoment = std::chrono::minutes(1);
    visit_ += std::min(time, kMoment);
    alone_ += std::min(time, kMoment);
    return waits && config_.longest_visit && visit_ >= *config_.longest_visit;
}

StoriesView Round::stories_view() const {
    StoriesView view;
    for (const auto i : in_language()) {
        const auto& story = offered_[i];
        const auto in_language = [&](const story::Text& text) { return std::string(text.in(language_, story.first_language)); };
        view.items.push_back({in_language(story.title), in_language(story.audience)});
    }
    view.focus = focus_;
    view.tells_what_is_counted = config_.tells_what_is_counted;
    return view;
}

KioskPanel Round::panel() const {
    switch (page_) {
        case Page::Languages: return LanguagesView{focus_};
        case Page::Stories: return stories_view();
        case Page::Counted: return CountedView{config_.keep_days};
        case Page::Attract:
        case Page::Session: break;
    }
    AttractView loop;
    loop.out_of_order = offered_.empty();
    return loop;
}

void Round::add_to(View& view) const {
    view.can_stop = true;
    if (page_ != Page::Session) {
        view.language = language_;
        view.languages.clear();
        for (const auto& each : config_.languages) view.languages.push_back({each, each == language_});
        view.kiosk = panel();
    }
    if (asks()) view.kiosk = StillThereView{to_seconds(silence_.left()), to_seconds(config_.pace.count_down)};
}

}  // namespace wissel::kiosk
