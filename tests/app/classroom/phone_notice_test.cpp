// What somebody reads who did not find the page for phones.
#include "app/classroom/phone_notice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

#include "app/classroom/page_files.h"

using namespace wissel::app;

namespace {

constexpr unsigned kAll[] = {404, 429, 503};

bool says(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

// What stands between two marks, from the first of them on.
std::string between(const std::string& page, std::string_view from, std::string_view to) {
    const auto begin = page.find(from);
    if (begin == std::string::npos) return {};
    return page.substr(begin + from.size(), page.find(to, begin) - begin - from.size());
}

}  // namespace

TEST_CASE("a notice says in each of three languages what is the matter and what to do, Dutch first") {
    for (const auto status : kAll) {
        const auto page = phone_notice(status);
        CHECK(says(page, "<html lang=\"nl\">"));
        std::size_t last = 0;
        for (const auto* mark : {"<section lang=\"nl\">\n<h1>", "<section lang=\"fr\">\n<h2>", "<section lang=\"en\">\n<h2>"}) {
            const auto found = page.find(mark);
            REQUIRE(found != std::string::npos);
            CHECK(found > last);
            last = found;
            CHECK_FALSE(between(page, mark, "</h").empty());
            CHECK(between(page.substr(found), "<p>", "</p>").size() > 40);
        }
        CHECK(between(page, "<title>", " · Wissel</title>") == between(page, "<h1>", "</h1>"));
    }
    CHECK(says(phone_notice(404), "Dit is niet het adres van de les"));
    CHECK(says(phone_notice(404), "Regarde encore une fois l’écran"));
    CHECK(says(phone_notice(404), "Look at the screen again"));
}

TEST_CASE("where asking once more may help there is a way to, in each language, and else none") {
    const auto ways = [](const std::string& page) {
        int count = 0;
        for (auto at = page.find("<a href=\"\">"); at != std::string::npos; at = page.find("<a href=\"\">", at + 1)) ++count;
        return count;
    };
    CHECK(ways(phone_notice(404)) == 0);
    CHECK(ways(phone_notice(429)) == 3);
    CHECK(ways(phone_notice(503)) == 3);
}

TEST_CASE("a notice has no script and no style of its own, and asks for nothing but the look") {
    for (const auto status : kAll) {
        const auto page = phone_notice(status);
        for (const auto* none : {"<script", "style=", "<style", "<img", "http:", "https:", "src="}) CHECK_FALSE(says(page, none));
        CHECK(says(page, "<link rel=\"icon\" href=\"data:,\">"));
        CHECK(says(page, "<link rel=\"stylesheet\" href=\"/page.css\">"));
    }
}

TEST_CASE("of another status nobody reads anything, and all pages together stay small") {
    for (const unsigned status : {0U, 200U, 204U, 400U, 403U, 409U, 500U}) CHECK(phone_notice(status).empty());
    std::size_t bytes = 0;
    for (const auto& file : page_files()) bytes += file.text.size();
    for (const auto status : kAll) bytes += phone_notice(status).size();
    CHECK(bytes < 50'000);
}
