#include "net/record_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "base/plain_line.h"

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

// The ids that were sent, in any order: what a store answers, and no other page with a status of 200 does.
bool names_all(const std::string& body, std::span<const Document> batch) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_array() || json.size() != batch.size()) return false;
    std::vector<std::string> ids;
    for (const auto& id : json) {
        if (!id.is_string()) return false;
        ids.push_back(id.get<std::string>());
        std::ranges::transform(ids.back(), ids.back().begin(),
                               [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    }
    return std::ranges::all_of(
        batch, [&](const Document& document) { return std::ranges::find(ids, document.id) != ids.end(); });
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
    const auto answer = post_(body_of(batch));
    if (!answer) return tl::unexpected(answer.error());
    if (answer->status == 200) {
        if (names_all(answer->body, batch)) return kept_(batch);
        return fail(
            fmt::format("{}: something answered, but not as a Learning Record Store does: is it the right address, or "
                        "does the network ask to log in first? ({})",
                        name_, told(answer->body)));
    }
    // One of them is there already, word for word or not: which, is found one by one, and it stays as it is.
    if (answer->status == 409) return batch.size() == 1 ? kept_(batch) : send_in_parts(batch, 1);
    if (answer->status == 413 && batch.size() > 1) return send_in_parts(batch, (batch.size() + 1) / 2);
    return tl::unexpected(refusal(*answer));
}

Result<void> RecordStore::send_in_parts(std::span<const Document> batch, std::size_t size) {
    while (!batch.empty()) {
        const auto part = batch.first(std::min(size, batch.size()));
        if (auto sent = send_batch(part); !sent) return sent;
        batch = batch.subspan(part.size());
    }
    return {};
}

Error RecordStore::refusal(const Answer& answer) const {
    const auto status = answer.status;
    if (status >= 300 && status < 400)
        return {
            fmt::format("{}: it sends on to {}, and what is sent goes nowhere unasked: give that address if it is the "
                        "right one",
                        name_, answer.location.empty() ? "another address" : without_controls(answer.location, '?')),
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
