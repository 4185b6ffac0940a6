// Which statements a Learning Record Store has already, in a file: so that only what is new is sent. It need not be
// right for nothing to be lost or doubled: what is missing in it is sent again, and the store knows it by its id.
//
// Form: "wissel-sent-1", then "to ADDRESS" and an id a line, until the next address. A line that was not finished
// counts for nothing. Threading: used by one thread; blocks on disk.
#pragma once

#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <unordered_set>

#include "base/result.h"
#include "net/record_store.h"

namespace wissel::app {

class SentList {
public:
    // Of that address. The file is made if it is not there; one that is something else is left as it is, and that
    // fails.
    static Result<SentList> open(const std::filesystem::path& file, const std::string& address);

    bool has(const std::string& id) const { return sent_.contains(id); }
    // In the file when it returns.
    Result<void> add(std::span<const net::Document> documents);

private:
    SentList(std::filesystem::path file, std::string address) : file_(std::move(file)), address_(std::move(address)) {}
    Result<void> read();

    std::filesystem::path file_;
    std::string address_;
    std::unordered_set<std::string> sent_;
    std::ofstream out_;
    bool is_begun_ = false;  // the address stands before what is added
};

}  // namespace wissel::app
