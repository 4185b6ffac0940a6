// Which statements a Learning Record Store has already, in a file: so that only what is new is sent. What is missing in
// it does no harm: it is sent again, and the store knows it by its id. What stood in it by mistake would never be sent.
// So one push alone has it at a time (store/file_lock.h), and what one request brought there is added at once, under
// its address.
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
#include "store/file_lock.h"

namespace wissel::app {

class SentList {
public:
    // Of that address. The file is made if it is not there; one that is something else is left as it is, and that
    // fails. Fails, and may not do so later, while another push has it.
    static Result<SentList> open(const std::filesystem::path& file, const std::string& address);

    bool is_empty() const { return sent_.empty(); }
    bool has(const std::string& id) const { return sent_.contains(id); }
    // In the file when it returns.
    Result<void> add(std::span<const net::Document> documents);

private:
    SentList(std::filesystem::path file, std::string address, store::FileLock lock)
        : file_(std::move(file)), address_(std::move(address)), lock_(std::move(lock)) {}
    Result<void> read();

    std::filesystem::path file_;
    std::string address_;
    store::FileLock lock_;
    std::unordered_set<std::string> sent_;
    std::ofstream out_;
};

}  // namespace wissel::app
