#include "app/dossier/pdf_printer.h"

#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "platform/programs.h"

namespace wissel::app {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::minutes kTimeToPrint{5};  // a hundred and fifty pages take half of one

struct Printer {
    const char* program;
    std::vector<std::string> (*arguments)(const std::string& page, const std::string& pdf);
};

// weasyprint first: it alone writes page numbers into a table of contents. Newer ones make a PDF that says what is a heading, a list, a
// table; older ones do not know the word, and fail at once.
const Printer kPrinters[] = {
    {"weasyprint", [](const std::string& page, const std::string& pdf) { return std::vector<std::string>{"--quiet", "--pdf-variant", "pdf/ua-1", page, pdf}; }},
    {"weasyprint", [](const std::string& page, const std::string& pdf) { return std::vector<std::string>{"--quiet", page, pdf}; }},
    {"chromium", [](const std::string& page, const std::string& pdf) {
         return std::vector<std::string>{"--headless", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + page};
     }},
    {"wkhtmltopdf", [](const std::string& page, const std::string& pdf) {
         return std::vector<std::string>{"--quiet", "--enable-local-file-access", "--print-media-type", page, pdf};
     }}};

}  // namespace

Result<void> print_pdf(const fs::path& page, const fs::path& pdf) {
    const auto from = fs::absolute(page).string(), to = fs::absolute(pdf).string();  // no name begins with a dash
    Result<void> done = fail(fmt::format("for a PDF, weasyprint, chromium or wkhtmltopdf is needed: apt-get install weasyprint. Or open {} in a browser and print it from there", from));
    for (const auto& printer : kPrinters) {
        const auto program = platform::find_program(printer.program);
        if (!program) continue;
        done = platform::run_program(*program, printer.arguments(from, to), kTimeToPrint);
        std::error_code error;
        if (done && !fs::is_regular_file(pdf, error)) done = fail(fmt::format("{} has made no {}; open {} in a browser and print it from there", *program, to, from));
        if (done) break;
    }
    return done;
}

}  // namespace wissel::app
