// A .h5p file: a package with h5p.json, content/content.json and the films and pictures that it names.
#pragma once

#include "base/result.h"
#include "exchange/draft.h"
#include "exchange/package.h"

namespace wissel::exchange {

Result<Draft> read_h5p_package(const Package& package);

}  // namespace wissel::exchange
