#include "exchange/our_words.h"

namespace wissel::exchange {

OurWords words_in(std::string_view language) {
    if (language == "nl") return {"Hoe gaat het verder?", "Iets anders", "Verder", "Hier stoppen", "Het einde"};
    if (language == "fr") return {"Et ensuite ?", "Autre chose", "Continuer", "S’arrêter ici", "La fin"};
    if (language == "de") return {"Wie geht es weiter?", "Etwas anderes", "Weiter", "Hier aufhören", "Das Ende"};
    if (language == "es") return {"¿Cómo sigue?", "Otra cosa", "Seguir", "Parar aquí", "El final"};
    return {"How does it go on?", "Something else", "Go on", "Stop here", "The end"};
}

}  // namespace wissel::exchange
