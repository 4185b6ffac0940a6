// The four flags that a story has when it declares none of its own.
//
// Source: the Flag System by Sensoa (names in Dutch, French and English as used there); shapes and colours are ours.
#pragma once

#include <vector>

#include "story/outcome.h"

namespace wissel::story {

std::vector<Flag> default_flags();

}  // namespace wissel::story
