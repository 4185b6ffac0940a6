// The forms of the figures: no hidden count is in any of them, and nothing that somebody wrote breaks one.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "figures/count.h"
#include "figures/csv_form.h"
#include "figures/html_form.h"
#include "figures/json_form.h"
#include "figures/made_rows.h"
#include "support/text.h"

using namespace wissel;
using namespace wissel::figures;
using namespace wissel::test;

namespace {

const std::string kHostile = R"j(</style><script>alert(1)</script>" onload="x' & <!-- =1+1)j";

// 40 answered; 3 of them in a way that may not be told.
Rows with_hidden() {
    auto made = small_event();
    for (const auto* option : {"yes", "no", "perhaps"})
        made.name(store::NameKind::Option, std::string("weigh/") + option, option);
    made.chosen(24, "weigh", "yes");
    made.chosen(13, "weigh", "no");
    made.chosen(3, "weigh", "perhaps");
    return made.rows;
}

}  // namespace

TEST_CASE("JSON has null where a count may not be told") {
    const auto json = nlohmann::json::parse(as_json(make_report(with_hidden(), {}), "nl"));
    const auto& choices = json["stories"][0]["situations"][0]["choices"];
    REQUIRE(choices.size() == 2);
    const auto& weigh = choices[1];
    CHECK(weigh["total"] == 50);
    CHECK(weigh["options"][0]["count"] == 30);
    CHECK(weigh["options"][1]["count"] == 15);
    CHECK(weigh["options"][2]["count"].is_null());
    CHECK(json["stories"][0]["title"] == "Twee dingen");
    CHECK(json["stories"][0]["situations"][1]["seen"].is_null());
    CHECK(choices[0]["seconds"]["half"] == 6);
}

TEST_CASE("a row of CSV says whether its count is hidden, and formulas are defused") {
    auto rows = with_hidden();
    for (auto& row : rows.names) row.name.text = "=HYPERLINK(1)";
    const auto csv = as_csv(make_report(rows, {}), "nl");
    CHECK(has(csv, "\nt,s1,weigh,chosen,yes,'=HYPERLINK(1),30,50,60,no\r\n"));
    CHECK(has(csv, "\nt,s1,weigh,chosen,perhaps,'=HYPERLINK(1),,50,,yes\r\n"));
    CHECK(has(csv, ",'=HYPERLINK(1),"));
    CHECK_FALSE(has(csv, ",=HYPERLINK"));
    CHECK(has(csv, "\nt,s1,open,by clock,mute,"));
    CHECK(has(csv, "\nt,s1,weigh,judged as the author,red,"));
}

TEST_CASE("the page runs nothing, loads nothing, and takes no other style than its own") {
    const auto page = as_page(make_report(with_hidden(), {}), "nl");
    CHECK(has(page, "Content-Security-Policy"));
    CHECK(has(page, "default-src &#39;none&#39;; style-src &#39;sha256-"));
    for (const auto* part : {"<script", "src=", "@import", "url(", "<link", "style=\"", "http://", "https://"})
        CHECK_FALSE(has(page, part));
    CHECK(has(page, "<html lang=\"nl\">"));
    CHECK(has(page, "Zondag &lt;avond&gt;"));
}

TEST_CASE("nothing that somebody wrote breaks the page") {
    auto rows = with_hidden();
    for (auto& row : rows.names) {
        row.name.text = kHostile;
        row.name.parent = row.name.kind == store::NameKind::Node ? row.name.parent : kHostile;
    }
    for (auto& session : rows.sessions) session.language = kHostile;
    const auto page = as_page(make_report(rows, {}), "en");
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, "onload=\""));
    const auto json = as_json(make_report(rows, {}), "en");
    CHECK(nlohmann::json::accept(json));
}

TEST_CASE("what is no UTF-8 leaves JSON whole") {
    auto rows = with_hidden();
    for (auto& row : rows.names) row.name.text = "\xC3(\xFF";
    CHECK(nlohmann::json::accept(as_json(make_report(rows, {}), "nl")));
}

TEST_CASE("the page tells no hidden count, and says in words what a plot shows") {
    const auto page = as_page(make_report(with_hidden(), {}), "en");
    CHECK(has(page, "<td class=\"number\">30</td>"));
    CHECK(has(page, "<td class=\"number\">&lt;5</td>"));
    CHECK_FALSE(has(page, "<td class=\"number\">3</td>"));
    CHECK(has(page, "10 times because the time was up"));
    CHECK(has(page, "67% chose the same flag as the makers"));
    CHECK(has(page, "role=\"img\" aria-label=\"Visits by hour of the day."));
}

TEST_CASE("a page of nothing says so") {
    const auto page = as_page(make_report({}, {}), "fr");
    CHECK(has(page, "Rien n’a été noté"));
    CHECK(has(page, "<html lang=\"fr\">"));
}
