#include "app/commands/push_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

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
    return !error && (permissions & std::filesystem::perms::others_read) != std::filesystem::perms::none;
}

std::string counted(std::size_t count) {
    return fmt::format("{} statement{}", count, count == 1 ? "" : "s");
}

// What is not yet there.
std::vector<net::Document> new_ones(figures::Statements& statements, const SentList& sent) {
    std::vector<net::Document> documents;
    for (std::size_t at = 0; at < statements.size(); ++at) {
        if (sent.has(statements.id(at))) continue;
        auto statement = statements.make(at);
        documents.push_back({std::move(statement.id), std::move(statement.json)});
    }
    return documents;
}

bool holds_day(const figures::Rows& rows, figures::Day day) {
    return std::ranges::any_of(rows.records, [&](const auto& record) { return figures::day_of(record.at) == day; });
}

struct Way {
    std::string address;  // of the statements
    std::string credentials;
};

Result<Way> way_to(const PushOptions& options) {
    const auto address = net::read_address(options.url);
    if (!address) return tl::unexpected(address.error());
    if (auto fine = net::check_is_private(*address, options.allow_http); !fine) return tl::unexpected(fine.error());
    const auto credentials = credentials_of(options);
    if (!credentials) return tl::unexpected(credentials.error());
    return Way{net::statements_address(address->url), *credentials};
}

Exit send(const PushOptions& options, const Way& way, const std::vector<net::Document>& documents, SentList& sent) {
    std::size_t kept = 0;
    const auto post = [&](const std::string& body) {
        return net::post({way.address, net::statement_headers(), body, way.credentials, options.timeout});
    };
    const auto keep = [&](std::span<const net::Document> batch) {
        kept += batch.size();
        return sent.add(batch);
    };
    const auto done = net::RecordStore(way.address, post, keep).send(documents);
    if (done) return Exit::Fine;
    return give_up(fmt::format("{}\n{} of {} are there; nothing is lost, and the next push goes on from here",
                               done.error().message, kept, counted(documents.size())),
                   Exit::CannotRun);
}

}  // namespace

Exit push_figures(const PushOptions& options) {
    const auto way = way_to(options);
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
    if (!sent) return give_up(sent.error().message, Exit::CannotRun);
    const auto all = statements.size();
    const auto documents = new_ones(statements, *sent);
    if (const auto exit = send(options, *way, documents, *sent); exit != Exit::Fine) return exit;
    std::cout << counted(documents.size()) << " sent, " << all - documents.size() << " sent before\n";
    tell_unfinished(statements);
    if (holds_day(*rows, today)) std::cout << "those of today wait until the day is over\n";
    return Exit::Fine;
}

}  // namespace wissel::app
