extension MessageTable {
    /// German: all texts of the language, a group a subject.
    static let german = MessageTable(
        "de",
        [
            GermanTexts.awards, GermanTexts.scoring, GermanTexts.lists, GermanTexts.explanations, GermanTexts.rules,
            GermanTexts.sections, GermanTexts.page, GermanTexts.screen, GermanTexts.comparison,
            GermanTexts.publication, GermanTexts.workbooks, GermanTexts.register, GermanTexts.studio,
            GermanTexts.submissions,
        ])
}

/// English and German. A placeholder has the number that it has in English; `CONTRIBUTING.md` says more.
private enum GermanTexts {
    /// What awards say of a proposal.
    static let awards: MessageTable.Texts = [
        "which proposals count as one ({1}) has no answer: {2}":
            "Welche Anträge als einer zählen ({1}), ist nicht bestimmbar: {2}",
        "is {1}, and rounded to a multiple of {2} ({3}) nothing is left of it":
            "ist {1}, und gerundet auf ein Vielfaches von {2} ({3}) bleibt davon nichts",
        "is {1}; it cannot be less than 0": "ist {1}; er darf nicht unter 0 liegen",
        "has no answer: {1}": "ist nicht bestimmbar: {1}",
        "is {1}, which is no number": "ist {1}, also keine Zahl",
        "no value": "kein Wert",
        "the amount ({1}) {2}": "der Betrag ({1}) {2}",
        "{1} has {2} decimals": "{1} hat {2} Nachkommastellen",
        "a division left that many decimals": "eine Division hat so viele Nachkommastellen hinterlassen",
        "is {1}, but {2}: the rubric has to say how it is rounded, such as {3}":
            "ist {1}, aber {2}: Das Regelwerk muss sagen, wie gerundet wird, etwa {3}",
        "whether it belongs to lot {1} has no answer: {2}":
            "ob der Antrag zu Los {1} gehört, ist nicht bestimmbar: {2}",
        "the rule of lot {1} gives {2}, neither true nor false":
            "die Regel des Loses {1} ergibt {2}, weder wahr noch falsch",
        "the group that the cap counts ({1}) has no answer: {2}":
            "die Gruppe, nach der die Obergrenze zählt ({1}), ist nicht bestimmbar: {2}",
        "drawn, with a chance of {1}": "ausgelost, mit einer Chance von {1}",
        "not drawn, with a chance of {1}": "nicht ausgelost, mit einer Chance von {1}",
        "whether there is room depends on the draw, which waits for its seed":
            "ob Platz ist, hängt von der Auslosung ab, die auf ihren Startwert wartet",
        "a chance of {1}; the draw waits for its seed": "Chance von {1}; die Auslosung wartet auf ihren Startwert",
        "the draw waits for {1}: once it is public, write it as award.draw.seed":
            "die Auslosung wartet auf {1}: Sobald der Wert öffentlich ist, tragen Sie ihn als award.draw.seed ein",
        "the draw waits for the seed whose SHA-256 is {1}: write it as award.draw.seed":
            "die Auslosung wartet auf den Startwert mit dem SHA-256 {1}: Tragen Sie ihn als award.draw.seed ein",
        "the draw waits for its seed: write it as award.draw.seed":
            "die Auslosung wartet auf ihren Startwert: Tragen Sie ihn als award.draw.seed ein",
        "'award.places' is {1}, but only {2} can be drawn from: nothing is drawn, and there is room for all; for a draw write at most {3}":
            "'award.places' ist {1}, aber es kann nur aus {2} gelost werden: Es wird nicht gelost, alle haben Platz; für eine Auslosung schreiben Sie höchstens {3}",
        "nothing is drawn in lot {1}: there is enough for all {2}":
            "im Los {1} wird nicht ausgelost: Es reicht für alle {2}",
        "nothing is drawn: there is enough for all {1}": "es wird nicht ausgelost: Es reicht für alle {1}",
        "no answer": "keine Antwort",
        "{1} has no order": "{1} hat keine Ordnung",
        "place {1} on the reserve list of lot {2}": "Platz {1} der Reserveliste von Los {2}",
        "place {1} on the reserve list": "Platz {1} der Reserveliste",
        "on the reserve list of lot {1}": "auf der Reserveliste von Los {1}",
        "on the reserve list": "auf der Reserveliste",
        "had been awarded {1}": "{1} waren bewilligt",
        "was on the reserve list": "stand auf der Reserveliste",
        "was not to be funded": "war nicht zur Förderung vorgesehen",
        "refused an offer": "hat ein Angebot abgelehnt",
        "was still to be decided": "war noch zu entscheiden",
        "withdrawn; {1}": "zurückgezogen; {1}",
        "declined {1} instead of {2}": "hat {1} statt {2} abgelehnt",
        "declined; {1}": "abgelehnt; {1}",
        "{1} {2|has|have} no {3}: the cap per {4} does not count {5|it|them}":
            "{1} {2|hat|haben} keine Angabe zu {3}: Die Obergrenze je {4} zählt {5|den Antrag|die Anträge} nicht",
        "{1} {2|has|have} to be decided first: the list was made as if nothing were asked for there":
            "über {1} muss zuerst entschieden werden: Die Liste ist so erstellt, als wäre dort nichts beantragt",
        "{1} declined, but nothing was offered": "{1} hat abgelehnt, es war aber nichts angeboten",
        "{1} is withdrawn but not ranked": "{1} ist zurückgezogen, hat aber keinen Rang",
        "{1} is declined but not ranked": "{1} hat abgelehnt, hat aber keinen Rang",
        "paid from what the lots left over": "bezahlt aus dem, was die Lose übrig ließen",
        "{1} of it paid from what the lots left over": "davon {1} bezahlt aus dem, was die Lose übrig ließen",
        "promoted from the reserve list": "nachgerückt von der Reserveliste",
        "what barred it is gone": "was entgegenstand, ist entfallen",
        "at first it got less; the rest came free": "zuerst weniger bewilligt; der Rest ist frei geworden",
        "tied with others at the line: all are taken": "Gleichstand an der Fördergrenze: Alle werden gefördert",
        "rounded to a multiple of {1} ({2}) from {3}": "gerundet auf ein Vielfaches von {1} ({2}) aus {3}",
        "selected": "ausgewählt",
        "asked for {1}; the {2} of what was left that can be paid are offered":
            "{1} beantragt; {2}, die vom Rest auszahlbar sind, werden angeboten",
        "asked for {1}; the {2} that were left are offered": "{1} beantragt; die übrigen {2} werden angeboten",
        "awarded {1}: it asks for nothing": "{1} bewilligt: Es ist nichts beantragt",
        "awarded {1}": "{1} bewilligt",
        "not funded, however {1} is decided": "nicht gefördert, wie auch immer über {1} entschieden wird",
        "{1} {2|award|awards}": "{1} {2|Förderung|Förderungen}",
        "at most {1} for {2} ({3})": "höchstens {1} für {2} ({3})",
        "{1}: held by {2}": "{1}: vergeben an {2}",
        "{1} with the same {2} counts instead": "{1} mit gleichem Wert von {2} zählt stattdessen",
        "{1} has the same {2} and ranks higher": "{1} hat denselben Wert von {2} und steht höher",
        "the line was drawn above a tie higher up": "die Grenze wurde über einem Gleichstand weiter oben gezogen",
        "the one place is taken": "der einzige Platz ist vergeben",
        "all {1} places are taken": "alle {1} Plätze sind vergeben",
        "the list ended at {1}, for which the money did not suffice":
            "die Liste endete bei {1}, wofür das Geld nicht reichte",
        "below the line where the amounts asked for come nearest to {1}":
            "unter der Grenze, bei der die beantragten Beträge {1} am nächsten kommen",
        "{1}, and without a reserve list what came free is not given again":
            "{1}, und ohne Reserveliste wird frei Gewordenes nicht neu vergeben",
        "{1}, which are given to the reserve list alone": "{1}; dies erhält allein die Reserveliste",
        "{1}, less than {2} % of it, so no offer is made":
            "{1}; das ist weniger als {2} % davon, daher ergeht kein Angebot",
        "asks for {1}; not as much is left": "beantragt sind {1}; so viel ist nicht übrig",
        "asks for {1}; {2} are left": "beantragt sind {1}; übrig sind {2}",
        "asks for {1}; {2} are left, of which {3} can be paid":
            "beantragt sind {1}; übrig sind {2}, von denen {3} auszahlbar sind",
        "asks for {1}; {2} are left, of which nothing can be paid":
            "beantragt sind {1}; übrig sind {2}, von denen nichts auszahlbar ist",
        "asks for {1}; nothing is left": "beantragt sind {1}; nichts ist übrig",
        "{1} comes next: {2}": "{1} wäre der nächste: {2}",
        "none of its proposals is ranked": "keiner ihrer Anträge hat einen Rang",
        "no other of its proposals is ranked": "kein weiterer ihrer Anträge hat einen Rang",
        "{1} has {2} of {3} guaranteed awards (per {4}): {5}":
            "{1} hat {2} von {3} garantierten Förderungen (je {4}): {5}",
        "{1} and {2} more": "{1} und {2} weitere",
        "whether there is room depends on {1}": "ob Platz ist, hängt davon ab: {1}",
        "{1} have the same {2} and the same rank: only one of them may compete":
            "{1} haben denselben Wert von {2} und denselben Rang: Nur einer davon kann am Wettbewerb teilnehmen",
        "the lines at {1} and at {2} are equally near to {3}: the rubric leaves that to a decision":
            "die Grenzen bei {1} und bei {2} liegen gleich nah an {3}: Das Regelwerk überlässt das einer Entscheidung",
        "a tie above": "ein Gleichstand weiter oben",
        "the tie at rank {1}": "der Gleichstand auf Rang {1}",
        "tied at rank {1} ({2}) for a guarantee ({3})": "Gleichstand auf Rang {1} ({2}) um eine Garantie ({3})",
        "tied at rank {1} ({2})": "Gleichstand auf Rang {1} ({2})",
        "tied at rank {1} ({2}) for what the cap leaves for {3} ({4})":
            "Gleichstand auf Rang {1} ({2}) um das, was die Obergrenze für {3} übrig lässt ({4})",
        "tied at the funding line at rank {1} ({2})": "Gleichstand an der Fördergrenze auf Rang {1} ({2})",
        "the rubric leaves a tie at the line to a decision":
            "das Regelwerk überlässt einen Gleichstand an der Grenze einer Entscheidung",
        "the rubric leaves that to a decision": "das Regelwerk überlässt das einer Entscheidung",
        "{1} would need {2} and has {3}": "{1}: gebraucht würden {2}, vorhanden sind {3}",
        "the list may end among them": "die Liste kann mitten unter ihnen enden",
        "the rubric funds all that are tied at the line, but {1}":
            "das Regelwerk fördert alle, die an der Grenze gleichauf liegen, aber {1}",
        "an order, a draw or adjustments decide it":
            "eine Reihenfolge, eine Auslosung oder Zusatzpunkte entscheiden ihn",
        "{1} {2|waits|wait} for it; {3}": "{1} {2|wartet|warten} darauf; {3}",
        "there are too many orders to try them all, so whatever may depend on it is undecided too":
            "es gibt zu viele Reihenfolgen, um alle zu prüfen; was davon abhängen kann, ist daher ebenfalls offen",
        "to decide a tie, add a last step to ranking.ladder, order: FILE (columns proposal, position, reason) or draw: {{ seed: TEXT }, or give committee points (assessments.adjustments, --adjustments)":
            "einen Gleichstand entscheiden Sie mit einem letzten Schritt in ranking.ladder, order: FILE (Spalten proposal, position, reason) oder draw: {{ seed: TEXT }, oder mit Punkten des Ausschusses (assessments.adjustments, --adjustments)",
        "{1}: the rubric funds none of them": "{1}: Das Regelwerk fördert keinen davon",
        "tied at the funding line at rank {1}: the rubric funds none of them":
            "Gleichstand an der Fördergrenze auf Rang {1}: Das Regelwerk fördert keinen davon",
        "the list ended at {1}": "die Liste endete bei {1}",
        "of which the rubric funds none": "von denen das Regelwerk keinen fördert",
        "however that is decided": "wie auch immer darüber entschieden wird",
        "the list ended at the tie at rank {1} ({2}), {3}": "die Liste endete beim Gleichstand auf Rang {1} ({2}), {3}",
        "at least {1} per {2}: {3}": "mindestens {1} je {2}: {3}",
        "{1} {2|place|places}": "{1} {2|Platz|Plätze}",
        "lot {1}": "Los {1}",
        "the budget": "das Budget",
        "what is left over": "was übrig bleibt",
        "the list": "die Liste",
        "cap {1} for {2}": "Obergrenze {1} für {2}",
        "the rubric has no criteria or no 'ranking', so nobody is ranked":
            "das Regelwerk hat keine Kriterien oder kein 'ranking', daher gibt es keine Rangfolge",
    ]

    /// What scoring says of a proposal.
    static let scoring: MessageTable.Texts = [
        "fact '{1}' is missing": "die Angabe '{1}' fehlt",
        "fact '{1}' is nil": "die Angabe '{1}' ist als leer gekennzeichnet (nil)",
        "fact '{1}' is empty": "die Angabe '{1}' ist leer",
        "fact '{1}' could not be read": "die Angabe '{1}' war nicht lesbar",
        "the higher counts": "zählt das höhere",
        "the lower counts": "zählt das niedrigere",
        "it is left to people": "entscheiden Menschen",
        "all three count": "zählen alle drei",
        "are combined as the mean of the two closest; if two pairs are equally close, {1}":
            "werden als Mittel der beiden nächstliegenden zusammengefasst; liegen zwei Paare gleich nah, {1}",
        "the two closest scores are wanted; there is none":
            "gefragt sind die beiden nächstliegenden Punktzahlen; es gibt keine",
        "the two closest scores are wanted; there is only one":
            "gefragt sind die beiden nächstliegenden Punktzahlen; es gibt nur eine",
        "there is no score": "es gibt keine Punktzahl",
        "{1} are equally close, and the rubric leaves that undecided":
            "{1} liegen gleich nah, und das Regelwerk lässt das offen",
        "not one of the two closest scores": "keine der beiden nächstliegenden Punktzahlen",
        "are replaced by the agreed score of the row 'consensus'":
            "werden durch die vereinbarte Punktzahl der Zeile 'consensus' ersetzt",
        "there is no consensus score": "es gibt keine vereinbarte Punktzahl",
        "replaced by the consensus": "durch die vereinbarte Punktzahl ersetzt",
        "{1} counts {2}": "{1} zählt {2}",
        "are averaged by the expertise that evaluators declare in each row: {1}":
            "werden nach der Fachkenntnis gemittelt, die Bewertende in jeder Zeile erklären: {1}",
        "no evaluator who scored it declared an expertise that counts":
            "niemand, der Punkte gab, hat eine Fachkenntnis erklärt, die zählt",
        "the declared expertise counts 0": "die erklärte Fachkenntnis zählt 0",
        "are combined by taking the highest": "werden durch die höchste ersetzt",
        "not the highest score": "nicht die höchste Punktzahl",
        "are averaged": "werden gemittelt",
        "are combined by their median": "werden durch ihren Median zusammengefasst",
        "not a middle score": "keine mittlere Punktzahl",
        "are combined by taking the lowest": "werden durch die niedrigste ersetzt",
        "not the lowest score": "nicht die niedrigste Punktzahl",
        "{1} and {2} cannot be compared with a share of the maximum: the scale has none":
            "{1} und {2} lassen sich nicht mit einem Anteil der Höchstpunktzahl vergleichen: Die Skala hat keine",
        "{1} and {2} differ by {3}, more than {4}: a third opinion is needed":
            "{1} und {2} unterscheiden sich um {3}, mehr als {4}: Eine dritte Bewertung ist nötig",
        "{1} % of {2}, which is {3}": "{1} % von {2}, also {3}",
        "are averaged without the {1} lowest and the {2} highest":
            "werden ohne die {1} niedrigsten und die {2} höchsten gemittelt",
        "a mean without the {1} lowest and the {2} highest needs at least {3} scores; there are {4}":
            "ein Mittel ohne die {1} niedrigsten und die {2} höchsten braucht mindestens {3} Punktzahlen; es gibt {4}",
        "trimmed": "abgeschnitten",
        "by lot: the lowest SHA-256 of '{1}' followed by the id first":
            "durch Auslosung: der niedrigste SHA-256 von '{1}', dahinter die Kennung, zuerst",
        "the higher value first": "der höhere Wert zuerst",
        "the lower value first": "der niedrigere Wert zuerst",
        "an order set by people, each place with its written reason":
            "eine von Menschen festgelegte Reihenfolge, jeder Platz mit schriftlicher Begründung",
        "place {1}: {2}": "Platz {1}: {2}",
        "not in the order": "nicht in der Reihenfolge",
        "the value nearest to {1} first": "der Wert, der {1} am nächsten liegt, zuerst",
        "{1}, {2} from {3}": "{1}, {2} entfernt von {3}",
        "first who brings most that the funded above do not bring":
            "zuerst, wer am meisten bringt, was die darüber Geförderten nicht bringen",
        "{1} new": "{1} neu",
        "first who brings something that nobody placed above brings":
            "zuerst, wer etwas bringt, was niemand darüber bringt",
        "brings {1}": "bringt {1}",
        "nothing uncovered": "nichts Neues",
        "{1} has no score: {2}": "{1} hat keine Punktzahl: {2}",
        "no part has a score": "kein Teil hat eine Punktzahl",
        "the weights add up to 0, so there is no weighted mean":
            "die Gewichte ergeben zusammen 0, daher gibt es kein gewichtetes Mittel",
        "no evaluator gave a score": "niemand hat eine Punktzahl vergeben",
        "no evaluator whose total counts gave a score":
            "niemand, dessen Gesamtpunktzahl zählt, hat eine Punktzahl vergeben",
        "{1} of at least {2} evaluators gave a score":
            "{1} von mindestens {2} Bewertenden haben eine Punktzahl vergeben",
        "the scores of {1} range from {2} to {3}": "die Punktzahlen für {1} reichen von {2} bis {3}",
        "{1}: no score from {2}; left out": "{1}: keine Punktzahl von {2}; nicht gezählt",
        "{1}: no score from {2}; counted as {3}": "{1}: keine Punktzahl von {2}; gezählt als {3}",
        "evaluator '{1}' declared a conflict of interest; the scores are left out":
            "'{1}' hat einen Interessenkonflikt erklärt; die Punktzahlen zählen nicht",
        "evaluator '{1}' gave no scores": "'{1}' hat keine Punktzahlen vergeben",
        "there is no total: {1}": "es gibt keine Gesamtpunktzahl: {1}",
        "there is no ranking score: {1}": "es gibt keine Rangpunktzahl: {1}",
        "the total is {1}; the threshold is {2}": "die Gesamtpunktzahl ist {1}; die Schwelle ist {2}",
        "nobody scored {1}, so its threshold of {2} is not met":
            "für {1} hat niemand Punkte vergeben, daher ist die Schwelle von {2} nicht erreicht",
        "{1} scored {2}; the threshold is {3}": "{1} hat {2} Punkte; die Schwelle ist {3}",
        "{1} (no answer: {2})": "{1} (keine Antwort: {2})",
        "the rule has no answer": "die Regel hat keine Antwort",
        "the rule gives {1}, neither true nor false": "die Regel ergibt {1}, weder wahr noch falsch",
        "conflict of interest": "Interessenkonflikt",
        "its branch is given": "sein Zweig ist vorgegeben",
        "the rule gives {1}, which is off the scale ({2}); the rule stands in {3}":
            "die Regel ergibt {1}, das liegt außerhalb der Skala ({2}); die Regel steht in {3}",
        "{1} is left out with its weight: {2}": "{1} bleibt mit seinem Gewicht außer Betracht: {2}",
        "{1} counts as {2}: {3}": "{1} zählt als {2}: {3}",
        "evaluator '{1}': {2}": "'{1}': {2}",
        "not asked": "nicht gefragt",
        "the sheet came back blank": "der Bogen kam leer zurück",
        "{1} is no number": "{1} ist keine Zahl",
        "{1}; what was refused at {2} may be theirs: mend it first":
            "{1}; was bei {2} zurückgewiesen wurde, kann dazugehören: Beheben Sie das zuerst",
        "nobody returned reviews for this proposal, and {1} are owed":
            "für diesen Antrag hat niemand Bewertungen abgegeben, geschuldet sind {1}",
        "'{1}' returned {2} of {3} {4|review|reviews}": "'{1}' hat {2} von {3} {4|Bewertung|Bewertungen} abgegeben",
        "{1}: {2} {3|is|are} missing": "{1}: es {3|fehlt|fehlen} {2}",
        "its set of ranks cannot be used": "die Ordnung der Ränge ist nicht verwendbar",
        "the sheet has no column for {1}, so there is no total":
            "der Bogen hat keine Spalte für {1}, daher gibt es keine Gesamtpunktzahl",
        "no scale": "keine Skala",
        "the rubric has no total to combine": "das Regelwerk hat keine Gesamtpunktzahl zum Zusammenfassen",
        "the rule gives {1}, which is no number": "die Regel ergibt {1}, also keine Zahl",
    ]

    /// Lists, notices, draws.
    static let lists: MessageTable.Texts = [
        "This is not the result that the register has: its entry {1} is of other files or options.":
            "Dies ist nicht das Ergebnis, das im Register steht: Eintrag {1} beruht auf anderen Dateien oder Optionen.",
        "the register of the call says what has to be known of this result":
            "das Register der Ausschreibung sagt, was zu diesem Ergebnis zu wissen ist",
        "ATTENTION: {1}": "ACHTUNG: {1}",
        "Departures of the committee, as recorded; the lists above follow the rules alone":
            "Abweichungen des Ausschusses, wie eingetragen; die Listen oben folgen allein den Regeln",
        "Attention: {1}": "Achtung: {1}",
        "The seed was committed to before the scores were known: its SHA-256 is {1}.":
            "Der Startwert stand fest, bevor die Punktzahlen bekannt waren: Sein SHA-256 ist {1}.",
        "The seed is a public value of a later day, named beforehand: {1}.":
            "Der Startwert ist ein öffentlicher Wert eines späteren Tages, der vorher benannt wurde: {1}.",
        "The seed is grindable: whoever knew the scores could have tried seeds until the winners suited.":
            "Der Startwert ist wählbar: Wer die Punktzahlen kannte, hätte Startwerte probieren können, bis die Gewinner passen.",
        "tier {1}": "Stufe {1}",
        "{1} for {2} that ask for more together": "{1} für {2}, die zusammen mehr beantragen",
        "{1} for {2}": "{1} für {2}",
        "All have the same chance: {1}.": "Alle haben dieselbe Chance: {1}.",
        "The chance is (ranking score − {1}) ÷ {2}, at least 0 and at most 1; {3} is the number for which {4} are given on average.":
            "Die Chance ist (Rangpunktzahl − {1}) ÷ {2}, mindestens 0 und höchstens 1; {3} ist die Zahl, bei der im Mittel {4} vergeben werden.",
        "Whoever is drawn is awarded and nobody else of the draw: the chance is the probability of an award, exactly.":
            "Wer ausgelost wird, wird gefördert, und sonst niemand der Auslosung: Die Chance ist genau die Wahrscheinlichkeit einer Förderung.",
        "The chance is that of being drawn; the award rule then goes down the order of the draw, so the probability of an award is another one: fundscore tune works it out by repeating the draw, and says how exactly.":
            "Die Chance ist die, ausgelost zu werden; danach geht die Vergaberegel die Reihenfolge der Auslosung durch, die Wahrscheinlichkeit einer Förderung ist also eine andere: fundscore tune ermittelt sie durch wiederholtes Losen und nennt die Genauigkeit.",
        "U is SHA-256('{1}') = {2}, read as a number and divided by 2 to the power of 256. With 1 cut into {3} parts it falls into the part that begins at {4}: the points are {5} and every {6} further.":
            "U ist SHA-256('{1}') = {2}, als Zahl gelesen und durch 2 hoch 256 geteilt. Wird 1 in {3} Teile zerlegt, fällt es in den Teil, der bei {4} beginnt: Die Punkte sind {5} und jeder weitere im Abstand {6}.",
        "In the order of SHA-256(seed followed by the id), lowest first, everybody gets as many parts as the chance has; whoever's parts hold a point is drawn.":
            "In der Reihenfolge von SHA-256(Startwert, dahinter die Kennung), der niedrigste zuerst, erhalten alle so viele Teile, wie ihre Chance hat; wessen Teile einen Punkt enthalten, wird ausgelost.",
        "chance {1}": "Chance {1}",
        "{1}: {2} for {3}, all the same": "{1}: {2} für {3}, für alle gleich",
        "{1} = {2}, which is above 1": "{1} = {2}, das liegt über 1",
        "{1} = {2}, which is below 0": "{1} = {2}, das liegt unter 0",
        "not drawn yet: the draw waits for its seed": "noch nicht ausgelost: Die Auslosung wartet auf ihren Startwert",
        "its parts are {1} up to, and without, {2}": "die Teile reichen von {1} bis ausschließlich {2}",
        "{1}; the point {2} is one of them: drawn": "{1}; der Punkt {2} gehört dazu: ausgelost",
        "{1}; none is a point: not drawn": "{1}; keiner ist ein Punkt: nicht ausgelost",
        "place {1} of {2} in the order of the draw: {3}": "Platz {1} von {2} in der Reihenfolge der Auslosung: {3}",
        "Exact: whoever is drawn is awarded and nobody else of the draw, so the chances are the probabilities.":
            "Genau: Wer ausgelost wird, wird gefördert, und sonst niemand der Auslosung; die Chancen sind also die Wahrscheinlichkeiten.",
        "From {1} repeated draws (seeds '{2} 0' to '{3} {4}'), each followed by the award rule; ± is the standard error.":
            "Aus {1} wiederholten Auslosungen (Startwerte '{2} 0' bis '{3} {4}'), je gefolgt von der Vergaberegel; ± ist der Standardfehler.",
        "awarded": "bewilligt",
        "not awarded": "nicht bewilligt",
        "undecided": "offen",
        "{1} more scores were not given: see notes in decisions.csv":
            "{1} weitere Punktzahlen wurden nicht vergeben: siehe notes in decisions.csv",
        "no submission was read": "keine Einreichung wurde gelesen",
        "no score sheet was read, although evaluators have to score {1}: give them with --assessments":
            "kein Bewertungsbogen wurde gelesen, obwohl Bewertende Punkte geben müssen für {1}: Nennen Sie sie mit --assessments",
        "before {1} by the exact score, {2} against {3}": "vor {1} nach der genauen Punktzahl, {2} gegen {3}",
        "before {1} by {2}, {3} against {4}": "vor {1} nach {2}, {3} gegen {4}",
        "the ranking score decided: {1} against {2}": "die Rangpunktzahl hat entschieden: {1} gegen {2}",
        "equal score; step {1} of the ladder ({2}) decided: {3} against {4}":
            "gleiche Punktzahl; Stichkriterium {1} ({2}) hat entschieden: {3} gegen {4}",
        "equal score, and no step of the ladder separates them":
            "gleiche Punktzahl, und kein Stichkriterium trennt sie",
        "ranking score = {1}": "Rangpunktzahl = {1}",
        "ranking score = {1}, where {2}": "Rangpunktzahl = {1}, wobei {2}",
        "beyond the total": "über die Gesamtpunktzahl hinaus",
        "{1} (not written)": "{1} (nicht geschrieben)",
        "fact": "Angabe",
        "table": "Tabelle",
        "value": "Wert",
        "eligibility rule": "Regel der Förderfähigkeit",
        "missing scores": "fehlende Punktzahlen",
        "scale of the criteria": "Skala der Kriterien",
        "evaluators": "Bewertende",
        "{1}, trial of {2}": "{1}, Versuch mit {2}",
        "TRIAL, not the decision: {1}": "VERSUCH, nicht die Entscheidung: {1}",
        "Trial, not the decision: {1}": "Versuch, nicht die Entscheidung: {1}",
        "what follows is made with another value": "Das Folgende ist mit einem anderen Wert erstellt",
        "what follows is made with {1} other values": "Das Folgende ist mit {1} anderen Werten erstellt",
        "… and {1} more, on standard error": "… und {1} weitere, in der Fehlerausgabe",
        "and {1} more, in result.json": "und {1} weitere, in result.json",
        "not everything that was given could be used; what follows is made without it":
            "Nicht alles Angegebene war verwendbar; das Folgende ist ohne das Übrige erstellt",
        "{1} things that were given could not be used; what follows is made without them":
            "{1} Angaben waren nicht verwendbar; das Folgende ist ohne sie erstellt",
        "Main list": "Hauptliste",
        "Undecided": "Offen",
        "Below threshold": "Unter der Schwelle",
        "Incomplete": "Unvollständig",
        "Ineligible": "Nicht förderfähig",
        "Inadmissible": "Unzulässig",
        "Withdrawn": "Zurückgezogen",
        "main list": "Hauptliste",
        "reserve list": "Reserveliste",
        "{1|not funded|not funded}": "{1|nicht gefördert|nicht gefördert}",
        "{1|incomplete|incomplete}": "{1|unvollständig|unvollständig}",
        "{1|ineligible|ineligible}": "{1|nicht förderfähig|nicht förderfähig}",
        "{1|inadmissible|inadmissible}": "{1|unzulässig|unzulässig}",
        "{1|withdrawn|withdrawn}": "{1|zurückgezogen|zurückgezogen}",
        "In no lot": "In keinem Los",
        "Lot {1}": "Los {1}",
        "Lot {1}: {2}": "Los {1}: {2}",
        "reduced": "gekürzt",
        "reserve": "Reserve",
        "below threshold": "unter der Schwelle",
        "incomplete": "unvollständig",
        "ineligible": "nicht förderfähig",
        "inadmissible": "unzulässig",
        "withdrawn": "zurückgezogen",
        "status of the rubric: {1}": "Stand des Regelwerks: {1}",
        "source: {1}": "Quelle: {1}",
        "illustrative": "Beispiel",
    ]

    /// `explain`.
    static let explanations: MessageTable.Texts = [
        "not in the draw": "nicht in der Auslosung",
        "chance 1: there is enough for all in the draw": "Chance 1: Es reicht für alle in der Auslosung",
        "drawn in {1}": "ausgelost in {1}",
        "Rank": "Rang",
        "Draw": "Auslosung",
        "Money": "Geld",
        "Why not a better place": "Warum kein besserer Platz",
        "Scores": "Punktzahlen",
        "Eligibility": "Förderfähigkeit",
        "Facts": "Angaben",
        "Values": "Werte",
        "(a submission without an id)": "(eine Einreichung ohne Kennung)",
        "submission: {1}, record {2}; SHA-256 of the file {3}":
            "Einreichung: {1}, Datensatz {2}; SHA-256 der Datei {3}",
        "submission: {1}; SHA-256 of the file {2}": "Einreichung: {1}; SHA-256 der Datei {2}",
        "rubric: {1}": "Regelwerk: {1}",
        "list: {1}": "Liste: {1}",
        "no answer ({1})": "keine Antwort ({1})",
        "{1} met: {2}": "{1} erfüllt: {2}",
        "{1} failed: {2} ({3})": "{1} nicht erfüllt: {2} ({3})",
        "{1} has no answer, which counts as failed: {2} ({3})":
            "{1} hat keine Antwort und gilt als nicht erfüllt: {2} ({3})",
        "budget {1}; when short: {2}": "Budget {1}; wenn es knapp wird: {2}",
        "asked for {1}": "beantragt {1}",
        "left when its turn came: {1}; left after it: {2}":
            "übrig, als der Antrag an der Reihe war: {1}; danach übrig: {2}",
        "stop, the list ends at the first that does not fit":
            "stop, die Liste endet beim ersten, für den es nicht reicht",
        "skip, what does not fit is passed over": "skip, wofür es nicht reicht, wird übergangen",
        "reduce, the rest is offered, however little it is": "reduce, der Rest wird angeboten, wie wenig es auch ist",
        "reduce, the rest is offered if it is at least {1} of the amount":
            "reduce, der Rest wird angeboten, wenn er mindestens {1} des Betrags ausmacht",
        "overshoot, the one that crosses the budget is funded in full":
            "overshoot, wer das Budget überschreitet, wird ganz gefördert",
        "nearest, the line comes nearest to the budget, not below {1} of it":
            "nearest, die Grenze kommt dem Budget am nächsten, nicht unter {1} davon",
        "without this it would have gone on to the next step of the decision":
            "ohne dies wäre der Antrag zum nächsten Schritt der Entscheidung gekommen",
        "without these it would have gone on to the next step of the decision":
            "ohne diese wäre der Antrag zum nächsten Schritt der Entscheidung gekommen",
        "nobody is ranked above it": "niemand steht darüber",
        "{1} is above it: {2}": "{1} steht darüber: {2}",
        "rank {1} of {2}, ex aequo with {3}; ranking score {4}":
            "Rang {1} von {2}, ex aequo mit {3}; Rangpunktzahl {4}",
        "rank {1} of {2}; ranking score {3}": "Rang {1} von {2}; Rangpunktzahl {3}",
        "here: {1}": "hier: {1}",
        "above: {1}": "darüber: {1}",
        "below: {1}": "darunter: {1}",
        "rank {1} of {2} in lot {3}": "Rang {1} von {2} in Los {3}",
        "rank {1} of {2} in no lot": "Rang {1} von {2} ohne Los",
        "{1}, rank {2}, ranking score {3}; {4}": "{1}, Rang {2}, Rangpunktzahl {3}; {4}",
        "committee: {1} points: {2}": "Ausschuss: {1} Punkte: {2}",
        "total {1}": "Gesamt {1}",
        "note: {1}": "Hinweis: {1}",
        "rounded from {1}": "gerundet aus {1}",
        "weight {1}": "Gewicht {1}",
        "points {1}": "Punkte {1}",
        "no score": "keine Punktzahl",
        ", threshold {1} met": ", Schwelle {1} erreicht",
        ", threshold {1} not met": ", Schwelle {1} nicht erreicht",
        "table: no row fired for {1}": "Tabelle: keine Zeile trifft zu für {1}",
        "table: row {1} fired for {2}": "Tabelle: Zeile {1} trifft zu für {2}",
        "decision: {1}": "Entscheidung: {1}",
        "no score: {1}": "keine Punktzahl: {1}",
        "rank {1}": "Rang {1}",
        "counts as {1}": "zählt als {1}",
        "left out: {1}": "nicht gezählt: {1}",
        "with {1} = {2}": "mit {1} = {2}",
    ]

    /// The rules in sentences.
    static let rules: MessageTable.Texts = [
        "Evaluators do not score: each ranks a set of {1} proposals, 1 for the best, every rank once. Rank r counts as {2} − r points, so that more is better.":
            "Bewertende vergeben keine Punkte: Jede Person ordnet {1} Anträge, 1 für den besten, jeder Rang einmal. Rang r zählt {2} − r Punkte, mehr ist also besser.",
        "A set of another size is refused.": "Eine Ordnung anderer Größe wird zurückgewiesen.",
        "In a smaller set of n proposals it counts as 1 + {1} × (n − r) ÷ (n − 1), so that the first and the last have as many as elsewhere.":
            "In einer kleineren Ordnung von n Anträgen zählt er 1 + {1} × (n − r) ÷ (n − 1), sodass der erste und der letzte so viele Punkte haben wie anderswo.",
        "{1} {2} A set that is not ranked whole counts for nothing, and leaves its proposals incomplete.":
            "{1} {2} Eine unvollständige Ordnung zählt nicht und lässt ihre Anträge unvollständig.",
        "Scores are normalised: to each score of a criterion the mean of the panel is added and the evaluator's own mean taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators, without which all are one.":
            "Punktzahlen werden normalisiert: Zu jeder Punktzahl eines Kriteriums wird das Mittel der Gruppe addiert und das eigene Mittel der bewertenden Person abgezogen. Es sind genaue Brüche, die außerhalb der Skala liegen können; Gruppen sind die der Liste der Bewertenden, ohne die alle eine Gruppe sind.",
        "Scores are normalised: to each score of a criterion the mean of all scores is added and the mean of its panel taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators.":
            "Punktzahlen werden normalisiert: Zu jeder Punktzahl eines Kriteriums wird das Mittel aller Punktzahlen addiert und das Mittel ihrer Gruppe abgezogen. Es sind genaue Brüche, die außerhalb der Skala liegen können; Gruppen sind die der Liste der Bewertenden.",
        "Applicants assess each other: who does not return all reviews that are owed is out (DPR.UNDELIVERED). A conflict of interest that is declared counts as returned.":
            "Die Antragstellenden bewerten einander: Wer nicht alle geschuldeten Bewertungen abgibt, scheidet aus (DPR.UNDELIVERED). Ein erklärter Interessenkonflikt gilt als abgegeben.",
        "At least {1} {2|evaluator|evaluators} a proposal.": "Mindestens {1} {2|Bewertung|Bewertungen} je Antrag.",
        "One evaluator a proposal is enough.": "Eine Bewertung je Antrag genügt.",
        "Evaluators' totals {1}.": "Die Gesamtpunktzahlen der Bewertenden {1}.",
        "Evaluators' scores of each criterion {1}.": "Die Punktzahlen der Bewertenden zu jedem Kriterium {1}.",
        "Evaluators' points of each criterion {1}.": "Die Punkte der Bewertenden zu jedem Kriterium {1}.",
        "Two totals that are more than {1} apart call for a third opinion.":
            "Zwei Gesamtpunktzahlen, die mehr als {1} auseinanderliegen, verlangen eine dritte Bewertung.",
        "Two scores of a criterion that are more than {1} apart call for a third opinion.":
            "Zwei Punktzahlen eines Kriteriums, die mehr als {1} auseinanderliegen, verlangen eine dritte Bewertung.",
        "{1} of the highest possible score": "{1} der höchstmöglichen Punktzahl",
        "{1} of the higher score": "{1} der höheren Punktzahl",
        "{1} of the lower score": "{1} der niedrigeren Punktzahl",
        "{1} points": "{1} Punkte",
        "Scores that are {1} or more apart are flagged; that changes nothing by itself.":
            "Punktzahlen, die {1} oder mehr auseinanderliegen, werden gekennzeichnet; das allein ändert nichts.",
        "A committee cannot add points.": "Ein Ausschuss kann keine Punkte hinzufügen.",
        "A committee adds {1} to {2} points to a total, each with a written reason.":
            "Ein Ausschuss fügt einer Gesamtpunktzahl {1} bis {2} Punkte hinzu, jeweils mit schriftlicher Begründung.",
        "A committee may add {1} to {2} points to a total, each with a written reason.":
            "Ein Ausschuss kann einer Gesamtpunktzahl {1} bis {2} Punkte hinzufügen, jeweils mit schriftlicher Begründung.",
        "Budget": "Budget",
        "When money runs short": "Wenn das Geld knapp wird",
        "Lots": "Lose",
        "Guarantees": "Garantien",
        "Caps": "Obergrenzen",
        "Reserve list": "Reserveliste",
        "{1} by the rubric.": "{1} nach dem Regelwerk.",
        "Applied in this run: {1}.": "In diesem Lauf angewandt: {1}.",
        "The list is drawn to {1} of the budget.": "Die Liste reicht bis {1} des Budgets.",
        "No budget line is declared.": "Es ist keine Budgetgrenze angegeben.",
        "At most {1} {2|place|places}.": "Höchstens {1} {2|Platz|Plätze}.",
        "Each proposal asks for: {1}.": "Jeder Antrag beantragt: {1}.",
        "What it asks for is rounded to a multiple of {1}, {2}.":
            "Der beantragte Betrag wird auf ein Vielfaches von {1} gerundet, {2}.",
        "The list ends at the first proposal that does not fit.":
            "Die Liste endet beim ersten Antrag, für den das Geld nicht reicht.",
        "A proposal that does not fit is passed over, and the next one is tried.":
            "Ein Antrag, für den das Geld nicht reicht, wird übergangen, und der nächste wird geprüft.",
        "The rest is offered to the first that does not fit, however little it is; who declines is passed over.":
            "Der Rest wird dem ersten angeboten, für den das Geld nicht reicht, wie wenig es auch ist; wer ablehnt, wird übergangen.",
        "The rest is offered to the first that does not fit if it is at least {1} of what it asks for; who declines is passed over.":
            "Der Rest wird dem ersten angeboten, für den das Geld nicht reicht, wenn er mindestens {1} des beantragten Betrags ausmacht; wer ablehnt, wird übergangen.",
        "The proposal that crosses the budget is funded in full, then the list ends.":
            "Der Antrag, der das Budget überschreitet, wird ganz gefördert, dann endet die Liste.",
        "The line is drawn where the sum asked for comes nearest to the budget, never below {1} times the budget; of two lines equally near {2}":
            "Die Grenze liegt dort, wo die Summe der beantragten Beträge dem Budget am nächsten kommt, nie unter dem {1}-Fachen des Budgets; von zwei gleich nahen Grenzen {2}",
        "people choose.": "entscheiden Menschen.",
        "the one with more proposals counts.": "zählt die mit mehr Anträgen.",
        "the one with fewer proposals counts.": "zählt die mit weniger Anträgen.",
        "None: one budget for all.": "Keine: ein Budget für alle.",
        "{1}: {2} of its own.": "{1}: {2} für sich.",
        "What a lot leaves over goes into the general budget.":
            "Was ein Los übrig lässt, geht in das allgemeine Budget.",
        "What a lot leaves over lapses.": "Was ein Los übrig lässt, verfällt.",
        "{1} of the budget": "{1} des Budgets",
        "None.": "Keine.",
        "At least {1} {2|award|awards} per {3}, the best of each first, thresholds met.":
            "Mindestens {1} {2|Förderung|Förderungen} je {3}, jeweils die besten zuerst, Schwellen erreicht.",
        "At most {1} over the whole call.": "Höchstens {1} über die ganze Ausschreibung.",
        "At most {1} per {2}.": "Höchstens {1} je {2}.",
        "All who meet the thresholds and are not funded, in rank order.":
            "Alle, die die Schwellen erreichen und nicht gefördert werden, in der Reihenfolge der Ränge.",
        "The next {1} in rank order.": "Die nächsten {1} in der Reihenfolge der Ränge.",
        "In rank order while the amounts asked for stay within {1} of the budget.":
            "In der Reihenfolge der Ränge, solange die beantragten Beträge innerhalb von {1} des Budgets bleiben.",
        "Where there is not enough for all who are ranked, it is drawn who gets it.":
            "Wo es nicht für alle mit Rang reicht, wird ausgelost, wer gefördert wird.",
        "Where there is not enough for all who share a rank, it is drawn among them; the list above it is in rank order.":
            "Wo es nicht für alle mit gleichem Rang reicht, wird unter ihnen ausgelost; die Liste darüber folgt den Rängen.",
        "Tier by tier from the best; where there is not enough for all of a tier, it is drawn among them. Who is in no tier comes after them, in rank order.":
            "Stufe für Stufe von der besten an; wo es nicht für alle einer Stufe reicht, wird unter ihnen ausgelost. Wer zu keiner Stufe gehört, folgt danach in der Reihenfolge der Ränge.",
        "All in a draw have the same chance.": "In einer Auslosung haben alle dieselbe Chance.",
        "The chance follows the ranking score: it goes from 0 to 1 over {1} points, and the chances add up to what there is (clipped linear).":
            "Die Chance folgt der Rangpunktzahl: Sie steigt über {1} Punkte von 0 auf 1, und die Chancen ergeben zusammen, was vorhanden ist (abgeschnitten linear).",
        "Drawn by systematic sampling in the order of SHA-256(seed followed by id): exactly as many win as the chances add up to, each with its own chance. The award rule then asks in the order of the draw: first whoever's chance is 1, then the drawn, then the others. Each lot is drawn apart, with a slash and its id behind the seed.":
            "Ausgelost wird durch systematische Auswahl in der Reihenfolge von SHA-256(Startwert, dahinter die Kennung): Es gewinnen genau so viele, wie die Chancen zusammen ergeben, jeder mit seiner eigenen Chance. Danach fragt die Vergaberegel in der Reihenfolge der Auslosung: zuerst wer die Chance 1 hat, dann die Ausgelosten, dann die anderen. Jedes Los wird für sich ausgelost, mit einem Schrägstrich und seiner Kennung hinter dem Startwert.",
        "Seed: {1}": "Startwert: {1}",
        "The seed is not known yet: nothing is drawn, and what depends on it is undecided.":
            "Der Startwert ist noch nicht bekannt: Es wird nichts ausgelost, und was davon abhängt, ist offen.",
        "{1}: from a total of {2}.": "{1}: ab einer Gesamtpunktzahl von {2}.",
        "{1}: from rank {2}.": "{1}: ab Rang {2}.",
        "Tiers": "Stufen",
        "Deadline": "Frist",
        "Schema": "Schema",
        "Duplicates": "Duplikate",
        "Missing scores": "Fehlende Punktzahlen",
        "Evaluators": "Bewertende",
        "Rounding": "Rundung",
        "Total": "Gesamtpunktzahl",
        "Ranking": "Rangfolge",
        "Ties": "Gleichstände",
        "{1}, by '{2}'; exactly at the moment is on time.":
            "{1}, nach '{2}'; genau zu diesem Zeitpunkt ist rechtzeitig.",
        "Submissions are not checked against a schema.": "Einreichungen werden nicht gegen ein Schema geprüft.",
        "Submissions must be valid against the call's XML schema.":
            "Einreichungen müssen dem XML-Schema der Ausschreibung entsprechen.",
        "Exact copies count once. There is no limit to submissions of one applicant.":
            "Genaue Kopien zählen einmal. Die Zahl der Einreichungen einer antragstellenden Stelle ist nicht begrenzt.",
        "Exact copies count once. Of several submissions with the same '{1}' {2}.":
            "Genaue Kopien zählen einmal. Von mehreren Einreichungen mit gleichem Wert von '{1}' gilt: {2}.",
        "the last by '{1}' competes, those before it are inadmissible":
            "die letzte nach '{1}' nimmt teil, die früheren sind unzulässig",
        "the last competes, those before it are inadmissible": "die letzte nimmt teil, die früheren sind unzulässig",
        "the first by '{1}' competes, those after it are inadmissible":
            "die erste nach '{1}' nimmt teil, die späteren sind unzulässig",
        "the first competes, those after it are inadmissible": "die erste nimmt teil, die späteren sind unzulässig",
        "the highest ranked is kept": "die mit dem höchsten Rang bleibt",
        "a second one makes all of them inadmissible": "eine zweite macht alle unzulässig",
        "A proposal with a missing score is incomplete and is not ranked.":
            "Ein Antrag mit einer fehlenden Punktzahl ist unvollständig und erhält keinen Rang.",
        "A missing score of a proposal that enough evaluators read counts as 0.":
            "Eine fehlende Punktzahl eines Antrags, den genügend Bewertende gelesen haben, zählt als 0.",
        "A missing score of a proposal that enough evaluators read counts as the lowest of the scale.":
            "Eine fehlende Punktzahl eines Antrags, den genügend Bewertende gelesen haben, zählt als niedrigste der Skala.",
        "A criterion without a score of a proposal that enough evaluators read is left out, and its weight with it.":
            "Ein Kriterium ohne Punktzahl eines Antrags, den genügend Bewertende gelesen haben, bleibt außer Betracht, und sein Gewicht mit ihm.",
        "Nothing is rounded: scores are compared as exact fractions.":
            "Nichts wird gerundet: Punktzahlen werden als genaue Brüche verglichen.",
        "The score of each criterion is rounded to a multiple of {1}, {2}.":
            "Die Punktzahl jedes Kriteriums wird auf ein Vielfaches von {1} gerundet, {2}.",
        "The total is rounded to a multiple of {1}, {2}.":
            "Die Gesamtpunktzahl wird auf ein Vielfaches von {1} gerundet, {2}.",
        "Only what is shown is rounded; scores are compared as exact fractions. It is rounded to a multiple of {1}, {2}.":
            "Nur was angezeigt wird, ist gerundet; Punktzahlen werden als genaue Brüche verglichen. Gerundet wird auf ein Vielfaches von {1}, {2}.",
        "to the nearest, a half to the even digit": "auf den nächsten Wert, die Hälfte zur geraden Ziffer",
        "to the nearest, a half away from zero": "auf den nächsten Wert, die Hälfte von null weg",
        "to the nearest, a half towards zero": "auf den nächsten Wert, die Hälfte zu null hin",
        "away from zero": "von null weg",
        "towards zero": "zu null hin",
        "upwards": "aufwärts",
        "downwards": "abwärts",
        "There is no total.": "Es gibt keine Gesamtpunktzahl.",
        "The sum of the criteria's scores": "Die Summe der Punktzahlen der Kriterien",
        "The sum of weight × score over the criteria": "Die Summe aus Gewicht × Punktzahl über die Kriterien",
        "The mean of the criteria's scores, weighted": "Das gewichtete Mittel der Punktzahlen der Kriterien",
        "By the formula {1}": "Nach der Formel {1}",
        "{1}; at least {2} is needed.": "{1}; mindestens {2} sind erforderlich.",
        "{1}; no threshold.": "{1}; keine Schwelle.",
        "The highest ranking score first; {1}.": "Die höchste Rangpunktzahl zuerst; {1}.",
        "By the total, the highest first.": "Nach der Gesamtpunktzahl, die höchste zuerst.",
        "No tie-breaking step is declared.": "Es sind keine Stichkriterien angegeben.",
        "Among equals, step {1}, {2}: {3}.": "Unter Gleichen Stichkriterium {1}, {2}: {3}.",
        "No award rule is declared: everybody who is ranked is selected.":
            "Es ist keine Vergaberegel angegeben: Alle mit Rang sind ausgewählt.",
        "Who is still equal after that shares a rank. {1}": "Wer danach noch gleich ist, teilt sich einen Rang. {1}",
        "Where such a tie straddles the funding line, it is left to people.":
            "Liegt ein solcher Gleichstand auf der Fördergrenze, wird die Entscheidung Menschen überlassen.",
        "Where such a tie straddles the funding line, all of them are funded.":
            "Liegt ein solcher Gleichstand auf der Fördergrenze, werden alle gefördert.",
        "Where such a tie straddles the funding line, none of them is funded.":
            "Liegt ein solcher Gleichstand auf der Fördergrenze, wird keiner gefördert.",
    ]

    /// The parts of a page.
    static let sections: MessageTable.Texts = [
        "How far thresholds, scales and the budget may move":
            "Wie weit Schwellen, Skalen und das Budget sich verschieben dürfen",
        "The award list stays the same from … to …, everything else as written":
            "Die Liste der Geförderten bleibt gleich von … bis …, alles andere wie festgelegt",
        "number": "Zahl",
        "as written": "wie festgelegt",
        "same list from": "gleiche Liste von",
        "to": "bis",
        "just beyond": "knapp dahinter",
        "No other budget changes the award list.": "Kein anderes Budget ändert die Liste der Geförderten.",
        "The award list is the same for a budget from {1}.":
            "Die Liste der Geförderten bleibt gleich bei einem Budget ab {1}.",
        "The award list is the same for a budget up to {1}.":
            "Die Liste der Geförderten bleibt gleich bei einem Budget bis {1}.",
        "The award list is the same for a budget from {1} up to {2}.":
            "Die Liste der Geförderten bleibt gleich bei einem Budget von {1} bis {2}.",
        "{1} of {2} {3|number|numbers} can change the award list.":
            "{1} von {2} {3|Zahl|Zahlen} können die Liste der Geförderten ändern.",
        "below": "darunter",
        "above": "darüber",
        "Threshold": "Schwelle",
        "Threshold of the total": "Schwelle der Gesamtpunktzahl",
        "Lowest score of the scale": "Niedrigste Punktzahl der Skala",
        "Highest score of the scale": "Höchste Punktzahl der Skala",
        "Budget of the lot, and the whole with it": "Budget des Loses, und das ganze mit ihm",
        "Budget of the lot": "Budget des Loses",
        "nothing changes": "nichts ändert sich",
        "Texts that changed, which decide nothing": "Geänderte Texte, die nichts entscheiden",
        "{1} = {2}": "{1} = {2}",
        "{1} ({2})": "{1} ({2})",
        "{1}, “{2}”": "{1}, „{2}“",
        "texts of the rubric that are not written in this language, and stand in another here: {1}; fundscore check names them":
            "Texte des Regelwerks, die es in dieser Sprache nicht gibt und die hier in einer anderen stehen: {1}; fundscore check nennt sie",
        "What changed in the rules": "Was sich an den Regeln geändert hat",
        "Both sides decide by the same rules.": "Beide Seiten entscheiden nach denselben Regeln.",
        "To be known first": "Vorab zu wissen",
        "{1} more": "{1} weitere",
        "Changed rules, old and new": "Geänderte Regeln, alt und neu",
        "rule": "Regel",
        "old": "alt",
        "new": "neu",
        "Who enters, who leaves": "Wer hinzukommt, wer ausscheidet",
        "Enter the main list": "Kommen auf die Hauptliste",
        "Leave the main list": "Verlassen die Hauptliste",
        "enter the main list": "kommen auf die Hauptliste",
        "leave it": "verlassen sie",
        "move otherwise": "ändern sich sonst",
        "stay as they are": "bleiben, wie sie sind",
        "likeness of the two rankings: 1 is the same order, −1 the opposite":
            "Ähnlichkeit der beiden Rangfolgen: 1 ist dieselbe Reihenfolge, −1 die umgekehrte",
        "How the likeness of the rankings is counted": "Wie die Ähnlichkeit der Rangfolgen gezählt wird",
        "Of all pairs of proposals that both rankings hold: those in the same order on both sides count for, those in opposite order against; ties on one side are allowed for. Statistics calls it Kendall's tau-b.":
            "Von allen Paaren von Anträgen, die in beiden Rangfolgen stehen: Paare in gleicher Reihenfolge zählen dafür, Paare in umgekehrter dagegen; Gleichstände auf einer Seite sind berücksichtigt. Die Statistik nennt es Kendalls Tau-b.",
        "Nobody.": "Niemand.",
        "What was compared": "Was verglichen wurde",
        "The files of the old rubric": "Die Dateien des alten Regelwerks",
        "The files of the new rubric": "Die Dateien des neuen Regelwerks",
        "What the criteria do": "Was die Kriterien bewirken",
        "The written weight is what the rules say; the effective weight is the share of the differences between totals that a criterion makes in this call, where the total is a weighted sum. A criterion on which all proposals score alike decides nothing, whatever its weight.":
            "Das festgelegte Gewicht ist das der Regeln; das wirksame Gewicht ist der Anteil an den Unterschieden zwischen Gesamtpunktzahlen, den ein Kriterium in dieser Ausschreibung bewirkt, wo die Gesamtpunktzahl eine gewichtete Summe ist. Ein Kriterium, bei dem alle Anträge gleich viele Punkte haben, entscheidet nichts, welches Gewicht es auch hat.",
        "Written and effective weights": "Festgelegte und wirksame Gewichte",
        "How the scores are spread": "Wie die Punktzahlen streuen",
        "Correlations between criteria": "Korrelationen zwischen Kriterien",
        "The greatest effective weight has {1}: {2}.": "Das größte wirksame Gewicht hat {1}: {2}.",
        "Written weight (upper, light bar) and effective weight (lower, dark bar)":
            "Festgelegtes Gewicht (oberer, heller Balken) und wirksames Gewicht (unterer, dunkler Balken)",
        "criterion": "Kriterium",
        "written": "festgelegt",
        "effective": "wirksam",
        "drawing": "Zeichnung",
        "mean": "Mittel",
        "spread (sd)": "Streuung (s)",
        "scores": "Punktzahlen",
        "at floor": "ganz unten",
        "at ceiling": "ganz oben",
        "{1}: written {2}, effective {3}": "{1}: festgelegt {2}, wirksam {3}",
        "{1} orders the proposals like {2}.": "{1} ordnet die Anträge wie {2}.",
        "{1}: leaving it out would change nothing in the award list.":
            "{1}: Ohne dieses Kriterium bliebe die Liste der Geförderten gleich.",
        "{1}, proposals by score: {2}": "{1}, Anträge nach Punktzahl: {2}",
        "Pearson's correlation between the scores of two criteria":
            "Pearson-Korrelation zwischen den Punktzahlen zweier Kriterien",
        "Where the committee departed from the lists": "Wo der Ausschuss von den Listen abgewichen ist",
        "The lists above follow the rules alone. What is decided differs from them as follows, and the letters say so.":
            "Die Listen oben folgen allein den Regeln. Die Entscheidung weicht davon wie folgt ab, und die Bescheide sagen das.",
        "Each departure, before and after": "Jede Abweichung, vorher und nachher",
        "proposal": "Antrag",
        "by the rules": "nach den Regeln",
        "as decided": "wie entschieden",
        "why": "warum",
        "decided by": "entschieden von",
        "Awarded by the rules: {1}; as decided: {2}.": "Nach den Regeln bewilligt: {1}; wie entschieden: {2}.",
        " That is {1} more than the budget.": " Das sind {1} mehr als das Budget.",
        "The draw": "Die Auslosung",
        "To repeat it: {1}, or by hand: {2}, and with the id behind the seed for every proposal.":
            "Zum Nachrechnen: {1}, oder von Hand: {2}, und für jeden Antrag mit der Kennung hinter dem Startwert.",
        "Probability of an award": "Wahrscheinlichkeit einer Förderung",
        "rows {1} to {2}": "Zeilen {1} bis {2}",
        "Probability of an award in rank order, from row {1}":
            "Wahrscheinlichkeit einer Förderung in der Reihenfolge der Ränge, ab Zeile {1}",
        "chance": "Chance",
        "with the draw": "mit Auslosung",
        "without the draw": "ohne Auslosung",
        "Nothing is drawn yet: the draw waits for its seed.":
            "Es ist noch nichts ausgelost: Die Auslosung wartet auf ihren Startwert.",
        "places {1} to {2}": "Plätze {1} bis {2}",
        "The draw in its order, from place {1}": "Die Auslosung in ihrer Reihenfolge, ab Platz {1}",
        "place": "Platz",
        "score": "Punktzahl",
        "SHA-256(seed, id)": "SHA-256(Startwert, Kennung)",
        "parts": "Teile",
        "point": "Punkt",
        "drawn": "ausgelost",
        "not drawn": "nicht ausgelost",
        "not yet": "noch nicht",
        "The evaluators": "Die Bewertenden",
        "How severe each evaluator is": "Wie streng die Bewertenden sind",
        "In points of the total, against the others who read the same proposals: left of the line is stricter, right of it milder. The bar is two standard errors on either side.":
            "In Punkten der Gesamtpunktzahl, gegenüber den anderen, die dieselben Anträge gelesen haben: links der Linie strenger, rechts davon milder. Der Balken reicht zwei Standardfehler nach jeder Seite.",
        "From {1} ({2}, the strictest) to {3} points ({4}, the mildest).":
            "Von {1} ({2}, am strengsten) bis {3} Punkte ({4}, am mildesten).",
        "Krippendorff's alpha, the agreement beyond chance, is {1} (1 is perfect; {2} is usually asked for, below {3} conclusions are uncertain).":
            "Krippendorffs Alpha, die Übereinstimmung über den Zufall hinaus, ist {1} (1 ist vollkommen; {2} wird gewöhnlich verlangt, unter {3} sind Schlüsse unsicher).",
        "Agreement between evaluators cannot be measured here.":
            "Die Übereinstimmung der Bewertenden lässt sich hier nicht messen.",
        "The score sheets fall into {1} groups of proposals that no evaluator links: severity compares within a group only.":
            "Die Bewertungsbögen zerfallen in {1} Gruppen von Anträgen, die niemand von den Bewertenden verbindet: Strenge ist nur innerhalb einer Gruppe vergleichbar.",
        "Severity of each evaluator": "Strenge der einzelnen Bewertenden",
        "evaluator": "bewertende Person",
        "proposals": "Anträge",
        "severity": "Strenge",
        "cautious estimate": "vorsichtige Schätzung",
        "without this evaluator": "ohne diese Person",
        "not connected": "nicht verbunden",
        "the same list": "dieselbe Liste",
        "{1} {2|proposal has|proposals have} too few evaluators left to be scored ({3}):":
            "{1} {2|Antrag hat|Anträge haben} dann zu wenige Bewertende, um Punkte zu erhalten ({3}):",
        "Ranks with severity taken out": "Ränge ohne Strenge",
        "{1} of {2} {3|proposal|proposals} would change places, {4} by three ranks or more.":
            "{1} von {2} {3|Antrag|Anträgen} würden den Platz wechseln, {4} um drei Ränge oder mehr.",
        "By the mean of the evaluators' totals, as given and with severity taken out. It decides nothing; it shows whose rank hangs on who read it. Full lines rise, broken ones fall, heavy ones move by three ranks or more.":
            "Nach dem Mittel der Gesamtpunktzahlen der Bewertenden, wie vergeben und ohne Strenge. Es entscheidet nichts; es zeigt, wessen Rang davon abhängt, wer gelesen hat. Volle Linien steigen, gestrichelte fallen, dicke bewegen sich um drei Ränge oder mehr.",
        "Ranks as given and corrected": "Ränge wie vergeben und bereinigt",
        "Drawn are the first {1}.": "Gezeichnet sind die ersten {1}.",
        "No rank changes.": "Kein Rang ändert sich.",
        "The ranks as a table": "Die Ränge als Tabelle",
        "Rank as given on the left, with severity taken out on the right":
            "Links der Rang wie vergeben, rechts ohne Strenge",
        "as given": "wie vergeben",
        "severity taken out": "ohne Strenge",
        "Totals and ranks: as given, with severity taken out, and by the cautious estimate":
            "Gesamtpunktzahlen und Ränge: wie vergeben, ohne Strenge und nach der vorsichtigen Schätzung",
        "total": "Gesamt",
        "corrected": "bereinigt",
        "cautious": "vorsichtig",
        "spread": "Spanne",
        "Expected ranks": "Erwartete Ränge",
        "Another way to look at the same scores, which takes into account how evaluators differ; it decides nothing here. The dot is the expected rank, the bar its middle half, the broken line the funding line for {1} places ({2}). Where the bar touches the line, evidence does not tell the proposal from the others: {3}.":
            "Ein anderer Blick auf dieselben Punktzahlen, der berücksichtigt, wie sich die Bewertenden unterscheiden; er entscheidet hier nichts. Der Punkt ist der erwartete Rang, der Balken seine mittlere Hälfte, die gestrichelte Linie die Fördergrenze für {1} Plätze ({2}). Wo der Balken die Linie berührt, unterscheiden die Bewertungen den Antrag nicht von den anderen: {3}.",
        "clearly above": "klar darüber",
        "at the line": "an der Grenze",
        "clearly below": "klar darunter",
        "expected rank": "erwarteter Rang",
        "middle half": "mittlere Hälfte",
        "group": "Gruppe",
        "{1}: expected rank {2}": "{1}: erwarteter Rang {2}",
        "How far each weight may move": "Wie weit jedes Gewicht sich verschieben darf",
        "The upper, dark bar is where the award list stays the same; the lower, light one where the same proposals stay at the top of the ranking; the upright line is the weight as written. The other weights are rescaled in proportion.":
            "Der obere, dunkle Balken zeigt, wo die Liste der Geförderten gleich bleibt; der untere, helle, wo dieselben Anträge oben in der Rangfolge bleiben; die senkrechte Linie ist das festgelegte Gewicht. Die anderen Gewichte werden im Verhältnis angepasst.",
        "How far each weight may move before the award list changes":
            "Wie weit jedes Gewicht sich verschieben darf, bevor sich die Liste der Geförderten ändert",
        "weight": "Gewicht",
        "{1}: same list from {2} to {3}, weight {4}": "{1}: gleiche Liste von {2} bis {3}, Gewicht {4}",
        "Part of this call is drawn by lot, so no line through the ranking parts those who are funded from the others: {1} has all chances and the arithmetic.":
            "Ein Teil dieser Ausschreibung wird ausgelost, daher trennt keine Linie durch die Rangfolge die Geförderten von den anderen: {1} enthält alle Chancen und die Rechnung.",
        "the draw": "die Auslosung",
        "Next, if an award falls free": "Nächster, wenn eine Förderung frei wird",
        "Last funded": "Zuletzt gefördert",
        "nobody": "niemand",
        "First below the line": "Erster unter der Grenze",
        "Passed over above it": "Darüber übergangen",
        "How safe it is": "Wie sicher sie ist",
        "What decides": "Was entscheidet",
        "{1}, rank {2}, {3} points": "{1}, Rang {2}, {3} Punkte",
        ", asks for {1}": ", beantragt {1}",
        ": the same score as the last funded": ": dieselbe Punktzahl wie der zuletzt geförderte",
        ": {1} {2|point|points} less than the last funded": ": {1} {2|Punkt|Punkte} weniger als der zuletzt geförderte",
        "{1}, rank {2}: {3}": "{1}, Rang {2}: {3}",
        "and {1} more": "und {1} weitere",
        "{1}, first on the reserve list": "{1}, erster der Reserveliste",
        "Not part of this report: {1} with the same inputs studies it.":
            "Nicht Teil dieses Berichts: {1} untersucht es mit denselben Eingaben.",
        "More": "Mehr",
        "How often each proposal is funded": "Wie oft jeder Antrag gefördert wird",
        "How the trials are drawn": "Wie die Versuche gezogen werden",
        "{1} more: {2}": "{1} weitere: {2}",
        "Seed {1}; {2}. Where weights are drawn, each trial has weights that add up to the same sum and lie around the written ones: the greater the concentration, the nearer (a Dirichlet distribution).":
            "Startwert {1}; {2}. Wo Gewichte gezogen werden, hat jeder Versuch Gewichte mit derselben Summe, die um die festgelegten liegen: je größer die Konzentration, desto näher (eine Dirichlet-Verteilung).",
        "{1} trials, in which weights and scores vary as the note below says. Safe: funded in at least 95\u{202F}% of them; out: in at most 5\u{202F}%; borderline: between. Of all: {2}.":
            "{1} Versuche, in denen Gewichte und Punktzahlen schwanken, wie die Anmerkung unten sagt. Sicher: in mindestens 95 % gefördert; chancenlos: in höchstens 5 %; Grenzfall: dazwischen. Insgesamt: {2}.",
        "Probability of funding in rank order": "Wahrscheinlichkeit der Förderung in der Reihenfolge der Ränge",
        "now": "derzeit",
        "funded in": "gefördert in",
        "band": "Einstufung",
        "rank, middle 90\u{202F}%": "Rang, mittlere 90 %",
        "{1}: funded in {2} of the trials": "{1}: in {2} der Versuche gefördert",
        "funded": "gefördert",
        "not funded": "nicht gefördert",
        "The result in brief": "Das Ergebnis in Kürze",
        "Who is funded": "Wer gefördert wird",
        "Where the funding line lies": "Wo die Fördergrenze liegt",
        "To be decided first: {1} {2|proposal|proposals}": "Zuerst zu entscheiden: {1} {2|Antrag|Anträge}",
        "The rules leave this to people. Until it is decided, the list below is not final.":
            "Die Regeln überlassen dies Menschen. Bis zur Entscheidung ist die Liste unten nicht endgültig.",
        "To be known": "Zu wissen",
        "Not given": "Nicht vergeben",
        "of {1} submissions funded": "von {1} Einreichungen gefördert",
        "awarded of {1}": "bewilligt von {1}",
        "over the budget": "über dem Budget",
        "left": "übrig",
        "Nobody is funded.": "Niemand wird gefördert.",
        "and {1} more: the whole list": "und {1} weitere: die ganze Liste",
        "Between the last funded and the first below the line, {1} counts most: {2} {3|point|points} for the last funded; all together make {4}.":
            "Zwischen dem zuletzt geförderten und dem ersten unter der Grenze zählt {1} am meisten: {2} {3|Punkt|Punkte} für den zuletzt geförderten; alle zusammen ergeben {4}.",
        "The last funded and the first below the line are equal in score and on every step of the ladder.":
            "Der zuletzt geförderte und der erste unter der Grenze sind nach Punktzahl und allen Stichkriterien gleich.",
        "The last funded and the first below the line have the same score; step {1} of the ladder, {2}, decides: {3} against {4}.":
            "Der zuletzt geförderte und der erste unter der Grenze haben dieselbe Punktzahl; Stichkriterium {1}, {2}, entscheidet: {3} gegen {4}.",
        "The last funded and the first below the line, in points":
            "Der zuletzt geförderte und der erste unter der Grenze, in Punkten",
        "difference": "Unterschied",
        "The lists": "Die Listen",
        "{1} {2|submission|submissions}: {3}.": "{1} {2|Einreichung|Einreichungen}: {3}.",
        "They are tried in this order when money of this lot falls free.":
            "Sie kommen in dieser Reihenfolge zum Zug, wenn Geld dieses Loses frei wird.",
        "They are tried in this order when money falls free.":
            "Sie kommen in dieser Reihenfolge zum Zug, wenn Geld frei wird.",
        "Scored, but at least one threshold is not met; not ranked.":
            "Bewertet, aber mindestens eine Schwelle ist nicht erreicht; ohne Rang.",
        "A score that the rules ask for is missing; not ranked.":
            "Eine Punktzahl, die die Regeln verlangen, fehlt; ohne Rang.",
        "Read, but not allowed to compete; every rule that failed is named.":
            "Gelesen, aber nicht zum Wettbewerb zugelassen; jede nicht erfüllte Regel ist genannt.",
        "Could not be read, was incomplete, late, or a duplicate.":
            "Nicht lesbar, unvollständig, verspätet oder doppelt.",
        "Left to people; not ranked.": "Menschen überlassen; ohne Rang.",
        "{1} of {2} awarded": "{1} von {2} bewilligt",
        "The budget lot by lot": "Das Budget Los für Los",
        "lot": "Los",
        "budget": "Budget",
        "Where the money goes": "Wohin das Geld geht",
        "By list": "Nach Liste",
        "By {1}": "Nach {1}",
        "Without an award on either side: {1}.": "Ohne Förderung auf beiden Seiten: {1}.",
        "proposals before": "Anträge vorher",
        "after": "nachher",
        "money before": "Geld vorher",
        "old rank": "alter Rang",
        "new rank": "neuer Rang",
        "old score": "alte Punktzahl",
        "new score": "neue Punktzahl",
        "list": "Liste",
        "old award": "alte Förderung",
        "new award": "neue Förderung",
        "because": "weil",
        "not there": "nicht vorhanden",
        "How the ranks move": "Wie sich die Ränge bewegen",
        "Full lines rise, broken ones fall; heavy ones enter or leave the main list.":
            "Volle Linien steigen, gestrichelte fallen; dicke kommen auf die Hauptliste oder verlassen sie.",
        "Old and new ranks": "Alte und neue Ränge",
        "Drawn are those that enter or leave the main list, then the highest ranked; {1} in all.":
            "Gezeichnet sind alle, die auf die Hauptliste kommen oder sie verlassen, dann die mit den höchsten Rängen; {1} insgesamt.",
        "Move without entering or leaving ({1})": "Bewegen sich, ohne hinzuzukommen oder auszuscheiden ({1})",
        "Moved": "Bewegt",
        "Old rank on the left, new rank on the right": "Alter Rang links, neuer Rang rechts",
        "{1}, whose weight is {2}: at {3} {4}. No other weight changes the list sooner.":
            "{1}, mit dem Gewicht {2}: Bei {3} gilt: {4}. Kein anderes Gewicht ändert die Liste früher.",
        "Points by criterion": "Punkte nach Kriterium",
        "The total is a formula: no criterion adds points of its own. The scores stand below.":
            "Die Gesamtpunktzahl ist eine Formel: Kein Kriterium bringt eigene Punkte. Die Punktzahlen stehen unten.",
        "The scores as a table": "Die Punktzahlen als Tabelle",
        "All {1} ranking scores from the first to the last; the line stands where the funding ends":
            "Alle {1} Rangpunktzahlen von der ersten bis zur letzten; die Linie steht, wo die Förderung endet",
        "{1}. Below: the first proposals and those around the line.":
            "{1}. Darunter: die ersten Anträge und die um die Grenze.",
        "Broken line: the threshold of the total, {1}": "Gestrichelte Linie: die Schwelle der Gesamtpunktzahl, {1}",
        "Points by criterion in rank order": "Punkte nach Kriterium in der Reihenfolge der Ränge",
        "ranking score": "Rangpunktzahl",
        "Funding line": "Fördergrenze",
        "committee: {1}, {2}": "Ausschuss: {1}, {2}",
        "Where it comes from": "Woraus es entstanden ist",
        "Check any file with {1}. The exact numbers stand in decisions.csv, scores.csv, facts.csv and result.json beside this page.":
            "Jede Datei lässt sich mit {1} prüfen. Die genauen Zahlen stehen in decisions.csv, scores.csv, facts.csv und result.json neben dieser Seite.",
        "The files of the rubric {1}": "Die Dateien des Regelwerks {1}",
        "Score sheets, adjustments, list of evaluators": "Bewertungsbögen, Zusatzpunkte, Liste der Bewertenden",
        "Trial: {1}": "Versuch: {1}",
        "Budget set for this run: {1}": "Für diesen Lauf festgelegtes Budget: {1}",
        "Declined: {1}": "Abgelehnt: {1}",
        "Withdrawn: {1}": "Zurückgezogen: {1}",
        "{1} {2|submission|submissions} in {3} {4|file|files}; each in exactly one list":
            "{1} {2|Einreichung|Einreichungen} in {3} {4|Datei|Dateien}; jede in genau einer Liste",
        "submissions": "Einreichungen",
        "{1} {2|remark|remarks} about score sheets and other inputs":
            "{1} {2|Hinweis|Hinweise} zu Bewertungsbögen und anderen Eingaben",
        "No proposal is ranked.": "Kein Antrag hat einen Rang.",
        "= ex aequo: still tied after every step of the ladder.": "= ex aequo: nach allen Stichkriterien noch gleich.",
        "lot rank": "Rang im Los",
        "overall rank": "Rang insgesamt",
        "title": "Titel",
        "requested": "beantragt",
        "list and reason": "Liste und Begründung",
        "{1}, {2} {3|proposal|proposals} from row {4}": "{1}, {2} {3|Antrag|Anträge} ab Zeile {4}",
        "Funding line: {1} awarded": "Fördergrenze: {1} bewilligt",
        "Funding line: {1} awarded, {2} over the budget": "Fördergrenze: {1} bewilligt, {2} über dem Budget",
        "Funding line: {1} awarded, {2} left": "Fördergrenze: {1} bewilligt, {2} übrig",
        "reasons": "Gründe",
        "What it would take": "Was es gebraucht hätte",
        "For each ranked proposal that is not funded: the smallest change of a single score, all else equal, that would fund it. It explains a result; it is no promise for another call.":
            "Für jeden Antrag mit Rang, der nicht gefördert wird: die kleinste Änderung einer einzelnen Punktzahl, alles andere gleich, mit der er gefördert würde. Das erklärt ein Ergebnis; es ist keine Zusage für eine andere Ausschreibung.",
        "The smallest change for each proposal": "Die kleinste Änderung für jeden Antrag",
        "One better score would fund {1} of the {2} that are ranked and not funded.":
            "Eine einzige bessere Punktzahl würde {1} der {2} fördern, die einen Rang haben und nicht gefördert werden.",
        "Smallest change of one score that funds the proposal":
            "Kleinste Änderung einer Punktzahl, mit der der Antrag gefördert wird",
        "one of these would do, the smallest first": "eine davon genügt, die kleinste zuerst",
        "No single score can do it.": "Keine einzelne Punktzahl genügt.",
        "{1}: {2} instead of {3}": "{1}: {2} statt {3}",
        "The rules": "Die Regeln",
        "The order of the decision": "Die Reihenfolge der Entscheidung",
        "What was applied": "Was angewandt wurde",
        "Read": "Lesen",
        "Each submission is read; what is not well-formed, incomplete, late or a duplicate is inadmissible.":
            "Jede Einreichung wird gelesen; was nicht wohlgeformt, unvollständig, verspätet oder doppelt ist, ist unzulässig.",
        "All rules are evaluated and all failures are listed; one failure makes a proposal ineligible.":
            "Alle Regeln werden geprüft und alle Verstöße genannt; ein Verstoß macht einen Antrag nicht förderfähig.",
        "Score": "Bewerten",
        "Every criterion is scored, evaluators are combined, parts are added up to the total.":
            "Jedes Kriterium erhält Punkte, die Bewertungen werden zusammengefasst, die Teile zur Gesamtpunktzahl addiert.",
        "Thresholds": "Schwellen",
        "Per criterion, per group of criteria and for the total; all failures are listed.":
            "Je Kriterium, je Gruppe von Kriterien und für die Gesamtpunktzahl; alle Verstöße werden genannt.",
        "By the ranking score, then step by step down the ladder among those that are still equal.":
            "Nach der Rangpunktzahl, dann unter den noch Gleichen Stichkriterium für Stichkriterium.",
        "Award": "Vergabe",
        "Guarantees first, then the list in rank order under caps, lots and budget.":
            "Garantien zuerst, dann die Liste in der Reihenfolge der Ränge, unter Obergrenzen, Losen und Budget.",
        "Reserve": "Reserve",
        "In rank order; the rest is not funded.": "In der Reihenfolge der Ränge; der Rest wird nicht gefördert.",
        "Criteria": "Kriterien",
        "Criteria with weight, scale and threshold": "Kriterien mit Gewicht, Skala und Schwelle",
        "scale": "Skala",
        "threshold": "Schwelle",
        "how it is scored": "wie bewertet wird",
        "{1} to {2} in steps of {3}": "{1} bis {2} in Schritten von {3}",
        "{1} to {2}": "{1} bis {2}",
        "by evaluators": "durch Bewertende",
        "computed": "berechnet",
        "computed: {1}": "berechnet: {1}",
        "by a decision table of the rubric": "nach einer Entscheidungstabelle des Regelwerks",
        "by the decision {1} of {2}": "nach der Entscheidung {1} von {2}",
        "the sum of its parts, weight × score": "die Summe der Teile, Gewicht × Punktzahl",
        "the weighted mean of its parts": "das gewichtete Mittel der Teile",
        "the lowest of its parts": "der niedrigste der Teile",
        "the highest of its parts": "der höchste der Teile",
        "Eligibility rules; a proposal must meet all of them":
            "Regeln der Förderfähigkeit; ein Antrag muss alle erfüllen",
        "must hold": "muss gelten",
        "otherwise": "sonst",
        "How safe the line is": "Wie sicher die Grenze ist",
        "At the line: {1}": "An der Grenze: {1}",
        "At the line": "An der Grenze",
        "How far weights may move before the list changes, and how often each proposal is funded when they vary, is what {1} with the same inputs finds out.":
            "Wie weit Gewichte sich verschieben dürfen, bevor sich die Liste ändert, und wie oft jeder Antrag gefördert wird, wenn sie schwanken, ermittelt {1} mit denselben Eingaben.",
        "What could not be studied": "Was nicht untersucht werden konnte",
        "No change of a single weight changes the award list.":
            "Keine Änderung eines einzelnen Gewichts ändert die Liste der Geförderten.",
        "The least change of the weight of {1} changes the award list.":
            "Die kleinste Änderung des Gewichts von {1} ändert die Liste der Geförderten.",
        "The award list stays the same as long as no single weight moves by more than {1} of itself; {2} is the first to change it.":
            "Die Liste der Geförderten bleibt gleich, solange kein einzelnes Gewicht sich um mehr als {1} seiner selbst verschiebt; {2} ändert sie als Erstes.",
        "At the top of the ranking, as many as are funded now, the same proposals stay as long as no weight moves by more than {1} of itself, whatever the others do.":
            "Oben in der Rangfolge, so viele, wie jetzt gefördert werden, bleiben dieselben Anträge, solange kein Gewicht sich um mehr als {1} seiner selbst verschiebt, was die anderen auch tun.",
        "No change of the weights puts others on top.": "Keine Änderung der Gewichte bringt andere nach oben.",
        "The order at the line is so close that the least change of weights can turn it.":
            "Die Reihenfolge an der Grenze ist so knapp, dass die kleinste Änderung der Gewichte sie umkehren kann.",
        "In {1} trials {2} of the {3} funded are safe; {4} {5|proposal is|proposals are} borderline.":
            "In {1} Versuchen sind {2} der {3} geförderten sicher; {4} {5|Antrag ist ein Grenzfall|Anträge sind Grenzfälle}.",
        "Scores by criterion; the exact ones, with every evaluator's, stand in scores.csv":
            "Punktzahlen nach Kriterium; die genauen, mit denen aller Bewertenden, stehen in scores.csv",
    ]

    /// The frame of a page, and words that its parts share.
    static let page: MessageTable.Texts = [
        "Awards of the call": "Bewilligungen der Ausschreibung",
        "Result of the call": "Ergebnis der Ausschreibung",
        "Status of the rubric: ": "Stand des Regelwerks: ",
        "It shows how such a call can be run; it is not a published set of rules.":
            "Es zeigt, wie eine solche Ausschreibung ablaufen kann; es ist kein veröffentlichtes Regelwerk.",
        "Rules published at {1}": "Regeln veröffentlicht unter {1}",
        "Two outcomes compared": "Zwei Ergebnisse im Vergleich",
        "{1} and {2}": "{1} und {2}",
        "Skip to the result": "Zum Ergebnis springen",
        "Made by fundscore. Equal inputs make an equal report, byte for byte.":
            "Erstellt mit fundscore. Gleiche Eingaben ergeben Byte für Byte denselben Bericht.",
        "rank": "Rang",
        "Place and date": "Ort und Datum",
        "Name, office, signature": "Name, Dienststelle, Unterschrift",
        "{1}: name, signature": "{1}: Name, Unterschrift",
        "Contents": "Inhalt",
        "page {1} of {2}": "Seite {1} von {2}",
        "{1} {2|enters|enter}": "{1} {2|kommt hinzu|kommen hinzu}",
        "{1} {2|leaves|leave}": "{1} {2|scheidet aus|scheiden aus}",
        "{1} out": "{1} heraus",
        "{1} in": "{1} hinein",
        "the amounts change": "die Beträge ändern sich",
        "{1} passes {2}": "{1} überholt {2}",
        "file": "Datei",
        "the lowest score of the scale of {1}": "die niedrigste Punktzahl der Skala von {1}",
        "the highest score of the scale of {1}": "die höchste Punktzahl der Skala von {1}",
        "Wherever they are moved, the list stays the same: {1}.":
            "Wohin sie auch verschoben werden, die Liste bleibt gleich: {1}.",
        "These ranks know the evaluators' scores alone; they leave out {1}.":
            "Diese Ränge kennen allein die Punktzahlen der Bewertenden; sie lassen außer Betracht: {1}.",
        "what rules score": "was Regeln bewerten",
        "the bonus and the formula of the ranking": "der Bonus und die Formel der Rangfolge",
        "thresholds": "Schwellen",
        "the ladder among equals": "die Stichkriterien unter Gleichen",
        "lots": "Lose",
        "caps": "Obergrenzen",
        "guarantees": "Garantien",
        "safe": "sicher",
        "borderline": "Grenzfall",
        "out": "chancenlos",
        "{1} entered": "{1} hinzugekommen",
        "{1} left": "{1} ausgeschieden",
        "{1} moved": "{1} bewegt",
        "{1} unchanged": "{1} unverändert",
        "total threshold": "Schwelle der Gesamtpunktzahl",
        "scale minimum": "Untergrenze der Skala",
        "scale maximum": "Obergrenze der Skala",
    ]

    /// Screens.
    static let screen: MessageTable.Texts = [
        "Move": "Bewegen sich",
        "OLD: {1}": "ALT: {1}",
        "NEW: {1}": "NEU: {1}",
        "The rules are the same on both sides": "Die Regeln sind auf beiden Seiten gleich",
        ", budget {1}": ", Budget {1}",
        "amount": "Betrag",
        "amount {1}": "Betrag {1}",
        "likeness of the two rankings: {1} (1: the same order, -1: the opposite)":
            "Ähnlichkeit der beiden Rangfolgen: {1} (1: dieselbe Reihenfolge, -1: die umgekehrte)",
        "{1} {2|proposal|proposals}: {3}": "{1} {2|Antrag|Anträge}: {3}",
        "no departure is in force": "keine Abweichung ist in Kraft",
        "proposal  by the ranking  →  as decided": "Antrag  nach der Rangfolge  →  wie entschieden",
        "awarded {1} before, {2} after": "bewilligt {1} vorher, {2} nachher",
        "warning: that is {1} more than the budget of {2}": "Warnung: Das sind {1} mehr als das Budget von {2}",
        "{1} refuses all {2} that it has an answer for": "{1} weist alle {2} ab, für die sie eine Antwort hat",
        "{1} refuses all {2}": "{1} weist alle {2} ab",
        "{1}, and {2}": "{1}, und {2}",
        "{1}: {2}, and the rule says {3}": "{1}: {2}, und die Regel lautet {3}",
        "{1} is always {2}": "{1} ist immer {2}",
        "{1} is between {2} and {3}": "{1} liegt zwischen {2} und {3}",
        "{1} is {2} and others": "{1} ist {2} und andere",
        "{1} is {2}": "{1} ist {2}",
        "… and {1} more, in decisions.csv of --out": "… und {1} weitere, in decisions.csv von --out",
        "funding line: {1}": "Fördergrenze: {1}",
        "next, if an award falls free: {1}": "Nächster, wenn eine Förderung frei wird: {1}",
        "{1} awarded": "{1} bewilligt",
        "{1} of {2} awarded, {3} over the budget": "{1} von {2} bewilligt, {3} über dem Budget",
        "{1} of {2} awarded, {3} left": "{1} von {2} bewilligt, {3} übrig",
        "= ex aequo: still tied after the ladder": "= ex aequo: nach allen Stichkriterien noch gleich",
        "( ) asked for, not awarded": "( ) beantragt, nicht bewilligt",
        "{1} {2|submission|submissions}: {3}": "{1} {2|Einreichung|Einreichungen}: {3}",
        "all lots: {1}": "alle Lose: {1}",
        "Not ranked": "Ohne Rang",
        "in lot": "im Los",
        "status": "Stand",
        "reason": "Begründung",
        "no sheet came back": "kein Bogen kam zurück",
        "asked for": "verlangt",
        "done": "erledigt",
        "missing": "fehlend",
        "conflicts": "Konflikte",
        "{1}: {2} of {3}": "{1}: {2} von {3}",
        "{1} {2|proposal|proposals} without enough readers": "{1} {2|Antrag|Anträge} ohne genügend Bewertende",
        "For people to decide or know": "Zu entscheiden oder zu wissen",
        "mend {1} {2|problem|problems} of the score sheets, named above":
            "{1} {2|Fehler|Fehler} der Bewertungsbögen beheben, oben genannt",
        "name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`":
            "die Bewertenden in evaluators.csv nennen und ihre Bögen mit `fundscore sheets` schreiben",
        "remind {1} {2|evaluator|evaluators} of {3} {4|assessment|assessments} (`--csv` lists them)":
            "{1} {2|bewertende Person|Bewertende} an {3} {4|Bewertung|Bewertungen} erinnern (`--csv` führt sie auf)",
        "find more readers for {1} {2|proposal|proposals}": "weitere Bewertende für {1} {2|Antrag|Anträge} finden",
        "decide what waits for people": "entscheiden, was auf Menschen wartet",
        "nothing is missing: `fundscore run` makes the list": "nichts fehlt: `fundscore run` erstellt die Liste",
        "Next": "Als Nächstes",
        "Weights: the award list is the same while the weight is in this interval":
            "Gewichte: Die Liste der Geförderten bleibt gleich, solange das Gewicht in diesem Bereich liegt",
        "Thresholds, scales and budget: the award list is the same in this interval":
            "Schwellen, Skalen und Budget: Die Liste der Geförderten bleibt in diesem Bereich gleich",
        "from": "von",
        "no change": "keine Änderung",
        "other amounts": "andere Beträge",
        "{1} of {2}, and the whole with it": "{1} von {2}, und das ganze mit ihm",
        "{1} of {2}": "{1} von {2}",
        "Proposals named above": "Oben genannte Anträge",
        "All weights together: the same proposals are at the top while none moves by more than {1} % of itself (or {2})":
            "Alle Gewichte zusammen: Dieselben Anträge stehen oben, solange sich keines um mehr als {1} % seiner selbst verschiebt (oder {2})",
        "{1}; then {2} may overtake {3}": "{1}; danach kann {2} an {3} vorbeiziehen",
        "without": "ohne",
        "Funding in {1} draws ({2}): {3}": "Förderung in {1} Ziehungen ({2}): {3}",
        "no single score": "keine einzelne Punktzahl",
        "what it would take": "was es gebraucht hätte",
        "Not funded": "Nicht gefördert",
        "{1} or {2}": "{1} oder {2}",
    ]

    /// Why a proposal stands elsewhere.
    static let comparison: MessageTable.Texts = [
        "now: {1}": "jetzt: {1}",
        "no longer: {1}": "nicht mehr: {1}",
        "new among the submissions": "neu unter den Einreichungen",
        "no longer among the submissions": "nicht mehr unter den Einreichungen",
        "score {1}": "Punktzahl {1}",
        "no longer a criterion: {1}": "kein Kriterium mehr: {1}",
        "a new criterion, score {1}: {2}": "ein neues Kriterium, Punktzahl {1}: {2}",
        "passed by {1}": "überholt von {1}",
        "passes {1}": "überholt {1}",
        "{1} before {2} by {3} ({4} against {5})": "{1} vor {2} nach {3} ({4} gegen {5})",
        "in no draw": "in keiner Auslosung",
        "table row {1}": "Tabellenzeile {1}",
        "decision {1}": "Entscheidung {1}",
        "{1} evaluators": "{1} Bewertende",
        "chance {1}, drawn": "Chance {1}, ausgelost",
        "chance {1}, not drawn": "Chance {1}, nicht ausgelost",
        "chance {1}, not drawn yet": "Chance {1}, noch nicht ausgelost",
        "the scale of '{1}' was {2} and is {3}, but the score sheets are the same: each score is read on both scales as it stands, and {4}; give the new side sheets of its own with --new-assessments":
            "die Skala von '{1}' war {2} und ist {3}, aber die Bewertungsbögen sind dieselben: Jede Punktzahl wird auf beiden Skalen so gelesen, wie sie steht, und {4}; geben Sie der neuen Seite eigene Bögen mit --new-assessments",
        "{1}, once the highest score, no longer is": "{1}, einst die höchste Punktzahl, ist es nicht mehr",
        "scores above {1} cannot be used any more": "Punktzahlen über {1} sind nicht mehr verwendbar",
        "the lowest score is another one": "die niedrigste Punktzahl ist eine andere",
        "scores between the new steps cannot be used any more":
            "Punktzahlen zwischen den neuen Schritten sind nicht mehr verwendbar",
        "{1} has all the weight of its group: nobody says how another would share it":
            "{1} hat das ganze Gewicht seiner Gruppe: Niemand sagt, wie ein anderes es teilen würde",
        "{1}: the award list is the same at least to {2}; beyond, too many swaps had to be tried":
            "{1}: Die Liste der Geförderten bleibt mindestens bis {2} gleich; darüber hinaus wären zu viele Vertauschungen zu prüfen",
        "{1}: searched in {2} steps to each side, as the weight does not move the scores in straight lines; a change that comes and goes between two steps would be missed":
            "{1}: in {2} Schritten nach jeder Seite gesucht, da das Gewicht die Punktzahlen nicht in geraden Linien bewegt; eine Änderung, die zwischen zwei Schritten kommt und geht, bliebe unbemerkt",
        "{1}: searched in {2} steps to each side, as amounts, tiers or chances follow the scores; a change that comes and goes between two steps would be missed":
            "{1}: in {2} Schritten nach jeder Seite gesucht, da Beträge, Stufen oder Chancen den Punktzahlen folgen; eine Änderung, die zwischen zwei Schritten kommt und geht, bliebe unbemerkt",
        "{1}: searched in {2} steps to each side, as the call is too large to follow every swap; a change that comes and goes between two steps would be missed":
            "{1}: in {2} Schritten nach jeder Seite gesucht, da die Ausschreibung zu groß ist, um jeder Vertauschung zu folgen; eine Änderung, die zwischen zwei Schritten kommt und geht, bliebe unbemerkt",
        "the weights of the criteria at the top are not studied: a criterion has another factor in another part of the formula, or none":
            "die Gewichte der obersten Kriterien werden nicht untersucht: Ein Kriterium hat in einem anderen Teil der Formel einen anderen Faktor oder keinen",
        "the weights of the criteria at the top are not studied: a higher score lowers the total":
            "die Gewichte der obersten Kriterien werden nicht untersucht: Eine höhere Punktzahl senkt die Gesamtpunktzahl",
        "{1} takes the {2} of its parts: their weights mean nothing":
            "{1} nimmt {2} der Teile: Deren Gewichte bedeuten nichts",
        "{1} is the only criterion of its group: its weight cannot move":
            "{1} ist das einzige Kriterium seiner Gruppe: Sein Gewicht kann sich nicht verschieben",
        "no cautious estimate: there are no more grades than proposals and evaluators to estimate from them":
            "keine vorsichtige Schätzung: Es gibt nicht mehr Bewertungen als Anträge und Bewertende, die daraus zu schätzen wären",
        "no cautious estimate: the evaluators agree exactly, or differ by the same amount everywhere, so that nothing is left to estimate it from":
            "keine vorsichtige Schätzung: Die Bewertenden stimmen genau überein oder unterscheiden sich überall um denselben Betrag, sodass nichts zum Schätzen bleibt",
        "no cautious estimate: too few grades, or too little difference between them, for the mixed model":
            "keine vorsichtige Schätzung: zu wenige Bewertungen oder zu geringe Unterschiede für das gemischte Modell",
        "the evaluators fall into {1} groups that no proposal links: who of two groups is stricter cannot be said, and severity is corrected inside each group only":
            "die Bewertenden zerfallen in {1} Gruppen, die kein Antrag verbindet: Wer von zwei Gruppen strenger ist, lässt sich nicht sagen, und Strenge wird nur innerhalb jeder Gruppe bereinigt",
        "every evaluator read every proposal: correcting severity changes no order":
            "alle Bewertenden haben alle Anträge gelesen: Strenge zu bereinigen ändert keine Reihenfolge",
        "no z-scores: an evaluator read fewer than {1} proposals":
            "keine z-Werte: Eine bewertende Person hat weniger als {1} Anträge gelesen",
        "{1} {2|assessment has|assessments have} no total, because a criterion has no score; left out":
            "{1} {2|Bewertung hat|Bewertungen haben} keine Gesamtpunktzahl, weil ein Kriterium keine Punktzahl hat; nicht gezählt",
        "weights: as written, there is only one": "Gewichte: wie festgelegt, es gibt nur eines",
        "weights: as written": "Gewichte: wie festgelegt",
        "weights: Dirichlet around the rubric's, concentration {1}":
            "Gewichte: Dirichlet um die des Regelwerks, Konzentration {1}",
        "weights: all equally likely": "Gewichte: alle gleich wahrscheinlich",
        "scores: by the rubric's formula": "Punktzahlen: nach der Formel des Regelwerks",
        "evaluators' scores: ± half a step": "Punktzahlen der Bewertenden: ± ein halber Schritt",
        "one evaluator or none left out at a time": "jeweils eine bewertende Person oder keine weggelassen",
        "totals: each evaluator's, combined by the rubric in every draw":
            "Gesamtpunktzahlen: die jedes Bewertenden, in jeder Ziehung vom Regelwerk zusammengefasst",
        "{1} by {2}": "{1} von {2}",
        "the rubric combines evaluators' totals, and who is scored at all depends on the weights: intervals of weights are not worked out":
            "das Regelwerk fasst die Gesamtpunktzahlen der Bewertenden zusammen, und wer überhaupt bewertet ist, hängt von den Gewichten ab: Bereiche der Gewichte werden nicht ermittelt",
        "two totals that are far apart ask for a third opinion, and how far they are depends on the weights: intervals of weights are not worked out":
            "zwei weit auseinanderliegende Gesamtpunktzahlen verlangen eine dritte Bewertung, und wie weit sie auseinanderliegen, hängt von den Gewichten ab: Bereiche der Gewichte werden nicht ermittelt",
        "what one evaluator writes moves what others wrote: what it would take is not worked out where evaluators' totals are combined or compared":
            "was eine bewertende Person schreibt, verschiebt, was andere geschrieben haben: Das Fehlende wird nicht ermittelt, wo Gesamtpunktzahlen der Bewertenden zusammengefasst oder verglichen werden",
        "award: the call's whole rule": "Vergabe: die ganze Regel der Ausschreibung",
        "award: the call's budget, down the list": "Vergabe: das Budget der Ausschreibung, die Liste abwärts",
        "{1} of {2} submissions {3|is|are} inadmissible and not studied: `run` says why":
            "{1} von {2} Einreichungen {3|ist|sind} unzulässig und {3|wird|werden} nicht untersucht: `run` sagt warum",
        "no proposal is ranked: nothing can change place": "kein Antrag hat einen Rang: Nichts kann den Platz wechseln",
        "evaluators rank sets, and a rank says nothing of how severe somebody is: evaluators are not studied, and no expected ranks are worked out":
            "Bewertende bilden Ordnungen, und ein Rang sagt nichts darüber, wie streng jemand ist: Bewertende werden nicht untersucht, erwartete Ränge nicht ermittelt",
        "expected ranks are worked out for up to {1} ranked proposals, not for {2}":
            "erwartete Ränge werden für bis zu {1} Anträge mit Rang ermittelt, nicht für {2}",
        "the rubric draws by lot: intervals, what it would take and the probability of funding are those of the same rule without the draw, down the ranking; what the draw gives stands beside them":
            "das Regelwerk lost aus: Bereiche, das Fehlende und die Wahrscheinlichkeit der Förderung sind die derselben Regel ohne Auslosung, der Rangfolge nach; was die Auslosung ergibt, steht daneben",
        "the total": "die Gesamtpunktzahl",
        "the ranking score": "die Rangpunktzahl",
        "{1} is not linear in the criteria, not even piece by piece: their weights have no flip points, and the probability of funding comes from the formula itself, with its factors as written":
            "{1} ist in den Kriterien nicht linear, auch nicht stückweise: Ihre Gewichte haben keine Umschlagpunkte, und die Wahrscheinlichkeit der Förderung kommt aus der Formel selbst, mit ihren Faktoren wie geschrieben",
        "what it would take is worked out for the first {1} of {2} that are not funded, in rank order":
            "was es gebraucht hätte, ist für die ersten {1} der {2} nicht geförderten ermittelt, in der Reihenfolge der Ränge",
    ]

    /// The page for everybody.
    static let publication: MessageTable.Texts = [
        "Awards": "Bewilligungen",
        "Figures": "Zahlen",
        "Rules": "Regeln",
        "Nothing is awarded.": "Es ist nichts bewilligt.",
        "Awards of {1}. Of natural persons neither name nor place is told.":
            "Bewilligungen vom {1}. Von natürlichen Personen werden weder Name noch Ort genannt.",
        "recipient": "Empfänger",
        "chance in the draw": "Chance in der Auslosung",
        "a natural person": "eine natürliche Person",
        "Numbers that speak of fewer than five proposals are left out (–), and so is the next larger where one alone could be worked out from the sum.":
            "Zahlen, die von weniger als fünf Anträgen handeln, sind ausgelassen (–), ebenso die nächstgrößere, wo sich eine einzelne aus der Summe errechnen ließe.",
        "Figures by {1}": "Zahlen nach {1}",
        "outcome": "Ergebnis",
        "other": "andere",
        "locality": "Ort",
    ]

    /// Workbooks and score sheets.
    static let workbooks: MessageTable.Texts = [
        "Below": "Unter der Schwelle",
        "what": "was",
        "name": "Name",
        "Provenance": "Herkunft",
        "program": "Programm",
        "rubric": "Regelwerk",
        "trial": "Versuch",
        "option": "Option",
        "score sheet": "Bewertungsbogen",
        "adjustments": "Anpassungen",
        "section": "Abschnitt",
        "scale {1}": "Skala {1}",
        "threshold {1}": "Schwelle {1}",
        "eligibility": "Förderfähigkeit",
        "policy": "Festlegung",
        "no score sheet holds it": "kein Bewertungsbogen enthält sie",
        "How to fill this in": "So füllen Sie dies aus",
        "Fill in the columns from 'conflict' on. Other cells are locked against slips: to sort rows, first switch the protection of the sheet off; there is no password. A row without scores is not assessed.":
            "Füllen Sie die Spalten ab 'conflict' aus. Andere Zellen sind gegen Versehen gesperrt: Zum Sortieren heben Sie zuerst den Blattschutz auf; es gibt kein Kennwort. Eine Zeile ohne Punktzahlen gilt als nicht bewertet.",
        "Conflict of interest": "Interessenkonflikt",
        "yes: no score of this row counts. Empty or no: there is none.":
            "yes: keine Punktzahl dieser Zeile zählt. Leer oder no: Es gibt keinen.",
        "yes or no": "yes oder no",
        "Expertise": "Fachkenntnis",
        "How well you know the field of this proposal: {1}.": "Wie gut Sie das Gebiet dieses Antrags kennen: {1}.",
        "ranks from 1, the best, to {1}, each once": "Ränge von 1, dem besten, bis {1}, jeder einmal",
        "Scale: {1}": "Skala: {1}",
        "Every score needs a comment.": "Jede Punktzahl braucht einen Kommentar.",
        "Scores of at most {1} need a comment.": "Punktzahlen bis {1} brauchen einen Kommentar.",
        "Scores of at least {1} need a comment.": "Punktzahlen ab {1} brauchen einen Kommentar.",
        "{1}: {2} {3|proposal|proposals}": "{1}: {2} {3|Antrag|Anträge}",
        "otherwise: {1}": "sonst: {1}",
        "everybody gives and gets {1} {2|review|reviews}; {3}":
            "alle geben und erhalten je {1} {2|Bewertung|Bewertungen}; {3}",
        "nobody reads a proposal of the own pool, so no review can better one's own place in it":
            "niemand liest einen Antrag der eigenen Gruppe, sodass keine Bewertung den eigenen Platz darin verbessern kann",
        "there are no pools of one size: everybody's proposal is compared with those that they read":
            "es gibt keine Gruppen gleicher Größe: Der eigene Antrag wird mit den Anträgen verglichen, die man liest",
        "pool {1}: {2} proposals, reads pool {3}; {4}": "Gruppe {1}: {2} Anträge, liest Gruppe {3}; {4}",
        "pool {1}: {2} proposals; {3}": "Gruppe {1}: {2} Anträge; {3}",
        "connected": "zusammenhängend",
        "not connected: readers do not join all of its proposals, so severity cannot be told from quality":
            "nicht zusammenhängend: Die Lesenden verbinden nicht alle Anträge, sodass sich Strenge nicht von Qualität unterscheiden lässt",
        "one of {1}": "eine von {1}",
    ]

    /// The register of a call, appeals and verification.
    static let register: MessageTable.Texts = [
        "the result ({1}) was made before any rubric was sealed":
            "das Ergebnis ({1}) entstand, bevor ein Regelwerk versiegelt war",
        "the result ({1}) was made with another rubric than the one that was sealed ({2})":
            "das Ergebnis ({1}) entstand mit einem anderen Regelwerk als dem versiegelten ({2})",
        "the committee departed ({1}) from another result than was proposed ({2})":
            "der Ausschuss ist ({1}) von einem anderen Ergebnis abgewichen als dem vorgeschlagenen ({2})",
        "the committee departed ({1}) from a result that was not proposed":
            "der Ausschuss ist ({1}) von einem Ergebnis abgewichen, das nicht vorgeschlagen war",
        "{1} signed ({2}) and is no desk of sign_off":
            "{1} hat unterzeichnet ({2}) und ist keine Stelle von sign_off",
        "{1} signed ({2}) before {3} did": "{1} hat unterzeichnet ({2}), bevor {3} es tat",
        "the signature of {1} ({2}) is void: the result was changed after it ({3})":
            "die Unterschrift von {1} ({2}) ist hinfällig: Das Ergebnis wurde danach geändert ({3})",
        "the signature of {1} ({2}) is void: the committee departed from the ranking after it ({3})":
            "die Unterschrift von {1} ({2}) ist hinfällig: Der Ausschuss ist danach von der Rangfolge abgewichen ({3})",
        "the final result ({1}) is not the one that was proposed":
            "das endgültige Ergebnis ({1}) ist nicht das vorgeschlagene",
        "the result became final ({1}) without the signature of {2}":
            "das Ergebnis wurde endgültig ({1}) ohne die Unterschrift von {2}",
        "letters were issued ({1}) before the result was final":
            "Bescheide wurden versandt ({1}), bevor das Ergebnis endgültig war",
        "the committee departed from the ranking ({1}) after the result was final":
            "der Ausschuss ist von der Rangfolge abgewichen ({1}), nachdem das Ergebnis endgültig war",
        "{1} is dated {2}, before {3} of {4}": "{1} ist datiert auf {2}, vor {3} vom {4}",
        "the letter was written before the result ({1}) was final.":
            "das Schreiben wurde verfasst, bevor das Ergebnis ({1}) endgültig war.",
        "entry {1}": "Eintrag {1}",
        "the register does not begin with the opening of the call, but with {1}":
            "das Register beginnt nicht mit der Eröffnung der Ausschreibung, sondern mit {1}",
        "it was sealed only after that ({1})": "es wurde erst danach versiegelt ({1})",
        "it was not sealed at all": "es wurde gar nicht versiegelt",
        "the rubric was not sealed before intake was closed ({1}): {2}":
            "das Regelwerk war nicht versiegelt, bevor die Annahme geschlossen wurde ({1}): {2}",
        "another rubric was sealed ({1}) after intake was closed ({2})":
            "ein anderes Regelwerk wurde versiegelt ({1}), nachdem die Annahme geschlossen war ({2})",
        "intake was closed again ({1}) after it was closed ({2})":
            "die Annahme wurde noch einmal geschlossen ({1}), nachdem sie geschlossen war ({2})",
        "it was committed only after that ({1})": "er wurde erst danach hinterlegt ({1})",
        "it was not committed at all": "er wurde gar nicht hinterlegt",
        "the seed of the draw was not committed before the first score sheets came ({1}): {2}":
            "der Startwert der Auslosung war nicht hinterlegt, bevor die ersten Bewertungsbögen kamen ({1}): {2}",
        "the draw of the result ({1}) has another seed than was committed ({2})":
            "die Auslosung des Ergebnisses ({1}) hat einen anderen Startwert als den hinterlegten ({2})",
        "score sheets came ({1}) while intake was not closed":
            "Bewertungsbögen kamen ({1}), während die Annahme nicht geschlossen war",
        "score sheets came ({1}) before intake was closed ({2})":
            "Bewertungsbögen kamen ({1}), bevor die Annahme geschlossen wurde ({2})",
        "call opened": "Ausschreibung eröffnet",
        "rubric sealed": "Regelwerk versiegelt",
        "seed committed": "Startwert hinterlegt",
        "intake closed": "Annahme geschlossen",
        "sheets received": "Bewertungsbögen erhalten",
        "result proposed": "Ergebnis vorgeschlagen",
        "departures": "Abweichungen",
        "signed by {1}": "unterzeichnet von {1}",
        "letters issued": "Bescheide versandt",
        "result final": "Ergebnis endgültig",
        "the result ({1}) was made before it was recorded that score sheets came":
            "das Ergebnis ({1}) entstand, bevor der Eingang von Bewertungsbögen festgehalten war",
        "the result ({1}) was made before it was recorded that intake was closed":
            "das Ergebnis ({1}) entstand, bevor das Schließen der Annahme festgehalten war",
        "the result ({1}) was made with {2} {3|score sheet|score sheets} not among those recorded when score sheets came ({4})":
            "das Ergebnis ({1}) entstand mit {2} {3|Bewertungsbogen|Bewertungsbögen}, die nicht unter den beim Eingang festgehaltenen sind ({4})",
        "the result ({1}) was made with {2} {3|submission|submissions} not among those recorded when intake was closed ({4})":
            "das Ergebnis ({1}) entstand mit {2} {3|Einreichung|Einreichungen}, die nicht unter den beim Schließen der Annahme festgehaltenen sind ({4})",
        "the result ({1}) leaves out {2} {3|submission|submissions} recorded when intake was closed":
            "das Ergebnis ({1}) lässt {2} {3|Einreichung|Einreichungen} aus, die beim Schließen der Annahme festgehalten {3|wurde|wurden}",
        "the authority's signature and certificate are not checked here: openssl ts -verify does that":
            "Unterschrift und Zertifikat der Stelle werden hier nicht geprüft: Das tut openssl ts -verify",
        "what the applicant is told in entry {1} ({2}) was changed":
            "was der antragstellenden Person mitgeteilt wird, wurde in Eintrag {1} ({2}) geändert",
        "the name of a file in entry {1} ({2}) was changed":
            "der Name einer Datei in Eintrag {1} ({2}) wurde geändert",
        "entry {1} ({2}): what it says of the proposal was changed after it was recorded":
            "Eintrag {1} ({2}): Was er über den Antrag sagt, wurde nach dem Festhalten geändert",
        "entry {1} ({2}): its body was changed after it was recorded":
            "Eintrag {1} ({2}): Sein Inhalt wurde nach dem Festhalten geändert",
        "there is a body of entry {1}, and no such entry":
            "es gibt einen Inhalt zu Eintrag {1}, aber keinen solchen Eintrag",
        "what entry {1} says, or a name of its files, was removed, and no entry says that it was forgotten":
            "was Eintrag {1} sagt, oder der Name einer seiner Dateien, wurde entfernt, und kein Eintrag sagt, dass es gelöscht werden durfte",
        "entry 1 names an entry before it": "Eintrag 1 nennt einen Eintrag vor sich",
        "entry {1} was changed after it was recorded: entry {2} speaks of another text before it":
            "Eintrag {1} wurde nach dem Festhalten geändert: Eintrag {2} spricht von einem anderen Text vor sich",
        "entry {1} was removed": "Eintrag {1} wurde entfernt",
        "entries {1} to {2} were removed": "die Einträge {1} bis {2} wurden entfernt",
        "entry {1} was changed after it was recorded: it is no entry any more":
            "Eintrag {1} wurde nach dem Festhalten geändert: Er ist kein Eintrag mehr",
        "entry {1} ({2}) was changed after it was recorded": "Eintrag {1} ({2}) wurde nach dem Festhalten geändert",
        "entry {1} is found as '{2}', and it is '{3}'": "Eintrag {1} wird als '{2}' gefunden, ist aber '{3}'",
        "entries {1} and {2} have changed places": "die Einträge {1} und {2} haben die Plätze getauscht",
        "entry {1} stands in the place of entry {2}": "Eintrag {1} steht an der Stelle von Eintrag {2}",
        "edited": "geändert",
        "reordered": "umgeordnet",
        "shorter": "kürzer",
        "forked": "abgezweigt",
        "signature": "Unterschrift",
        "time stamp": "Zeitstempel",
        "input": "Eingabe",
        "entry {1}: the signature of {2}": "Eintrag {1}: die Unterschrift von {2}",
        "{1} is none": "{1} ist keine",
        "{1} is by another key: the desk's is {2}, this is {3}":
            "{1} stammt von einem anderen Schlüssel: Der der Stelle ist {2}, dieser ist {3}",
        "{1} is by another key than the entry says, {2}":
            "{1} stammt von einem anderen Schlüssel, als der Eintrag sagt, {2}",
        "{1} is not by its key {2}": "{1} stammt nicht von ihrem Schlüssel {2}",
        "{1} is of another result, or of other departures, than the register has before it":
            "{1} gilt einem anderen Ergebnis oder anderen Abweichungen, als das Register davor hat",
        "the time stamp of entry {1} {2}": "der Zeitstempel von Eintrag {1} {2}",
        "is of another checkpoint": "gehört zu einem anderen Prüfpunkt",
        "is no answer to a request for a time stamp (RFC 3161)":
            "ist keine Antwort auf eine Anfrage nach einem Zeitstempel (RFC 3161)",
        "was refused by the authority (status {1})": "wurde von der Stelle verweigert (Status {1})",
        "is not of a SHA-256, as it was asked for": "gilt keinem SHA-256, wie verlangt",
        "was changed: what the authority signed is another content":
            "wurde geändert: Was die Stelle unterzeichnet hat, ist ein anderer Inhalt",
        "its own signed checkpoint": "sein eigener signierter Prüfpunkt",
        "the tree's stored hashes are of other entries (level {1}, place {2})":
            "die gespeicherten Hashwerte des Baums gehören zu anderen Einträgen (Ebene {1}, Stelle {2})",
        "the first {1} entries are not those that the register's own signed checkpoint of {2} entries speaks of":
            "die ersten {1} Einträge sind nicht die, von denen der eigene signierte Prüfpunkt des Registers über {2} Einträge spricht",
        "entry {1} was cut off": "Eintrag {1} wurde abgeschnitten",
        "entries {1} to {2} were cut off": "die Einträge {1} bis {2} wurden abgeschnitten",
        "{1} speaks of {2} entries and the register has {3}: {4}":
            "{1} spricht von {2} Einträgen, das Register hat {3}: {4}",
        "the first {1} entries are not those that {2} speaks of: the register was written anew, or it is another one":
            "die ersten {1} Einträge sind nicht die, von denen {2} spricht: Das Register wurde neu geschrieben oder ist ein anderes",
        "nobody else's award changes": "für niemanden sonst ändert sich die Bewilligung",
        "others:": "andere:",
        "no correction of a single score would fund it":
            "keine Berichtigung einer einzelnen Punktzahl brächte die Förderung",
        "smallest corrections that would fund it:": "kleinste Berichtigungen, die die Förderung brächten:",
        "{1}  it would cost this award": "{1}  es würde diese Bewilligung kosten",
        "entry {1}: {2}": "Eintrag {1}: {2}",
        "{1}, record {2}": "{1}, Datensatz {2}",
        "{1}: the score {2} for {3} is not there any more": "{1}: Die Punktzahl {2} für {3} ist nicht mehr da",
        "{1}: recorded {2}, now {3} ({4})": "{1}: festgehalten {2}, jetzt {3} ({4})",
        "{1}: the comment on {2} is another one: recorded “{3}”, now “{4}”":
            "{1}: Der Kommentar zu {2} ist ein anderer: festgehalten „{3}“, jetzt „{4}“",
        "{1}: a score {2} for {3} that was not there": "{1}: eine Punktzahl {2} für {3}, die nicht da war",
        "{1}, column {2}, evaluator {3}": "{1}, Spalte {2}, bewertende Person {3}",
        "none": "keine",
        "{1}: recorded {2}, now {3}": "{1}: festgehalten {2}, jetzt {3}",
        "nothing": "nichts",
        "the rubric is another one": "das Regelwerk ist ein anderes",
        "file: {1}": "Datei: {1}",
        "no difference between the results of entries {1} and {2}":
            "kein Unterschied zwischen den Ergebnissen der Einträge {1} und {2}",
        "{1}: is not in the later result": "{1}: ist nicht im späteren Ergebnis",
        "{1}: is only in the later result": "{1}: ist nur im späteren Ergebnis",
        "entry {1} ({2})": "Eintrag {1} ({2})",
        "{1} is not the file of {2}: its SHA-256 was {3}, now it is {4}":
            "{1} ist nicht die Datei von {2}: Ihr SHA-256 war {3}, jetzt ist er {4}",
        "{1} of {2} cannot be read any more": "{1} von {2} ist nicht mehr lesbar",
        "submission": "Einreichung",
        "list of evaluators": "Liste der Bewertenden",
        "seed of the draw": "Startwert der Auslosung",
        "entry {1}: what the register said of {2} is deleted":
            "Eintrag {1}: Was das Register über {2} sagte, ist gelöscht",
        "{1} was changed: its SHA-256 was {2}, now it is {3}": "{1} wurde geändert: SHA-256 war {2}, jetzt {3}",
        "{1} is not there any more": "{1} ist nicht mehr da",
        "{1} was not there before": "{1} war vorher nicht da",
        "a submission whose name was forgotten": "eine Einreichung, deren Name gelöscht ist",
        "a score sheet whose name was forgotten": "ein Bewertungsbogen, dessen Name gelöscht ist",
        "a file whose name was forgotten": "eine Datei, deren Name gelöscht ist",
        "{1}  by {2}": "{1}  durch {2}",
        "{1}  by {2}  result {3}…": "{1}  durch {2}  Ergebnis {3}…",
        "{1} entries, {2} of them decisions (--all shows them)":
            "{1} Einträge, davon {2} Entscheidungen (--all zeigt sie)",
        "entry {1}: the checkpoint of {2} entries was stamped at {3} by the authority's clock":
            "Eintrag {1}: Der Prüfpunkt über {2} Einträge wurde nach der Uhr der Stelle um {3} gestempelt",
        "not checked: {1}": "nicht geprüft: {1}",
        "program: it was made by fundscore {1}, this is {2}": "Programm: Es entstand mit fundscore {1}, dies ist {2}",
        "program: the submissions were read with libxml2 {1}, now with {2}":
            "Programm: Die Einreichungen wurden mit libxml2 {1} gelesen, jetzt mit {2}",
        "cell: {1}": "Zelle: {1}",
        "and {1} more cells": "und {1} weitere Zellen",
        "first difference: {1}": "erster Unterschied: {1}",
        "every decision that is not forgotten is as recorded; {1} are forgotten":
            "jede nicht gelöschte Entscheidung ist wie festgehalten; {1} sind gelöscht",
        "every decision is as recorded": "jede Entscheidung ist wie festgehalten",
        "option: {1} was {2}, now it is {3}": "Option: {1} war {2}, jetzt {3}",
        "there are {1} submissions more": "es gibt {1} Einreichungen mehr",
        "nothing to record: every row of offers.csv is in the register":
            "nichts festzuhalten: Jede Zeile von offers.csv steht im Register",
        "the committee departed from the ranking (entry {1}): who moves up is for it to decide, by a row of departures.csv":
            "der Ausschuss ist von der Rangfolge abgewichen (Eintrag {1}): Wer nachrückt, entscheidet er, mit einer Zeile in departures.csv",
        "nobody moves up: nobody is on the reserve list": "niemand rückt nach: Niemand steht auf der Reserveliste",
        "nobody moves up: what came free is not enough for the {1} on the reserve list, or a cap bars them":
            "niemand rückt nach: Was frei wurde, reicht nicht für die {1} auf der Reserveliste, oder eine Obergrenze schließt sie aus",
        "after score sheets came (entry {1})": "nach dem Eingang von Bewertungsbögen (Eintrag {1})",
        "before any score sheet came": "vor dem Eingang jedes Bewertungsbogens",
        "nothing to record: every row is in the register": "nichts festzuhalten: Jede Zeile steht im Register",
        "entries {1} to {2}: {3}": "Einträge {1} bis {2}: {3}",
        "different": "verschieden",
        "identical: {1} submissions, every number and reason as in entry {2}":
            "identisch: {1} Einreichungen, jede Zahl und Begründung wie in Eintrag {2}",
        "leaf hash  {1}": "Blatt-Hash  {1}",
        "name forgotten": "Name gelöscht",
        "salt  {1}": "Salz  {1}",
        "body  {1}": "Inhalt  {1}",
        "body  forgotten": "Inhalt  gelöscht",
        "entry {1}: signed by {2}": "Eintrag {1}: unterzeichnet von {2}",
        "entries {1}": "Einträge {1}",
        "trials of other rules: {1} before score sheets came, {2} after":
            "Versuche mit anderen Regeln: {1} vor dem Eingang von Bewertungsbögen, {2} danach",
        "out of order: {1}": "nicht in der Reihenfolge: {1}",
        "next: {1}": "als Nächstes: {1}",
        "{1}  missing": "{1}  fehlt",
        "{1}  done     {2}  {3}": "{1}  erledigt {2}  {3}",
        "order: {1}": "Reihenfolge: {1}",
        "{1} is not signed by {2}": "{1} ist nicht von {2} signiert",
        "{1} {2|entry|entries}": "{1} {2|Eintrag|Einträge}",
        "sound: {1}, each as it was recorded; root {2}": "in Ordnung: {1}, jeder wie festgehalten; Wurzel {2}",
        "{1} {2|problem|problems} in {3}": "{1} {2|Problem|Probleme} in {3}",
        "Without a checkpoint that was kept elsewhere (--known) nobody can see whether entries were cut off at the end, or all were written anew.":
            "Ohne einen anderswo aufbewahrten Prüfpunkt (--known) kann niemand sehen, ob am Ende Einträge abgeschnitten oder alle neu geschrieben wurden.",
        "Entries behind the last known checkpoint could have been cut off or written anew.":
            "Einträge nach dem letzten bekannten Prüfpunkt könnten abgeschnitten oder neu geschrieben sein.",
        "the end of the file": "das Ende der Datei",
        "cause: the time zone database was {1}, now it is {2}":
            "Ursache: Die Zeitzonendatenbank war {1}, jetzt ist sie {2}",
        "cause: it was written by fundscore {1}, this is {2}":
            "Ursache: Geschrieben hat es fundscore {1}, dies ist {2}",
        "of unknown version": "unbekannter Version",
        "cause: the submissions were read with libxml2 {1}, now with {2}":
            "Ursache: Die Einreichungen wurden mit libxml2 {1} gelesen, jetzt mit {2}",
        "every input is as recorded, and so is the program: the file itself was changed":
            "jede Eingabe ist wie festgehalten, das Programm auch: Die Datei selbst wurde geändert",
        "not used": "nicht verwendet",
        "of no stated version": "ohne angegebene Version",
        "cause: {1} {2} was read then and is not now": "Ursache: {1} {2} wurde damals gelesen und jetzt nicht",
        "cause: {1} {2} was changed: its SHA-256 was {3}, now it is {4}":
            "Ursache: {1} {2} wurde geändert: SHA-256 war {3}, jetzt {4}",
        "cause: {1} {2} was not read then and is now": "Ursache: {1} {2} wurde damals nicht gelesen und jetzt schon",
        "{1} (proposal {2})": "{1} (Antrag {2})",
        "first difference: {1}: recorded {2}, now {3}": "erster Unterschied: {1}: festgehalten {2}, jetzt {3}",
        "identical: {1} submissions, every number and reason as recorded":
            "identisch: {1} Einreichungen, jede Zahl und Begründung wie festgehalten",
    ]

    /// The studio.
    static let studio: MessageTable.Texts = [
        "evaluator {1}": "bewertende Person {1}",
        "score sheet {1}": "Bewertungsbogen {1}",
        "The weights add up to {1} now, and the file says so (total.weights).":
            "Die Gewichte ergeben zusammen jetzt {1}, und die Datei sagt das (total.weights).",
        "Its examples were worked out by the old numbers; what they expect was written anew: {1}. Look them over.":
            "Die Beispiele waren mit den alten Zahlen gerechnet; was sie erwarten, wurde neu geschrieben: {1}. Sehen Sie sie durch.",
        "{1} of what its examples expect does not come out any more; ‘check’ says which: they were worked out by the old numbers.":
            "{1} der Erwartungen der Beispiele treffen nicht mehr zu; ‚check‘ sagt, welche: Sie waren mit den alten Zahlen gerechnet.",
        "A value is tried as PATH=VALUE, such as criteria.market.weight=20, not ‘{1}’.":
            "Ein Wert wird als PATH=VALUE erprobt, etwa criteria.market.weight=20, nicht ‚{1}‘.",
        "No other list is known in that direction.": "In dieser Richtung ist keine andere Liste bekannt.",
        "The number beyond cannot be written in this rubric.":
            "Die Zahl dahinter lässt sich in diesem Regelwerk nicht schreiben.",
        "With these values the rubric cannot be used: see the problems.":
            "Mit diesen Werten ist das Regelwerk nicht verwendbar: siehe die Probleme.",
        "Choose a proposal in the list.": "Wählen Sie einen Antrag in der Liste.",
        "Hide the names of evaluators": "Namen der Bewertenden verbergen",
        "Show the names of evaluators": "Namen der Bewertenden zeigen",
        "No evaluators are to be compared: there are no score sheets, or no list.":
            "Es sind keine Bewertenden zu vergleichen: Es gibt keine Bewertungsbögen oder keine Liste.",
        "The rubric’s file on one side, this trial on the other.":
            "Auf der einen Seite die Datei des Regelwerks, auf der anderen dieser Versuch.",
        "The address does not say what is to be shown. Go back, or begin anew.":
            "Die Adresse sagt nicht, was zu zeigen ist. Gehen Sie zurück, oder beginnen Sie neu.",
        "The text that was tried here is no longer kept. This is the rubric’s file.":
            "Der hier erprobte Text ist nicht mehr aufbewahrt. Dies ist die Datei des Regelwerks.",
        "The submissions or score sheets can no longer be read: see where the studio was started.":
            "Die Einreichungen oder Bewertungsbögen sind nicht mehr lesbar: Sehen Sie dort nach, wo das Studio gestartet wurde.",
        "The studio has no such page.": "Das Studio hat keine solche Seite.",
        "This address is asked for in another way.": "Diese Adresse wird auf andere Weise aufgerufen.",
        "The rubric’s file was read again.": "Die Datei des Regelwerks wurde neu gelesen.",
        "Not saved: {1}.": "Nicht gespeichert: {1}.",
        "Saved as {1}.": "Gespeichert als {1}.",
        "With these values there is no list, and no files.":
            "Mit diesen Werten gibt es keine Liste und keine Dateien.",
        "Weights": "Gewichte",
        "Money and places": "Geld und Plätze",
        "Scales": "Skalen",
        "Places": "Plätze",
        "Lot: {1}": "Los: {1}",
        "At most in all": "Höchstens insgesamt",
        "At most for each {1}": "Höchstens je {1}",
        "awards": "Bewilligungen",
        "All scores": "Alle Punktzahlen",
        "{1}: lowest score": "{1}: niedrigste Punktzahl",
        "{1}: highest score": "{1}: höchste Punktzahl",
        "No submission of this call is called ‘{1}’.": "Keine Einreichung dieser Ausschreibung heißt ‚{1}‘.",
        "Numbers of the rubric": "Zahlen des Regelwerks",
        "Try these numbers": "Diese Zahlen erproben",
        "Order among equals": "Reihenfolge unter Gleichen",
        "Higher: {1}": "Höher: {1}",
        "Lower: {1}": "Tiefer: {1}",
        "Any other value": "Jeder andere Wert",
        "Place and value, such as award.when_short=stop": "Stelle und Wert, etwa award.when_short=stop",
        "Try": "Erproben",
        "Less: {1}": "Weniger: {1}",
        "More: {1}": "Mehr: {1}",
        "effective {1}": "wirksam {1}",
        "written {1}": "festgelegt {1}",
        "List": "Liste",
        "funded of {1} received": "gefördert von {1} eingegangenen",
        "above the budget": "über dem Budget",
        "Money of the lots": "Geld der Lose",
        "Pages of the list": "Seiten der Liste",
        "Every submission in rank order, and how it moves against the rubric as it is":
            "Jede Einreichung in der Reihenfolge der Ränge, und wie sie sich gegenüber dem geltenden Regelwerk bewegt",
        "moves": "Bewegung",
        "Funding line: the last award stands above it": "Fördergrenze: Die letzte Bewilligung steht darüber",
        "+ in": "+ hinein",
        "− out": "− heraus",
        "changed": "geändert",
        "Error": "Fehler",
        "Warning": "Warnung",
        "Note": "Hinweis",
        "No problems.": "Keine Probleme.",
        "up to {1}": "bis {1}",
        "below {1}": "unter {1}",
        "to {1}": "bis {1}",
        "to below {1}": "bis unter {1}",
        "from {1}": "von {1}",
        "above {1}": "über {1}",
        "another amount or an open tie": "ein anderer Betrag oder ein offener Gleichstand",
        "Whatever it is, the same list.": "Was es auch sei, dieselbe Liste.",
        "Same list {1}.": "Gleiche Liste {1}.",
        "Same list {1} (searched in steps).": "Gleiche Liste {1} (schrittweise gesucht).",
        "{1} (about {2})": "{1} (etwa {2})",
        "Next change": "Nächste Änderung",
        "up, {1}:": "aufwärts, {1}:",
        "down, {1}:": "abwärts, {1}:",
        "Skip to the list": "Zur Liste springen",
        "Only ‘Save as’ writes a file. Inputs are read and never changed; nothing leaves this machine.":
            "Nur ‚Speichern als‘ schreibt eine Datei. Eingaben werden gelesen und nie geändert; nichts verlässt diesen Rechner.",
        "The studio does not answer: it was stopped. Start it again on the command line.":
            "Das Studio antwortet nicht: Es wurde beendet. Starten Sie es auf der Befehlszeile neu.",
        "{1}: {2}, studio": "{1}: {2}, Studio",
        "Studio": "Studio",
        "What the trial does": "Was der Versuch bewirkt",
        "Undo": "Rückgängig",
        "Redo": "Wiederholen",
        "Reset": "Zurücksetzen",
        "Numbers": "Zahlen",
        "The rubric’s file cannot be used as it was read. Mend it, then read it again.":
            "Die Datei des Regelwerks ist so, wie sie gelesen wurde, nicht verwendbar. Beheben Sie das, und lesen Sie sie neu.",
        "The rubric’s file can no longer be read. What is shown is the rubric as it was read before.":
            "Die Datei des Regelwerks ist nicht mehr lesbar. Gezeigt wird das Regelwerk, wie es zuvor gelesen wurde.",
        "The rubric’s file was changed since it was read. What is shown is the rubric as it was read before.":
            "Die Datei des Regelwerks wurde seit dem Lesen geändert. Gezeigt wird das Regelwerk, wie es zuvor gelesen wurde.",
        "A text of the rubric that is in no file is being tried. Movements are against the rubric’s file.":
            "Erprobt wird ein Text des Regelwerks, der in keiner Datei steht. Bewegungen gelten gegenüber der Datei des Regelwerks.",
        "Read the file again": "Datei neu lesen",
        "Views": "Ansichten",
        "No list": "Keine Liste",
        "With these values the rubric cannot be used, and no list can be made.":
            "Mit diesen Werten ist das Regelwerk nicht verwendbar, und es lässt sich keine Liste erstellen.",
        "No list: the rubric cannot be used with these values.":
            "Keine Liste: Das Regelwerk ist mit diesen Werten nicht verwendbar.",
        "The rubric as it is.": "Das Regelwerk, wie es ist.",
        "Trial, not the decision: {1} in, {2} out, {3} {4|moves|move}.":
            "Versuch, nicht die Entscheidung: {1} hinein, {2} heraus, {3} {4|bewegt sich|bewegen sich}.",
        "In: {1}.": "Hinein: {1}.",
        "Out: {1}.": "Heraus: {1}.",
        "The text of": "Der Text von",
        "Try this text": "Diesen Text erproben",
        "Back to the rubric’s file": "Zurück zur Datei des Regelwerks",
        "The text says nothing of the numbers that were moved.": "Der Text sagt nichts von den bewegten Zahlen.",
        "Write the moved numbers into the text": "Die bewegten Zahlen in den Text schreiben",
        "No problems: the text is a rubric.": "Keine Probleme: Der Text ist ein Regelwerk.",
        "The text is a rubric, with {1} {2|remark|remarks}.":
            "Der Text ist ein Regelwerk, mit {1} {2|Hinweis|Hinweisen}.",
        "{1} {2|error|errors}: the text is no rubric yet.":
            "{1} {2|Fehler|Fehler}: Der Text ist noch kein Regelwerk.",
        "Line {1}": "Zeile {1}",
        "Write ‘{1}’": "‚{1}‘ schreiben",
        "{1} {2}. It is tried here, and written nowhere until it is saved under another name.":
            "{1} {2}. Er wird hier erprobt und nirgends geschrieben, bis er unter einem anderen Namen gespeichert wird.",
        "This trial": "Dieser Versuch",
        "Nothing is tried: this is the list of the rubric as it is.":
            "Nichts wird erprobt: Dies ist die Liste des Regelwerks, wie es ist.",
        "Put {1} back": "{1} zurückstellen",
        "put back": "zurückstellen",
        "The same list on the command line:": "Dieselbe Liste auf der Befehlszeile:",
        "Command": "Befehl",
        "The text that is tried is in no file: save it, and a command can name it.":
            "Der erprobte Text steht in keiner Datei: Speichern Sie ihn, dann kann ein Befehl ihn nennen.",
        "Remember this trial as": "Diesen Versuch merken als",
        "Remember": "Merken",
        "Save the rubric as": "Das Regelwerk speichern als",
        "Save as": "Speichern als",
        "A new file in the call’s folder. Only the numbers that were moved are written differently.":
            "Eine neue Datei im Ordner der Ausschreibung. Nur die bewegten Zahlen werden anders geschrieben.",
        "All files of ‘run’ for this trial, each saying what was tried:":
            "Alle Dateien von ‚run‘ zu diesem Versuch; jede sagt, was erprobt wurde:",
        "Download as ZIP": "Als ZIP herunterladen",
        "Remembered trials": "Gemerkte Versuche",
        "as it is": "wie es ist",
        "{1}: {2} where the rubric says nothing": "{1}: {2}, wo das Regelwerk nichts sagt",
        "Explanation": "Erklärung",
        "Comparison": "Vergleich",
        "Problems": "Probleme",
        "Text of the rubric": "Text des Regelwerks",
        "the rubric names {1}, which lies outside of its folder: save it by hand":
            "das Regelwerk nennt {1}, das außerhalb seines Ordners liegt: Speichern Sie es von Hand",
        "{1} is there already; choose another name": "{1} gibt es schon; wählen Sie einen anderen Namen",
        "{1} cannot be made": "{1} lässt sich nicht anlegen",
        "'{1}' is no name for a file: use letters, digits, '-', '_' and '.'":
            "'{1}' ist kein Name für eine Datei: Verwenden Sie Buchstaben, Ziffern, '-', '_' und '.'",
        "{1} cannot be written: {2}": "{1} lässt sich nicht schreiben: {2}",
        "{1} cannot be written": "{1} lässt sich nicht schreiben",
    ]

    /// Why submissions are not admitted.
    static let submissions: MessageTable.Texts = [
        "fact '{1}': it states the day {2} without a time, and the deadline is on that day, at {3}; whether it was on time cannot be known":
            "Angabe '{1}': Sie nennt den Tag {2} ohne Uhrzeit, und die Frist endet an diesem Tag, um {3}; ob rechtzeitig eingereicht wurde, lässt sich nicht feststellen",
        "fact '{1}': it is no date, and cannot be held against the deadline":
            "Angabe '{1}': Sie ist kein Datum und lässt sich nicht mit der Frist vergleichen",
        "fact '{1}': {2} states no offset from UTC, and cannot be held against the deadline {3}; `zone: Europe/Brussels` or `zone: \"+01:00\"` in the rubric says which one to assume":
            "Angabe '{1}': {2} nennt keine Abweichung von UTC und lässt sich nicht mit der Frist {3} vergleichen; `zone: Europe/Brussels` oder `zone: \"+01:00\"` im Regelwerk sagt, welche anzunehmen ist",
        "submitted {1}, {2} after the deadline {3}": "eingereicht {1}, {2} nach der Frist {3}",
        "fact '{1}': missing, and the deadline depends on it": "Angabe '{1}': fehlt, und die Frist hängt davon ab",
        "less than a second": "weniger als eine Sekunde",
        "{1} {2|hour|hours}": "{1} {2|Stunde|Stunden}",
        "{1} {2|minute|minutes}": "{1} {2|Minute|Minuten}",
        "{1} {2|second|seconds}": "{1} {2|Sekunde|Sekunden}",
        "{1} {2|day|days}": "{1} {2|Tag|Tage}",
        "a copy of {1}: same id and same facts; that one counts":
            "eine Kopie von {1}: gleiche Kennung und gleiche Angaben; jene zählt",
        "proposal id {1} is also used by {2} with different content; nobody can know which one counts, so none does":
            "die Kennung {1} tragen auch {2} mit anderem Inhalt; niemand kann wissen, welche zählt, daher zählt keine",
        "proposal id": "Kennung des Antrags",
        "fact '{1}'": "Angabe '{1}'",
        "and {1} more schema {2|violation|violations}":
            "und {1} {2|weiterer Verstoß|weitere Verstöße} gegen das Schema",
        "1 record before it had been read, and does not count": "1 Datensatz davor war gelesen und zählt nicht",
        "{1} records before it had been read, and do not count":
            "{1} Datensätze davor waren gelesen und zählen nicht",
        "a date": "Datum",
        "{1}, without a zone; `zone: drop` leaves the zone out": "{1}, ohne Zone; `zone: drop` lässt die Zone weg",
        "an existing day in {1}": "ein vorhandener Tag in {1}",
        "as {1} with `format: {2}`": "als {1} mit `format: {2}`",
        "a time": "Uhrzeit",
        "a date and time": "Datum mit Uhrzeit",
        "an existing moment in {1}": "ein vorhandener Zeitpunkt in {1}",
        "one moment; {1}": "ein Zeitpunkt; {1}",
        "at most nine digits in the fraction of a second": "höchstens neun Stellen im Bruchteil einer Sekunde",
        "an offset such as +01:00 or Z instead of the zone's name":
            "eine Abweichung wie +01:00 oder Z statt des Namens der Zone",
        "the form {1}": "die Form {1}",
        "a number that can be kept exactly": "genau darstellbare Zahl",
        "at most 34 significant digits": "höchstens 34 geltende Ziffern",
        "a number": "Zahl",
        "digits such as {1}, with '{2}' as decimal sign and no group separator":
            "Ziffern wie {1}, mit '{2}' als Dezimalzeichen und ohne Gruppentrennung",
        "digits such as {1}, with '{2}' as decimal sign and blanks between groups of three":
            "Ziffern wie {1}, mit '{2}' als Dezimalzeichen und Leerzeichen zwischen Dreiergruppen",
        "digits such as {1}, with '{2}' as decimal sign and '{3}' between groups of three":
            "Ziffern wie {1}, mit '{2}' als Dezimalzeichen und '{3}' zwischen Dreiergruppen",
        "as {1} with `{2}`": "als {1} mit `{2}`",
        "{1}; it would be read {2}": "{1}; gelesen würde sie {2}",
        "{1}, or {2}": "{1}, oder {2}",
        "{1}; it can be read {2}: find out which is meant":
            "{1}; sie lässt sich lesen {2}: Stellen Sie fest, was gemeint ist",
        "only one submission with {1} may be made": "mit {1} darf nur eine Einreichung gemacht werden",
        "so none counts": "daher zählt keine",
        "equally last by '{1}' with {2}": "gleich spät nach '{1}' mit {2}",
        "equally first by '{1}' with {2}": "gleich früh nach '{1}' mit {2}",
        "replaced by {1}, the last of {2} with {3} by '{4}'":
            "ersetzt durch {1}, die letzte von {2} mit {3} nach '{4}'",
        "replaced by {1}, the first of {2} with {3} by '{4}'":
            "ersetzt durch {1}, die erste von {2} mit {3} nach '{4}'",
        "'{1}' does not order them": "'{1}' ordnet sie nicht",
        "no fact orders them": "keine Angabe ordnet sie",
        "one of several submissions with {1}, and {2}": "eine von mehreren Einreichungen mit {1}, und {2}",
        "nobody can know which one counts, so none does": "niemand kann wissen, welche zählt, daher zählt keine",
        "{1}; also made: {2}; {3}": "{1}; außerdem eingereicht: {2}; {3}",
        "the XPath {1} yields {2}, which is not a number; select the node itself, so that a missing one and one that is not a number can be told apart":
            "der XPath {1} ergibt {2}, das ist keine Zahl; wählen Sie den Knoten selbst, damit ein fehlender und einer, der keine Zahl ist, unterscheidbar sind",
        "required, but no node matches {1}": "erforderlich, aber kein Knoten entspricht {1}",
        "xsi:nil says that there is no value, and the element holds {1}; only one can be true":
            "xsi:nil sagt, dass es keinen Wert gibt, und das Element enthält {1}; nur eines kann stimmen",
        "required, but xsi:nil says that it has no value": "erforderlich, aber xsi:nil sagt, dass es keinen Wert hat",
        "required, but empty": "erforderlich, aber leer",
        "the XPath {1} fails: {2}": "der XPath {1} scheitert: {2}",
        "{1} nodes where one is declared, on lines {2}; narrow the XPath, or declare a list":
            "{1} Knoten, wo einer angegeben ist, in den Zeilen {2}; fassen Sie den XPath enger, oder geben Sie eine Liste an",
        "node {1}": "Knoten {1}",
        "field '{1}'": "Feld '{1}'",
        "the XPath yields the text {1}; `each:` needs nodes": "der XPath ergibt den Text {1}; `each:` braucht Knoten",
        "empty; expected {1}": "leer; erwartet: {1}",
        "{1} is not {2}; expected {3}": "{1} ist nicht lesbar als {2}; erwartet: {3}",
        "a string": "Text",
        "a boolean": "Wahrheitswert",
        "a days and time duration": "Dauer in Tagen und Zeit",
        "a years and months duration": "Dauer in Jahren und Monaten",
        "the form P1DT2H30M": "die Form P1DT2H30M",
        "the form P1Y6M": "die Form P1Y6M",
        "{1} for true, or {2} for false": "{1} für wahr, oder {2} für falsch",
        "record {1}": "Datensatz {1}",
        "{1}={2} ({3} in the rubric)": "{1}={2} ({3} im Regelwerk)",
        "{1}={2} (not in the rubric)": "{1}={2} (nicht im Regelwerk)",
        "this record": "dieser Datensatz",
        "the parser gives no reason": "der Parser nennt keinen Grund",
        "out of memory": "kein Speicher mehr",
        "a ZIP archive (as .docx, .xlsx and .odt files are)": "ein ZIP-Archiv (wie .docx-, .xlsx- und .odt-Dateien)",
        "a gzip file": "eine gzip-Datei",
        "an xz file": "eine xz-Datei",
        "a bzip2 file": "eine bzip2-Datei",
        "a PDF file": "eine PDF-Datei",
        "two byte-order marks at the start; save the document again as UTF-8":
            "zwei Bytereihenfolge-Marken am Anfang; speichern Sie das Dokument neu als UTF-8",
        "an XML document starts with '<', this is {1}": "ein XML-Dokument beginnt mit '<', dies ist {1}",
        "an XML document starts with '<'": "ein XML-Dokument beginnt mit '<'",
        "the document": "das Dokument",
        "wrong use of namespaces: {1}": "falscher Gebrauch von Namensräumen: {1}",
        "these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has":
            "diese Bytes sind kein UTF-8; speichern Sie das Dokument als UTF-8, oder geben Sie seine Kodierung an",
        "a plain '&' is written '&amp;'": "ein einfaches '&' wird als '&amp;' geschrieben",
        "write the character itself, or its number as in '&#233;'":
            "schreiben Sie das Zeichen selbst oder seine Nummer wie in '&#233;'",
        "a plain '<' is written '&lt;'": "ein einfaches '<' wird als '&lt;' geschrieben",
        "the file seems to be cut off": "die Datei scheint abgeschnitten",
        "write ']]&gt;'": "schreiben Sie ']]&gt;'",
        "text": "Text",
        "CDATA section": "CDATA-Abschnitt",
        "comment": "Kommentar",
        "processing instruction": "Verarbeitungsanweisung",
        "reading was stopped": "das Lesen wurde beendet",
        "the record mixes two versions of the vocabulary '{1}': it uses '{2}' before and '{3}' here; use one":
            "der Datensatz mischt zwei Fassungen des Vokabulars '{1}': davor '{2}' und hier '{3}'; verwenden Sie eine",
        "a document type declaration is not allowed, because it can read files and inflate without bound; remove the <!DOCTYPE …>":
            "eine Dokumenttypdeklaration ist nicht erlaubt, da sie Dateien lesen und unbegrenzt anwachsen kann; entfernen Sie <!DOCTYPE …>",
        "there is no XML element in it; send the document again":
            "es enthält kein XML-Element; senden Sie das Dokument erneut",
        "a NUL byte, which no XML document can hold; the file is damaged or not XML":
            "ein NUL-Byte, das kein XML-Dokument enthalten kann; die Datei ist beschädigt oder kein XML",
        "XML version '{1}' is not read; save the document as version 1.0":
            "XML der Version '{1}' wird nicht gelesen; speichern Sie das Dokument als Version 1.0",
        "elements are nested more than {1} deep; no form needs that, so check what wrote the file":
            "Elemente sind mehr als {1} Ebenen tief geschachtelt; kein Formular braucht das, prüfen Sie, was die Datei geschrieben hat",
        "more than {1} elements, attributes, texts and comments in one record; split the file":
            "mehr als {1} Elemente, Attribute, Texte und Kommentare in einem Datensatz; teilen Sie die Datei",
        "this tag has more than {1} attributes and namespaces":
            "dieses Tag hat mehr als {1} Attribute und Namensräume",
        "this tag is longer than {1} bytes; long texts belong in elements":
            "dieses Tag ist länger als {1} Bytes; lange Texte gehören in Elemente",
        "this {1} is longer than {2} bytes; attach long documents as files of their own":
            "zu lang: {1} mit mehr als {2} Bytes; legen Sie lange Dokumente als eigene Dateien bei",
        "{1} is larger than {2} bytes; split it": "{1} ist größer als {2} Bytes; bitte teilen",
        "a record of this document was cut": "ein Datensatz dieses Dokuments wurde zerschnitten",
        "the document ends here, but more follows; a file holds one document with one root element":
            "das Dokument endet hier, aber es folgt noch etwas; eine Datei enthält ein Dokument mit einem Wurzelelement",
        "not well-formed XML: {1}": "kein wohlgeformtes XML: {1}",
        "the record path '{1}' matches something that is no element":
            "der Pfad der Datensätze '{1}' trifft etwas, das kein Element ist",
        "no record: '{1}' matches nothing; the root element is {2}":
            "kein Datensatz: '{1}' trifft nichts; das Wurzelelement ist {2}",
        "{1}, whose namespace no prefix stands for": "{1}, für dessen Namensraum kein Präfix steht",
        "the document is in UTF-32, which is not read; save it as UTF-8":
            "das Dokument ist in UTF-32, das nicht gelesen wird; speichern Sie es als UTF-8",
        "the document is in EBCDIC, which is not read; save it as UTF-8":
            "das Dokument ist in EBCDIC, das nicht gelesen wird; speichern Sie es als UTF-8",
        "the byte-order mark says UTF-8": "die Bytereihenfolge-Marke sagt UTF-8",
        "the bytes are not UTF-16": "die Bytes sind kein UTF-16",
        "the encoding '{1}' is not read; save the document as UTF-8":
            "die Kodierung '{1}' wird nicht gelesen; speichern Sie das Dokument als UTF-8",
        "UTF-16 without a byte-order mark; save the document as UTF-8":
            "UTF-16 ohne Bytereihenfolge-Marke; speichern Sie das Dokument als UTF-8",
        "the bytes are UTF-16": "die Bytes sind UTF-16",
        "{1}, but the declaration says encoding=\"{2}\"; make the two agree":
            "{1}, aber die Deklaration sagt encoding=\"{2}\"; bringen Sie beides in Einklang",
        "this machine has no converter for the encoding '{1}'; save the document as UTF-8":
            "dieser Rechner hat keinen Umsetzer für die Kodierung '{1}'; speichern Sie das Dokument als UTF-8",
        "the {1} text ends in the middle of a character; the file is cut off":
            "der Text in {1} endet mitten in einem Zeichen; die Datei ist abgeschnitten",
        "the {1} text cannot be converted; save the document as UTF-8":
            "der Text in {1} lässt sich nicht umsetzen; speichern Sie das Dokument als UTF-8",
        "the byte 0x{1} is no character of {2}, which the declaration names":
            "das Byte 0x{1} ist kein Zeichen von {2}, das die Deklaration nennt",
        "the byte 0x{1} is a control character in {2}, which the declaration names, and stands in no text; save the document as UTF-8":
            "das Byte 0x{1} ist in {2}, das die Deklaration nennt, ein Steuerzeichen und steht in keinem Text; speichern Sie das Dokument als UTF-8",
        "the UTF-16 text ends in the middle of a character; the file is cut off":
            "der UTF-16-Text endet mitten in einem Zeichen; die Datei ist abgeschnitten",
        "half of a UTF-16 surrogate pair without the other half; the file is damaged":
            "die Hälfte eines UTF-16-Surrogatpaars ohne die andere; die Datei ist beschädigt",
        "{1}; `--limit {2}=NUMBER` allows more": "{1}; `--limit {2}=NUMBER` erlaubt mehr",
        "in English: “{1}”": "auf Englisch: „{1}“",
    ]
}
