#include "app/options/classroom_options.h"

#include "app/options/option_readers.h"

namespace wissel::app {

namespace {

std::string read_pace(const std::string& text, classroom::Pace& pace) {
    const auto times = number_in<int>(text);
    if (text == "off") pace = classroom::Pace::off();
    else if (times && *times >= 1 && *times <= classroom::Pace::kMostTimes) pace = classroom::Pace::times(*times);
    else return fmt::format("'{}' is neither off nor a number from 1 to {}", text, classroom::Pace::kMostTimes);
    return {};
}

}  // namespace

void add_classroom(CLI::App& app, ClassroomOptions& options) {
    using classroom::Nobody;
    using classroom::Tie;
    auto* command = app.add_subcommand("classroom", "Lead a class through a story: one window for the projector, one for the teacher");
    add_story(*command, options.story);
    add_language(*command, options.language);
    auto* phones = command->add_flag("--phones", options.phones, "Let phones on the local network vote; off unless asked for");
    command->add_option("--network", options.network, "Network that phones come in by: the name or the address of an interface; the likeliest if not given")
        ->needs(phones)->check(must_not_be_empty);
    command->add_option("--port", options.port, "Port for phones; a free one if not given")->needs(phones)->check(CLI::Range(1024, 65535));
    command->add_option("--pace", "Time to choose: off, or 1 to 10 times the author's; off if not given")->type_name("off|1-10")->expected(1)
        ->check([&options](const std::string& text) { return read_pace(text, options.pace); });
    add_word(*command, "--tie", "What a tie comes to; the teacher decides if not given", options.rules.tie,
             {{"teacher", Tie::TeacherDecides}, {"lot", Tie::Lot}, {"first", Tie::FirstAsWritten}});
    add_word(*command, "--nobody", "What it comes to when nobody votes; the teacher decides if not given", options.rules.nobody,
             {{"teacher", Nobody::TeacherDecides}, {"author", Nobody::AuthorsDefault}, {"first", Nobody::FirstAsWritten}});
    command->add_option("--sheet", options.sheet, "Where the sheet of the lesson is saved, once the teacher asks for it")->capture_default_str()->check(must_not_be_empty);
    command->add_option("--display", options.display, "Display of the class, from 0; the second if not given")->check(CLI::Range(0, 15));
    command->add_flag("--windowed", options.windowed, "The class's window does not fill its display");
    add_size(*command, "Size of the class's window with --windowed; 1280x720 if not given", options.size);
    add_memory(*command, "Memory for films, in megabytes; by the machine's if not given", options.memory);
    command->add_option("--seed", options.seed, "Seed for shuffled options: the same seed, the same order")->check(must_be_seed);
    command->add_flag("--mute", options.mute, "Start without sound");
    command->add_option("--log", options.log, "Write a line of JSON for each event to this file")->check(must_not_be_empty);
}

}  // namespace wissel::app
