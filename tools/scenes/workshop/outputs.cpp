#include "scenes/workshop/outputs.h"

namespace wissel::scenes {

std::vector<std::string> Outputs::all() const {
    std::vector<std::string> out;
    for (const auto* one : {&still, &sound}) {
        if (!one->empty()) out.push_back(*one);
    }
    for (const auto* some : {&films, &captions, &descriptions}) {
        for (const auto& [language, file] : *some) out.push_back(file);
    }
    return out;
}

Outputs outputs_of(const Script& script, const std::string& name, const std::vector<std::string>& languages,
                   const std::vector<std::string>& levels) {
    Outputs out;
    if (script.still) {
        out.still = "media/" + name + ".png";
        return out;
    }
    const auto& own = script.languages.empty() ? languages : script.languages;
    for (const auto& language : own) {
        out.films[language] = "media/" + name + "." + language + ".mp4";
        if (!script.captions.empty()) out.captions[language] = "captions/" + name + "." + language + ".vtt";
        if (!script.descriptions.empty()) out.descriptions[language] = "described/" + name + "." + language + ".mka";
    }
    for (const auto& level : levels) {
        if (!script.captions.empty()) out.captions[level] = "captions/" + name + "." + level + ".vtt";
    }
    // Of several languages all films sound the same: it is kept once, beside them.
    if (script.has_sound && own.size() > 1) out.sound = "sound/" + name + ".m4a";
    return out;
}

}  // namespace wissel::scenes
