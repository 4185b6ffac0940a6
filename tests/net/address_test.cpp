// Addresses that somebody typed.
#include "net/address.h"

#include <doctest/doctest.h>

using namespace wissel::net;

TEST_CASE("an address is taken as it is, without the / at its end") {
    const auto address = read_address("https://lrs.example.org/xapi/");
    REQUIRE(address);
    CHECK(address->url == "https://lrs.example.org/xapi");
    CHECK(address->secure);
    CHECK_FALSE(address->local);
}

TEST_CASE("what is no address of the web is refused, and so is one with a password in it") {
    for (const auto* text : {"", "lrs.example.org", "ftp://lrs.example.org", "file:///etc/passwd", "https://",
                             "https://lrs.example.org/?a=b", "https://lrs.example.org/#x", "https:// lrs"})
        CHECK_FALSE(read_address(text));
}

TEST_CASE("a password in an address is never repeated, whatever else is wrong with it") {
    for (const auto* text :
         {"https://me:secret@lrs.example.org", "me:secret@lrs.example.org", "ftp://me:secret@lrs.example.org",
          "https:/me:secret@lrs.example.org", "https://me:se@secret@lrs.example.org/?a=b",
          "https://me:secret#secret@lrs.example.org", "me:p://secret@lrs.example.org"}) {
        const auto read = read_address(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.find("secret") == std::string::npos);
    }
    CHECK(without_login("me:secret@lrs.example.org") == "lrs.example.org");
    CHECK(without_login("https://me:secret@lrs.example.org/xapi") == "https://lrs.example.org/xapi");
    CHECK(without_login("lrs.example.org") == "lrs.example.org");
}

TEST_CASE("without encryption only this machine is sent to, unless it is asked for") {
    for (const auto* text :
         {"https://lrs.example.org", "http://localhost:8080/xapi", "http://127.0.0.1", "http://[::1]:80"})
        CHECK(check_is_private(*read_address(text), false));
    for (const auto* text :
         {"http://lrs.example.org", "http://127.0.0.1.example.org", "http://localhost.example.org"}) {
        CHECK_FALSE(check_is_private(*read_address(text), false));
        CHECK(check_is_private(*read_address(text), true));
    }
}
