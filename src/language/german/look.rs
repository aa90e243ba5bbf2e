//! German words that the look itself needs: buttons, landmarks, the reader's settings.
//!
//! In: how a country spells the sharp s. Out: every key with its words.
//! Not here: words of a plan, which come finished in the views.
//!
//! Checked by a speaker: nobody yet.

/// The words that hold an ß in Germany and Austria, and ss in Switzerland.
pub struct Spelling {
    size: &'static str,
    bigger: &'static str,
    biggest: &'static str,
    white: &'static str,
    close: &'static str,
    set_is_called: &'static str,
    rules_are_called: &'static str,
}

pub const SHARP_S: Spelling = Spelling {
    size: "So groß ist die Schrift",
    bigger: "Größer",
    biggest: "Am größten",
    white: "Weiß",
    close: "Schließen",
    set_is_called: "Die kleinen Zeichnungen heißen",
    rules_are_called: "Alle dürfen sie benutzen. Die Regeln dafür heißen",
};

pub const DOUBLE_S: Spelling = Spelling {
    size: "So gross ist die Schrift",
    bigger: "Grösser",
    biggest: "Am grössten",
    white: "Weiss",
    close: "Schliessen",
    set_is_called: "Die kleinen Zeichnungen heissen",
    rules_are_called: "Alle dürfen sie benutzen. Die Regeln dafür heissen",
};

/// How many keys there are; the compiler counts along.
pub const KEYS: usize = 78;

/// Key and German words. `{page}` and `{pages}` are numbers that the browser puts in when it prints.
pub const fn table(spelling: Spelling) -> [(&'static str, &'static str); KEYS] {
    [
        ("skip-to-main", "Zum Haupt-Text gehen"),
        ("menu", "Menü"),
        ("you-are-here", "Sie sind hier"),
        ("back-and-next", "Zurück und weiter"),
        ("back", "Zurück"),
        ("next", "Weiter"),
        ("help-title", "Wenn Sie Hilfe brauchen"),
        ("other-versions", "So können Sie diese Seite auch lesen"),
        ("about-this-page", "Über diese Seite"),
        ("task-done", "Erledigt"),
        ("task-open", "Noch nicht erledigt"),
        ("map-middle", "In der Mitte:"),
        ("print-page", "Seite {page} von {pages}"),
        ("all-pages", "Alle Seiten"),
        ("all-pages-summary", "Hier ist jede Seite von diesem Plan."),
        ("part-of", "Teil {n} von {total}"),
        ("whole-plan", "Der ganze Plan"),
        ("whole-plan-summary", "Alle Seiten in einem Stück. Man kann sie drucken."),
        ("contents", "Was darin steht"),
        ("to-contents", "Zurück zur Liste: Was darin steht"),
        ("search", "Wörter in diesem Plan finden"),
        ("search-found", "Gefundene Stellen: {n}"),
        ("search-none", "Diese Wörter stehen nicht in diesem Plan."),
        ("search-near", "Gemeint ist vielleicht:"),
        ("credits", "Von wem die Bilder sind"),
        ("credits-set", spelling.set_is_called),
        ("credits-authors", "Gezeichnet haben sie"),
        ("credits-changes", "Wir haben eine graue Linie um sie gezogen."),
        ("credits-licence", spelling.rules_are_called),
        ("credits-licence-name", "Creative Commons Namensnennung 4.0"),
        ("credits-drawn", "Ein paar Zeichnungen sind von uns. Für sie gelten die Regeln des Programms."),
        ("credits-own", "Unsere eigenen Bilder"),
        ("not-found-title", "Diese Seite ist nicht hier"),
        ("not-found-text", "Vielleicht hat die Seite einen neuen Namen. Oder es gibt sie nicht mehr."),
        ("not-found-way-back", "Bitte gehen Sie zurück. Oder gehen Sie zur ersten Seite."),
        ("settings", "Das Aussehen ändern"),
        ("settings-short", "Aussehen"),
        ("settings-where", "Was Sie wählen, bleibt nur auf diesem Gerät."),
        ("settings-size", spelling.size),
        ("settings-size-usual", "Wie immer"),
        ("settings-size-125", spelling.bigger),
        ("settings-size-150", spelling.biggest),
        ("settings-colours", "Farben"),
        ("settings-colours-usual", "Wie auf meinem Gerät"),
        ("settings-colours-cream", "Creme"),
        ("settings-colours-white", spelling.white),
        ("settings-colours-blue", "Helles Blau"),
        ("settings-colours-yellow", "Helles Gelb"),
        ("settings-colours-dark", "Dunkel"),
        ("settings-colours-contrast", "Gelb auf Schwarz"),
        ("settings-pictures", "Bilder"),
        ("settings-pictures-usual", "Mit Bildern"),
        ("settings-pictures-off", "Ohne Bilder"),
        ("settings-space", "Abstand"),
        ("settings-space-usual", "Abstand wie immer"),
        ("settings-space-more", "Mehr Abstand"),
        ("settings-letters", "Buchstaben"),
        ("settings-letters-usual", "Buchstaben von diesem Plan"),
        ("settings-letters-device", "Buchstaben von meinem Gerät"),
        ("settings-clock", "Uhren"),
        ("settings-clock-usual", "Zeiten in Worten"),
        ("settings-clock-on", "Zeiten mit einer Uhr"),
        ("settings-focus", "Zeile zum Lesen"),
        ("settings-focus-usual", "Alle Zeilen gleich"),
        ("settings-focus-line", "Eine Zeile fällt auf"),
        ("settings-speed", "So schnell wird vorgelesen"),
        ("settings-speed-usual", "Wie immer"),
        ("settings-speed-slow", "Langsam"),
        ("settings-speed-fast", "Schnell"),
        ("listen", "Vorlesen"),
        ("listen-all", "Alles vorlesen"),
        ("listen-stop", "Stopp"),
        ("listen-one", "Das vorlesen"),
        ("listen-reading", "Es wird vorgelesen."),
        ("listen-stopped", "Das Vorlesen ist aus."),
        ("settings-again", "Neu anfangen"),
        ("settings-again-done", "Alles sieht wieder aus wie am Anfang."),
        ("settings-close", spelling.close),
    ]
}
