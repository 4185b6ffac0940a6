// Between libmicrohttpd's requests and answers and ours.
//
// Threading: the server's thread only.
#pragma once

#include <microhttpd.h>

#include <string>

#include "net/http.h"

namespace wissel::net {

HttpRequest read_request(MHD_Connection* connection, const char* method, const char* path);
// The value of a header; empty: there is none.
std::string header_of(MHD_Connection* connection, const char* name);
// A browser says so when somebody opens an address.
bool takes_html(MHD_Connection* connection);
// Queues it, with the headers that every answer has. `last`: the connection is closed behind it.
MHD_Result send_answer(MHD_Connection* connection, const HttpAnswer& answer, bool last);

}  // namespace wissel::net
