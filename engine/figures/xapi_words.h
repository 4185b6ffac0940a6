// One act as a statement of the Experience API: verbs of ADL's and cmi5's registries, activities with their names in
// all languages.
//
// The language of a visitor is not in them: a rare one would point at who chose it. Threading: used by one thread;
// pure, but for the time zone. Ownership: refers to the names, the story's id and the naming that it was made with.
// What statements have in common is put into words once and kept, which is most of them.
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "figures/local_time.h"
#include "figures/names.h"

namespace wissel::figures {

struct Naming {
    std::string kiosk = "kiosk";                  // the actor's name: no person's
    std::string home = "https://wissel.invalid";  // whose it is: what activities' and the actor's addresses begin with
};

struct Statement {
    std::string id;    // a UUID made of the row's id: the same each time
    std::string json;  // on one line
};

// Version 4, variant 1, as random ids have it (RFC 4122).
std::string uuid_of(store::Id id);

class XapiWords {
public:
    XapiWords(const Names& names, const std::string& story, const Naming& naming);
    XapiWords(const XapiWords&) = delete;
    XapiWords& operator=(const XapiWords&) = delete;

    Statement of(const store::Session& session);  // one that has ended
    // `with_time`: whether the time took it, and how long it took.
    Statement of(const store::Record& record, bool with_time);

private:
    using Json = nlohmann::ordered_json;

    // What many statements are about, as JSON.
    struct About {
        std::string object, context;
    };

    // `key`: of what `object` makes; `situation`: in which it was; empty: in none.
    const About& about(const std::string& key, const std::string& situation, const std::function<Json()>& object);
    const About& about_choice(const std::string& node, const std::string& option);
    const About& about_judgement(const store::Record& record);
    Statement statement(const store::Id& id, std::string_view verb, const About& about, const Json& result,
                        store::Minute at);
    Statement of_choice(const store::Record& record, bool with_time);
    Statement of_judgement(const store::Record& record);
    std::string address(const std::vector<std::string_view>& path) const;
    Json story() const;
    Json situation(const std::string& id) const;
    Json question(const std::string& node, const char* what, const Json& choices) const;

    const Names& names_;
    const std::string& story_;
    const Naming& naming_;
    std::string actor_;
    std::map<std::string, About> abouts_;
    std::map<Day, std::string> midnights_;
};

}  // namespace wissel::figures
