// HTML that authors' words cannot break: what is in it was escaped when it was put in, and there is no other way in.
//
// Threading: plain data.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace wissel {

class Html {
public:
    struct Attribute {
        const char* name;
        std::string value;
    };
    using Attributes = std::initializer_list<Attribute>;

    Html() = default;
    // Words, whatever stands in them.
    static Html text(std::string_view words);
    // `name`: of an element that has an end; the program's own, as the attributes' names are.
    static Html element(const char* name, Attributes attributes, const Html& inner = {});
    // One that has none: img, meta.
    static Html single(const char* name, Attributes attributes);
    // A text of the program's own that is markup already: the style sheet, a drawing.
    static Html own(std::string_view markup);

    Html& operator+=(const Html& more);
    friend Html operator+(Html one, const Html& other) { return one += other; }
    bool empty() const { return markup_.empty(); }
    const std::string& str() const { return markup_; }

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

// The same, shorter: <name class="of">inner</name>.
Html box(const char* name, const char* of, const Html& inner);
// A link to an address outside, where it is one of the web; its words alone where it is anything else.
Html web_link(std::string_view address, std::string_view words);

}  // namespace wissel
