#include "net/record_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/plain_line.h"
#include "net/address.h"

namespace wissel::net {

namespace {

constexpr std::size_t kTold = 200;  // letters of an answer

// How many of them go into one request; at least one.
std::size_t fitting(std::span<const Document> documents) {
    std::size_t count = 0, bytes = 0;
    while (count < documents.size() && count < kMostDocuments &&
           (count == 0 || bytes + documents[count].json.size() < kMostBytes))
        bytes += documents[count++].json.size() + 2;
    return count;
}

std::string body_of(std::span<const Document> batch) {
    std::string body = "[";
    for (const auto& document : batch) body += (body.size() > 1 ? ",\n" : "") + document.json;
    return body + "]";
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

// Of those that were sent, in any order: what a store answers, and no other page with a status of 200 does. Nothing: it
// is something else.
std::optional<std::set<std::string>> ids_in(const std::string& body, std::span<const Document> batch) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_array()) return std::nullopt;
    std::set<std::string> ids;
    for (const auto& id : json) {
        if (!id.is_string()) return std::nullopt;
        ids.insert(in_small_letters(id.get<std::string>()));
    }
    const auto is_sent = [&](const std::string& id) {
        return std::ranges::find(batch, id, &Document::id) != batch.end();
    };
    return std::ranges::all_of(ids, is_sent) ? std::optional(std::move(ids)) : std::nullopt;
}

bool is_statement(const std::string& body, const std::string& id) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object() || !json.contains("id") || !json["id"].is_string()) return false;
    return in_small_letters(json["id"].get<std::string>()) == id;
}

std::string told(const std::string& body) {
    auto text = without_controls(std::string_view(body).substr(0, kTold), ' ');
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();  // a letter that was cut
    return text.empty() ? "it gave no reason" : fmt::format("it says: {}", text);
}

}  // namespace

Result<void> RecordStore::send(std::span<const Document> documents) {
    while (!documents.empty()) {
        const auto batch = documents.first(fitting(documents));
        if (auto sent = send_batch(batch); !sent) return sent;
        documents = documents.subspan(batch.size());
    }
    return {};
}

Result<void> RecordStore::send_batch(std::span<const Document> batch) {
    const auto answer = lines_.post(body_of(batch));
    if (!answer) return tl::unexpected(answer.error());
    const bool alone = batch.size() == 1;
    switch (answer->status) {
        case 200:
            return read_ids(batch, *answer);
        case 400:
        case 413:
            return alone ? refuse(batch.front(), *answer) : send_in_parts(batch, (batch.size() + 1) / 2);
        case 409:
            return alone ? settle_conflict(batch.front(), *answer) : send_in_parts(batch, 1);
        default:
            return tl::unexpected(refusal(*answer));
    }
}

Result<void> RecordStore::read_ids(std::span<const Document> batch, const Answer& answer) {
    const auto ids = ids_in(answer.body, batch);
    if (!ids) return tl::unexpected(no_store(answer));
    if (ids->size() == batch.size()) return keep(batch);
    std::vector<Document> named, others;
    for (const auto& document : batch) (ids->contains(document.id) ? named : others).push_back(document);
    if (auto kept = keep(named); !kept) return kept;
    for (const auto& document : others) {
        if (auto found = look_for(document, batch.size(), answer); !found) return found;
    }
    return {};
}

// One that an answer about so many left out.
Result<void> RecordStore::look_for(const Document& document, std::size_t of, const Answer& answer) {
    const auto has = ask(document);
    if (!has) return tl::unexpected(has.error());
    if (*has == Has::Yes) return keep({&document, 1});
    if (*has == Has::MayNotAsk)
        return fail(
            fmt::format("{}: it does not say which of them it has, and does not let this name and password read them: "
                        "give those of somebody who may",
                        name_));
    if (!is_store_) return tl::unexpected(no_store(answer));
    return of > 1 ? send_batch({&document, 1}) : refuse(document, answer);
}

// It says that it has one of this id already, in other words, say, and keeps that.
Result<void> RecordStore::settle_conflict(const Document& document, const Answer& answer) {
    const auto has = ask(document);
    if (!has) return tl::unexpected(has.error());
    return *has == Has::No ? refuse(document, answer) : keep({&document, 1});
}

Result<RecordStore::Has> RecordStore::ask(const Document& document) const {
    for (const auto* key : {"statementId", "voidedStatementId"}) {
        const auto answer = lines_.get(fmt::format("{}={}", key, document.id));
        if (!answer) return tl::unexpected(answer.error());
        if (answer->status == 401 || answer->status == 403) return Has::MayNotAsk;
        if (answer->status == 200 && is_statement(answer->body, document.id)) return Has::Yes;
        if (const auto why = refusal(*answer); why.may_pass) return tl::unexpected(why);
    }
    return Has::No;
}

Result<void> RecordStore::keep(std::span<const Document> documents) {
    if (documents.empty()) return {};
    is_store_ = true;
    return lines_.kept(documents);
}

Result<void> RecordStore::refuse(const Document& document, const Answer& answer) {
    if (++refused_ > kMostRefused && !is_store_) return tl::unexpected(refusal(answer));
    lines_.refused(document, fmt::format("{}; {}", answer.status, told(answer.body)));
    return {};
}

Result<void> RecordStore::send_in_parts(std::span<const Document> batch, std::size_t size) {
    while (!batch.empty()) {
        const auto part = batch.first(std::min(size, batch.size()));
        if (auto sent = send_batch(part); !sent) return sent;
        batch = batch.subspan(part.size());
    }
    return {};
}

Error RecordStore::no_store(const Answer& answer) const {
    return {fmt::format("{}: something answered, but not as a Learning Record Store does: is it the right address, or "
                        "does the network ask to log in first? ({})",
                        name_, told(answer.body)),
            false};
}

Error RecordStore::refusal(const Answer& answer) const {
    const auto status = answer.status;
    if (status >= 300 && status < 400)
        return {
            fmt::format(
                "{}: it sends on to {}, and what is sent goes nowhere unasked: give that address if it is the "
                "right one",
                name_,
                answer.location.empty() ? "another address" : without_controls(without_login(answer.location), '?')),
            false};
    if (status == 401 || status == 403)
        return {fmt::format(
                    "{}: it does not take this name and password ({}): check --credentials, or WISSEL_LRS_CREDENTIALS",
                    name_, status),
                false};
    if (status == 404 || status == 405)
        return {fmt::format("{}: there is no Learning Record Store at this address ({})", name_, status), false};
    if (status == 408 || status == 429 || status >= 500)
        return {
            fmt::format("{}: it cannot take them just now ({}): try again later; {}", name_, status, told(answer.body)),
            true};
    return {fmt::format("{}: it does not take them ({}); {}", name_, status, told(answer.body)), false};
}

std::string statements_address(const std::string& url) {
    return url.ends_with("/statements") ? url : url + "/statements";
}

std::vector<std::string> statement_headers() {
    return {"Content-Type: application/json", "X-Experience-API-Version: 1.0.3", "Accept: application/json"};
}

}  // namespace wissel::net
