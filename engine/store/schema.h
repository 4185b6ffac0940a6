// The form of the database of figures: its tables, how it is known to be one, and how an older one becomes today's.
//
// Invariants: a step, once released, never changes; a new form is a new step at the end of the list. Each is done whole
// or not
//   at all, so that a program that ends half-way leaves an older form, never a broken one.
// Threading: as Database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "store/database.h"

namespace wissel::store {

inline constexpr std::int64_t kApplicationId = 0x57534C46;  // "WSLF", in the file's head

struct Step {
    int version;           // of the database once it is done; from 1, without gaps
    std::string_view sql;  // statements
};
std::span<const Step> schema_steps();
int newest_version();

// What a database says of itself. An empty file: a new one.
struct Marks {
    std::int64_t application_id = 0, version = 0, tables = 0;
    bool is_new() const { return application_id == 0 && version == 0 && tables == 0; }
};
Result<Marks> read_marks(Database& database);
// Fails for a database of another program, and for one of a later version of this; both stay as they are. `newest`: the
// version that is understood.
Result<void> check_is_ours(const Marks& marks, const std::filesystem::path& file, std::int64_t newest);

// How it is written: durable at each commit, and what is deleted is gone from the file.
Result<void> prepare_for_writing(Database& database);
// Brings a new or older database to the last of these steps.
Result<void> migrate(Database& database, std::span<const Step> steps);

// A database of figures, to be read only, in today's form or an older one, which stays as it is: of its columns read those
// that all forms have. One that has no tables yet is refused.
Result<Database> open_to_read(const std::filesystem::path& file);

}  // namespace wissel::store
