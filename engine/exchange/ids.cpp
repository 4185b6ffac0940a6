#include "exchange/ids.h"

#include <array>
#include <utility>

namespace wissel::exchange {

namespace {

constexpr std::size_t kLongestId = 48;  // of the 64 that an id may have, so that a number fits

// Letters of Latin-1 and Latin Extended-A with the letters that stand in for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> kPlain = {{
    {"àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a"}, {"çćĉċčÇĆĈĊČ", "c"}, {"ďđðĎĐÐ", "d"}, {"èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "e"}, {"ĝğġģĜĞĠĢ", "g"},
    {"ĥħĤĦ", "h"}, {"ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "i"}, {"ĵĴ", "j"}, {"ķĸĶ", "k"}, {"ĺļľŀłĹĻĽĿŁ", "l"}, {"ñńņňŉŋÑŃŅŇŊ", "n"},
    {"òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "o"}, {"ŕŗřŔŖŘ", "r"}, {"śŝşšșŚŜŞŠȘ", "s"}, {"ţťŧțŢŤŦȚ", "t"}, {"ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "u"},
    {"ŵŴ", "w"}, {"ýÿŷÝŸŶ", "y"}, {"źżžŹŻŽ", "z"}, {"æÆ", "ae"}, {"œŒ", "oe"}, {"ßẞ", "ss"}, {"þÞ", "th"}, {"ĳĲ", "ij"},
    {"&", "-and-"}, {"+", "-plus-"}, {"@", "-at-"},
}};

std::size_t length_of(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::string_view plain_letters(std::string_view letter) {
    for (const auto& [letters, plain] : kPlain) {
        for (std::size_t at = 0; at < letters.size(); at += length_of(letters[at])) {
            if (letters.substr(at, length_of(letters[at])) == letter) return plain;
        }
    }
    return {};
}

// Nothing at all for an apostrophe, so that "Zoë's" stays one word.
bool joins(std::string_view letter) { return letter == "'" || letter == "’" || letter == "‘" || letter == "\""; }

std::string cut(std::string id) {
    if (id.size() > kLongestId) {
        const auto word = id.rfind('-', kLongestId);
        id.resize(word == std::string::npos || word < kLongestId / 2 ? kLongestId : word);
    }
    while (id.ends_with('-')) id.pop_back();
    return id;
}

}  // namespace

std::string kebab(std::string_view name) {
    std::string id;
    const auto add = [&](char c) {
        if (c != '-' || (!id.empty() && !id.ends_with('-'))) id += c;
    };
    for (std::size_t at = 0; at < name.size();) {
        const auto letter = name.substr(at, length_of(name[at]));
        at += letter.size();
        const char c = letter.front();
        const bool capital = c >= 'A' && c <= 'Z';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || capital) {
            add(capital ? static_cast<char>(c - 'A' + 'a') : c);
        } else if (const auto plain = plain_letters(letter); !plain.empty()) {
            for (const char p : plain) add(p);
        } else if (!joins(letter)) {
            add('-');
        }
    }
    return cut(std::move(id));
}

std::string Ids::make(std::string_view name, std::string_view otherwise) {
    auto id = kebab(name);
    const bool nameless = id.empty();
    if (nameless) id = otherwise;
    if (!nameless && taken_.insert(id).second) return id;
    for (std::size_t number = nameless ? 1 : 2;; ++number) {
        auto numbered = id + "-" + std::to_string(number);
        if (taken_.insert(numbered).second) return numbered;
    }
}

}  // namespace wissel::exchange
