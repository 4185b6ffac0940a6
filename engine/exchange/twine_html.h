// Twine 2's HTML: a published story, a proofing copy or an archive, all of which hold <tw-storydata>.
//
// Source: the Twine 2 HTML Output specification of the Interactive Fiction Technology Foundation.
#pragma once

#include <string_view>

#include "base/result.h"
#include "exchange/draft.h"

namespace wissel::exchange {

Result<Draft> read_twine_html(std::string_view html);

}  // namespace wissel::exchange
