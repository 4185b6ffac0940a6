// What stands between a kiosk's round and the world: its stories, its records, its PIN, what counts as a visitor.
#include <doctest/doctest.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "app/kiosk/kiosk_records.h"
#include "app/kiosk/pin_desk.h"
#include "app/kiosk/session_recorder.h"
#include "app/kiosk/story_names.h"
#include "app/kiosk/story_shelf.h"
#include "app/kiosk/visitor_signs.h"
#include "kiosk/pin_hash.h"
#include "store/database.h"
#include "story/io/load_story.h"
#include "support/temp_folder.h"

using namespace wissel;
using namespace wissel::app;
using namespace wissel::test;

namespace {

const std::string kOutcomes = std::string(WISSEL_SOURCE_DIR) + "/stories/examples/outcomes";

std::shared_ptr<const story::StoryGraph> graph_in(const std::string& folder) {
    auto graph = story::load_story(folder, nullptr).graph;
    REQUIRE(graph);
    return graph;
}

const std::string kTale = R"({"format": 1, "id": "tale", "title": {"nl": "Verhaal", "fr": "Histoire"}, "languages": ["nl", "fr"],
    "start": "a", "nodes": {"a": {"title": "A", "end": true}}})";

// Somebody who waits to be woken.
class Waker {
public:
    std::function<void()> function() {
        return [this] {
            const std::scoped_lock guard(lock_);
            ++woken_;
            changed_.notify_all();
        };
    }
    bool wait() {
        std::unique_lock guard(lock_);
        const bool woken = changed_.wait_for(guard, std::chrono::seconds(60), [&] { return woken_ > seen_; });
        ++seen_;
        return woken;
    }

private:
    std::mutex lock_;
    std::condition_variable changed_;
    int woken_ = 0, seen_ = 0;
};

kiosk::Config config_of(const std::filesystem::path& folder) {
    kiosk::Config config;
    config.stories.emplace_back().folder = folder;
    config.stories.back().audience.set("nl", "12-14 jaar");
    return config;
}

}  // namespace

TEST_CASE("a shelf has the stories that can be read, with titles and ages in each language, and says why others cannot") {
    const TempFolder folder;
    folder.write("tale/story.json", kTale);
    auto config = config_of(folder.file("tale"));
    config.stories.emplace_back().folder = folder.file("gone");
    const auto shelf = read_shelf(config);
    REQUIRE(shelf.stories.size() == 1);
    CHECK(shelf.offered.front().title.in("fr", "nl") == "Histoire");
    CHECK(shelf.offered.front().audience.in("nl", "nl") == "12-14 jaar");
    CHECK(shelf.languages == std::vector<std::string>{"nl", "fr"});
    REQUIRE(shelf.troubles.size() == 1);
    CHECK(shelf.troubles.front().find("gone") != std::string::npos);
}

TEST_CASE("of a story that lacks films, staff are told the first and how many; of one with a mistake, the mistake") {
    const TempFolder folder;
    folder.write("tale/story.json", R"({"format": 1, "id": "tale", "title": {"nl": "V"}, "languages": ["nl"], "start": "a", "nodes": {
        "a": {"title": "A", "clip": {"file": "media/a.mp4"}, "next": "b"}, "b": {"title": "B", "clip": {"file": "media/b.mp4"}, "end": true}}})");
    folder.write("wrong/story.json", R"({"format": 1, "id": "wrong", "title": {"nl": "V"}, "languages": ["nl"], "start": "b",
        "nodes": {"a": {"title": "A", "end": true}}})");
    auto config = config_of(folder.file("tale"));
    config.stories.emplace_back().folder = folder.file("wrong");
    const auto shelf = read_shelf(config);
    CHECK(shelf.stories.size() == 1);
    REQUIRE(shelf.troubles.size() == 2);
    CHECK(shelf.troubles[0].starts_with("a film is missing: "));
    CHECK(shelf.troubles[0].find("media/a.mp4") != std::string::npos);
    CHECK(shelf.troubles[0].ends_with("(and 1 more: wissel check)"));
    CHECK(shelf.troubles[1].starts_with("a story is left out: "));
    CHECK(shelf.troubles[1].find("wrong/story.json:1:") != std::string::npos);
    for (const auto& line : shelf.troubles) CHECK(line.find('\n') == std::string::npos);
}

TEST_CASE("a story is offered with the situations of the ages that are named") {
    auto config = config_of(std::string(WISSEL_SOURCE_DIR) + "/stories/he-het-is-oke");
    const auto all = read_shelf(config).stories.front().graph->situations.size();
    config.stories.front().excerpt.ages = {"12-14"};
    const auto shelf = read_shelf(config);
    const auto& graph = *shelf.stories.front().graph;
    CHECK(graph.situations.size() < all);
    for (const auto& situation : graph.situations) CHECK((!situation.age || graph.ages[*situation.age].id == "12-14"));
}

TEST_CASE("what is read first is told once, and no more while nothing has changed") {
    const TempFolder folder;
    folder.write("tale/story.json", kTale);
    Waker waker;
    ShelfWatch watch(config_of(folder.file("tale")), waker.function());
    REQUIRE(waker.wait());
    const auto shelf = watch.take();
    REQUIRE(shelf);
    CHECK(shelf->stories.size() == 1);
    CHECK_FALSE(watch.take());
}

TEST_CASE("names are those of the story, in each of its languages") {
    const auto graph = graph_in(kOutcomes);
    const auto names = names_of(*graph);
    const auto count = [&](store::NameKind kind) { return std::ranges::count(names, kind, &store::Name::kind); };
    const auto languages = static_cast<std::ptrdiff_t>(graph->languages.size() + graph->levels.size());
    CHECK(count(store::NameKind::Story) == languages);
    CHECK(count(store::NameKind::Node) == static_cast<std::ptrdiff_t>(graph->nodes.size()) * languages);
    CHECK(count(store::NameKind::Flag) == static_cast<std::ptrdiff_t>(graph->flags.size()) * languages);
    const auto flag = std::ranges::find(names, store::NameKind::Flag, &store::Name::kind);
    REQUIRE(flag != names.end());
    CHECK(flag->parent->front() == '#');
    CHECK(flag->parent->size() == 7);
}

TEST_CASE("a session is recorded by minutes, without a word of whose it was") {
    const TempFolder folder;
    kiosk::FigureSettings settings;
    settings.file = folder.file("figures.db");
    KioskRecords records(settings, [](std::uint64_t) {});
    auto now = std::chrono::system_clock::time_point(std::chrono::hours(24 * 365 * 50) + std::chrono::seconds(59));
    int ended = 0;
    SessionRecorder recorder(records.writer(), [&] { ++ended; }, [&] { return now; });
    const auto graph = graph_in(kOutcomes);
    recorder.entered("before");  // nothing is recorded outside a session
    recorder.begin(graph, "nl");
    const auto& node = graph->nodes.front();
    recorder.entered(node.id);
    recorder.chosen(node.id, "x", story::How::ByDefault, std::chrono::milliseconds(6900));
    recorder.judged(node.id, "red");
    recorder.ended();
    now += std::chrono::seconds(61);
    recorder.end(store::How::Completed);
    recorder.end(store::How::Left);  // it has ended
    recorder.entered("after");
    records.finish();
    CHECK(ended == 1);

    auto database = store::Database::open(folder.file("figures.db"), store::Access::Read);
    REQUIRE(database.has_value());
    const auto text_of = [&](const std::string& sql) { return database->text(sql).value_or("failed"); };
    CHECK(text_of("SELECT group_concat(kind || coalesce(option, '') || coalesce(by_default, '') || coalesce(seconds, '') || coalesce(flag, ''), ' ') "
                  "FROM (SELECT * FROM record ORDER BY kind)") == "chosenx16 judgedred seen");
    CHECK(text_of("SELECT language FROM session") == "nl");
    CHECK(text_of("SELECT count(*) FROM pragma_table_info('record') WHERE name IN ('language', 'session')") == "0");
    CHECK(text_of("SELECT how || ' ' || last_node || ' ' || (ended - began) FROM session") == "completed " + node.id + " 2");
    CHECK(text_of("SELECT count(*) FROM session") == "1");
}

TEST_CASE("without a file nothing is recorded, and the end of a story is told all the same") {
    KioskRecords records({}, [](std::uint64_t) {});
    CHECK_FALSE(records.writer());
    int ended = 0;
    SessionRecorder recorder(records.writer(), [&] { ++ended; });
    recorder.begin(graph_in(kOutcomes), "nl");
    recorder.entered("a");
    recorder.chosen("a", "x", story::How::ByHand, {});
    recorder.judged("a", "red");
    recorder.ended();
    recorder.end(store::How::Left);
    CHECK(ended == 1);
    CHECK(records.troubles().empty());
}

TEST_CASE("a PIN is checked away from the main thread; a wrong one is remembered over a restart, a right one forgets it") {
    const TempFolder folder;
    const auto hash = kiosk::hash_pin("2468").value();
    {
        Waker waker;
        PinDesk desk(hash, folder.file("pin"), waker.function());
        const auto start = std::chrono::steady_clock::now();
        CHECK(desk.wait(start) == Duration{});
        REQUIRE(desk.check("1111", start));
        CHECK_FALSE(desk.check("2468", start));  // one at a time
        REQUIRE(waker.wait());
        while (true) {
            const auto right = desk.take_answer();
            if (!right) continue;
            CHECK_FALSE(*right);
            break;
        }
        CHECK(desk.wait(start) > Duration{});
    }
    Waker waker;
    PinDesk desk(hash, folder.file("pin"), waker.function());
    const auto later = std::chrono::steady_clock::now();
    CHECK(desk.wait(later) > Duration{});
    CHECK_FALSE(desk.check("2468", later));
    const auto after = later + std::chrono::hours(1);
    REQUIRE(desk.check("2468", after));
    REQUIRE(waker.wait());
    std::optional<bool> right;
    while (!right) right = desk.take_answer();
    CHECK(*right);
    CHECK(desk.wait(after) == Duration{});
    CHECK(PinDesk(hash, folder.file("pin"), [] {}).wait(std::chrono::steady_clock::now()) == Duration{});
}

TEST_CASE("a memory of PINs that somebody wrote into gives nobody a free try") {
    const TempFolder folder;
    PinDesk desk("x", folder.write("pin", "wrong PINs in a row: -5\n"), [] {});
    CHECK(desk.wait(std::chrono::steady_clock::now()) > std::chrono::seconds(30));
}

TEST_CASE("presses, keys, buttons and a mouse that is moved show somebody; one that trembles does not") {
    VisitorSigns signs;
    CHECK(signs.shows_somebody(platform::PointerPressed{5, 5, true}));
    CHECK(signs.shows_somebody(director::Action(director::Activate{})));
    CHECK(signs.shows_somebody(platform::OtherActivity{}));
    CHECK_FALSE(signs.shows_somebody(platform::WindowExposed{}));
    CHECK_FALSE(signs.shows_somebody(platform::FocusLost{}));
    CHECK_FALSE(signs.shows_somebody(platform::PointerReleased{5, 5, true}));
    CHECK(signs.shows_somebody(platform::PointerMoved{100, 100, false}));
    int seen = 0;
    for (int i = 0; i < 1000; ++i) seen += signs.shows_somebody(platform::PointerMoved{100 + static_cast<float>(i % 3), 100, false}) ? 1 : 0;
    CHECK(seen == 0);
    CHECK(signs.shows_somebody(platform::PointerMoved{115, 100, false}));
}
