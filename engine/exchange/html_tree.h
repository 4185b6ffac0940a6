// Owns a parsed HTML document. Threading: any thread; libxml2 is asked for no file and no network.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <libxml/HTMLparser.h>

namespace wissel::exchange {

struct FreeHtml {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using HtmlTree = std::unique_ptr<xmlDoc, FreeHtml>;

// `html` is valid UTF-8 without zero bytes. Null: not even an empty document came of it.
HtmlTree parse_html(std::string_view html);
std::string_view name_of(const xmlNode* node);  // "" for what is no element
std::string attribute(const xmlNode* node, const char* name);
// All words in it, as they stand.
std::string content_of(const xmlNode* node);
// The element that follows in the order of the document; null: none. Bounded by no depth, since it keeps no stack.
const xmlNode* next_in_document(const xmlNode* node, const xmlNode* root, bool skip_inside = false);

}  // namespace wissel::exchange
