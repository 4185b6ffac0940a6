#include "app/classroom/phone_site.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/classroom/page_files.h"
#include "app/classroom/phone_notice.h"
#include "classroom/room_code.h"

namespace wissel::app {

namespace {

using classroom::Ballot;
using classroom::Kind;
using classroom::VotingRoom;
using net::HttpAnswer;
using net::HttpRequest;
using nlohmann::json;

constexpr const char* kCookie = "wissel";
constexpr std::size_t kMostNeighbours = 2048;
constexpr std::size_t kMostRows = 64;  // of a ballot that is looked at

constexpr const char* kHtml = "text/html; charset=utf-8";
constexpr std::string_view kLook = "page.css";

HttpAnswer without_body(unsigned status) {
    return {.status = status};
}

// Somebody reads why; the page's own requests have words for it already.
HttpAnswer refused(const HttpRequest& request, unsigned status) {
    if (request.method != "GET" || !request.takes_html) return without_body(status);
    return {.status = status, .type = kHtml, .body = phone_notice(status)};
}

// "/k7mxy", "/K7MXY/": what stands between the strokes.
std::string_view typed_code(std::string_view path) {
    if (path.starts_with('/')) path.remove_prefix(1);
    if (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

const char* type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    return kHtml;
}

std::optional<HttpAnswer> page_file(std::string_view name) {
    for (const auto& file : page_files()) {
        if (file.name == name)
            return HttpAnswer{
                .status = 200, .type = type_of(name), .body = std::string(file.text), .may_be_cached = true};
    }
    return std::nullopt;
}

const char* name_of(VotingRoom::Phase phase) {
    switch (phase) {
        case VotingRoom::Phase::Open:
            return "open";
        case VotingRoom::Phase::Closed:
            return "closed";
        case VotingRoom::Phase::Revealed:
            return "revealed";
        case VotingRoom::Phase::Over:
            return "over";
        case VotingRoom::Phase::Waiting:
            break;
    }
    return "waiting";
}

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::Scores:
            return "scores";
        case Kind::Flag:
            return "flag";
        case Kind::Choice:
            break;
    }
    return "choice";
}

json answers_of(const classroom::Question& question, const std::string& language) {
    auto answers = json::array();
    for (const auto& answer : question.answers) {
        json one = {{"text", answer.text.in(language, question.story_language)}};
        if (question.kind == Kind::Flag) {
            one["shape"] = answer.shape;
            one["color"] = fmt::format("#{:06x}", answer.color & 0xFFFFFFU);
        }
        answers.push_back(std::move(one));
    }
    return answers;
}

json ballot_of(const Ballot& ballot) {
    auto columns = json::array();
    for (const auto& column : ballot) columns.push_back(column ? json(*column) : json(nullptr));
    return columns;
}

json help_in(const std::vector<story::HelpLine>& lines, const std::string& language, const std::string& story_language) {
    auto help = json::array();
    for (const auto& line : lines) {
        const auto words = [&](const auto& text) { return text.in(language, story_language); };
        help.push_back({{"name", words(line.name)}, {"what", words(line.what)}, {"phone", words(line.phone)}, {"web", words(line.web)}});
    }
    return help;
}

std::optional<std::uint64_t> number_in(std::string_view text) {
    std::uint64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

struct Vote {
    std::uint64_t number = 0;
    Ballot ballot;
};

// Nothing: it has another shape.
std::optional<Vote> read_vote(const std::string& body) {
    const auto told = json::parse(body, nullptr, false);
    if (!told.is_object()) return std::nullopt;
    const auto number = told.find("number"), ballot = told.find("ballot");
    if (number == told.end() || !number->is_number_unsigned()) return std::nullopt;
    if (ballot == told.end() || !ballot->is_array() || ballot->size() > kMostRows) return std::nullopt;
    Vote vote{number->get<std::uint64_t>(), {}};
    for (const auto& column : *ballot) {
        if (!column.is_null() && !column.is_number_unsigned()) return std::nullopt;
        vote.ballot.push_back(column.is_null() ? std::nullopt : std::optional(column.get<std::size_t>()));
    }
    return vote;
}

unsigned status_of(VotingRoom::Voted voted) {
    switch (voted) {
        case VotingRoom::Voted::Taken:
            return 204;
        case VotingRoom::Voted::Late:
        case VotingRoom::Voted::WrongQuestion:
            return 409;
        case VotingRoom::Voted::Unknown:
            return 403;
        case VotingRoom::Voted::TooOften:
            return 429;
        case VotingRoom::Voted::Malformed:
            break;
    }
    return 400;
}

}  // namespace

PhoneSite::PhoneSite(VotingRoom& room, PhoneSiteConfig config)
    : room_(room),
      config_(std::move(config)),
      joins_(config_.joins_a_second, config_.joins_at_once, kMostNeighbours),
      guesses_(config_.guesses_a_second, config_.guesses_at_once, kMostNeighbours) {}

std::optional<HttpAnswer> PhoneSite::answer(const HttpRequest& request, WallTime now) {
    if (request.method == "GET" && request.path.starts_with('/') && request.path.substr(1) == kLook) return page_file(kLook);
    const bool joined = room_.knows(std::string(request.cookie(kCookie)));
    if (!joined && !guesses_.has(request.neighbour, now)) return refused(request, 429);
    const auto home = "/" + config_.code + "/";
    if (request.path.starts_with(home))
        return answer_below(std::string_view(request.path).substr(home.size()), request, now);
    // As somebody types it who reads it on the screen.
    if (request.method == "GET" && classroom::as_room_code(typed_code(request.path)) == config_.code)
        return HttpAnswer{.status = 302, .location = home};
    guesses_.take(request.neighbour, now);
    return refused(request, 404);
}

std::optional<HttpAnswer> PhoneSite::answer_below(std::string_view name, const HttpRequest& request, WallTime now) {
    if (request.method == "POST") return name == "vote" ? vote(request, now) : without_body(404);
    if (name == "state") return state(request, now);
    const auto file = page_file(name.empty() ? "index.html" : name);
    return file ? file : refused(request, 404);
}

std::optional<HttpAnswer> PhoneSite::state(const HttpRequest& request, WallTime now) {
    std::string token(request.cookie(kCookie));
    const bool fresh = !room_.knows(token);
    if (fresh) {
        if (!joins_.take(request.neighbour, now)) return refused(request, 429);
        const auto joined = room_.join(now);
        if (!joined) return refused(request, 503);
        token = *joined;
        if (joined_.size() < kMostNeighbours || joined_.contains(request.neighbour)) most_from_one_ = std::max<std::size_t>(most_from_one_, ++joined_[request.neighbour]);
    }
    const auto seen = room_.look(token, now);
    const bool has_it = !fresh && number_in(request.query("after")) == seen.version;
    if (has_it && !request.waited) return std::nullopt;
    auto cookie = fresh ? fmt::format("{}={}; Path=/{}/; HttpOnly; SameSite=Strict", kCookie, token, config_.code)
                        : std::string();
    return HttpAnswer{.status = 200,
                      .type = "application/json",
                      .body = state_body(seen, nearest_language(request.query("lang")), fresh),
                      .set_cookie = std::move(cookie)};
}

std::string PhoneSite::state_body(const VotingRoom::Seen& seen, const std::string& language, bool fresh) const {
    json body = {{"version", seen.version},
                 {"phase", name_of(seen.phase)},
                 {"number", seen.number},
                 {"mine", ballot_of(seen.mine)},
                 {"languages", config_.languages},
                 {"language", language},
                 {"fresh", fresh}};
    if (seen.question) {
        body["kind"] = name_of(seen.question->kind);
        body["prompt"] = seen.question->prompt.in(language, seen.question->story_language);
        body["answers"] = answers_of(*seen.question, language);
    }
    if (seen.phase == VotingRoom::Phase::Over) body["help"] = help_in(config_.help, language, config_.languages.empty() ? "" : config_.languages.front());
    return body.dump(-1, ' ', false, json::error_handler_t::replace);
}

// Of the story: that one; else another of the same language; else its first.
std::string PhoneSite::nearest_language(std::string_view wanted) const {
    const auto base = [](std::string_view tag) { return tag.substr(0, tag.find('-')); };
    const auto& all = config_.languages;
    auto found = std::ranges::find(all, wanted);
    if (found == all.end()) found = std::ranges::find(all, base(wanted));
    if (found == all.end())
        found = std::ranges::find_if(all, [&](const auto& each) { return base(each) == base(wanted); });
    if (found == all.end()) found = all.begin();
    return found == all.end() ? "nl" : *found;
}

HttpAnswer PhoneSite::vote(const HttpRequest& request, WallTime now) {
    const auto vote = read_vote(request.body);
    if (!vote) return without_body(400);
    const std::string token(request.cookie(kCookie));
    return without_body(status_of(room_.vote(token, vote->number, vote->ballot, now)));
}

}  // namespace wissel::app
