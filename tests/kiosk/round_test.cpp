// The course of a kiosk's round, and the silence that ends it.
#include <doctest/doctest.h>

#include "kiosk/round.h"

using namespace wissel;
using namespace wissel::director;
using namespace wissel::kiosk;
using namespace std::chrono_literals;

namespace {

Offered tale(std::string title, std::vector<std::string> languages = {"nl", "fr"}) {
    return {story::Text("nl", std::move(title)), story::Text("nl", "12+"), "nl", std::move(languages)};
}

RoundConfig config(std::vector<std::string> languages = {"nl", "fr"}, bool tells = false) {
    RoundConfig made;
    made.languages = std::move(languages);
    made.pace = {45s, 20s};
    made.tells_what_is_counted = tells;
    made.keep_days = 90;
    return made;
}

Round round_of(std::vector<Offered> stories, RoundConfig settings = config()) {
    Round round(std::move(settings));
    round.offer(std::move(stories));
    return round;
}

template <class Panel>
const Panel* panel(const Round& round) {
    static View view;
    view = {};
    round.add_to(view);
    return view.kiosk ? std::get_if<Panel>(&*view.kiosk) : nullptr;
}

std::optional<BeginSession> begins(const std::optional<Wish>& wish) {
    const auto* begun = wish ? std::get_if<BeginSession>(&*wish) : nullptr;
    return begun ? std::optional(*begun) : std::nullopt;
}

std::optional<Ending> ends(const std::optional<Wish>& wish) {
    const auto* ended = wish ? std::get_if<EndSession>(&*wish) : nullptr;
    return ended ? std::optional(ended->how) : std::nullopt;
}

// In a session, in the first language.
Round playing() {
    auto round = round_of({tale("A")});
    round.press();
    REQUIRE(begins(round.handle(PickItem{0})));
    REQUIRE(round.in_session());
    return round;
}

}  // namespace

TEST_CASE("a press on the loop leads to the languages, and from there to the stories told in that language") {
    auto round = round_of({tale("A"), tale("B", {"nl"}), tale("C")});
    CHECK(panel<AttractView>(round));
    CHECK_FALSE(round.press());
    REQUIRE(panel<LanguagesView>(round));
    CHECK_FALSE(round.handle(PickItem{1}));
    REQUIRE(panel<StoriesView>(round));
    CHECK(panel<StoriesView>(round)->items.size() == 2);
    CHECK(round.language() == "fr");
    const auto begun = begins(round.handle(PickItem{1}));
    REQUIRE(begun);
    CHECK(begun->story == 2);
    CHECK(begun->language == "fr");
    CHECK(round.in_session());
}

TEST_CASE("who has taken an easier level begins a story without one in its language") {
    auto round = round_of({tale("A", {"nl"}), tale("B", {"nl", "nl-easy"})}, config({"nl", "nl-easy"}));
    round.press();
    round.handle(PickItem{1});
    REQUIRE(panel<StoriesView>(round)->items.size() == 2);
    const auto begun = begins(round.handle(PickItem{0}));
    REQUIRE(begun);
    CHECK(begun->language == "nl");
}

TEST_CASE("what cannot be chosen is not asked: one language, one story") {
    auto round = round_of({tale("A")}, config({"nl"}));
    const auto begun = begins(round.press());
    REQUIRE(begun);
    CHECK(begun->language == "nl");
}

TEST_CASE("one story is asked about where the page says what is counted") {
    auto round = round_of({tale("A")}, config({"nl"}, true));
    CHECK_FALSE(round.press());
    REQUIRE(panel<StoriesView>(round));
    round.handle(PickItem{1});
    REQUIRE(panel<CountedView>(round));
    CHECK(panel<CountedView>(round)->keep_days == 90);
    round.handle(GoBack{});
    CHECK(panel<StoriesView>(round));
    CHECK(begins(round.handle(PickItem{0})));
}

TEST_CASE("a key begins as a press does, and the arrows and Enter choose") {
    auto round = round_of({tale("A"), tale("B")});
    round.handle(MoveFocus{Direction::Down});
    REQUIRE(panel<LanguagesView>(round));
    round.handle(MoveFocus{Direction::Down});
    round.handle(Activate{});
    CHECK(round.language() == "fr");
    round.handle(MoveFocus{Direction::Down});
    round.handle(MoveFocus{Direction::Down});
    const auto begun = begins(round.handle(Activate{}));
    REQUIRE(begun);
    CHECK(begun->story == 0);
}

TEST_CASE("numbers beyond what is offered do nothing") {
    auto round = round_of({tale("A"), tale("B")});
    round.press();
    round.handle(PickItem{7});
    CHECK(panel<LanguagesView>(round));
    round.handle(PickItem{0});
    CHECK_FALSE(round.handle(PickItem{7}));
    CHECK(panel<StoriesView>(round));
}

TEST_CASE("one step back leads one page back, and Stop to the loop, in its own language") {
    auto round = round_of({tale("A"), tale("B")});
    round.press();
    round.handle(PickItem{1});
    round.handle(GoBack{});
    CHECK(panel<LanguagesView>(round));
    round.handle(PickItem{1});
    round.handle(Quit{});
    CHECK(panel<AttractView>(round));
    CHECK(round.language() == "nl");
}

TEST_CASE("a session that is left early was left; one that came to its end was completed, whatever came after") {
    auto left = playing();
    CHECK(ends(left.leave()) == Ending::Left);
    CHECK(left.in_loop());
    auto completed = playing();
    completed.completed();
    CHECK(ends(completed.leave()) == Ending::Completed);
    auto next = playing();
    next.completed();
    next.leave();
    next.press();
    next.handle(PickItem{0});
    CHECK(ends(next.leave()) == Ending::Left);  // nothing of the one before is left
}

TEST_CASE("silence is asked about, counted down, and ends the session in the loop") {
    auto round = playing();
    CHECK_FALSE(round.pass(44s, true));
    CHECK_FALSE(panel<StillThereView>(round));
    CHECK_FALSE(round.pass(1s, true));
    REQUIRE(panel<StillThereView>(round));
    CHECK(panel<StillThereView>(round)->left == 20);
    CHECK_FALSE(round.pass(19s, true));
    CHECK(panel<StillThereView>(round)->left == 1);
    CHECK(ends(round.pass(1s, true)) == Ending::TimedOut);
    CHECK(round.in_loop());
}

TEST_CASE("who has seen the end and walks away has completed it") {
    auto round = playing();
    round.completed();
    round.pass(45s, true);
    CHECK(ends(round.pass(20s, true)) == Ending::Completed);
}

TEST_CASE("whatever anybody does answers the question, and is nothing but the answer") {
    auto round = playing();
    round.pass(45s, true);
    CHECK(round.activity());
    CHECK_FALSE(panel<StillThereView>(round));
    CHECK_FALSE(round.activity());
    CHECK_FALSE(round.pass(44s, true));
    CHECK_FALSE(round.asks());
}

TEST_CASE("a film that runs is no silence, however long; what waits after it is counted from there") {
    auto round = playing();
    CHECK_FALSE(round.pass(10min, false));
    CHECK_FALSE(round.asks());
    round.pass(30s, true);
    round.pass(5min, false);
    CHECK_FALSE(round.asks());
    round.pass(15s, true);  // choices that nobody answers add up
    CHECK(round.asks());
}

TEST_CASE("a session that never waits is asked about, too, once nobody has touched anything for long") {
    auto round = playing();
    for (int i = 0; i < 19; ++i) CHECK_FALSE(round.pass(1min, false));
    round.activity();
    for (int i = 0; i < 19; ++i) CHECK_FALSE(round.pass(1min, false));
    CHECK_FALSE(round.asks());
    CHECK_FALSE(round.pass(1min, false));
    REQUIRE(round.asks());
    CHECK(round.activity());
    for (int i = 0; i < 20; ++i) CHECK_FALSE(round.pass(1min, false));
    REQUIRE(round.asks());
    CHECK_FALSE(round.pass(19s, false));
    CHECK(ends(round.pass(1s, false)) == Ending::TimedOut);
}

TEST_CASE("a visit that is too long ends with what waits next") {
    auto settings = config();
    settings.longest_visit = 2min;
    auto round = round_of({tale("A")}, settings);
    round.press();
    round.handle(PickItem{0});
    for (int i = 0; i < 3; ++i) CHECK_FALSE(round.pass(1min, false));
    CHECK(ends(round.pass(1s, true)) == Ending::TimedOut);
}

TEST_CASE("a machine that slept asks before it ends anything") {
    auto round = playing();
    CHECK_FALSE(round.pass(8h, true));
    CHECK(round.asks());
    CHECK(panel<StillThereView>(round)->left == 20);
}

TEST_CASE("silence on the pages before a session leads back to the loop without a session's end") {
    auto round = round_of({tale("A"), tale("B")});
    round.press();
    round.pass(45s, false);
    CHECK(round.asks());
    CHECK_FALSE(round.pass(20s, false));
    CHECK(panel<AttractView>(round));
}

TEST_CASE("nobody is asked anything in the loop, and the first press after a reset acts") {
    auto round = playing();
    round.pass(45s, true);
    round.pass(20s, true);
    round.pass(10h, true);
    CHECK_FALSE(round.asks());
    CHECK_FALSE(round.activity());
    round.press();
    CHECK(panel<LanguagesView>(round));
}

TEST_CASE("without a story nobody is called; stories that come are offered from then on, and a session goes on") {
    auto round = round_of({});
    REQUIRE(panel<AttractView>(round));
    CHECK(panel<AttractView>(round)->out_of_order);
    CHECK_FALSE(round.press());
    CHECK(panel<AttractView>(round));
    round.offer({tale("A")});
    CHECK_FALSE(panel<AttractView>(round)->out_of_order);
    round.press();
    round.handle(PickItem{0});
    round.offer({tale("A"), tale("B")});
    CHECK(round.in_session());
}

TEST_CASE("the language changes on the page of stories; one that is not offered is passed over") {
    auto round = round_of({tale("A"), tale("B")});
    round.press();
    round.handle(PickItem{0});
    round.handle(MoveFocus{Direction::Down});
    round.handle(SetLanguage{"fr"});
    CHECK(round.language() == "fr");
    CHECK(panel<StoriesView>(round)->focus == 0);
    round.handle(SetLanguage{"de"});
    CHECK(round.language() == "fr");
}
