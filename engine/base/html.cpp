#include "base/html.h"

#include "base/markup.h"

namespace wissel {

namespace {

std::string opening(const char* name, Html::Attributes attributes) {
    std::string tag = std::string("<") + name;
    for (const auto& attribute : attributes) tag += std::string(" ") + attribute.name + "=\"" + markup_text(attribute.value) + "\"";
    return tag + ">";
}

// Those stand in a line of words, in which an end of line would be a space too many.
bool is_inline(std::string_view name) {
    return name == "a" || name == "b" || name == "span" || name == "code";
}

}  // namespace

Html Html::text(std::string_view words) {
    return Html(markup_text(words));
}

Html Html::element(const char* name, Attributes attributes, const Html& inner) {
    return Html(opening(name, attributes) + inner.markup_ + "</" + name + (is_inline(name) ? ">" : ">\n"));
}

Html Html::single(const char* name, Attributes attributes) {
    return Html(opening(name, attributes) + "\n");
}

Html Html::own(std::string_view markup) {
    return Html(std::string(markup));
}

Html& Html::operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
}

Html box(const char* name, const char* of, const Html& inner) {
    return Html::element(name, {{"class", of}}, inner);
}

Html web_link(std::string_view address, std::string_view words) {
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    return web ? Html::element("a", {{"href", std::string(address)}}, Html::text(words)) : Html::text(words);
}

}  // namespace wissel
