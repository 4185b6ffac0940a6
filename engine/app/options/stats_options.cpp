#include "app/options/stats_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

namespace {

constexpr const char* kAboutKiosk = "Name of this kiosk in xAPI statements, never a person's; kiosk if not given";
constexpr const char* kAboutHome = "Address of the organiser, with which what xAPI statements are about is named";
constexpr std::size_t kLongestName = 64;
constexpr int kLongestWait = 600;

// Sets the day, or says what is wrong.
std::string read_day(const std::string& text, std::optional<figures::Day>& day) {
    day = figures::day_from(text);
    return day ? "" : fmt::format("'{}' is no day: write year, month and day as 2026-05-12", text);
}

std::string must_be_name(const std::string& text) {
    if (text.empty()) return must_not_be_empty(text);
    const bool odd = text.size() > kLongestName || text.find('@') != std::string::npos;
    return odd ? fmt::format("'{}' is no name of a kiosk: at most {} letters, and nobody's address", text, kLongestName)
               : "";
}

std::string must_be_address(const std::string& text) {
    if (text.find('@') != std::string::npos)
        return "there is a name or password in the address, and it would be in all that is told: leave it out";
    const auto scheme = text.find("://");
    const bool web = text.starts_with("https://") || text.starts_with("http://");
    const bool plain = std::ranges::all_of(text, [](unsigned char letter) {
        return letter > ' ' && letter != '"' && letter != '<' && letter != '>' && letter != '\\';
    });
    if (web && plain && text.size() > scheme + 3 && text.find_first_of("?#") == std::string::npos) return {};
    return fmt::format("'{}' is no address: write it as https://example.org", text);
}

std::string read_wait(const std::string& text, std::chrono::seconds& wait) {
    const auto seconds = number_in<int>(text).value_or(0);
    if (seconds < 1 || seconds > kLongestWait)
        return fmt::format("'{}' is no time to wait: write seconds, from 1 to {}", text, kLongestWait);
    wait = std::chrono::seconds(seconds);
    return {};
}

void add_period(CLI::App& command, figures::Period& period) {
    command.add_option("--from", "First day, as 2026-05-12; all if not given")
        ->type_name("DAY")
        ->expected(1)
        ->check([&period](const std::string& text) { return read_day(text, period.from); });
    command.add_option("--to", "Last day, included")
        ->type_name("DAY")
        ->expected(1)
        ->check([&period](const std::string& text) { return read_day(text, period.to); });
}

template <class Options>
void add_what_both_have(CLI::App& command, Options& options) {
    command.add_option("databases", options.databases, "Databases of kiosks; a row that is in several counts once");
    add_period(command, options.period);
    command.add_option("--story", options.story, "Only this story, by its id; all if not given")
        ->check(must_not_be_empty);
    command.add_option("--kiosk", options.naming.kiosk, kAboutKiosk)->check(must_be_name);
    command.add_option("--home", options.naming.home, kAboutHome)->type_name("URL")->check(must_be_address);
}

void add_push(CLI::App& stats, PushOptions& options) {
    auto* push = stats.add_subcommand("push", "Send what was chosen to a Learning Record Store (xAPI), each act once");
    push->add_option("url", options.url, "Its address, to which /statements is added")
        ->type_name("URL")
        ->check(must_not_be_empty);
    add_what_both_have(*push, options);
    push->add_option("--credentials", options.credentials,
                     "File with name:password on one line; else the environment's WISSEL_LRS_CREDENTIALS")
        ->check(must_not_be_empty);
    push->add_option("--ca", options.authority,
                     "File with the certificates to trust, as of an authority of your own; the system's if not given")
        ->check(must_not_be_empty);
    push->add_option("--memory", options.memory,
                     "File that keeps what was sent; beside the first database if not given")
        ->check(must_not_be_empty);
    push->add_flag("--allow-http", options.allow_http,
                   "Send without encryption, too: name, password and statements can be read on the way");
    push->add_option("--timeout", "Seconds to wait for an answer; 30 if not given")
        ->type_name("SECONDS")
        ->expected(1)
        ->check([&options](const std::string& text) { return read_wait(text, options.timeout); });
}

}  // namespace

void add_stats(CLI::App& app, StatsOptions& options, PushOptions& push) {
    auto* stats = app.add_subcommand("stats", "Tell what was chosen at kiosks, so that nothing points at one visitor");
    add_what_both_have(*stats, options);
    using Form = StatsOptions::Form;
    add_word<Form>(
        *stats, "--format",
        "For a terminal, a spreadsheet, a program, to read and print, or for a Learning Record Store; text if not "
        "given",
        options.form,
        {{"text", Form::Text}, {"csv", Form::Csv}, {"json", Form::Json}, {"html", Form::Html}, {"xapi", Form::Xapi}});
    stats
        ->add_option("-o,--output", options.output,
                     "File to write instead of standard output; one that is there is not written over")
        ->check(must_not_be_empty);
    stats->add_option("--lang", "Language of the report: nl, fr or en")
        ->type_name("nl|fr|en")
        ->expected(1)
        ->check([&options](const std::string& text) {
            options.language = text;
            return text == "nl" || text == "fr" || text == "en" ? std::string()
                                                                : fmt::format("'{}' is none of nl, fr, en", text);
        });
    add_push(*stats, push);
}

}  // namespace wissel::app
