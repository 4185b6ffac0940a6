#include "kiosk/pin.h"

#include <doctest/doctest.h>

#include "kiosk/pin_hash.h"

using namespace wissel;
using namespace wissel::kiosk;

TEST_CASE("a PIN has four to twelve digits and is not one that is tried first") {
    for (const char* pin : {"4711", "20418", "112233", "902817364521", "1357"}) CHECK_MESSAGE(!why_no_pin(pin), pin);
    for (const char* pin : {"", "471", "1029384756102", "47a1", " 4711", "4711\n", "४७११", "-471"})
        CHECK_MESSAGE(why_no_pin(pin), pin);
    for (const char* pin : {"0000", "999999", "1212", "123123", "48484848", "1234", "0123456789", "9876", "3210",
                            "7890", "2109", "901234567890"}) {
        CHECK_MESSAGE(why_no_pin(pin), pin);
    }
}

TEST_CASE("a PIN opens its own hash, and no other does") {
    const auto hash = hash_pin("4711");
    REQUIRE(hash);
    CHECK_FALSE(why_no_hash(*hash));
    CHECK(try_hash(*hash));
    CHECK(is_pin("4711", *hash));
    for (const char* other : {"4712", "", "47110", "1234", "471"}) CHECK_FALSE(is_pin(other, *hash));
    CHECK(hash->find("4711") == std::string::npos);
    CHECK(*hash_pin("4711") != *hash);  // salt
}

TEST_CASE("what is no PIN is not hashed") {
    CHECK_FALSE(hash_pin("1234"));
    CHECK_FALSE(hash_pin("secret"));
    CHECK_FALSE(hash_pin(std::string("4711\0", 5)));
}

TEST_CASE("only yescrypt hashes of a bearable cost are hashes; nothing opens another") {
    const std::string good = "$y$j9T$gexebgYBRH/OxrAALv6G..$oX8MQFZh3P6TV/.gsPzwy2XAcE2de8Rt.Nnbs0gM/P3";
    CHECK_FALSE(why_no_hash(good));
    CHECK(is_pin("4711", good));
    for (const auto& bad : {std::string(), std::string("4711"), std::string("*0"), good.substr(1), good + "a",
                            good.substr(0, good.size() - 1), "$y$jFT" + good.substr(6), "$6" + good.substr(2),
                            "$y$j9T$$" + good.substr(30), good.substr(0, 29), "$y$j9T$ü" + good.substr(9),
                            std::string("$1$salt$qJH7.N4xYta3aEG/dfqo/0"),
                            "$y$j9T$" + std::string(100, 'a') + good.substr(29), std::string(100000, '$')}) {
        CHECK_MESSAGE(why_no_hash(bad), bad.substr(0, 100));
        CHECK_FALSE(try_hash(bad));
        CHECK_FALSE(is_pin("4711", bad));
    }
    for (const char* pin : {"4711", "1234", "7"}) CHECK(why_no_hash(pin)->find("PIN itself") != std::string::npos);
}
