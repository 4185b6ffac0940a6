#include "exchange/html_tree.h"

#include <limits>

#include <libxml/HTMLtree.h>

#include "exchange/shallow_html.h"

namespace wissel::exchange {

HtmlTree parse_html(std::string_view html) {
    if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
    constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const auto shallow = shallow_html(html);
    // A passage may be longer than libxml2's own bound; ours was held before.
    auto* document = htmlReadMemory(shallow.data(), static_cast<int>(shallow.size()), nullptr, "UTF-8", kOptions | static_cast<int>(XML_PARSE_HUGE));
    return HtmlTree(document);
}

std::string_view name_of(const xmlNode* node) {
    if (!node || node->type != XML_ELEMENT_NODE || !node->name) return {};
    return reinterpret_cast<const char*>(node->name);
}

std::string attribute(const xmlNode* node, const char* name) {
    auto* value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
    if (!value) return {};
    std::string text(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return text;
}

std::string content_of(const xmlNode* node) {
    auto* value = xmlNodeGetContent(const_cast<xmlNode*>(node));
    if (!value) return {};
    std::string text(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return text;
}

const xmlNode* next_in_document(const xmlNode* node, const xmlNode* root, bool skip_inside) {
    if (!skip_inside && node->children && node->type == XML_ELEMENT_NODE) return node->children;
    while (node && node != root) {
        if (node->next) return node->next;
        node = node->parent;
    }
    return nullptr;
}

}  // namespace wissel::exchange
