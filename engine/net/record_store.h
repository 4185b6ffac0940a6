// Sends statements to a Learning Record Store (xAPI 1.0.3, part three: Communication), each at least once. Ids make it
// idempotent: what the store has already, it says so, and nothing is there twice.
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

class RecordStore {
public:
    using Post = std::function<Result<Answer>(const std::string& body)>;
    // The store has these now; called after each request. Fails: no more is sent.
    using Kept = std::function<Result<void>(std::span<const Document> documents)>;

    // `name`: of the store, for messages.
    RecordStore(std::string name, Post post, Kept kept)
        : name_(std::move(name)), post_(std::move(post)), kept_(std::move(kept)) {}

    // Stops at the first request that fails; what was kept before stays kept.
    Result<void> send(std::span<const Document> documents);

private:
    Result<void> send_batch(std::span<const Document> batch);
    Result<void> send_in_parts(std::span<const Document> batch, std::size_t size);
    Error refusal(const Answer& answer) const;

    std::string name_;
    Post post_;
    Kept kept_;
};

// "URL/statements", as often as it is written with it already.
std::string statements_address(const std::string& url);
std::vector<std::string> statement_headers();

}  // namespace wissel::net
