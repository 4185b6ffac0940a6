#include "figures/html_form.h"

#include "base/base64.h"
#include "figures/html_parts.h"
#include "figures/style_files.h"

namespace wissel::figures {

namespace {

// Nothing on the page runs, it fetches nothing, and no other style than its own is taken.
std::string policy() {
    return "default-src 'none'; style-src 'sha256-" + base64_of_hex(WISSEL_FIGURES_STYLE_SHA256) +
           "'; base-uri 'none'; form-action 'none'";
}

Html head(const Report& report, const Voice& voice) {
    Html head = Html::single("meta", {{"charset", "utf-8"}});
    head += Html::single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}});
    head += Html::single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    head += Html::single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    head += Html::single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    head += Html::single("meta", {{"name", "generator"}, {"content", "wissel stats"}});
    head += Html::element("title", {}, words(voice.say(Say::Title) + " · " + voice.period(report)));
    for (const auto& style : style_files()) head += Html::element("style", {}, Html::own(style.text));
    return Html::element("head", {}, head);
}

Html reading_part(const Report& report, const Voice& voice) {
    Html lines;
    for (const auto about : {Say::AboutAgain, Say::AboutPersons})
        lines += Html::element("li", {}, words(voice.say(about)));
    if (report.missed > 0) lines += box("li", "missed", words(voice.say(Say::Missed, report.missed)));
    return box("section", "reading",
               Html::element("h2", {}, words(voice.say(Say::HowToRead))) + Html::element("ul", {}, lines));
}

Html front(const Report& report, const Voice& voice) {
    auto from = voice.period(report);
    if (report.files > 1) from += (from.empty() ? "" : " · ") + voice.say(Say::OfDatabases, report.files);
    return Html::element("header", {},
                         box("p", "subtitle", words(voice.say(Say::Subtitle))) +
                             Html::element("h1", {}, words(voice.say(Say::Title))) + box("p", "period", words(from)));
}

}  // namespace

std::string as_page(const Report& report, std::string_view language) {
    const Voice voice(language);
    Html body = front(report, voice);
    if (report.stories.empty()) body += box("p", "lead", words(voice.say(Say::NothingYet)));
    for (std::size_t i = 0; i < report.stories.size(); ++i) {
        const Part part{report.stories[i], voice, i + 1};
        body += box("article", "story",
                    box("h2", "story-title", words(part.name(store::NameKind::Story, part.story.id))) +
                        overview_part(part) + situations_part(part));
    }
    body += reading_part(report, voice);
    body += Html::element("footer", {}, words(voice.say(Say::MadeBy)));
    const auto whole = Html::element("html", {{"lang", voice.language()}},
                                     head(report, voice) + Html::element("body", {}, Html::element("main", {}, body)));
    return "<!DOCTYPE html>\n" + whole.str();
}

}  // namespace wissel::figures
