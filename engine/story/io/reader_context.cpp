#include "story/io/reader_context.h"

#include <fmt/format.h>

#include "story/io/nearest.h"

namespace wissel::story {

bool IdTable::add(std::string_view name, std::size_t index) {
    const auto [place, added] = indices_.emplace(std::string(name), index);
    if (added) names_.push_back(place->first);
    return added;
}

std::optional<std::size_t> IdTable::find(std::string_view name) const {
    const auto found = indices_.find(std::string(name));
    if (found == indices_.end()) return std::nullopt;
    return found->second;
}

std::string IdTable::near(std::string_view name) const {
    if (near_searches_left_ == 0) return {};
    --near_searches_left_;
    return nearest(name, names_);
}

std::optional<std::size_t> resolve(ReaderContext& context, const IdTable& table, JsonValue value,
                                   std::optional<std::size_t>* guess) {
    if (!value.is_string()) {
        context.report.add(codes::kWrongType, value.offset(),
                           fmt::format("this must be the id of a {}, and is {}", table.kind(), value.kind_name()),
                           "write the id between quotes");
        return std::nullopt;
    }
    const auto found = table.find(value.text());
    if (found) return found;
    const auto near = table.near(value.text());
    if (guess && !near.empty()) *guess = table.find(near);
    context.report.add(table.code(), value.offset(), fmt::format("there is no {} '{}'", table.kind(), value.text()),
                       near.empty() ? fmt::format("name a {} of this story", table.kind())
                                    : fmt::format("did you mean '{}'?", near));
    return std::nullopt;
}

}  // namespace wissel::story
