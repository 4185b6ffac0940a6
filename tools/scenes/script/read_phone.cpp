#include "scenes/script/reading.h"

namespace wissel::scenes {

namespace {

Banner read_banner(Fields fields, const Cast& cast) {
    Banner out;
    out.at = fields.number("at");
    out.until = fields.number("until");
    out.who = read_who(fields, "who", cast);
    out.title = fields.text("title");
    out.text = fields.text("text");
    fields.finish();
    return out;
}

Countdown read_countdown(Fields fields) {
    Countdown out;
    out.from = fields.number("from");
    out.at = fields.number("at", 0);
    out.until = fields.number("until", 1e6);
    if (out.from < 0 || out.from >= 100 * 3600) fields.complain("\"from\" must be 0 to 99 hours, in seconds");
    fields.finish();
    return out;
}

}  // namespace

Phone read_phone(Fields fields, const Cast& cast) {
    Phone out;
    out.clock = fields.word("clock");
    out.battery = static_cast<int>(fields.number("battery", 60));
    out.blur = fields.number("blur", 0);
    read_phone_screen(out, fields, cast);
    if (fields.has("countdown")) out.countdown = read_countdown(fields.object("countdown"));
    for (auto& banner : fields.list("banners")) out.banners.push_back(read_banner(banner, cast));
    if (fields.has("dim")) {
        Fields dim = fields.object("dim");
        out.dim_at = dim.number("at");
        out.dim_to = dim.number("to");
        dim.finish();
    }
    fields.finish();
    return out;
}

}  // namespace wissel::scenes
