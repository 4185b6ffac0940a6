// One content of a Branching Scenario: what is seen, and what is said.
#pragma once

#include "exchange/bounded_json.h"
#include "exchange/h5p.h"

namespace wissel::exchange {

// "H5P.Video 1.6" is H5P.Video.
std::string library_of(const Json& content);

// Fills in title, script and media of `node` from {"type": {"library": ..., "params": ...}}.
void read_h5p_content(Draft& draft, const Json& content, const FindInPackage& find, DraftNode& node);

// Plain words; pictures, scripts and addresses in them go onto the list.
std::string words_of(Draft& draft, const Json& html, const Place& place);

}  // namespace wissel::exchange
