// Words of an author in a page of XML or HTML.
#pragma once

#include <string>
#include <string_view>

namespace wissel {

// UTF-8. What is markup is written out, in attributes too; what neither language can hold is left out: control letters but the ends of
// lines and tabs, and U+FFFE and U+FFFF.
std::string markup_text(std::string_view words);

}  // namespace wissel
