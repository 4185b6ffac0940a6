// Reads databases of figures and merges them.
//
// Threading: any thread; blocks on disk. The databases are opened to be read only, and nothing is left beside them.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "figures/rows.h"

namespace wissel::figures {

// A row that is in several files, or a file that is given twice, counts once: ids are random and made once. Of a
// session that is open in one file and has ended in another, the one that has ended counts. Of names the first file's.
// Rows of what was missed have no id: those that are the same in two files count once, so that the sum is the least
// that it can be. Fails, naming the file, for what is no database of figures, is held by another program, or holds what
// no kiosk writes.
Result<Rows> read_rows(const std::vector<std::filesystem::path>& files);

}  // namespace wissel::figures
