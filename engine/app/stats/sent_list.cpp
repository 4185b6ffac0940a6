#include "app/stats/sent_list.h"

#include <fmt/format.h>

#include <utility>

#include "base/new_files.h"
#include "base/text_file.h"
#include "store/book_file.h"

namespace wissel::app {

namespace {

constexpr std::string_view kHead = "wissel-sent-1\n";
constexpr std::uintmax_t kMostListBytes = 1U << 30U;
constexpr std::size_t kIdLength = 36;

}  // namespace

Result<SentList> SentList::open(const std::filesystem::path& file, const std::string& address) {
    std::error_code error;
    auto lock = store::FileLock::take(store::behind_links(file));
    if (!lock)
        return fail_for_now(
            fmt::format("{}: another push is under way with it, and this one has sent nothing; nothing is lost: try "
                        "again when that has ended",
                        file.string()));
    SentList list(file, address, std::move(*lock));
    const bool is_new = !std::filesystem::exists(file, error);
    if (is_new) {
        if (auto made = write_new_file(std::filesystem::absolute(file), std::string(kHead)); !made)
            return fail(made.error().message + "; --memory gives another place to keep what was sent");
    }
    if (auto read = list.read(); !read) return tl::unexpected(read.error());
    list.out_.open(file, std::ios::binary | std::ios::app);
    if (!list.out_)
        return fail(fmt::format(
            "{}: it cannot be written, so that what is sent could not be kept: check its permissions, or give "
            "another with --memory",
            file.string()));
    return list;
}

Result<void> SentList::read() {
    const auto text = read_text_file(file_, kMostListBytes);
    if (!text) return fail(fmt::format("{}: {}", file_.string(), text.error().message));
    std::string_view rest = *text;
    if (!rest.starts_with(kHead))
        return fail(fmt::format("{}: this is no list of what was sent, and stays as it is: give another with --memory",
                                file_.string()));
    const auto wanted = "to " + address_;
    bool is_ours = false;
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        const auto line = rest.substr(0, end);
        if (line.starts_with("to "))
            is_ours = line == wanted;
        else if (is_ours && line.size() == kIdLength)
            sent_.emplace(line);
        rest.remove_prefix(end + 1);
    }
    return {};
}

Result<void> SentList::add(std::span<const net::Document> documents) {
    auto text = "\nto " + address_ + "\n";  // behind a line that was not finished
    for (const auto& document : documents) {
        sent_.insert(document.id);
        text += document.id + "\n";
    }
    out_.write(text.data(), static_cast<std::streamsize>(text.size()));
    out_.flush();
    if (out_) return {};
    return fail(
        fmt::format("{}: what was sent could not be written down: is the disk full? The next time it is sent again, "
                    "which does no harm",
                    file_.string()));
}

}  // namespace wissel::app
