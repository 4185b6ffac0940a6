// Small stories to list and judge, made without files.
#pragma once

#include <string>

#include "footage/facts.h"
#include "story/graph.h"

namespace wissel::test {

inline story::Node film_node(const std::string& id, story::Text file) {
    story::Node node;
    node.id = id;
    node.title = story::Text("nl", "Titel van " + id);
    node.media.kind = story::Media::Kind::Clip;
    node.media.file = std::move(file);
    return node;
}

inline story::Text in_both(const std::string& before, const std::string& after) {
    story::Text text("nl", before + "nl" + after);
    text.set("fr", before + "fr" + after);
    return text;
}

inline story::StoryGraph graph_of(std::vector<story::Node> nodes) {
    story::StoryGraph graph;
    graph.title = story::Text("nl", "Een verhaal");
    graph.languages = {"nl", "fr"};
    graph.nodes = std::move(nodes);
    return graph;
}

inline story::Choice choice_of(const std::string& prompt, const std::vector<std::string>& options) {
    story::Choice choice;
    choice.prompt = story::Text("nl", prompt);
    for (const auto& text : options) {
        story::Option option;
        option.id = text;
        option.text = story::Text("nl", text);
        choice.options.push_back(option);
    }
    return choice;
}

inline footage::FilmFacts film(int width = 1280, int height = 720) {
    footage::FilmFacts facts;
    facts.length = std::chrono::seconds(20);
    facts.codec = "h264";
    facts.sound_codec = "aac";
    facts.has_sound = true;
    facts.width = width;
    facts.height = height;
    facts.frame_rate = 30;
    facts.loudness = Loudness{-20, -3};
    return facts;
}

}  // namespace wissel::test
