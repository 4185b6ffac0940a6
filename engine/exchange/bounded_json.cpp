#include "exchange/bounded_json.h"

#include <exception>

#include <fmt/format.h>

#include "exchange/draft.h"
#include "exchange/plain_text.h"

namespace wissel::exchange {

namespace {

const Json kNothing;

// Before it is built, since what is too deep would be taken apart by recursion.
bool is_too_deep(std::string_view text) {
    int depth = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_text) {
            if (c == '\\') ++i;
            else if (c == '"') in_text = false;
        } else if (c == '"') {
            in_text = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMostDepth) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
    if (text.size() > kMostJsonBytes) return fail(fmt::format("its JSON is larger than {} MB: no tool writes that", kMostJsonBytes >> 20U));
    if (is_too_deep(text)) return fail(fmt::format("its JSON is nested more than {} deep: no tool writes that", kMostDepth));
    try {
        return Json::parse(text);
    } catch (const std::exception& error) {
        return fail(fmt::format("it is not valid JSON ({})", in_brief(error.what(), 160)));
    }
}

const Json& at(const Json& value, const char* name) {
    if (!value.is_object()) return kNothing;
    const auto found = value.find(name);
    return found == value.end() ? kNothing : *found;
}

std::string as_text(const Json& value) {
    if (value.is_string()) return clean_text(value.get_ref<const std::string&>());  // escapes may have brought in what was no part of the file
    if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
    return {};
}

std::string text_at(const Json& value, const char* name) { return as_text(at(value, name)); }

}  // namespace wissel::exchange
