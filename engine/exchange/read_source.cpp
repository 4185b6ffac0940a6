#include "exchange/read_source.h"

#include <array>
#include <fstream>

#include <fmt/format.h>

#include "base/text_file.h"
#include "exchange/bounded_json.h"
#include "exchange/h5p.h"
#include "exchange/h5p_package.h"
#include "exchange/ink.h"
#include "exchange/plain_text.h"
#include "exchange/twee.h"
#include "exchange/twine_html.h"
#include "exchange/twison.h"

namespace wissel::exchange {

namespace {

constexpr const char* kKinds = "Twee 3, Twine 2 HTML, Twison, an H5P Branching Scenario or compiled ink";

bool is_package(const std::filesystem::path& file) {
    std::array<char, 4> begins{};
    std::ifstream in(file, std::ios::binary);
    in.read(begins.data(), begins.size());
    return in && std::string_view(begins.data(), 4) == "PK\x03\x04";
}

Result<Draft> read_json(std::string_view text) {
    const auto json = parse_json(text);
    if (!json) return tl::unexpected(json.error());
    if (looks_like_ink(*json)) return read_ink(*json);
    if (looks_like_branching_scenario(*json)) return read_branching_scenario(*json, nullptr);
    if (at(*json, "passages").is_structured()) return read_twison(*json);
    return fail(fmt::format("this JSON is none of the kinds that can be brought over: {}", kKinds));
}

Result<Draft> read_text(std::string_view text) {
    const auto begins = trimmed(text);
    if (begins.empty()) return fail("there is nothing in it");
    if (begins.starts_with('{')) return read_json(begins);
    if (contains(lower_case(text), "<tw-storydata")) return read_twine_html(text);
    if (looks_like_twee(text)) return read_twee(text);
    if (contains(text, "tiddler=")) return fail("this is a story of Twine 1: open it in Twine 2 and publish it from there");
    if (contains(text, "-> ") && contains(text, "* ")) return fail("this looks like ink before it is compiled: compile it with inklecate, and bring over the .ink.json");
    return fail(fmt::format("this is none of the kinds that can be brought over: {}", kKinds));
}

}  // namespace

Result<Draft> read_draft(const std::string& bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return fail("this text is UTF-16: save it as UTF-8");
    std::size_t replaced = 0;
    const auto text = clean_text(bytes, replaced);
    auto draft = read_text(text);
    if (draft && replaced > 0) lose(*draft, {"the file", 0}, fmt::format("{} bytes that are no UTF-8: a sign stands in their place", replaced));
    return draft;
}

Result<Source> read_source(const std::filesystem::path& file) {
    if (is_package(file)) {
        auto package = Package::open(file);
        if (!package) return tl::unexpected(package.error());
        auto draft = read_h5p_package(*package);
        if (!draft) return tl::unexpected(draft.error());
        return Source{std::move(*draft), std::move(*package)};
    }
    const auto bytes = read_text_file(file, kMostTextBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto draft = read_draft(*bytes);
    if (!draft) return tl::unexpected(draft.error());
    return Source{std::move(*draft), std::nullopt};
}

}  // namespace wissel::exchange
