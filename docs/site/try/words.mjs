// What the page itself says; all sentences of an answer are the library's. Each in Dutch, French,
// German and English beside each other. The German is ours.

const ROWS = {
  title: [
    "Probeer het: het Belgische opleidingsrecht",
    "Essayez : le droit à la formation en Belgique",
    "Probieren Sie es: das belgische Recht auf Ausbildung",
    "Try it: the Belgian training right",
  ],
  language: ["Taal", "Langue", "Sprache", "Language"],
  intro: [
    "Hoeveel opleidingsdagen heeft een werknemer, waarom, en wat moet de werkgever nog doen?",
    "Combien de jours de formation un travailleur a-t-il, pourquoi, et que doit encore faire l'employeur ?",
    "Wie viele Ausbildungstage hat ein Arbeitnehmer, warum, und was muss der Arbeitgeber noch tun?",
    "How many days of training does a worker have, why, and what must the employer still do?",
  ],
  private: [
    "Alles wordt in uw browser berekend: niets van wat u invult, verlaat deze pagina. Na het eerste bezoek werkt ze ook zonder internet.",
    "Tout est calculé dans votre navigateur : rien de ce que vous saisissez ne quitte cette page. Après la première visite, elle fonctionne aussi sans internet.",
    "Alles wird in Ihrem Browser berechnet: Nichts, was Sie eingeben, verlässt diese Seite. Nach dem ersten Besuch funktioniert sie auch ohne Internet.",
    "Everything is computed in your browser: nothing that you type leaves this page. After the first visit it also works without the internet.",
  ],
  one: ["Eén werknemer", "Un travailleur", "Ein Arbeitnehmer", "One worker"],
  size: [
    "Omvang van de werkgever, in voltijdse equivalenten",
    "Taille de l'employeur, en équivalents temps plein",
    "Größe des Arbeitgebers, in Vollzeitäquivalenten",
    "Size of the employer, in full-time equivalents",
  ],
  sizeHint: [
    "Van de hele juridische entiteit. De pagina neemt aan dat de omvang in elk kwartaal sinds eind 2020 dezelfde was.",
    "De toute l'entité juridique. La page suppose la même taille à chaque trimestre depuis fin 2020.",
    "Der ganzen juristischen Einheit. Die Seite nimmt an, dass die Größe in jedem Quartal seit Ende 2020 dieselbe war.",
    "Of the whole legal entity. The page takes the size to have been the same in each quarter since the end of 2020.",
  ],
  committee: [
    "Paritair comité",
    "Commission paritaire",
    "Paritätische Kommission",
    "Joint committee",
  ],
  committeeHint: [
    "Het nummer, zoals 200 of 140.03.",
    "Le numéro, comme 200 ou 140.03.",
    "Die Nummer, wie 200 oder 140.03.",
    "Its number, such as 200 or 140.03.",
  ],
  regime: ["Arbeidsregime", "Régime de travail", "Arbeitsregelung", "Working regime"],
  regimeHint: [
    "Als deel van voltijds: 1, 4/5 of 0,8.",
    "En fraction du temps plein : 1, 4/5 ou 0,8.",
    "Als Teil der Vollzeit: 1, 4/5 oder 0,8.",
    "As a part of full-time: 1, 4/5 or 0.8.",
  ],
  first: ["In dienst sinds", "En service depuis le", "Im Dienst seit", "In service since"],
  last: [
    "In dienst tot en met (leeg: niet beëindigd)",
    "En service jusqu'au (vide : pas de fin)",
    "Im Dienst bis (leer: kein Ende)",
    "In service until (empty: no end)",
  ],
  year: ["Gevraagd jaar", "Année demandée", "Gefragtes Jahr", "Year asked about"],
  known: ["Recht zoals gekend op", "Droit connu au", "Recht, bekannt am", "Law as known on"],
  knownHint: [
    "Alleen wat die dag bekendgemaakt was, telt. Laat het op vandaag staan als u het niet weet.",
    "Seul compte ce qui était publié ce jour-là. Laissez la date d'aujourd'hui en cas de doute.",
    "Nur was an diesem Tag veröffentlicht war, zählt. Im Zweifel lassen Sie das heutige Datum stehen.",
    "Only what was published by that day counts. If in doubt, leave today's date.",
  ],
  ask: ["Bereken", "Calculer", "Berechnen", "Answer"],
  all: ["Een heel dossier", "Un dossier entier", "Ein ganzes Dossier", "A whole dossier"],
  dossierHint: [
    "Het formulier hierboven schrijft hier zijn dossier. U kunt het wijzigen, of het uwe plakken.",
    "Le formulaire ci-dessus écrit ici son dossier. Vous pouvez le modifier, ou coller le vôtre.",
    "Das Formular oben schreibt hier sein Dossier. Sie können es ändern oder Ihr eigenes einfügen.",
    "The form above writes its dossier here. You can change it, or paste your own.",
  ],
  dossier: ["Dossier (JSON)", "Dossier (JSON)", "Dossier (JSON)", "Dossier (JSON)"],
  on: ["Dag waarover u vraagt", "Jour sur lequel porte la question", "Tag der Frage", "Day asked about"],
  years: [
    "Jaren (leeg: alle)",
    "Années (vide : toutes)",
    "Jahre (leer: alle)",
    "Years (empty: all)",
  ],
  answer: ["Antwoord", "Réponse", "Antwort", "Answer"],
  note: ["Let op", "À noter", "Zu beachten", "Please note"],
  why: ["Waarom", "Pourquoi", "Warum", "Why"],
  restsOn: ["Steunt op", "Fondement", "Grundlage", "Rests on"],
  loading: [
    "De rekenregels worden geladen…",
    "Chargement des règles de calcul…",
    "Die Rechenregeln werden geladen…",
    "Loading the rules…",
  ],
  computing: ["Bezig met rekenen…", "Calcul en cours…", "Wird berechnet…", "Computing…"],
  answered: ["Beantwoord in {ms} ms.", "Répondu en {ms} ms.", "Beantwortet in {ms} ms.", "Answered in {ms} ms."],
  wrong: [
    "Dit kan niet beantwoord worden:",
    "Impossible de répondre :",
    "Das kann nicht beantwortet werden:",
    "This cannot be answered:",
  ],
  broken: [
    "De rekenregels konden niet geladen worden: {error}",
    "Les règles de calcul n'ont pas pu être chargées : {error}",
    "Die Rechenregeln konnten nicht geladen werden: {error}",
    "The rules could not be loaded: {error}",
  ],
  statement: [
    "Wat de werknemer te lezen krijgt",
    "Ce que le travailleur peut lire",
    "Was der Arbeitnehmer zu lesen bekommt",
    "What the worker gets to read",
  ],
  whose: ["Werknemer", "Travailleur", "Arbeitnehmer", "Worker"],
  print: ["Afdrukken", "Imprimer", "Drucken", "Print"],
  json: [
    "Het antwoord als JSON",
    "La réponse en JSON",
    "Die Antwort als JSON",
    "The answer as JSON",
  ],
  jsonHint: [
    "Byte voor byte wat de opdracht assess schrijft.",
    "Octet par octet ce qu'écrit la commande assess.",
    "Byte für Byte, was der Befehl assess schreibt.",
    "Byte for byte what the command assess writes.",
  ],
  time: [
    "Meet hoelang één recht duurt",
    "Mesurer la durée d'un droit",
    "Messen, wie lange ein Recht dauert",
    "Time one right",
  ],
  timed: [
    "{us} µs voor één recht, de kortste van {rounds} metingen",
    "{us} µs pour un droit, la plus courte de {rounds} mesures",
    "{us} µs für ein Recht, die kürzeste von {rounds} Messungen",
    "{us} µs for one right, the shortest of {rounds} measurements",
  ],
  read: [
    "De documentatie (in het Engels)",
    "La documentation (en anglais)",
    "Die Dokumentation (auf Englisch)",
    "The documentation",
  ],
};

const LANGUAGES = ["nl", "fr", "de", "en"];

/** Say something in a language, with values in its places. */
export function say(language, id, values = {}) {
  const said = ROWS[id][LANGUAGES.indexOf(language)];
  return said.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Give the language of a reader: the first of its own that the page speaks. */
export function languageOf(preferred) {
  const known = preferred.map((each) => each.slice(0, 2)).find((each) => LANGUAGES.includes(each));
  return known ?? "en";
}
