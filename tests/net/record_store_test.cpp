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

struct Scene {
    std::vector<std::string> bodies;
    std::set<std::string> kept;
    std::function<Result<Answer>(const std::string&)> answer = [](const std::string& body) {
        return Answer{200, ids_in(body), ""};
    };

    Result<void> send(const std::vector<Document>& list) {
        return RecordStore(
                   "store",
                   [this](const std::string& body) {
                       bodies.push_back(body);
                       return answer(body);
                   },
                   [this](std::span<const Document> batch) -> Result<void> {
                       for (const auto& each : batch) kept.insert(each.id);
                       return {};
                   })
            .send(list);
    }
};

}  // namespace

TEST_CASE("statements go in batches, and count as kept once the store has named them") {
    Scene scene;
    REQUIRE(scene.send(documents(250)));
    CHECK(scene.bodies.size() == 3);
    CHECK(scene.kept.size() == 250);
    Scene large;
    REQUIRE(large.send(documents(4, 300'000)));
    CHECK(large.bodies.size() == 4);
    Scene none;
    REQUIRE(none.send({}));
    CHECK(none.bodies.empty());
}

TEST_CASE("one that the store has already does not keep back the others") {
    Scene scene;
    scene.answer = [](const std::string& body) {
        const bool conflict = body.find("id-1003") != std::string::npos;
        return Answer{conflict ? 409 : 200, conflict ? "" : ids_in(body), ""};
    };
    REQUIRE(scene.send(documents(10)));
    CHECK(scene.kept.size() == 10);
    CHECK(scene.bodies.size() == 11);
}

TEST_CASE("a store that takes only short requests gets shorter ones") {
    Scene scene;
    scene.answer = [](const std::string& body) {
        return Answer{body.size() > 200 ? 413 : 200, body.size() > 200 ? "" : ids_in(body), ""};
    };
    REQUIRE(scene.send(documents(30)));
    CHECK(scene.kept.size() == 30);
    Scene tiny;
    tiny.answer = [](const std::string&) { return Answer{413, "", ""}; };
    CHECK_FALSE(tiny.send(documents(3)));
}

TEST_CASE("a page that is no store's answer keeps nothing, whatever its status") {
    for (const auto* body :
         {"", "<html>log in first</html>", "{}", "[]", "[1]", "[\"id-1001\"]", "[\"other-1\"]", "[[\"id-1000\"]]"}) {
        Scene scene;
        scene.answer = [&](const std::string&) { return Answer{200, body, ""}; };
        CHECK_FALSE(scene.send(documents(1)));
        CHECK(scene.kept.empty());
    }
}

TEST_CASE("what was kept before a failure stays kept, and nothing more is sent") {
    Scene scene;
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
        Scene scene;
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
    CHECK(refused({404, "", ""}).message.find("no Learning Record Store") != std::string::npos);
    const auto bad = refused({400, "verb is missing\x1b[2J", ""}).message;
    CHECK(bad.find("verb is missing") != std::string::npos);
    CHECK(bad.find('\x1b') == std::string::npos);
}

TEST_CASE("/statements is added once") {
    CHECK(statements_address("https://a/xapi") == "https://a/xapi/statements");
    CHECK(statements_address("https://a/xapi/statements") == "https://a/xapi/statements");
}
