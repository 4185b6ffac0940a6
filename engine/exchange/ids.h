// Ids made from names: small letters, digits and '-'; the same name gives the same id in the same place of the same source.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace wissel::exchange {

// "Où est Zoë?" becomes "ou-est-zoe"; what has no Latin letter or digit becomes "".
std::string kebab(std::string_view name);

class Ids {
public:
    // `otherwise`: where the name gives nothing, with a number.
    std::string make(std::string_view name, std::string_view otherwise);

private:
    std::unordered_set<std::string> taken_;
};

}  // namespace wissel::exchange
