// A program to be killed: writes records without end, and says on its output how many are durable.
//
// Usage: store_appender FILE FIRST. A line a time: "open" once the file is, then the number of the first record that is
// not yet known to be durable.
#include <unistd.h>

#include <condition_variable>
#include <cstdlib>
#include <iostream>
#include <mutex>
#include <string>

#include "store/entries.h"
#include "store/record_writer.h"

using namespace wissel;
using namespace wissel::store;

namespace {

constexpr std::uint64_t kAhead = 50;  // records that are handed in and not durable, at most

void say(const std::string& line) {
    const auto text = line + "\n";
    if (write(STDOUT_FILENO, text.data(), text.size()) < 0) std::exit(3);  // in one piece: less than a pipe takes
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const std::string file = arguments[1];
    const auto first = static_cast<std::uint32_t>(std::strtoul(arguments[2], nullptr, 10));
    std::mutex mutex;
    std::condition_variable moved_on;
    std::uint64_t recorded = 0;
    WriterSettings settings;
    settings.recorded = [&](std::uint64_t durable) {
        say(std::to_string(first + durable));
        const std::lock_guard lock(mutex);
        recorded = durable;
        moved_on.notify_one();
    };
    const auto open = [&]() -> Result<RecordBook> {
        auto book = RecordBook::open(file);
        if (!book || !book->said().empty()) {
            std::cerr << (book ? book->said().front() : book.error().message) << "\n";
            std::_Exit(4);
        }
        say("open");
        return book;
    };
    RecordWriter writer(open, std::move(settings));
    for (std::uint64_t sent = 0;; ++sent) {
        std::unique_lock lock(mutex);
        moved_on.wait(lock, [&] { return sent < recorded + kAhead; });
        lock.unlock();
        writer.put(test::record(first + static_cast<std::uint32_t>(sent)));
    }
}
