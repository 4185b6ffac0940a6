// wissel stats: databases of kiosks in, a report out.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "figures/local_time.h"
#include "figures/made_database.h"
#include "figures/made_rows.h"
#include "ran.h"
#include "support/temp_folder.h"
#include "support/text.h"

using namespace wissel::test;

namespace {

struct Event {
    TempFolder folder;
    std::string database = folder.file("kiosk.db");
    Event() { write_database(database, small_event().rows); }
};

}  // namespace

TEST_CASE("figures are told in the language of the story, or the one that is asked for") {
    const Event event;
    const auto dutch = wissel_with({"stats", event.database});
    CHECK(dutch.exit == 0);
    CHECK(has(dutch.out, "Twee dingen (t)"));
    CHECK(has(dutch.out, "Bezoeken: 55"));
    CHECK(has(dutch.out, "10 keer omdat de tijd om was"));
    const auto english = wissel_with({"stats", event.database, "--lang", "en"});
    CHECK(has(english.out, "Two things (t)"));
    CHECK(has(english.out, "67% chose the same flag as the makers"));
}

TEST_CASE("each form can be written, to standard output or into a new file") {
    const Event event;
    CHECK(nlohmann::json::parse(wissel_with({"stats", event.database, "--format", "json"}).out)["format"] ==
          "wissel-figures-1");
    CHECK(nlohmann::json::parse(wissel_with({"stats", event.database, "--format", "xapi"}).out).size() > 100);
    CHECK(has(wissel_with({"stats", event.database, "--format", "csv"}).out,
                "t,s1,open,chosen,share,Doorsturen,15,50,30,no"));
    const auto page = event.folder.file("report.html");
    CHECK(wissel_with({"stats", event.database, "--format", "html", "-o", page}).exit == 0);
    CHECK(std::filesystem::file_size(page) > 5000);
    const auto again = wissel_with({"stats", event.database, "-o", page});
    CHECK(again.exit == 2);
    CHECK(has(again.error, "not written over"));
}

TEST_CASE("days and stories can be asked for, and are checked") {
    const Event event;
    const auto day = wissel::figures::to_text(wissel::figures::day_of(noon(1)));
    CHECK(has(wissel_with({"stats", event.database, "--from", day, "--to", day}).out, "Bezoeken: 5"));
    CHECK(wissel_with({"stats", event.database, "--from", "24/03/2026"}).exit == 2);
    CHECK(wissel_with({"stats", event.database, "--from", "2026-05-02", "--to", "2026-05-01"}).exit == 2);
    const auto other = wissel_with({"stats", event.database, "--story", "other"});
    CHECK(other.exit == 2);
    CHECK(has(other.error, "there are t"));
    CHECK(has(wissel_with({"stats", event.database, "--from", "2030-01-01"}).out, "Bezoeken: <5"));
}

TEST_CASE("what is no database is named, and nothing is written") {
    const Event event;
    const auto letter = event.folder.write("letter.db", "dear reader, this is a letter");
    const auto out = event.folder.file("out.html");
    const auto ran = wissel_with({"stats", event.database, letter, "-o", out});
    CHECK(ran.exit == 3);
    CHECK(has(ran.error, "letter.db"));
    CHECK_FALSE(std::filesystem::exists(out));
    CHECK(wissel_with({"stats", event.folder.file("none.db")}).exit == 3);
    CHECK(wissel_with({"stats"}).exit == 2);
    CHECK(wissel_with({"stats", event.database, "--format", "pdf"}).exit == 2);
    CHECK(wissel_with({"stats", event.database, "--lang", "de"}).exit == 2);
}

TEST_CASE("a push needs an address and a database, and says so") {
    CHECK(has(wissel_with({"stats", "push"}).error, "an address is missing"));
    CHECK(has(wissel_with({"stats", "push", "https://lrs.example.org"}).error, "a database is missing"));
    CHECK(wissel_with({"stats", "push", "https://lrs.example.org", "a.db", "--timeout", "0"}).exit == 2);
    CHECK(wissel_with({"stats", "a.db", "--kiosk", "me@example.org"}).exit == 2);
    for (const auto* home : {"https://me:secret@example.org", "me:secret@example.org"}) {
        const auto ran = wissel_with({"stats", "a.db", "--home", home});
        CHECK(ran.exit == 2);
        CHECK_FALSE(has(ran.error, "secret"));
    }
}
