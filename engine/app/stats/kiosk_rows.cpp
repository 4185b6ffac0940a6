#include "app/stats/kiosk_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iostream>

#include "app/give_up.h"
#include "base/plain_line.h"
#include "figures/names.h"
#include "figures/read_rows.h"

namespace wissel::app {

tl::expected<figures::Rows, Exit> read_kiosk_rows(const std::vector<std::string>& databases, const std::string& story) {
    auto rows = figures::read_rows({databases.begin(), databases.end()});
    if (!rows) return tl::unexpected(give_up(rows.error().message, Exit::CannotRun));
    const auto stories = figures::stories_in(*rows);
    if (story.empty() || std::ranges::find(stories, story) != stories.end()) return std::move(*rows);
    const auto there = stories.empty() ? "there is none yet" : fmt::format("there are {}", fmt::join(stories, ", "));
    return tl::unexpected(
        give_up(without_controls(fmt::format("there are no figures of a story '{}': {}", story, there), '?'),
                Exit::WrongUsage));
}

void tell_unfinished(const figures::Statements& statements) {
    for (const auto day : statements.unfinished())
        std::cerr << fmt::format(
            "wissel: {}: a visit of that day is still open, and until its kiosk has closed it (when it next begins, at "
            "the "
            "latest) it is not told how visits of that day ended\n",
            figures::to_text(day));
}

}  // namespace wissel::app
