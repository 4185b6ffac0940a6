// Sends statements to a Learning Record Store (xAPI 1.0.3, part three: Communication), each at least once. Ids make it
// idempotent: what the store has already, it says so, and nothing is there twice.
//
// A batch is taken as a whole or not at all: one that is refused (400, 413, 409) is sent in parts, down to the one that
// it is about. The answer has the ids that were stored: with some stores also of those that were there, with others
// only of what is new. What it does not name is asked for, and counts as kept only if it is there.
//
// Threading: used by one thread; blocks while it sends. What goes over the network is `post`, so that tests need none.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "net/post.h"

namespace wissel::net {

struct Document {
    std::string id;    // a UUID in small letters
    std::string json;  // the statement, which has this id
};

// Of one request.
inline constexpr std::size_t kMostDocuments = 100;
inline constexpr std::size_t kMostBytes = 512U << 10U;
// As many refused by a store that has never kept one: it is not about them.
inline constexpr std::size_t kMostRefused = 20;

// What a store is reached by, and what is heard of it.
struct StoreLines {
    std::function<Result<Answer>(const std::string& body)> post;
    std::function<Result<Answer>(const std::string& query)> get;  // "statementId=..."
    // The store has these now; called after each request. Fails: no more is sent.
    std::function<Result<void>(std::span<const Document> documents)> kept;
    // It does not take this one, alone; others are sent on.
    std::function<void(const Document& document, const std::string& why)> refused;
};

class RecordStore {
public:
    // `name`: of the store, for messages. `known`: it has taken something before.
    RecordStore(std::string name, StoreLines lines, bool known = false)
        : name_(std::move(name)), lines_(std::move(lines)), is_store_(known) {}

    // Stops at the first request that fails, or where nothing at all is taken; what was kept before stays kept.
    Result<void> send(std::span<const Document> documents);

private:
    enum class Has { Yes, No, MayNotAsk };

    Result<void> send_batch(std::span<const Document> batch);
    Result<void> send_in_parts(std::span<const Document> batch, std::size_t size);
    Result<void> read_ids(std::span<const Document> batch, const Answer& answer);
    Result<void> look_for(const Document& document, std::size_t of, const Answer& answer);
    Result<void> settle_conflict(const Document& document, const Answer& answer);
    Result<Has> ask(const Document& document) const;
    Result<void> keep(std::span<const Document> documents);
    Result<void> refuse(const Document& document, const Answer& answer);
    Error refusal(const Answer& answer) const;
    Error no_store(const Answer& answer) const;

    std::string name_;
    StoreLines lines_;
    bool is_store_;  // it has shown that it keeps something
    std::size_t refused_ = 0;
};

// "URL/statements", as often as it is written with it already.
std::string statements_address(const std::string& url);
std::vector<std::string> statement_headers();

}  // namespace wissel::net
