// Where phones come in: the server on one network, its page, and the address that the class reads.
//
// Threading: main thread; the page is served on the server's own.
// Ownership: owns the server; the room must outlive it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/classroom/phone_site.h"
#include "base/result.h"
#include "net/http_server.h"
#include "net/interfaces.h"

namespace wissel::app {

class PhoneRoom {
public:
    struct Wish {
        std::string network;  // name or address of an interface; empty: the likeliest
        std::uint16_t port = 0;
        std::vector<std::string> languages;
        std::vector<story::HelpLine> help = {};  // phones are told of it at the end
    };
    // Fails where there is no such network, or none but this machine's own, or the port is taken.
    static Result<std::unique_ptr<PhoneRoom>> open(classroom::VotingRoom& room, const Wish& wish, const std::vector<net::Interface>& networks, const std::string& code);

    ~PhoneRoom() { room_.on_change({}); }
    PhoneRoom(const PhoneRoom&) = delete;
    PhoneRoom& operator=(const PhoneRoom&) = delete;

    const std::string& address() const { return address_; }  // "192.168.1.20:8080/KRDT7", to be read and typed
    const std::string& network() const { return network_; }  // this machine's address in it
    std::uint16_t port() const { return server_->port(); }
    std::size_t most_from_one() const { return site_.most_from_one(); }
    void say_goodbye() { server_->say_goodbye(); }  // at its end phones still hear the last news
    std::string code_text() const { return "http://" + address_ + "/"; }  // for the QR code

private:
    PhoneRoom(classroom::VotingRoom& room, const PhoneSiteConfig& config) : room_(room), site_(room, config) {}

    classroom::VotingRoom& room_;
    PhoneSite site_;
    std::string network_, address_;
    std::unique_ptr<net::HttpServer> server_;  // last: it asks the site
};

}  // namespace wissel::app
