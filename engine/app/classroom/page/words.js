// The page's own words. A story in another language has the nearest of these beside its texts.
'use strict';
const WORDS = {
  nl: {
    language: 'Taal', wait: 'Kijk naar het scherm', waitLead: 'Als er een vraag is, staat ze hier.',
    choose: 'Wat kies jij?', chooseLead: 'Kies één antwoord.', notYet: 'Je hebt nog niets gekozen.',
    sending: 'Je stem wordt verstuurd.', isIn: 'Je stem is binnen. Je kan je keuze nog veranderen.', mine: 'jouw keuze',
    closed: 'De stemming is gesloten', closedIn: 'Jouw stem telt mee. Kijk naar het scherm.', closedOut: 'Jij hebt niet gestemd. Dat mag. Kijk naar het scherm.',
    revealed: 'Kijk naar het scherm', revealedLead: 'Daar staat wat de klas koos.',
    over: 'Dank je wel', overLead: 'De les is voorbij. Zit je met iets? Praat met iemand die je vertrouwt.',
    flag: 'Welke vlag geef jij?', flagLead: 'De vlag is voor het gedrag, niet voor de persoon.',
    of: '{0} van {1}. Klopt dit?', back: 'Terug', next: 'Volgende', toList: 'Al mijn antwoorden', list: 'Jouw antwoorden', listLead: 'Druk op een vraag om je antwoord te veranderen.', open1: 'nog niet gekozen',
    allIn: 'Je antwoorden zijn binnen. Je kan ze nog veranderen.', someIn: 'Je hebt nog niet alles gekozen. Dat mag.',
    lost: 'Geen verbinding. We proberen het opnieuw.', lostVote: 'Geen verbinding. Je stem is nog niet binnen. We proberen het opnieuw.',
    full: 'Er is even geen plaats meer. We proberen het opnieuw.', gone: 'Deze les is er niet meer. Scan de code op het scherm opnieuw.', cookie: 'Deze pagina heeft één cookie nodig. Zet cookies aan, of steek je hand op.',
    late: 'Je laatste keuze kwam net te laat.', calm: 'Even rustig. Je stem wordt zo verstuurd.',
    secret: 'Niemand ziet wat jij kiest. We vragen geen naam en bewaren niets over jou.',
    scores: ['ja', 'twijfel', 'nee', 'helemaal niet', 'weten we niet'],
    criteria: [
      ['We willen het allebei', 'Zegt iedereen duidelijk ja, en meent iedereen dat?'],
      ['Niemand duwt', 'Doet iedereen het uit vrije wil, zonder druk of dreigen?'],
      ['We staan even sterk', 'Is niemand de baas, door leeftijd, kracht of macht?'],
      ['Het past bij onze leeftijd', 'Past dit bij wat jongeren van die leeftijd doen en begrijpen?'],
      ['Juiste plek, juist moment', 'Past het hier en nu, en stoort het niemand? Ook online.'],
      ['Niemand wordt er slechter van', 'Heeft niemand er last van, nu of later?']]
  },
  'nl-easy': {
    waitLead: 'Straks komt hier een vraag.', chooseLead: 'Kies 1 antwoord.', isIn: 'Wij hebben je keuze. Je mag ze nog veranderen.', notYet: 'Kies een antwoord.',
    closed: 'Stemmen is gedaan', closedIn: 'Jouw keuze telt mee. Kijk naar het scherm.', closedOut: 'Jij koos niet. Dat mag. Kijk naar het scherm.',
    sending: 'Even wachten.',
    overLead: 'De les is gedaan. Zit je met iets? Praat met iemand.', flag: 'Welke vlag kies jij?', flagLead: 'De vlag gaat over wat iemand doet. Niet over wie iemand is.',
    listLead: 'Druk op een vraag. Dan kun je veranderen.', allIn: 'Wij hebben je antwoorden. Je mag ze nog veranderen.', someIn: 'Je koos nog niet alles. Dat mag.',
    lost: 'Geen internet op je gsm. We proberen opnieuw.', lostVote: 'We hebben je keuze nog niet. We proberen opnieuw.', late: 'Je laatste keuze was net te laat.',
    secret: 'Niemand ziet wat jij kiest. We vragen je naam niet. We houden niets bij.',
    criteria: [
      ['We willen het allebei', 'Zegt iedereen ja?'],
      ['Niemand duwt', 'Wil iedereen het zelf? Niemand moet.'],
      ['We staan even sterk', 'Is niemand de baas over de ander?'],
      ['Het past bij onze leeftijd', 'Is dit gewoon voor die leeftijd?'],
      ['Juiste plek, juist moment', 'Past het hier? Stoort het niemand?'],
      ['Niemand wordt er slechter van', 'Heeft niemand er verdriet van?']]
  },
  fr: {
    language: 'Langue', wait: 'Regarde l’écran', waitLead: 'Quand il y a une question, elle s’affiche ici.',
    choose: 'Que choisis-tu ?', chooseLead: 'Choisis une réponse.', notYet: 'Tu n’as encore rien choisi.',
    sending: 'Ton vote est en route.', isIn: 'Ton vote est arrivé. Tu peux encore changer.', mine: 'ton choix',
    closed: 'Le vote est fermé', closedIn: 'Ton vote compte. Regarde l’écran.', closedOut: 'Tu n’as pas voté. C’est permis. Regarde l’écran.',
    revealed: 'Regarde l’écran', revealedLead: 'Tu y vois ce que la classe a choisi.',
    over: 'Merci', overLead: 'La leçon est finie. Quelque chose te pèse ? Parle avec quelqu’un en qui tu as confiance.',
    flag: 'Quel drapeau donnes-tu ?', flagLead: 'Le drapeau juge le comportement, pas la personne.',
    of: '{0} sur {1}. Est-ce vrai ?', back: 'Retour', next: 'Suivant', toList: 'Toutes mes réponses', list: 'Tes réponses', listLead: 'Appuie sur une question pour changer ta réponse.', open1: 'pas encore choisi',
    allIn: 'Tes réponses sont arrivées. Tu peux encore changer.', someIn: 'Tu n’as pas encore tout choisi. C’est permis.',
    lost: 'Pas de connexion. On essaie encore.', lostVote: 'Pas de connexion. Ton vote n’est pas encore arrivé. On essaie encore.',
    full: 'Il n’y a plus de place pour le moment. On essaie encore.', gone: 'Cette leçon n’est plus là. Scanne à nouveau le code à l’écran.', cookie: 'Cette page a besoin d’un cookie. Autorise les cookies, ou lève la main.',
    late: 'Ton dernier choix est arrivé juste trop tard.', calm: 'Un instant. Ton vote va partir.',
    secret: 'Personne ne voit ce que tu choisis. On ne demande pas de nom et on ne garde rien sur toi.',
    scores: ['oui', 'pas sûr', 'non', 'pas du tout', 'on ne sait pas'],
    criteria: [
      ['On le veut tous les deux', 'Est-ce que tout le monde dit clairement oui, et le pense ?'],
      ['Personne ne met la pression', 'Est-ce que chacun le fait librement, sans pression ni menace ?'],
      ['On est à égalité', 'Est-ce que personne ne domine, par l’âge, la force ou le pouvoir ?'],
      ['C’est de notre âge', 'Est-ce que des jeunes de cet âge font et comprennent cela ?'],
      ['Bon endroit, bon moment', 'Est-ce que ça convient ici et maintenant, sans gêner personne ? En ligne aussi.'],
      ['Personne n’en souffre', 'Est-ce que personne n’a mal, maintenant ou plus tard ?']]
  },
  en: {
    language: 'Language', wait: 'Look at the screen', waitLead: 'When there is a question, it will be here.',
    choose: 'What do you choose?', chooseLead: 'Choose one answer.', notYet: 'You have not chosen yet.',
    sending: 'Your vote is being sent.', isIn: 'Your vote is in. You can still change it.', mine: 'your choice',
    closed: 'Voting is closed', closedIn: 'Your vote counts. Look at the screen.', closedOut: 'You did not vote. That is fine. Look at the screen.',
    revealed: 'Look at the screen', revealedLead: 'It shows what the class chose.',
    over: 'Thank you', overLead: 'The lesson is over. Is something on your mind? Talk to someone you trust.',
    flag: 'Which flag do you give?', flagLead: 'The flag is for the behaviour, not for the person.',
    of: '{0} of {1}. Is this so?', back: 'Back', next: 'Next', toList: 'All my answers', list: 'Your answers', listLead: 'Press a question to change your answer.', open1: 'not chosen yet',
    allIn: 'Your answers are in. You can still change them.', someIn: 'You have not chosen everything yet. That is fine.',
    lost: 'No connection. We are trying again.', lostVote: 'No connection. Your vote is not in yet. We are trying again.',
    full: 'There is no room at the moment. We are trying again.', gone: 'This lesson is not here any more. Scan the code on the screen again.', cookie: 'This page needs one cookie. Allow cookies, or raise your hand.',
    late: 'Your last choice came just too late.', calm: 'One moment. Your vote will be sent soon.',
    secret: 'Nobody sees what you choose. We ask for no name and keep nothing about you.',
    scores: ['yes', 'not sure', 'no', 'not at all', 'we don’t know'],
    criteria: [
      ['We both want it', 'Does everyone clearly say yes, and mean it?'],
      ['Nobody pushes', 'Does everyone do it freely, without pressure or threats?'],
      ['We’re level', 'Is nobody in charge, through age, strength or power?'],
      ['It fits our age', 'Is this what young people of that age do and understand?'],
      ['Right place, right time', 'Does it fit here and now, and bother nobody? Online too.'],
      ['Nobody gets hurt', 'Does it harm nobody, now or later?']]
  }
};
const LANGUAGES = {nl: 'Nederlands', fr: 'Français', en: 'English', de: 'Deutsch', tr: 'Türkçe', pl: 'Polski', ar: 'العربية', es: 'Español', it: 'Italiano', pt: 'Português', ro: 'Română', uk: 'Українська', ru: 'Русский', fa: 'فارسی', he: 'עברית'};
const EASIER = {nl: 'makkelijk', fr: 'facile', en: 'easy', de: 'leicht'};
