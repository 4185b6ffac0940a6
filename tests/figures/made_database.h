// A database as a kiosk leaves it, written from rows.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>

#include "figures/rows.h"
#include "store/schema.h"

namespace wissel::test {

// In its first form a record had a language.
inline void write_database(const std::filesystem::path& file, const figures::Rows& rows, std::size_t version = store::schema_steps().size()) {
    auto database = store::Database::open(file, store::Access::Write);
    REQUIRE(database);
    REQUIRE(store::prepare_for_writing(*database));
    REQUIRE(store::migrate(*database, store::schema_steps().first(version)));
    const auto write = [&](const char* sql, std::initializer_list<store::Value> values) {
        auto statement = database->prepare(sql);
        REQUIRE(statement);
        REQUIRE(statement->run(values));
    };
    REQUIRE(database->run("BEGIN"));
    for (const auto& each : rows.sessions) {
        const auto how = each.how ? std::optional(std::string(store::to_text(*each.how))) : std::nullopt;
        write("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
              {each.id, each.story, each.language, each.began, each.ended, how, each.last_node});
    }
    for (const auto& each : rows.records) {
        const auto seconds = each.taken ? std::optional<std::int64_t>(each.taken->count()) : std::nullopt;
        write(version == 1 ? "INSERT INTO record VALUES (?, ?, ?, 'nl', ?, ?, ?, ?, ?, ?, ?)"
                           : "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              {each.id, each.at, each.story, each.node, store::to_text(each.kind), each.option,
               each.by_default, seconds, each.flag, each.author_flag});
    }
    for (const auto& [story, name] : rows.names)
        write("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)",
              {story, name.language, store::to_text(name.kind), name.id, name.text, name.parent, name.place});
    for (const auto& each : rows.missed)
        write("INSERT INTO missed VALUES (?, ?)", {each.at, static_cast<std::int64_t>(each.count)});
    REQUIRE(database->run("COMMIT"));
}

}  // namespace wissel::test
