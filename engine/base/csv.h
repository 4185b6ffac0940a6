// Tables for spreadsheet programs.
//
// CSV by RFC 4180, in UTF-8 with the mark by which those programs know it: without it accents open wrong. A text that
// begins like a formula is set apart with an apostrophe, so that nothing that somebody wrote is calculated or run by
// who opens the table (OWASP, "CSV Injection"). Threading: pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wissel {

// What such a file begins with.
inline constexpr std::string_view kCsvMark = "\xEF\xBB\xBF";

std::string csv_field(std::string_view text);
// With its end.
std::string csv_line(const std::vector<std::string>& fields);

}  // namespace wissel
