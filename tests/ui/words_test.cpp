// Sentences that are put together of words.
#include "ui/words.h"

#include <doctest/doctest.h>

using namespace wissel::ui;

TEST_CASE("for how long counts are kept is said of one day and of several, in each language and at the easier level") {
    CHECK(kept_for_days(1, "nl") == "Dit toestel wist de tellingen na 1 dag, zolang het aanstaat.");
    CHECK(kept_for_days(90, "nl") == "Dit toestel wist de tellingen na 90 dagen, zolang het aanstaat.");
    CHECK(kept_for_days(90, "nl-easy") == kept_for_days(90, "nl"));
    CHECK(kept_for_days(1, "fr") == "Cet appareil efface les comptes après 1 jour, tant qu’il est allumé.");
    CHECK(kept_for_days(2, "fr") == "Cet appareil efface les comptes après 2 jours, tant qu’il est allumé.");
    CHECK(kept_for_days(1, "en") == "This machine erases the counts after 1 day, as long as it is on.");
    CHECK(kept_for_days(2, "en-easy") == "This machine erases the counts after 2 days, as long as it is on.");
}
