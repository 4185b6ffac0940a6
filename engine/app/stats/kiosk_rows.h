// The rows that a command about figures was asked for.
//
// Threading: any thread; blocks on disk.
#pragma once

#include <string>
#include <vector>

#include "app/exit_code.h"
#include "base/result.h"
#include "figures/rows.h"
#include "figures/xapi_form.h"

namespace wissel::app {

// `story`: one that there has to be; empty: any. What went wrong was said.
tl::expected<figures::Rows, Exit> read_kiosk_rows(const std::vector<std::string>& databases, const std::string& story);
// On standard error: the days whose visits wait to be told of.
void tell_unfinished(const figures::Statements& statements);

}  // namespace wissel::app
