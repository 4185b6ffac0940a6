#include "app/commands/push_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <span>

#include "app/give_up.h"
#include "app/stats/kiosk_rows.h"
#include "app/stats/sent_list.h"
#include "base/blanks.h"
#include "base/text_file.h"
#include "net/address.h"
#include "net/record_store.h"

namespace wissel::app {

namespace {

constexpr std::uintmax_t kMostCredentials = 4096;
constexpr std::size_t kMostTold = 10;  // of what is refused
constexpr const char* kVariable = "WISSEL_LRS_CREDENTIALS";

// "name:password"; empty: none are given.
Result<std::string> credentials_of(const PushOptions& options) {
    std::string text;
    if (!options.credentials.empty()) {
        const auto read = read_text_file(options.credentials, kMostCredentials);
        if (!read) return fail(fmt::format("{}: {}", options.credentials, read.error().message));
        text = trimmed(*read);
        if (text.empty()) return fail(fmt::format("{} is empty: write name:password into it", options.credentials));
    } else if (const char* variable = std::getenv(kVariable)) {
        text = trimmed(variable);
    }
    const bool fine =
        text.empty() || (text.find(':') != std::string::npos && text.find_first_of("\r\n") == std::string::npos);
    if (fine) return text;
    return fail(fmt::format("{}: write name and password on one line, with a colon between them",
                            options.credentials.empty() ? kVariable : options.credentials));
}

bool others_can_read(const std::string& file) {
    std::error_code error;
    const auto permissions = std::filesystem::status(file, error).permissions();
    constexpr auto kOthers = std::filesystem::perms::group_read | std::filesystem::perms::others_read;
    return !error && (permissions & kOthers) != std::filesystem::perms::none;
}

std::string counted(std::size_t count) {
    return fmt::format("{} statement{}", count, count == 1 ? "" : "s");
}

bool holds_day(const figures::Rows& rows, figures::Day day) {
    return std::ranges::any_of(rows.records, [&](const auto& record) { return figures::day_of(record.at) == day; });
}

struct Way {
    std::string address;  // of the statements
    std::string credentials;
    bool direct = false;
};

Result<Way> way_for(const PushOptions& options) {
    const auto address = net::read_address(options.url);
    if (!address) return tl::unexpected(address.error());
    if (auto fine = net::check_is_private(*address, options.allow_http); !fine) return tl::unexpected(fine.error());
    const auto credentials = credentials_of(options);
    if (!credentials) return tl::unexpected(credentials.error());
    return Way{net::statements_address(address->url), *credentials, address->local || !address->secure};
}

// One push: what is new goes to the store, batch by batch, and is written down as soon as it is there.
class Push {
public:
    Push(const PushOptions& options, const Way& way, figures::Statements& statements, SentList& sent)
        : options_(options),
          way_(way),
          statements_(statements),
          sent_(sent),
          store_(way.address, lines(), !sent.is_empty()) {
        for (std::size_t at = 0; at < statements.size(); ++at) {
            if (!sent.has(statements.id(at))) fresh_.push_back(at);
        }
    }

    Exit run() {
        Result<void> done;
        for (std::span rest(fresh_); done && !rest.empty();) {
            const auto now = rest.first(std::min(rest.size(), net::kMostDocuments));
            rest = rest.subspan(now.size());
            std::vector<net::Document> documents;
            for (const auto at : now) documents.push_back(document(at));
            done = store_.send(documents);
        }
        tell_refused();
        if (!done) return give_up(broken_off(done.error()), Exit::CannotRun);
        std::cout << fmt::format("{} sent, {} sent before\n", counted(kept_), statements_.size() - fresh_.size());
        return refused_.empty() ? Exit::Fine : Exit::SomeRefused;
    }

private:
    struct Refused {
        std::string id, why;
    };

    net::StoreLines lines() {
        return {[this](const std::string& body) { return net::post(request(way_.address, body)); },
                [this](const std::string& query) { return net::get(request(way_.address + "?" + query, "")); },
                [this](std::span<const net::Document> batch) {
                    kept_ += batch.size();
                    return sent_.add(batch);
                },
                [this](const net::Document& document, const std::string& why) {
                    refused_.push_back({document.id, why});
                }};
    }
    net::Request request(std::string url, std::string body) const {
        return {std::move(url), net::statement_headers(), std::move(body), way_.credentials, options_.authority,
                way_.direct,    options_.timeout};
    }
    net::Document document(std::size_t at) {
        auto statement = statements_.make(at);
        return {std::move(statement.id), std::move(statement.json)};
    }

    std::string broken_off(const Error& error) const {
        return fmt::format("{}\n{} of {} are there; nothing is lost, and the next push goes on from here",
                           error.message, kept_, counted(fresh_.size()));
    }
    void tell_refused() const {
        if (refused_.empty()) return;
        std::cerr << fmt::format("wissel: {}: {} not taken; the next push tries again\n", way_.address,
                                 counted(refused_.size()));
        for (const auto& each : std::span(refused_).first(std::min(refused_.size(), kMostTold)))
            std::cerr << fmt::format("  {}: {}\n", each.id, each.why);
        if (refused_.size() > kMostTold) std::cerr << fmt::format("  and {} more\n", refused_.size() - kMostTold);
    }

    const PushOptions& options_;
    const Way& way_;
    figures::Statements& statements_;
    SentList& sent_;
    net::RecordStore store_;
    std::vector<std::size_t> fresh_;  // of the statements, those that are not there yet
    std::size_t kept_ = 0;
    std::vector<Refused> refused_;
};

}  // namespace

Exit push_figures(const PushOptions& options) {
    const auto way = way_for(options);
    if (!way) return give_up(way.error().message, Exit::WrongUsage);
    if (!options.credentials.empty() && others_can_read(options.credentials))
        std::cerr << "wissel: others on this machine can read " << options.credentials
                  << ": chmod 600 keeps it from them\n";
    const auto rows = read_kiosk_rows(options.databases, options.story);
    if (!rows) return rows.error();
    const auto today = figures::day_of(store::minute_of(std::chrono::system_clock::now()));
    figures::Statements statements(*rows, options.period, options.story, options.naming, today);
    auto sent =
        SentList::open(options.memory.empty() ? options.databases.front() + ".sent" : options.memory, way->address);
    if (!sent) return give_up(sent.error().message, sent.error().may_pass ? Exit::UnderWay : Exit::CannotRun);
    const auto exit = Push(options, *way, statements, *sent).run();
    if (exit == Exit::CannotRun) return exit;
    tell_unfinished(statements);
    if (holds_day(*rows, today)) std::cout << "those of today wait until the day is over\n";
    return exit;
}

}  // namespace wissel::app
