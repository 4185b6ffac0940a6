// Statements go to a store that takes them, has them, is too small, or is none.
#include "net/record_store.h"

#include <doctest/doctest.h>

#include <set>

using namespace wissel;
using namespace wissel::net;

namespace {

std::vector<Document> documents(int count, std::size_t bytes = 10) {
    std::vector<Document> list;
    for (int i = 0; i < count; ++i) {
        const auto id = "id-" + std::to_string(1000 + i);
        list.push_back({id, "{\"id\":\"" + id + "\",\"x\":\"" + std::string(bytes, 'x') + "\"}"});
    }
    return list;
}

// As a store answers: the ids in what it got.
std::string ids_in(const std::string& body) {
    std::string answer;
    for (auto at = body.find("\"id\":\""); at != std::string::npos; at = body.find("\"id\":\"", at + 1))
        answer += (answer.empty() ? "[\"" : "\",\"") + body.substr(at + 6, 7);
    return answer + "\"]";
}

struct StoreScene {
    std::vector<std::string> bodies, queries;
    std::set<std::string> kept, refused;
    std::string why;  // of the last that was refused
    std::function<Result<Answer>(const std::string&)> answer = [](const std::string& body) {
        return Answer{200, ids_in(body), ""};
    };
    std::set<std::string> there;  // for who asks by id
    long denied = 0;              // what who asks is told instead
    bool known = false;

    Answer look_up(const std::string& query) const {
        const auto id = query.substr(query.find('=') + 1);
        if (denied != 0) return {denied, "", ""};
        const bool found = query.starts_with("statementId=") && there.contains(id);
        return found ? Answer{200, "{\"id\":\"" + id + "\"}", ""} : Answer{404, "", ""};
    }
    Result<void> send(const std::vector<Document>& list) {
        return RecordStore("store",
                           {[this](const std::string& body) {
                                bodies.push_back(body);
                                return answer(body);
                            },
                            [this](const std::string& query) -> Result<Answer> {
                                queries.push_back(query);
                                return look_up(query);
                            },
                            [this](std::span<const Document> batch) -> Result<void> {
                                for (const auto& each : batch) kept.insert(each.id);
                                return {};
                            },
                            [this](const Document& document, const std::string& reason) {
                                refused.insert(document.id);
                                why = reason;
                            }},
                           known)
            .send(list);
    }
};

bool names(const std::string& body, const std::string& id) {
    return body.find("\"" + id + "\"") != std::string::npos;
}

}  // namespace

TEST_CASE("statements go in batches, and count as kept once the store has named them") {
    StoreScene scene;
    REQUIRE(scene.send(documents(250)));
    CHECK(scene.bodies.size() == 3);
    CHECK(scene.kept.size() == 250);
    StoreScene large;
    REQUIRE(large.send(documents(4, 300'000)));
    CHECK(large.bodies.size() == 4);
    StoreScene none;
    REQUIRE(none.send({}));
    CHECK(none.bodies.empty());
}

TEST_CASE("one that the store has already in other words does not keep back the others") {
    for (const long denied : {0L, 403L}) {
        StoreScene scene;
        scene.there = {"id-1003"};
        scene.denied = denied;
        scene.answer = [](const std::string& body) {
            const bool conflict = names(body, "id-1003");
            return Answer{conflict ? 409 : 200, conflict ? "" : ids_in(body), ""};
        };
        REQUIRE(scene.send(documents(10)));
        CHECK(scene.kept.size() == 10);
        CHECK(scene.bodies.size() == 11);
        CHECK(scene.refused.empty());
    }
}

TEST_CASE("a conflict about one that the store does not have is none: it counts as refused") {
    StoreScene scene;
    scene.answer = [](const std::string& body) {
        const bool conflict = names(body, "id-1003");
        return Answer{conflict ? 409 : 200, conflict ? "" : ids_in(body), ""};
    };
    REQUIRE(scene.send(documents(10)));
    CHECK(scene.kept.size() == 9);
    CHECK(scene.refused == std::set<std::string>{"id-1003"});
}

TEST_CASE("one that the store refuses is named with the reason, and all others are sent") {
    for (const long status : {400L, 413L}) {
        StoreScene scene;
        scene.answer = [&](const std::string& body) {
            const bool bad = names(body, "id-1010") || names(body, "id-1120");
            return Answer{bad ? status : 200, bad ? "no such verb" : ids_in(body), ""};
        };
        REQUIRE(scene.send(documents(250)));
        CHECK(scene.kept.size() == 248);
        CHECK(scene.refused == std::set<std::string>{"id-1010", "id-1120"});
        CHECK(scene.why == std::to_string(status) + "; it says: no such verb");
        CHECK(scene.bodies.size() < 40);
    }
}

TEST_CASE("a store that refuses all is not asked about each") {
    StoreScene scene;
    scene.answer = [](const std::string&) { return Answer{400, "no version", ""}; };
    const auto sent = scene.send(documents(2000));
    REQUIRE_FALSE(sent);
    CHECK(sent.error().message.find("no version") != std::string::npos);
    CHECK(scene.kept.empty());
    CHECK(scene.bodies.size() < 100);
}

TEST_CASE("what a store refuses again and again is refused each time, and keeps nothing back") {
    StoreScene scene;
    scene.known = true;
    scene.answer = [](const std::string& body) {
        const bool bad = !names(body, "id-1049") || names(body, "id-1048");
        return Answer{bad ? 400 : 200, bad ? "" : ids_in(body), ""};
    };
    REQUIRE(scene.send(documents(50)));
    CHECK(scene.refused.size() == 49);
    CHECK(scene.kept == std::set<std::string>{"id-1049"});
}

TEST_CASE("a store that takes only short requests gets shorter ones") {
    StoreScene scene;
    scene.answer = [](const std::string& body) {
        return Answer{body.size() > 200 ? 413 : 200, body.size() > 200 ? "" : ids_in(body), ""};
    };
    REQUIRE(scene.send(documents(30)));
    CHECK(scene.kept.size() == 30);
}

TEST_CASE("what a store's answer leaves out is asked for, and kept if it is there") {
    StoreScene none_new;
    none_new.answer = [](const std::string&) { return Answer{200, "[]", ""}; };
    for (const auto& each : documents(30)) none_new.there.insert(each.id);
    REQUIRE(none_new.send(documents(30)));
    CHECK(none_new.kept.size() == 30);
    CHECK(none_new.bodies.size() == 1);

    StoreScene some_new;
    some_new.there = {"id-1001"};
    some_new.answer = [](const std::string& body) {
        return Answer{200, names(body, "id-1001") ? "[\"ID-1000\",\"id-1002\"]" : ids_in(body), ""};
    };
    REQUIRE(some_new.send(documents(3)));
    CHECK(some_new.kept.size() == 3);
    CHECK(some_new.queries == std::vector<std::string>{"statementId=id-1001"});
}

TEST_CASE("what a store leaves out and does not have is sent alone, and refused if it is left out again") {
    StoreScene scene;
    scene.answer = [](const std::string& body) {
        return Answer{200, names(body, "id-1001") ? (names(body, "id-1000") ? "[\"id-1000\"]" : "[]") : ids_in(body),
                      ""};
    };
    REQUIRE(scene.send(documents(2)));
    CHECK(scene.kept == std::set<std::string>{"id-1000"});
    CHECK(scene.refused == std::set<std::string>{"id-1001"});
}

TEST_CASE("what a store leaves out and does not let be asked for is not taken to be there") {
    StoreScene scene;
    scene.denied = 403;
    scene.answer = [](const std::string&) { return Answer{200, "[\"id-1000\"]", ""}; };
    const auto sent = scene.send(documents(2));
    REQUIRE_FALSE(sent);
    CHECK(sent.error().message.find("does not let this name and password read") != std::string::npos);
    CHECK(scene.kept == std::set<std::string>{"id-1000"});
    StoreScene down;
    down.denied = 503;
    down.answer = scene.answer;
    const auto later = down.send(documents(2));
    REQUIRE_FALSE(later);
    CHECK(later.error().may_pass);
}

TEST_CASE("a page that is no store's answer keeps nothing, whatever its status") {
    for (const auto* body : {"", "<html>log in first</html>", "{}", "[]", "[1]", "[\"id-1001\"]", "[\"other-1\"]",
                             "[\"id-1000\",\"other-1\"]", "[[\"id-1000\"]]"}) {
        StoreScene scene;
        scene.answer = [&](const std::string&) { return Answer{200, body, ""}; };
        CHECK_FALSE(scene.send(documents(1)));
        CHECK(scene.kept.empty());
    }
}

TEST_CASE("what was kept before a failure stays kept, and nothing more is sent") {
    StoreScene scene;
    scene.answer = [&](const std::string& body) -> Result<Answer> {
        if (scene.bodies.size() == 2) return fail_for_now("gone");
        return Answer{200, ids_in(body), ""};
    };
    const auto sent = scene.send(documents(250));
    REQUIRE_FALSE(sent);
    CHECK(sent.error().message == "gone");
    CHECK(scene.kept.size() == 100);
    CHECK(scene.bodies.size() == 2);
}

TEST_CASE("each refusal says what to do, and whether later may do") {
    const auto refused = [](Answer answer) {
        StoreScene scene;
        scene.answer = [&](const std::string&) { return answer; };
        return scene.send(documents(2)).error();
    };
    CHECK(refused({500, "", ""}).may_pass);
    CHECK(refused({503, "", ""}).may_pass);
    CHECK(refused({429, "", ""}).may_pass);
    CHECK_FALSE(refused({401, "", ""}).may_pass);
    CHECK(refused({401, "", ""}).message.find("password") != std::string::npos);
    CHECK(refused({302, "", "https://other.example.org/"}).message.find("https://other.example.org/") !=
          std::string::npos);
    CHECK(refused({302, "", "https://me:secret@other.example.org/"}).message.find("secret") == std::string::npos);
    CHECK(refused({404, "", ""}).message.find("no Learning Record Store") != std::string::npos);
    const auto bad = refused({406, "verb is missing\x1b[2J", ""}).message;
    CHECK(bad.find("verb is missing") != std::string::npos);
    CHECK(bad.find('\x1b') == std::string::npos);
}

TEST_CASE("/statements is added once") {
    CHECK(statements_address("https://a/xapi") == "https://a/xapi/statements");
    CHECK(statements_address("https://a/xapi/statements") == "https://a/xapi/statements");
}
