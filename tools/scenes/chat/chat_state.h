// What a chat looks like at one moment of its shot.
//
// Purpose: all timing of chats is here, so that drawing knows only amounts from 0 to 1.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

struct ReactionState { std::string emoji; int count = 1; double shown = 1, beat = 0; };  // beat: just counted up

struct MessageState {
    const Message* message = nullptr;
    double shown = 1;                   // 0 to 1: coming in
    double wiped = 0;                   // 0 to 1: taken back
    Ticks ticks = Ticks::None;
    std::vector<ReactionState> reactions;
    std::vector<double> votes;          // of a poll, so far
};

struct MemberState { std::string who; double online = 0, leaving = 0; };  // leaving: just went, 0 to 1 and back
struct TypingState { std::string who; double shown = 0; bool in_head = false; };

struct ChatState {
    std::vector<MessageState> messages;
    std::vector<MemberState> members;
    std::vector<TypingState> typing;
    std::string draft;
    bool sent_draft = false;
    double keyboard = 0, member_list = 0, muted = 0;
};

ChatState chat_at(const Chat& chat, double t);

}  // namespace wissel::scenes
