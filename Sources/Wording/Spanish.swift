extension MessageTable {
    /// Spanish: all texts of the language, a group a subject.
    static let spanish = MessageTable(
        "es",
        [
            SpanishTexts.awards, SpanishTexts.scoring, SpanishTexts.lists, SpanishTexts.explanations,
            SpanishTexts.rules, SpanishTexts.sections, SpanishTexts.page, SpanishTexts.screen,
            SpanishTexts.comparison, SpanishTexts.publication, SpanishTexts.workbooks, SpanishTexts.register,
            SpanishTexts.studio, SpanishTexts.submissions,
        ])
}

/// English and Spanish. A placeholder has the number that it has in English; `CONTRIBUTING.md` says more.
private enum SpanishTexts {
    /// What awards say of a proposal.
    static let awards: MessageTable.Texts = [
        "which proposals count as one ({1}) has no answer: {2}":
            "qué propuestas cuentan como una ({1}) no tiene respuesta: {2}",
        "is {1}, and rounded to a multiple of {2} ({3}) nothing is left of it":
            "es {1}, y redondeado a un múltiplo de {2} ({3}) no queda nada",
        "is {1}; it cannot be less than 0": "es {1}; no puede ser inferior a 0",
        "has no answer: {1}": "no tiene respuesta: {1}",
        "is {1}, which is no number": "es {1}, que no es un número",
        "no value": "ningún valor",
        "the amount ({1}) {2}": "el importe ({1}) {2}",
        "{1} has {2} decimals": "{1} tiene {2} decimales",
        "a division left that many decimals": "una división dejó esos decimales",
        "is {1}, but {2}: the rubric has to say how it is rounded, such as {3}":
            "es {1}, pero {2}: las bases deben decir cómo se redondea, por ejemplo {3}",
        "whether it belongs to lot {1} has no answer: {2}": "si pertenece al lote {1} no tiene respuesta: {2}",
        "the rule of lot {1} gives {2}, neither true nor false": "la regla del lote {1} da {2}, ni verdadero ni falso",
        "the group that the cap counts ({1}) has no answer: {2}":
            "el grupo que cuenta el tope ({1}) no tiene respuesta: {2}",
        "drawn, with a chance of {1}": "sorteada, con una probabilidad de {1}",
        "not drawn, with a chance of {1}": "no sorteada, con una probabilidad de {1}",
        "whether there is room depends on the draw, which waits for its seed":
            "que haya sitio depende del sorteo, que espera su semilla",
        "a chance of {1}; the draw waits for its seed": "probabilidad de {1}; el sorteo espera su semilla",
        "the draw waits for {1}: once it is public, write it as award.draw.seed":
            "el sorteo espera a {1}: cuando el valor sea público, escríbalo en award.draw.seed",
        "the draw waits for the seed whose SHA-256 is {1}: write it as award.draw.seed":
            "el sorteo espera la semilla cuyo SHA-256 es {1}: escríbala en award.draw.seed",
        "the draw waits for its seed: write it as award.draw.seed":
            "el sorteo espera su semilla: escríbala en award.draw.seed",
        "'award.places' is {1}, but only {2} can be drawn from: nothing is drawn, and there is room for all; for a draw write at most {3}":
            "'award.places' es {1}, pero solo se puede sortear entre {2}: no se sortea nada, hay sitio para todas; para un sorteo escriba como máximo {3}",
        "nothing is drawn in lot {1}: there is enough for all {2}":
            "no se sortea nada en el lote {1}: alcanza para las {2}",
        "nothing is drawn: there is enough for all {1}": "no se sortea nada: alcanza para las {1}",
        "no answer": "sin respuesta",
        "{1} has no order": "{1} no tiene orden",
        "place {1} on the reserve list of lot {2}": "puesto {1} de la lista de reserva del lote {2}",
        "place {1} on the reserve list": "puesto {1} de la lista de reserva",
        "on the reserve list of lot {1}": "en la lista de reserva del lote {1}",
        "on the reserve list": "en la lista de reserva",
        "had been awarded {1}": "se le habían concedido {1}",
        "was on the reserve list": "estaba en la lista de reserva",
        "was not to be funded": "no iba a ser financiada",
        "refused an offer": "rechazó una oferta",
        "was still to be decided": "estaba aún por decidir",
        "withdrawn; {1}": "retirada; {1}",
        "declined {1} instead of {2}": "rechazó {1} en lugar de {2}",
        "declined; {1}": "rechazada; {1}",
        "{1} {2|has|have} no {3}: the cap per {4} does not count {5|it|them}":
            "{1} no {2|tiene|tienen} {3}: el tope por {4} no {5|la|las} cuenta",
        "{1} {2|has|have} to be decided first: the list was made as if nothing were asked for there":
            "{1} {2|debe decidirse|deben decidirse} primero: la lista se hizo como si allí no se pidiera nada",
        "{1} declined, but nothing was offered": "{1} rechazó, pero no se le ofreció nada",
        "{1} is withdrawn but not ranked": "{1} está retirada, pero no está clasificada",
        "{1} is declined but not ranked": "{1} rechazó, pero no está clasificada",
        "paid from what the lots left over": "pagado con lo que sobró de los lotes",
        "{1} of it paid from what the lots left over": "de ello {1} pagados con lo que sobró de los lotes",
        "promoted from the reserve list": "promovida desde la lista de reserva",
        "what barred it is gone": "lo que la impedía ha desaparecido",
        "at first it got less; the rest came free": "al principio obtuvo menos; el resto quedó libre",
        "tied with others at the line: all are taken": "empatada con otras en el corte: se toman todas",
        "rounded to a multiple of {1} ({2}) from {3}": "redondeado a un múltiplo de {1} ({2}) desde {3}",
        "selected": "seleccionada",
        "asked for {1}; the {2} of what was left that can be paid are offered":
            "solicitó {1}; se ofrecen {2}, lo que puede pagarse de lo que quedaba",
        "asked for {1}; the {2} that were left are offered": "solicitados {1}; se ofrecen los {2} que quedaban",
        "awarded {1}: it asks for nothing": "concedidos {1}: no solicita nada",
        "awarded {1}": "concedidos {1}",
        "not funded, however {1} is decided": "no financiada, se decida como se decida sobre {1}",
        "{1} {2|award|awards}": "{1} {2|ayuda|ayudas}",
        "at most {1} for {2} ({3})": "como máximo {1} para {2} ({3})",
        "{1}: held by {2}": "{1}: en poder de {2}",
        "{1} with the same {2} counts instead": "{1}, con igual {2}, cuenta en su lugar",
        "{1} has the same {2} and ranks higher": "{1} tiene igual {2} y está mejor clasificada",
        "the line was drawn above a tie higher up": "el corte se trazó por encima de un empate más arriba",
        "the one place is taken": "la única plaza está ocupada",
        "all {1} places are taken": "las {1} plazas están ocupadas",
        "the list ended at {1}, for which the money did not suffice":
            "la lista terminó en {1}, para la que no alcanzó el dinero",
        "below the line where the amounts asked for come nearest to {1}":
            "por debajo del corte en que los importes solicitados más se acercan a {1}",
        "{1}, and without a reserve list what came free is not given again":
            "{1}, y sin lista de reserva lo que quedó libre no se vuelve a conceder",
        "{1}, which are given to the reserve list alone": "{1}, que corresponden solo a la lista de reserva",
        "{1}, less than {2} % of it, so no offer is made":
            "{1}, menos del {2} % de lo solicitado, por lo que no se hace oferta",
        "asks for {1}; not as much is left": "solicita {1}; no queda tanto",
        "asks for {1}; {2} are left": "solicita {1}; quedan {2}",
        "asks for {1}; {2} are left, of which {3} can be paid":
            "solicita {1}; quedan {2}, de los que se pueden pagar {3}",
        "asks for {1}; {2} are left, of which nothing can be paid":
            "solicita {1}; quedan {2}, de los que no se puede pagar nada",
        "asks for {1}; nothing is left": "solicita {1}; no queda nada",
        "{1} comes next: {2}": "{1} es la siguiente: {2}",
        "none of its proposals is ranked": "ninguna de sus propuestas está clasificada",
        "no other of its proposals is ranked": "ninguna otra de sus propuestas está clasificada",
        "{1} has {2} of {3} guaranteed awards (per {4}): {5}":
            "{1} tiene {2} de {3} ayudas garantizadas (por {4}): {5}",
        "{1} and {2} more": "{1} y {2} más",
        "whether there is room depends on {1}": "que haya sitio depende de esto: {1}",
        "{1} have the same {2} and the same rank: only one of them may compete":
            "{1} tienen igual {2} e igual puesto: solo una de ellas puede concurrir",
        "the lines at {1} and at {2} are equally near to {3}: the rubric leaves that to a decision":
            "los cortes en {1} y en {2} están igual de cerca de {3}: las bases lo dejan a una decisión",
        "a tie above": "un empate más arriba",
        "the tie at rank {1}": "el empate en el puesto {1}",
        "tied at rank {1} ({2}) for a guarantee ({3})": "empatadas en el puesto {1} ({2}) por una garantía ({3})",
        "tied at rank {1} ({2})": "empatadas en el puesto {1} ({2})",
        "tied at rank {1} ({2}) for what the cap leaves for {3} ({4})":
            "empatadas en el puesto {1} ({2}) por lo que el tope deja a {3} ({4})",
        "tied at the funding line at rank {1} ({2})": "empatadas en la línea de corte en el puesto {1} ({2})",
        "the rubric leaves a tie at the line to a decision": "las bases dejan un empate en el corte a una decisión",
        "the rubric leaves that to a decision": "las bases lo dejan a una decisión",
        "{1} would need {2} and has {3}": "{1}: harían falta {2} y hay {3}",
        "the list may end among them": "la lista puede terminar entre ellas",
        "the rubric funds all that are tied at the line, but {1}":
            "las bases financian a todas las empatadas en el corte, pero {1}",
        "an order, a draw or adjustments decide it": "lo deciden un orden, un sorteo o ajustes",
        "{1} {2|waits|wait} for it; {3}": "{1} {2|espera|esperan} esa decisión; {3}",
        "there are too many orders to try them all, so whatever may depend on it is undecided too":
            "hay demasiados órdenes para probarlos todos, por lo que cuanto pueda depender de ello queda también por decidir",
        "to decide a tie, add a last step to ranking.ladder, order: FILE (columns proposal, position, reason) or draw: {{ seed: TEXT }, or give committee points (assessments.adjustments, --adjustments)":
            "para decidir un empate, añada un último paso a ranking.ladder, order: FILE (columnas proposal, position, reason) o draw: {{ seed: TEXT }, o dé puntos de la comisión (assessments.adjustments, --adjustments)",
        "{1}: the rubric funds none of them": "{1}: las bases no financian ninguna de ellas",
        "tied at the funding line at rank {1}: the rubric funds none of them":
            "empatadas en la línea de corte en el puesto {1}: las bases no financian ninguna de ellas",
        "the list ended at {1}": "la lista terminó en {1}",
        "of which the rubric funds none": "de las que las bases no financian ninguna",
        "however that is decided": "se decida como se decida",
        "the list ended at the tie at rank {1} ({2}), {3}": "la lista terminó en el empate en el puesto {1} ({2}), {3}",
        "at least {1} per {2}: {3}": "al menos {1} por {2}: {3}",
        "{1} {2|place|places}": "{1} {2|plaza|plazas}",
        "lot {1}": "lote {1}",
        "the budget": "el presupuesto",
        "what is left over": "lo que sobra",
        "the list": "la lista",
        "cap {1} for {2}": "tope {1} para {2}",
        "the rubric has no criteria or no 'ranking', so nobody is ranked":
            "las bases no tienen criterios o no tienen 'ranking', por lo que no hay clasificación",
    ]

    /// What scoring says of a proposal.
    static let scoring: MessageTable.Texts = [
        "fact '{1}' is missing": "falta el dato '{1}'",
        "fact '{1}' is nil": "el dato '{1}' está marcado sin valor (nil)",
        "fact '{1}' is empty": "el dato '{1}' está vacío",
        "fact '{1}' could not be read": "el dato '{1}' no pudo leerse",
        "the higher counts": "cuenta el más alto",
        "the lower counts": "cuenta el más bajo",
        "it is left to people": "deciden personas",
        "all three count": "cuentan las tres",
        "are combined as the mean of the two closest; if two pairs are equally close, {1}":
            "se combinan como la media de las dos más cercanas; si dos pares están igual de cerca, {1}",
        "the two closest scores are wanted; there is none":
            "se piden las dos puntuaciones más cercanas; no hay ninguna",
        "the two closest scores are wanted; there is only one":
            "se piden las dos puntuaciones más cercanas; solo hay una",
        "there is no score": "no hay puntuación",
        "{1} are equally close, and the rubric leaves that undecided":
            "{1} están igual de cerca, y las bases lo dejan abierto",
        "not one of the two closest scores": "no es una de las dos puntuaciones más cercanas",
        "are replaced by the agreed score of the row 'consensus'":
            "se sustituyen por la puntuación acordada de la fila 'consensus'",
        "there is no consensus score": "no hay puntuación acordada",
        "replaced by the consensus": "sustituida por la puntuación acordada",
        "{1} counts {2}": "{1} cuenta {2}",
        "are averaged by the expertise that evaluators declare in each row: {1}":
            "se promedian según la pericia que los evaluadores declaran en cada fila: {1}",
        "no evaluator who scored it declared an expertise that counts":
            "ningún evaluador que la puntuó declaró una pericia que cuente",
        "the declared expertise counts 0": "la pericia declarada cuenta 0",
        "are combined by taking the highest": "se sustituyen por la más alta",
        "not the highest score": "no es la puntuación más alta",
        "are averaged": "se promedian",
        "are combined by their median": "se combinan por su mediana",
        "not a middle score": "no es una puntuación central",
        "are combined by taking the lowest": "se sustituyen por la más baja",
        "not the lowest score": "no es la puntuación más baja",
        "{1} and {2} cannot be compared with a share of the maximum: the scale has none":
            "{1} y {2} no pueden compararse con una parte del máximo: la escala no tiene",
        "{1} and {2} differ by {3}, more than {4}: a third opinion is needed":
            "{1} y {2} difieren en {3}, más de {4}: hace falta una tercera opinión",
        "{1} % of {2}, which is {3}": "{1} % de {2}, que es {3}",
        "are averaged without the {1} lowest and the {2} highest":
            "se promedian sin las {1} más bajas y las {2} más altas",
        "a mean without the {1} lowest and the {2} highest needs at least {3} scores; there are {4}":
            "una media sin las {1} más bajas y las {2} más altas necesita al menos {3} puntuaciones; hay {4}",
        "trimmed": "recortada",
        "by lot: the lowest SHA-256 of '{1}' followed by the id first":
            "por sorteo: el menor SHA-256 de '{1}' seguido del identificador primero",
        "the higher value first": "el valor más alto primero",
        "the lower value first": "el valor más bajo primero",
        "an order set by people, each place with its written reason":
            "un orden fijado por personas, cada puesto con su razón escrita",
        "place {1}: {2}": "puesto {1}: {2}",
        "not in the order": "fuera del orden",
        "the value nearest to {1} first": "el valor más cercano a {1} primero",
        "{1}, {2} from {3}": "{1}, a {2} de {3}",
        "first who brings most that the funded above do not bring":
            "primero quien aporta más de lo que no aportan las financiadas por encima",
        "{1} new": "{1} nuevos",
        "first who brings something that nobody placed above brings":
            "primero quien aporta algo que nadie por encima aporta",
        "brings {1}": "aporta {1}",
        "nothing uncovered": "nada nuevo",
        "{1} has no score: {2}": "{1} no tiene puntuación: {2}",
        "no part has a score": "ninguna parte tiene puntuación",
        "the weights add up to 0, so there is no weighted mean": "los pesos suman 0, por lo que no hay media ponderada",
        "no evaluator gave a score": "ningún evaluador dio una puntuación",
        "no evaluator whose total counts gave a score": "ningún evaluador cuyo total cuenta dio una puntuación",
        "{1} of at least {2} evaluators gave a score": "{1} de al menos {2} evaluadores dieron una puntuación",
        "the scores of {1} range from {2} to {3}": "las puntuaciones de {1} van de {2} a {3}",
        "{1}: no score from {2}; left out": "{1}: sin puntuación de {2}; se deja fuera",
        "{1}: no score from {2}; counted as {3}": "{1}: sin puntuación de {2}; cuenta como {3}",
        "evaluator '{1}' declared a conflict of interest; the scores are left out":
            "el evaluador '{1}' declaró un conflicto de intereses; sus puntuaciones se excluyen",
        "evaluator '{1}' gave no scores": "el evaluador '{1}' no dio puntuaciones",
        "there is no total: {1}": "no hay total: {1}",
        "there is no ranking score: {1}": "no hay puntuación de clasificación: {1}",
        "the total is {1}; the threshold is {2}": "el total es {1}; el umbral es {2}",
        "nobody scored {1}, so its threshold of {2} is not met":
            "nadie puntuó {1}, por lo que su umbral de {2} no se alcanza",
        "{1} scored {2}; the threshold is {3}": "{1} obtuvo {2}; el umbral es {3}",
        "{1} (no answer: {2})": "{1} (sin respuesta: {2})",
        "the rule has no answer": "la regla no tiene respuesta",
        "the rule gives {1}, neither true nor false": "la regla da {1}, ni verdadero ni falso",
        "conflict of interest": "conflicto de intereses",
        "its branch is given": "su rama está dada",
        "the rule gives {1}, which is off the scale ({2}); the rule stands in {3}":
            "la regla da {1}, fuera de la escala ({2}); la regla está en {3}",
        "{1} is left out with its weight: {2}": "{1} se deja fuera con su peso: {2}",
        "{1} counts as {2}: {3}": "{1} cuenta como {2}: {3}",
        "evaluator '{1}': {2}": "evaluador '{1}': {2}",
        "not asked": "no pedida",
        "the sheet came back blank": "la hoja volvió en blanco",
        "{1} is no number": "{1} no es un número",
        "{1}; what was refused at {2} may be theirs: mend it first":
            "{1}; lo rechazado en {2} puede ser suyo: corríjalo primero",
        "nobody returned reviews for this proposal, and {1} are owed":
            "nadie entregó evaluaciones por esta propuesta, y se deben {1}",
        "'{1}' returned {2} of {3} {4|review|reviews}": "'{1}' entregó {2} de {3} {4|evaluación|evaluaciones}",
        "{1}: {2} {3|is|are} missing": "{1}: {3|falta|faltan} {2}",
        "its set of ranks cannot be used": "su conjunto de puestos no puede usarse",
        "the sheet has no column for {1}, so there is no total":
            "la hoja no tiene columna para {1}, por lo que no hay total",
        "no scale": "sin escala",
        "the rubric has no total to combine": "las bases no tienen un total que combinar",
        "the rule gives {1}, which is no number": "la regla da {1}, que no es un número",
    ]

    /// Lists, notices, draws.
    static let lists: MessageTable.Texts = [
        "This is not the result that the register has: its entry {1} is of other files or options.":
            "Este no es el resultado que consta en el registro: su entrada {1} es de otros ficheros u opciones.",
        "the register of the call says what has to be known of this result":
            "el registro de la convocatoria dice lo que debe saberse de este resultado",
        "ATTENTION: {1}": "ATENCIÓN: {1}",
        "Departures of the committee, as recorded; the lists above follow the rules alone":
            "Desviaciones de la comisión, tal como constan; las listas de arriba siguen solo las reglas",
        "Attention: {1}": "Atención: {1}",
        "The seed was committed to before the scores were known: its SHA-256 is {1}.":
            "La semilla quedó fijada antes de conocerse las puntuaciones: su SHA-256 es {1}.",
        "The seed is a public value of a later day, named beforehand: {1}.":
            "La semilla es un valor público de un día posterior, designado de antemano: {1}.",
        "The seed is grindable: whoever knew the scores could have tried seeds until the winners suited.":
            "La semilla es manipulable: quien conocía las puntuaciones pudo probar semillas hasta que convinieran las ganadoras.",
        "tier {1}": "nivel {1}",
        "{1} for {2} that ask for more together": "{1} para {2} que solicitan más en conjunto",
        "{1} for {2}": "{1} para {2}",
        "All have the same chance: {1}.": "Todas tienen la misma probabilidad: {1}.",
        "The chance is (ranking score − {1}) ÷ {2}, at least 0 and at most 1; {3} is the number for which {4} are given on average.":
            "La probabilidad es (puntuación de clasificación − {1}) ÷ {2}, como mínimo 0 y como máximo 1; {3} es el número con el que se dan en promedio {4}.",
        "Whoever is drawn is awarded and nobody else of the draw: the chance is the probability of an award, exactly.":
            "Quien resulta sorteada es financiada, y nadie más del sorteo: esa es exactamente la probabilidad de una ayuda.",
        "The chance is that of being drawn; the award rule then goes down the order of the draw, so the probability of an award is another one: fundscore tune works it out by repeating the draw, and says how exactly.":
            "La probabilidad es la de resultar sorteada; después la regla de concesión sigue el orden del sorteo, por lo que la probabilidad de una ayuda es otra: fundscore tune la calcula repitiendo el sorteo, y dice con qué exactitud.",
        "U is SHA-256('{1}') = {2}, read as a number and divided by 2 to the power of 256. With 1 cut into {3} parts it falls into the part that begins at {4}: the points are {5} and every {6} further.":
            "U es SHA-256('{1}') = {2}, leído como número y dividido por 2 elevado a 256. Cortado el 1 en {3} partes, cae en la que empieza en {4}: los puntos son {5} y cada {6} más.",
        "In the order of SHA-256(seed followed by the id), lowest first, everybody gets as many parts as the chance has; whoever's parts hold a point is drawn.":
            "En el orden de SHA-256(semilla seguida del identificador), el menor primero, cada una recibe tantas partes como su probabilidad; resulta sorteada aquella cuyas partes contienen un punto.",
        "chance {1}": "probabilidad {1}",
        "{1}: {2} for {3}, all the same": "{1}: {2} para {3}, igual para todas",
        "{1} = {2}, which is above 1": "{1} = {2}, que supera 1",
        "{1} = {2}, which is below 0": "{1} = {2}, que no llega a 0",
        "not drawn yet: the draw waits for its seed": "aún no sorteada: el sorteo espera su semilla",
        "its parts are {1} up to, and without, {2}": "sus partes van de {1} hasta {2}, sin incluirlo",
        "{1}; the point {2} is one of them: drawn": "{1}; el punto {2} está entre ellas: sorteada",
        "{1}; none is a point: not drawn": "{1}; ninguna es un punto: no sorteada",
        "place {1} of {2} in the order of the draw: {3}": "puesto {1} de {2} en el orden del sorteo: {3}",
        "Exact: whoever is drawn is awarded and nobody else of the draw, so the chances are the probabilities.":
            "Exacto: quien resulta sorteada es financiada y nadie más del sorteo, por lo que son las probabilidades de una ayuda.",
        "From {1} repeated draws (seeds '{2} 0' to '{3} {4}'), each followed by the award rule; ± is the standard error.":
            "De {1} sorteos repetidos (semillas '{2} 0' a '{3} {4}'), cada uno seguido de la regla de concesión; ± es el error típico.",
        "awarded": "concedido",
        "not awarded": "no concedido",
        "undecided": "por decidir",
        "{1} more scores were not given: see notes in decisions.csv":
            "{1} puntuaciones más no se dieron: véase notes en decisions.csv",
        "no submission was read": "no se leyó ninguna solicitud",
        "no score sheet was read, although evaluators have to score {1}: give them with --assessments":
            "no se leyó ninguna hoja de puntuación, aunque los evaluadores deben puntuar {1}: indíquelas con --assessments",
        "before {1} by the exact score, {2} against {3}": "antes que {1} por la puntuación exacta, {2} frente a {3}",
        "before {1} by {2}, {3} against {4}": "antes que {1} por {2}, {3} frente a {4}",
        "the ranking score decided: {1} against {2}": "decidió la puntuación de clasificación: {1} frente a {2}",
        "equal score; step {1} of the ladder ({2}) decided: {3} against {4}":
            "igual puntuación; decidió el criterio de desempate {1} ({2}): {3} frente a {4}",
        "equal score, and no step of the ladder separates them":
            "igual puntuación, y ningún criterio de desempate las separa",
        "ranking score = {1}": "puntuación de clasificación = {1}",
        "ranking score = {1}, where {2}": "puntuación de clasificación = {1}, donde {2}",
        "beyond the total": "más allá del total",
        "{1} (not written)": "{1} (no escrito)",
        "fact": "dato",
        "table": "tabla",
        "value": "valor",
        "eligibility rule": "regla de admisión",
        "missing scores": "puntuaciones que faltan",
        "scale of the criteria": "escala de los criterios",
        "evaluators": "evaluadores",
        "{1}, trial of {2}": "{1}, ensayo de {2}",
        "TRIAL, not the decision: {1}": "ENSAYO, no la decisión: {1}",
        "Trial, not the decision: {1}": "Ensayo, no la decisión: {1}",
        "what follows is made with another value": "lo que sigue está hecho con otro valor",
        "what follows is made with {1} other values": "lo que sigue está hecho con otros {1} valores",
        "… and {1} more, on standard error": "… y {1} más, en la salida de errores",
        "and {1} more, in result.json": "y {1} más, en result.json",
        "not everything that was given could be used; what follows is made without it":
            "no todo lo dado pudo usarse; lo que sigue está hecho sin ello",
        "{1} things that were given could not be used; what follows is made without them":
            "{1} cosas dadas no pudieron usarse; lo que sigue está hecho sin ellas",
        "Main list": "Lista principal",
        "Undecided": "Por decidir",
        "Below threshold": "Por debajo del umbral",
        "Incomplete": "Incompletas",
        "Ineligible": "No elegibles",
        "Inadmissible": "Inadmisibles",
        "Withdrawn": "Retiradas",
        "main list": "lista principal",
        "reserve list": "lista de reserva",
        "{1|not funded|not funded}": "{1|no financiada|no financiadas}",
        "{1|incomplete|incomplete}": "{1|incompleta|incompletas}",
        "{1|ineligible|ineligible}": "{1|no elegible|no elegibles}",
        "{1|inadmissible|inadmissible}": "{1|inadmisible|inadmisibles}",
        "{1|withdrawn|withdrawn}": "{1|retirada|retiradas}",
        "In no lot": "Sin lote",
        "Lot {1}": "Lote {1}",
        "Lot {1}: {2}": "Lote {1}: {2}",
        "reduced": "reducida",
        "reserve": "reserva",
        "below threshold": "por debajo del umbral",
        "incomplete": "incompleta",
        "ineligible": "no elegible",
        "inadmissible": "inadmisible",
        "withdrawn": "retirada",
        "status of the rubric: {1}": "estado de las bases: {1}",
        "source: {1}": "fuente: {1}",
        "illustrative": "ejemplo",
    ]

    /// `explain`.
    static let explanations: MessageTable.Texts = [
        "not in the draw": "fuera del sorteo",
        "chance 1: there is enough for all in the draw": "probabilidad 1: alcanza para todas las del sorteo",
        "drawn in {1}": "sorteada en {1}",
        "Rank": "Puesto",
        "Draw": "Sorteo",
        "Money": "Dinero",
        "Why not a better place": "Por qué no un puesto mejor",
        "Scores": "Puntuaciones",
        "Eligibility": "Admisión",
        "Facts": "Datos",
        "Values": "Valores",
        "(a submission without an id)": "(una solicitud sin identificador)",
        "submission: {1}, record {2}; SHA-256 of the file {3}": "solicitud: {1}, registro {2}; SHA-256 del fichero {3}",
        "submission: {1}; SHA-256 of the file {2}": "solicitud: {1}; SHA-256 del fichero {2}",
        "rubric: {1}": "bases: {1}",
        "list: {1}": "lista: {1}",
        "no answer ({1})": "sin respuesta ({1})",
        "{1} met: {2}": "{1} cumplida: {2}",
        "{1} failed: {2} ({3})": "{1} incumplida: {2} ({3})",
        "{1} has no answer, which counts as failed: {2} ({3})":
            "{1} no tiene respuesta, lo que cuenta como incumplida: {2} ({3})",
        "budget {1}; when short: {2}": "presupuesto {1}; si falta dinero: {2}",
        "asked for {1}": "solicitados {1}",
        "left when its turn came: {1}; left after it: {2}": "quedaba a su turno: {1}; quedaba después: {2}",
        "stop, the list ends at the first that does not fit": "stop, la lista termina en la primera que no cabe",
        "skip, what does not fit is passed over": "skip, lo que no cabe se salta",
        "reduce, the rest is offered, however little it is": "reduce, se ofrece el resto, por poco que sea",
        "reduce, the rest is offered if it is at least {1} of the amount":
            "reduce, se ofrece el resto si es al menos {1} del importe",
        "overshoot, the one that crosses the budget is funded in full":
            "overshoot, la que rebasa el presupuesto se financia entera",
        "nearest, the line comes nearest to the budget, not below {1} of it":
            "nearest, el corte se acerca lo más posible al presupuesto, no por debajo de {1} de este",
        "without this it would have gone on to the next step of the decision":
            "sin esto habría pasado al paso siguiente de la decisión",
        "without these it would have gone on to the next step of the decision":
            "sin estas razones habría pasado al paso siguiente de la decisión",
        "nobody is ranked above it": "ninguna está clasificada por encima",
        "{1} is above it: {2}": "{1} está por encima: {2}",
        "rank {1} of {2}, ex aequo with {3}; ranking score {4}":
            "puesto {1} de {2}, ex aequo con {3}; puntuación de clasificación {4}",
        "rank {1} of {2}; ranking score {3}": "puesto {1} de {2}; puntuación de clasificación {3}",
        "here: {1}": "aquí: {1}",
        "above: {1}": "por encima: {1}",
        "below: {1}": "por debajo: {1}",
        "rank {1} of {2} in lot {3}": "puesto {1} de {2} en el lote {3}",
        "rank {1} of {2} in no lot": "puesto {1} de {2} sin lote",
        "{1}, rank {2}, ranking score {3}; {4}": "{1}, puesto {2}, puntuación de clasificación {3}; {4}",
        "committee: {1} points: {2}": "comisión: {1} puntos: {2}",
        "total {1}": "total {1}",
        "note: {1}": "nota: {1}",
        "rounded from {1}": "redondeado desde {1}",
        "weight {1}": "peso {1}",
        "points {1}": "puntos {1}",
        "no score": "sin puntuación",
        ", threshold {1} met": ", umbral {1} alcanzado",
        ", threshold {1} not met": ", umbral {1} no alcanzado",
        "table: no row fired for {1}": "tabla: ninguna fila se aplica para {1}",
        "table: row {1} fired for {2}": "tabla: la fila {1} se aplica para {2}",
        "decision: {1}": "decisión: {1}",
        "no score: {1}": "sin puntuación: {1}",
        "rank {1}": "puesto {1}",
        "counts as {1}": "cuenta como {1}",
        "left out: {1}": "excluida: {1}",
        "with {1} = {2}": "con {1} = {2}",
    ]

    /// The rules in sentences.
    static let rules: MessageTable.Texts = [
        "Evaluators do not score: each ranks a set of {1} proposals, 1 for the best, every rank once. Rank r counts as {2} − r points, so that more is better.":
            "Los evaluadores no puntúan: cada uno ordena {1} propuestas, 1 para la mejor, cada puesto una vez. El puesto r cuenta {2} − r puntos, de modo que más es mejor.",
        "A set of another size is refused.": "Un conjunto de otro tamaño se rechaza.",
        "In a smaller set of n proposals it counts as 1 + {1} × (n − r) ÷ (n − 1), so that the first and the last have as many as elsewhere.":
            "En un conjunto menor de n propuestas cuenta 1 + {1} × (n − r) ÷ (n − 1), de modo que la primera y la última tienen tanto como en los demás.",
        "{1} {2} A set that is not ranked whole counts for nothing, and leaves its proposals incomplete.":
            "{1} {2} Un conjunto que no se ordena entero no cuenta y deja incompletas sus propuestas.",
        "Scores are normalised: to each score of a criterion the mean of the panel is added and the evaluator's own mean taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators, without which all are one.":
            "Las puntuaciones se normalizan: a cada puntuación de un criterio se le suma la media del panel y se le resta la media propia del evaluador. Son fracciones exactas, que pueden salirse de la escala; los paneles son los de la lista de evaluadores, sin la cual todos forman uno.",
        "Scores are normalised: to each score of a criterion the mean of all scores is added and the mean of its panel taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators.":
            "Las puntuaciones se normalizan: a cada puntuación de un criterio se le suma la media de todas las puntuaciones y se le resta la media de su panel. Son fracciones exactas, que pueden salirse de la escala; los paneles son los de la lista de evaluadores.",
        "Applicants assess each other: who does not return all reviews that are owed is out (DPR.UNDELIVERED). A conflict of interest that is declared counts as returned.":
            "Los solicitantes se evalúan entre sí: quien no entrega todas las evaluaciones debidas queda excluido (DPR.UNDELIVERED). Un conflicto de intereses declarado cuenta como entregado.",
        "At least {1} {2|evaluator|evaluators} a proposal.": "Al menos {1} {2|evaluador|evaluadores} por propuesta.",
        "One evaluator a proposal is enough.": "Basta un evaluador por propuesta.",
        "Evaluators' totals {1}.": "Los totales de los evaluadores {1}.",
        "Evaluators' scores of each criterion {1}.": "Las puntuaciones de los evaluadores en cada criterio {1}.",
        "Evaluators' points of each criterion {1}.": "Los puntos de los evaluadores en cada criterio {1}.",
        "Two totals that are more than {1} apart call for a third opinion.":
            "Dos totales separados por más de {1} exigen una tercera opinión.",
        "Two scores of a criterion that are more than {1} apart call for a third opinion.":
            "Dos puntuaciones de un criterio separadas por más de {1} exigen una tercera opinión.",
        "{1} of the highest possible score": "{1} de la puntuación más alta posible",
        "{1} of the higher score": "{1} de la puntuación más alta",
        "{1} of the lower score": "{1} de la puntuación más baja",
        "{1} points": "{1} puntos",
        "Scores that are {1} or more apart are flagged; that changes nothing by itself.":
            "Las puntuaciones separadas por {1} o más se señalan; eso por sí mismo no cambia nada.",
        "A committee cannot add points.": "Una comisión no puede añadir puntos.",
        "A committee adds {1} to {2} points to a total, each with a written reason.":
            "Una comisión añade de {1} a {2} puntos a un total, cada vez con una razón escrita.",
        "A committee may add {1} to {2} points to a total, each with a written reason.":
            "Una comisión puede añadir de {1} a {2} puntos a un total, cada vez con una razón escrita.",
        "Budget": "Presupuesto",
        "When money runs short": "Si falta dinero",
        "Lots": "Lotes",
        "Guarantees": "Garantías",
        "Caps": "Topes",
        "Reserve list": "Lista de reserva",
        "{1} by the rubric.": "{1} según las bases.",
        "Applied in this run: {1}.": "Aplicado aquí: {1}.",
        "The list is drawn to {1} of the budget.": "La lista llega hasta el {1} del presupuesto.",
        "No budget line is declared.": "No se declara ningún límite de presupuesto.",
        "At most {1} {2|place|places}.": "Como máximo {1} {2|plaza|plazas}.",
        "Each proposal asks for: {1}.": "Cada propuesta solicita: {1}.",
        "What it asks for is rounded to a multiple of {1}, {2}.":
            "Lo solicitado se redondea a un múltiplo de {1}, {2}.",
        "The list ends at the first proposal that does not fit.":
            "La lista termina en la primera propuesta que no cabe.",
        "A proposal that does not fit is passed over, and the next one is tried.":
            "Una propuesta que no cabe se salta, y se prueba la siguiente.",
        "The rest is offered to the first that does not fit, however little it is; who declines is passed over.":
            "El resto se ofrece a la primera que no cabe, por poco que sea; quien rechaza se salta.",
        "The rest is offered to the first that does not fit if it is at least {1} of what it asks for; who declines is passed over.":
            "El resto se ofrece a la primera que no cabe si es al menos el {1} de lo solicitado; quien rechaza se salta.",
        "The proposal that crosses the budget is funded in full, then the list ends.":
            "La propuesta que rebasa el presupuesto se financia entera, y ahí termina la lista.",
        "The line is drawn where the sum asked for comes nearest to the budget, never below {1} times the budget; of two lines equally near {2}":
            "El corte se traza donde la suma solicitada más se acerca al presupuesto, nunca por debajo de {1} veces el presupuesto; de dos cortes igual de cercanos, {2}",
        "people choose.": "deciden personas.",
        "the one with more proposals counts.": "cuenta el de más propuestas.",
        "the one with fewer proposals counts.": "cuenta el de menos propuestas.",
        "None: one budget for all.": "Ninguno: un presupuesto para todas.",
        "{1}: {2} of its own.": "{1}: {2} propios.",
        "What a lot leaves over goes into the general budget.": "Lo que sobra de un lote pasa al presupuesto general.",
        "What a lot leaves over lapses.": "Lo que sobra de un lote se pierde.",
        "{1} of the budget": "{1} del presupuesto",
        "None.": "Ninguna.",
        "At least {1} {2|award|awards} per {3}, the best of each first, thresholds met.":
            "Al menos {1} {2|ayuda|ayudas} por {3}, las mejores de cada grupo primero, con los umbrales alcanzados.",
        "At most {1} over the whole call.": "Como máximo {1} en toda la convocatoria.",
        "At most {1} per {2}.": "Como máximo {1} por {2}.",
        "All who meet the thresholds and are not funded, in rank order.":
            "Todas las que alcanzan los umbrales y no se financian, por orden de puesto.",
        "The next {1} in rank order.": "Las {1} siguientes por orden de puesto.",
        "In rank order while the amounts asked for stay within {1} of the budget.":
            "Por orden de puesto mientras los importes solicitados no pasen del {1} del presupuesto.",
        "Where there is not enough for all who are ranked, it is drawn who gets it.":
            "Cuando no alcanza para todas las clasificadas, se sortea.",
        "Where there is not enough for all who share a rank, it is drawn among them; the list above it is in rank order.":
            "Cuando no alcanza para todas las de un mismo puesto, se sortea entre ellas; la lista por encima sigue los puestos.",
        "Tier by tier from the best; where there is not enough for all of a tier, it is drawn among them. Who is in no tier comes after them, in rank order.":
            "Nivel por nivel desde el mejor; cuando no alcanza para todas las de un nivel, se sortea entre ellas. Las que no están en ningún nivel vienen después, por orden de puesto.",
        "All in a draw have the same chance.": "Todas las de un sorteo tienen la misma probabilidad.",
        "The chance follows the ranking score: it goes from 0 to 1 over {1} points, and the chances add up to what there is (clipped linear).":
            "La probabilidad sigue la puntuación de clasificación: va de 0 a 1 en {1} puntos, y las probabilidades suman lo que hay (lineal recortada).",
        "Drawn by systematic sampling in the order of SHA-256(seed followed by id): exactly as many win as the chances add up to, each with its own chance. The award rule then asks in the order of the draw: first whoever's chance is 1, then the drawn, then the others. Each lot is drawn apart, with a slash and its id behind the seed.":
            "Se sortea por muestreo sistemático en el orden de SHA-256(semilla seguida del identificador): ganan exactamente tantas como suman las probabilidades, cada una con la suya. Después la regla de concesión sigue el orden del sorteo: primero las de probabilidad 1, luego las sorteadas, luego las demás. Cada lote se sortea aparte, con una barra y su identificador tras la semilla.",
        "Seed: {1}": "Semilla: {1}",
        "The seed is not known yet: nothing is drawn, and what depends on it is undecided.":
            "La semilla aún no se conoce: no se sortea nada, y lo que depende de ella queda por decidir.",
        "{1}: from a total of {2}.": "{1}: desde un total de {2}.",
        "{1}: from rank {2}.": "{1}: desde el puesto {2}.",
        "Tiers": "Niveles",
        "Deadline": "Plazo",
        "Schema": "Esquema",
        "Duplicates": "Duplicados",
        "Missing scores": "Puntuaciones que faltan",
        "Evaluators": "Evaluadores",
        "Rounding": "Redondeo",
        "Total": "Total",
        "Ranking": "Clasificación",
        "Ties": "Empates",
        "{1}, by '{2}'; exactly at the moment is on time.": "{1}, según '{2}'; en el momento exacto aún es a tiempo.",
        "Submissions are not checked against a schema.": "Las solicitudes no se comprueban con un esquema.",
        "Submissions must be valid against the call's XML schema.":
            "Las solicitudes deben ser válidas según el esquema XML de la convocatoria.",
        "Exact copies count once. There is no limit to submissions of one applicant.":
            "Las copias exactas cuentan una vez. No se limita el número de solicitudes de un solicitante.",
        "Exact copies count once. Of several submissions with the same '{1}' {2}.":
            "Las copias exactas cuentan una vez. De varias solicitudes con igual '{1}': {2}.",
        "the last by '{1}' competes, those before it are inadmissible":
            "la última según '{1}' concurre, las anteriores son inadmisibles",
        "the last competes, those before it are inadmissible": "la última concurre, las anteriores son inadmisibles",
        "the first by '{1}' competes, those after it are inadmissible":
            "la primera según '{1}' concurre, las posteriores son inadmisibles",
        "the first competes, those after it are inadmissible": "la primera concurre, las posteriores son inadmisibles",
        "the highest ranked is kept": "se conserva la mejor clasificada",
        "a second one makes all of them inadmissible": "una segunda las hace inadmisibles a todas",
        "A proposal with a missing score is incomplete and is not ranked.":
            "Una propuesta a la que falta una puntuación está incompleta y no se clasifica.",
        "A missing score of a proposal that enough evaluators read counts as 0.":
            "Una puntuación que falta de una propuesta leída por suficientes evaluadores cuenta como 0.",
        "A missing score of a proposal that enough evaluators read counts as the lowest of the scale.":
            "Una puntuación que falta de una propuesta leída por suficientes evaluadores cuenta como la más baja de la escala.",
        "A criterion without a score of a proposal that enough evaluators read is left out, and its weight with it.":
            "Un criterio sin puntuación de una propuesta leída por suficientes evaluadores se deja fuera, y su peso con él.",
        "Nothing is rounded: scores are compared as exact fractions.":
            "No se redondea nada: las puntuaciones se comparan como fracciones exactas.",
        "The score of each criterion is rounded to a multiple of {1}, {2}.":
            "La puntuación de cada criterio se redondea a un múltiplo de {1}, {2}.",
        "The total is rounded to a multiple of {1}, {2}.": "El total se redondea a un múltiplo de {1}, {2}.",
        "Only what is shown is rounded; scores are compared as exact fractions. It is rounded to a multiple of {1}, {2}.":
            "Solo se redondea lo que se muestra; las puntuaciones se comparan como fracciones exactas. Se redondea a un múltiplo de {1}, {2}.",
        "to the nearest, a half to the even digit": "al más cercano, la mitad hacia la cifra par",
        "to the nearest, a half away from zero": "al más cercano, la mitad alejándose de cero",
        "to the nearest, a half towards zero": "al más cercano, la mitad hacia cero",
        "away from zero": "alejándose de cero",
        "towards zero": "hacia cero",
        "upwards": "hacia arriba",
        "downwards": "hacia abajo",
        "There is no total.": "No hay total.",
        "The sum of the criteria's scores": "La suma de las puntuaciones de los criterios",
        "The sum of weight × score over the criteria": "La suma de peso × puntuación de los criterios",
        "The mean of the criteria's scores, weighted": "La media ponderada de las puntuaciones de los criterios",
        "By the formula {1}": "Según la fórmula {1}",
        "{1}; at least {2} is needed.": "{1}; se necesitan al menos {2}.",
        "{1}; no threshold.": "{1}; sin umbral.",
        "The highest ranking score first; {1}.": "La puntuación de clasificación más alta primero; {1}.",
        "By the total, the highest first.": "Según el total, el más alto primero.",
        "No tie-breaking step is declared.": "No se declara ningún criterio de desempate.",
        "Among equals, step {1}, {2}: {3}.": "Entre iguales, criterio de desempate {1}, {2}: {3}.",
        "No award rule is declared: everybody who is ranked is selected.":
            "No se declara ninguna regla de concesión: se seleccionan todas las clasificadas.",
        "Who is still equal after that shares a rank. {1}": "Quienes siguen iguales comparten puesto. {1}",
        "Where such a tie straddles the funding line, it is left to people.":
            "Cuando un empate así queda sobre la línea de corte, se deja a personas.",
        "Where such a tie straddles the funding line, all of them are funded.":
            "Cuando un empate así queda sobre la línea de corte, se financian todas.",
        "Where such a tie straddles the funding line, none of them is funded.":
            "Cuando un empate así queda sobre la línea de corte, no se financia ninguna.",
    ]

    /// The parts of a page.
    static let sections: MessageTable.Texts = [
        "How far thresholds, scales and the budget may move":
            "Cuánto pueden moverse los umbrales, las escalas y el presupuesto",
        "The award list stays the same from … to …, everything else as written":
            "La lista de ayudas es la misma de … a …, todo lo demás según lo fijado",
        "number": "número",
        "as written": "según lo fijado",
        "same list from": "misma lista desde",
        "to": "hasta",
        "just beyond": "justo más allá",
        "No other budget changes the award list.": "Ningún otro presupuesto cambia la lista de ayudas.",
        "The award list is the same for a budget from {1}.":
            "La lista de ayudas es la misma con un presupuesto desde {1}.",
        "The award list is the same for a budget up to {1}.":
            "La lista de ayudas es la misma con un presupuesto hasta {1}.",
        "The award list is the same for a budget from {1} up to {2}.":
            "La lista de ayudas es la misma con un presupuesto desde {1} hasta {2}.",
        "{1} of {2} {3|number|numbers} can change the award list.":
            "{1} de {2} {3|número|números} pueden cambiar la lista de ayudas.",
        "below": "por debajo",
        "above": "por encima",
        "Threshold": "Umbral",
        "Threshold of the total": "Umbral del total",
        "Lowest score of the scale": "Puntuación más baja de la escala",
        "Highest score of the scale": "Puntuación más alta de la escala",
        "Budget of the lot, and the whole with it": "Presupuesto del lote, y el total con él",
        "Budget of the lot": "Presupuesto del lote",
        "nothing changes": "no cambia nada",
        "Texts that changed, which decide nothing": "Textos modificados, que no deciden nada",
        "{1} = {2}": "{1} = {2}",
        "{1} ({2})": "{1} ({2})",
        "{1}, “{2}”": "{1}, «{2}»",
        "texts of the rubric that are not written in this language, and stand in another here: {1}; fundscore check names them":
            "textos de las bases que no existen en este idioma y figuran aquí en otro: {1}; fundscore check los nombra",
        "What changed in the rules": "Qué cambió en las reglas",
        "Both sides decide by the same rules.": "Ambos lados deciden con las mismas reglas.",
        "To be known first": "Debe saberse primero",
        "{1} more": "{1} más",
        "Changed rules, old and new": "Reglas cambiadas, antiguas y nuevas",
        "rule": "regla",
        "old": "antigua",
        "new": "nueva",
        "Who enters, who leaves": "Quién entra, quién sale",
        "Enter the main list": "Entran en la lista principal",
        "Leave the main list": "Salen de la lista principal",
        "enter the main list": "entran en la lista principal",
        "leave it": "salen de ella",
        "move otherwise": "se mueven de otro modo",
        "stay as they are": "quedan como están",
        "likeness of the two rankings: 1 is the same order, −1 the opposite":
            "semejanza de las dos clasificaciones: 1 es el mismo orden, −1 el contrario",
        "How the likeness of the rankings is counted": "Cómo se cuenta la semejanza de las clasificaciones",
        "Of all pairs of proposals that both rankings hold: those in the same order on both sides count for, those in opposite order against; ties on one side are allowed for. Statistics calls it Kendall's tau-b.":
            "De todos los pares de propuestas que están en ambas clasificaciones: los del mismo orden en ambos lados cuentan a favor, los de orden contrario en contra; los empates en un lado se tienen en cuenta. La estadística lo llama tau-b de Kendall.",
        "Nobody.": "Nadie.",
        "What was compared": "Qué se comparó",
        "The files of the old rubric": "Los ficheros de las bases antiguas",
        "The files of the new rubric": "Los ficheros de las bases nuevas",
        "What the criteria do": "Qué hacen los criterios",
        "The written weight is what the rules say; the effective weight is the share of the differences between totals that a criterion makes in this call, where the total is a weighted sum. A criterion on which all proposals score alike decides nothing, whatever its weight.":
            "El peso fijado es el de las reglas; el peso efectivo es la parte de las diferencias entre totales que produce un criterio en esta convocatoria, donde el total es una suma ponderada. Un criterio en el que todas las propuestas puntúan igual no decide nada, sea cual sea su peso.",
        "Written and effective weights": "Pesos fijados y pesos efectivos",
        "How the scores are spread": "Cómo se reparten las puntuaciones",
        "Correlations between criteria": "Correlaciones entre criterios",
        "The greatest effective weight has {1}: {2}.": "El mayor peso efectivo lo tiene {1}: {2}.",
        "Written weight (upper, light bar) and effective weight (lower, dark bar)":
            "Peso fijado (barra clara, arriba) y peso efectivo (barra oscura, abajo)",
        "criterion": "criterio",
        "written": "fijado",
        "effective": "efectivo",
        "drawing": "dibujo",
        "mean": "media",
        "spread (sd)": "dispersión (σ)",
        "scores": "puntuaciones",
        "at floor": "en el mínimo",
        "at ceiling": "en el máximo",
        "{1}: written {2}, effective {3}": "{1}: fijado {2}, efectivo {3}",
        "{1} orders the proposals like {2}.": "{1} ordena las propuestas como {2}.",
        "{1}: leaving it out would change nothing in the award list.":
            "{1}: sin este criterio la lista de ayudas sería la misma.",
        "{1}, proposals by score: {2}": "{1}, propuestas por puntuación: {2}",
        "Pearson's correlation between the scores of two criteria":
            "Correlación de Pearson entre las puntuaciones de dos criterios",
        "Where the committee departed from the lists": "Dónde se apartó la comisión de las listas",
        "The lists above follow the rules alone. What is decided differs from them as follows, and the letters say so.":
            "Las listas de arriba siguen solo las reglas. Lo decidido difiere de ellas como sigue, y las cartas lo dicen.",
        "Each departure, before and after": "Cada desviación, antes y después",
        "proposal": "propuesta",
        "by the rules": "según las reglas",
        "as decided": "según lo decidido",
        "why": "por qué",
        "decided by": "decidido por",
        "Awarded by the rules: {1}; as decided: {2}.": "Concedido según las reglas: {1}; según lo decidido: {2}.",
        " That is {1} more than the budget.": " Son {1} más que el presupuesto.",
        "The draw": "El sorteo",
        "To repeat it: {1}, or by hand: {2}, and with the id behind the seed for every proposal.":
            "Para repetirlo: {1}, o a mano: {2}, y con el identificador tras la semilla para cada propuesta.",
        "Probability of an award": "Probabilidad de una ayuda",
        "rows {1} to {2}": "filas {1} a {2}",
        "Probability of an award in rank order, from row {1}":
            "Probabilidad de una ayuda por orden de puesto, desde la fila {1}",
        "chance": "probabilidad",
        "with the draw": "con el sorteo",
        "without the draw": "sin el sorteo",
        "Nothing is drawn yet: the draw waits for its seed.":
            "Aún no se ha sorteado nada: el sorteo espera su semilla.",
        "places {1} to {2}": "puestos {1} a {2}",
        "The draw in its order, from place {1}": "El sorteo en su orden, desde el puesto {1}",
        "place": "puesto",
        "score": "puntuación",
        "SHA-256(seed, id)": "SHA-256(semilla, identificador)",
        "parts": "partes",
        "point": "punto",
        "drawn": "sorteada",
        "not drawn": "no sorteada",
        "not yet": "aún no",
        "The evaluators": "Los evaluadores",
        "How severe each evaluator is": "Cómo de severo es cada evaluador",
        "In points of the total, against the others who read the same proposals: left of the line is stricter, right of it milder. The bar is two standard errors on either side.":
            "En puntos del total, frente a los demás que leyeron las mismas propuestas: a la izquierda de la línea, más severo; a la derecha, más benévolo. La barra son dos errores típicos a cada lado.",
        "From {1} ({2}, the strictest) to {3} points ({4}, the mildest).":
            "Desde {1} ({2}, el más severo) hasta {3} puntos ({4}, el más benévolo).",
        "Krippendorff's alpha, the agreement beyond chance, is {1} (1 is perfect; {2} is usually asked for, below {3} conclusions are uncertain).":
            "El alfa de Krippendorff, la concordancia más allá del azar, es {1} (1 es perfecta; suele pedirse {2}, por debajo de {3} las conclusiones son inciertas).",
        "Agreement between evaluators cannot be measured here.":
            "La concordancia entre evaluadores no puede medirse aquí.",
        "The score sheets fall into {1} groups of proposals that no evaluator links: severity compares within a group only.":
            "Las hojas de puntuación forman {1} grupos de propuestas que ningún evaluador une: la severidad solo se compara dentro de un grupo.",
        "Severity of each evaluator": "Severidad de cada evaluador",
        "evaluator": "evaluador",
        "proposals": "propuestas",
        "severity": "severidad",
        "cautious estimate": "estimación prudente",
        "without this evaluator": "sin este evaluador",
        "not connected": "no conectado",
        "the same list": "la misma lista",
        "{1} {2|proposal has|proposals have} too few evaluators left to be scored ({3}):":
            "{1} {2|propuesta se queda|propuestas se quedan} sin evaluadores suficientes para puntuarse ({3}):",
        "Ranks with severity taken out": "Puestos sin la severidad",
        "{1} of {2} {3|proposal|proposals} would change places, {4} by three ranks or more.":
            "{1} de {2} {3|propuesta|propuestas} cambiarían de puesto, {4} en tres puestos o más.",
        "By the mean of the evaluators' totals, as given and with severity taken out. It decides nothing; it shows whose rank hangs on who read it. Full lines rise, broken ones fall, heavy ones move by three ranks or more.":
            "Según la media de los totales de los evaluadores, tal como se dieron y sin la severidad. No decide nada; muestra qué puestos dependen de quién leyó. Las líneas continuas suben, las discontinuas bajan, las gruesas se mueven tres puestos o más.",
        "Ranks as given and corrected": "Puestos dados y corregidos",
        "Drawn are the first {1}.": "Se dibujan las {1} primeras.",
        "No rank changes.": "Ningún puesto cambia.",
        "The ranks as a table": "Los puestos en una tabla",
        "Rank as given on the left, with severity taken out on the right":
            "Puesto dado a la izquierda, sin la severidad a la derecha",
        "as given": "tal como se dio",
        "severity taken out": "sin la severidad",
        "Totals and ranks: as given, with severity taken out, and by the cautious estimate":
            "Totales y puestos: tal como se dieron, sin la severidad y según la estimación prudente",
        "total": "total",
        "corrected": "corregido",
        "cautious": "prudente",
        "spread": "margen",
        "Expected ranks": "Puestos esperados",
        "Another way to look at the same scores, which takes into account how evaluators differ; it decides nothing here. The dot is the expected rank, the bar its middle half, the broken line the funding line for {1} places ({2}). Where the bar touches the line, evidence does not tell the proposal from the others: {3}.":
            "Otra manera de ver las mismas puntuaciones, que tiene en cuenta cómo difieren los evaluadores; aquí no decide nada. El punto es el puesto esperado, la barra su mitad central, la línea discontinua la línea de corte para {1} plazas ({2}). Donde la barra toca la línea, nada distingue la propuesta de las demás: {3}.",
        "clearly above": "claramente por encima",
        "at the line": "en el corte",
        "clearly below": "claramente por debajo",
        "expected rank": "puesto esperado",
        "middle half": "mitad central",
        "group": "grupo",
        "{1}: expected rank {2}": "{1}: puesto esperado {2}",
        "How far each weight may move": "Cuánto puede moverse cada peso",
        "The upper, dark bar is where the award list stays the same; the lower, light one where the same proposals stay at the top of the ranking; the upright line is the weight as written. The other weights are rescaled in proportion.":
            "La barra oscura, arriba, muestra dónde la lista de ayudas es la misma; la clara, abajo, dónde las mismas propuestas siguen en cabeza de la clasificación; la línea vertical es el peso fijado. Los demás pesos se ajustan en proporción.",
        "How far each weight may move before the award list changes":
            "Cuánto puede moverse cada peso antes de que cambie la lista de ayudas",
        "weight": "peso",
        "{1}: same list from {2} to {3}, weight {4}": "{1}: misma lista de {2} a {3}, peso {4}",
        "Part of this call is drawn by lot, so no line through the ranking parts those who are funded from the others: {1} has all chances and the arithmetic.":
            "Parte de esta convocatoria se sortea, por lo que ninguna línea en la clasificación separa las financiadas de las demás: {1} tiene todas las probabilidades y el cálculo.",
        "the draw": "el sorteo",
        "Next, if an award falls free": "Siguiente, si queda libre una ayuda",
        "Last funded": "Última financiada",
        "nobody": "nadie",
        "First below the line": "Primera por debajo del corte",
        "Passed over above it": "Saltadas por encima",
        "How safe it is": "Cómo de firme es",
        "What decides": "Qué decide",
        "{1}, rank {2}, {3} points": "{1}, puesto {2}, {3} puntos",
        ", asks for {1}": ", solicita {1}",
        ": the same score as the last funded": ": la misma puntuación que la última financiada",
        ": {1} {2|point|points} less than the last funded": ": {1} {2|punto|puntos} menos que la última financiada",
        "{1}, rank {2}: {3}": "{1}, puesto {2}: {3}",
        "and {1} more": "y {1} más",
        "{1}, first on the reserve list": "{1}, primera de la lista de reserva",
        "Not part of this report: {1} with the same inputs studies it.":
            "No forma parte de este informe: {1} lo estudia con los mismos datos.",
        "More": "Más",
        "How often each proposal is funded": "Cuántas veces se financia cada propuesta",
        "How the trials are drawn": "Cómo se sortean los ensayos",
        "{1} more: {2}": "{1} más: {2}",
        "Seed {1}; {2}. Where weights are drawn, each trial has weights that add up to the same sum and lie around the written ones: the greater the concentration, the nearer (a Dirichlet distribution).":
            "Semilla {1}; {2}. Donde se sortean pesos, cada ensayo tiene pesos de la misma suma en torno a los fijados: cuanto mayor la concentración, más cerca (distribución de Dirichlet).",
        "{1} trials, in which weights and scores vary as the note below says. Safe: funded in at least 95\u{202F}% of them; out: in at most 5\u{202F}%; borderline: between. Of all: {2}.":
            "{1} ensayos en los que pesos y puntuaciones varían como dice la nota de abajo. Segura: financiada en al menos el 95 % de ellos; fuera: en no más del 5 %; dudosa: entre ambos. En total: {2}.",
        "Probability of funding in rank order": "Probabilidad de ayuda por orden de puesto",
        "now": "ahora",
        "funded in": "financiada en",
        "band": "clase",
        "rank, middle 90\u{202F}%": "puesto, 90 % central",
        "{1}: funded in {2} of the trials": "{1}: financiada en el {2} de los ensayos",
        "funded": "financiada",
        "not funded": "no financiada",
        "The result in brief": "El resultado en breve",
        "Who is funded": "Quién recibe ayuda",
        "Where the funding line lies": "Dónde está la línea de corte",
        "To be decided first: {1} {2|proposal|proposals}": "Por decidir primero: {1} {2|propuesta|propuestas}",
        "The rules leave this to people. Until it is decided, the list below is not final.":
            "Las reglas lo dejan a personas. Hasta que se decida, la lista de abajo no es definitiva.",
        "To be known": "Debe saberse",
        "Not given": "No dado",
        "of {1} submissions funded": "de {1} solicitudes financiadas",
        "awarded of {1}": "concedidos de {1}",
        "over the budget": "por encima del presupuesto",
        "left": "restantes",
        "Nobody is funded.": "Nadie recibe ayuda.",
        "and {1} more: the whole list": "y {1} más: la lista entera",
        "Between the last funded and the first below the line, {1} counts most: {2} {3|point|points} for the last funded; all together make {4}.":
            "Entre la última financiada y la primera por debajo del corte, lo que más cuenta es {1}: {2} {3|punto|puntos} para la última financiada; todo junto suma {4}.",
        "The last funded and the first below the line are equal in score and on every step of the ladder.":
            "La última financiada y la primera por debajo del corte son iguales en puntuación y en cada criterio de desempate.",
        "The last funded and the first below the line have the same score; step {1} of the ladder, {2}, decides: {3} against {4}.":
            "La última financiada y la primera por debajo del corte tienen la misma puntuación; el criterio de desempate {1}, {2}, decide: {3} frente a {4}.",
        "The last funded and the first below the line, in points":
            "La última financiada y la primera por debajo del corte, en puntos",
        "difference": "diferencia",
        "The lists": "Las listas",
        "{1} {2|submission|submissions}: {3}.": "{1} {2|solicitud|solicitudes}: {3}.",
        "They are tried in this order when money of this lot falls free.":
            "Se recurre a ellas en este orden si queda libre dinero de este lote.",
        "They are tried in this order when money falls free.":
            "Se recurre a ellas en este orden si queda libre dinero.",
        "Scored, but at least one threshold is not met; not ranked.":
            "Puntuadas, pero al menos un umbral no se alcanza; sin clasificar.",
        "A score that the rules ask for is missing; not ranked.":
            "Falta una puntuación que exigen las reglas; sin clasificar.",
        "Read, but not allowed to compete; every rule that failed is named.":
            "Leídas, pero no admitidas a concurrir; se nombra cada regla incumplida.",
        "Could not be read, was incomplete, late, or a duplicate.":
            "Ilegibles, incompletas, fuera de plazo o duplicadas.",
        "Left to people; not ranked.": "Dejadas a personas; sin clasificar.",
        "{1} of {2} awarded": "{1} de {2} concedidos",
        "The budget lot by lot": "El presupuesto lote por lote",
        "lot": "lote",
        "budget": "presupuesto",
        "Where the money goes": "A dónde va el dinero",
        "By list": "Por lista",
        "By {1}": "Por {1}",
        "Without an award on either side: {1}.": "Sin ayuda en ninguno de los lados: {1}.",
        "proposals before": "propuestas antes",
        "after": "después",
        "money before": "dinero antes",
        "old rank": "puesto antiguo",
        "new rank": "puesto nuevo",
        "old score": "puntuación antigua",
        "new score": "puntuación nueva",
        "list": "lista",
        "old award": "ayuda antigua",
        "new award": "ayuda nueva",
        "because": "porque",
        "not there": "no está",
        "How the ranks move": "Cómo se mueven los puestos",
        "Full lines rise, broken ones fall; heavy ones enter or leave the main list.":
            "Las líneas continuas suben, las discontinuas bajan; las gruesas entran en la lista principal o salen de ella.",
        "Old and new ranks": "Puestos antiguos y nuevos",
        "Drawn are those that enter or leave the main list, then the highest ranked; {1} in all.":
            "Se dibujan las que entran en la lista principal o salen de ella, después las mejor clasificadas; {1} en total.",
        "Move without entering or leaving ({1})": "Se mueven sin entrar ni salir ({1})",
        "Moved": "Movidas",
        "Old rank on the left, new rank on the right": "Puesto antiguo a la izquierda, puesto nuevo a la derecha",
        "{1}, whose weight is {2}: at {3} {4}. No other weight changes the list sooner.":
            "{1}, cuyo peso es {2}: en {3}, {4}. Ningún otro peso cambia antes la lista.",
        "Points by criterion": "Puntos por criterio",
        "The total is a formula: no criterion adds points of its own. The scores stand below.":
            "El total es una fórmula: ningún criterio añade puntos propios. Las puntuaciones están abajo.",
        "The scores as a table": "Las puntuaciones en una tabla",
        "All {1} ranking scores from the first to the last; the line stands where the funding ends":
            "Las {1} puntuaciones de clasificación de la primera a la última; la línea está donde termina la financiación",
        "{1}. Below: the first proposals and those around the line.":
            "{1}. Abajo: las primeras propuestas y las cercanas al corte.",
        "Broken line: the threshold of the total, {1}": "Línea discontinua: el umbral del total, {1}",
        "Points by criterion in rank order": "Puntos por criterio por orden de puesto",
        "ranking score": "puntuación de clasificación",
        "Funding line": "Línea de corte",
        "committee: {1}, {2}": "comisión: {1}, {2}",
        "Where it comes from": "De dónde procede",
        "Check any file with {1}. The exact numbers stand in decisions.csv, scores.csv, facts.csv and result.json beside this page.":
            "Compruebe cualquier fichero con {1}. Los números exactos están en decisions.csv, scores.csv, facts.csv y result.json junto a esta página.",
        "The files of the rubric {1}": "Los ficheros de las bases {1}",
        "Score sheets, adjustments, list of evaluators": "Hojas de puntuación, ajustes, lista de evaluadores",
        "Trial: {1}": "Ensayo: {1}",
        "Budget set for this run: {1}": "Presupuesto fijado para esta ejecución: {1}",
        "Declined: {1}": "Rechazadas: {1}",
        "Withdrawn: {1}": "Retiradas: {1}",
        "{1} {2|submission|submissions} in {3} {4|file|files}; each in exactly one list":
            "{1} {2|solicitud|solicitudes} en {3} {4|fichero|ficheros}; cada una en una sola lista",
        "submissions": "solicitudes",
        "{1} {2|remark|remarks} about score sheets and other inputs":
            "{1} {2|observación|observaciones} sobre hojas de puntuación y otros datos",
        "No proposal is ranked.": "Ninguna propuesta está clasificada.",
        "= ex aequo: still tied after every step of the ladder.":
            "= ex aequo: aún iguales tras todos los criterios de desempate.",
        "lot rank": "puesto en el lote",
        "overall rank": "puesto general",
        "title": "título",
        "requested": "solicitado",
        "list and reason": "lista y razón",
        "{1}, {2} {3|proposal|proposals} from row {4}": "{1}, {2} {3|propuesta|propuestas} desde la fila {4}",
        "Funding line: {1} awarded": "Línea de corte: {1} concedidos",
        "Funding line: {1} awarded, {2} over the budget":
            "Línea de corte: {1} concedidos, {2} por encima del presupuesto",
        "Funding line: {1} awarded, {2} left": "Línea de corte: {1} concedidos, {2} restantes",
        "reasons": "razones",
        "What it would take": "Qué habría hecho falta",
        "For each ranked proposal that is not funded: the smallest change of a single score, all else equal, that would fund it. It explains a result; it is no promise for another call.":
            "Para cada propuesta clasificada y no financiada: el menor cambio de una sola puntuación, con todo lo demás igual, que la haría financiar. Explica un resultado; no es una promesa para otra convocatoria.",
        "The smallest change for each proposal": "El menor cambio para cada propuesta",
        "One better score would fund {1} of the {2} that are ranked and not funded.":
            "Una sola puntuación mejor financiaría {1} de las {2} clasificadas y no financiadas.",
        "Smallest change of one score that funds the proposal":
            "Menor cambio de una puntuación que hace financiar la propuesta",
        "one of these would do, the smallest first": "bastaría una de estas, la menor primero",
        "No single score can do it.": "Ninguna puntuación por sí sola basta.",
        "{1}: {2} instead of {3}": "{1}: {2} en lugar de {3}",
        "The rules": "Las reglas",
        "The order of the decision": "El orden de la decisión",
        "What was applied": "Qué se aplicó",
        "Read": "Lectura",
        "Each submission is read; what is not well-formed, incomplete, late or a duplicate is inadmissible.":
            "Se lee cada solicitud; lo mal formado, incompleto, fuera de plazo o duplicado es inadmisible.",
        "All rules are evaluated and all failures are listed; one failure makes a proposal ineligible.":
            "Se examinan todas las reglas y se enumeran todos los incumplimientos; uno solo hace no elegible una propuesta.",
        "Score": "Puntuación",
        "Every criterion is scored, evaluators are combined, parts are added up to the total.":
            "Se puntúa cada criterio, se combinan los evaluadores, se suman las partes hasta el total.",
        "Thresholds": "Umbrales",
        "Per criterion, per group of criteria and for the total; all failures are listed.":
            "Por criterio, por grupo de criterios y para el total; se enumeran todos los incumplimientos.",
        "By the ranking score, then step by step down the ladder among those that are still equal.":
            "Según la puntuación de clasificación y, entre las que siguen iguales, criterio de desempate por criterio de desempate.",
        "Award": "Concesión",
        "Guarantees first, then the list in rank order under caps, lots and budget.":
            "Primero las garantías, después la lista por orden de puesto, con topes, lotes y presupuesto.",
        "Reserve": "Reserva",
        "In rank order; the rest is not funded.": "Por orden de puesto; el resto no se financia.",
        "Criteria": "Criterios",
        "Criteria with weight, scale and threshold": "Criterios con peso, escala y umbral",
        "scale": "escala",
        "threshold": "umbral",
        "how it is scored": "cómo se puntúa",
        "{1} to {2} in steps of {3}": "{1} a {2} en pasos de {3}",
        "{1} to {2}": "{1} a {2}",
        "by evaluators": "por evaluadores",
        "computed": "calculado",
        "computed: {1}": "calculado: {1}",
        "by a decision table of the rubric": "según una tabla de decisión de las bases",
        "by the decision {1} of {2}": "según la decisión {1} de {2}",
        "the sum of its parts, weight × score": "la suma de sus partes, peso × puntuación",
        "the weighted mean of its parts": "la media ponderada de sus partes",
        "the lowest of its parts": "la más baja de sus partes",
        "the highest of its parts": "la más alta de sus partes",
        "Eligibility rules; a proposal must meet all of them":
            "Reglas de admisión; una propuesta debe cumplirlas todas",
        "must hold": "debe cumplirse",
        "otherwise": "si no",
        "How safe the line is": "Cómo de firme es el corte",
        "At the line: {1}": "En el corte: {1}",
        "At the line": "En el corte",
        "How far weights may move before the list changes, and how often each proposal is funded when they vary, is what {1} with the same inputs finds out.":
            "Cuánto pueden moverse los pesos antes de que cambie la lista, y cuántas veces se financia cada propuesta cuando varían, lo averigua {1} con los mismos datos.",
        "What could not be studied": "Qué no pudo estudiarse",
        "No change of a single weight changes the award list.":
            "Ningún cambio de un solo peso cambia la lista de ayudas.",
        "The least change of the weight of {1} changes the award list.":
            "El menor cambio del peso de {1} cambia la lista de ayudas.",
        "The award list stays the same as long as no single weight moves by more than {1} of itself; {2} is the first to change it.":
            "La lista de ayudas es la misma mientras ningún peso por sí solo se mueva más del {1} de sí mismo; {2} es el primero en cambiarla.",
        "At the top of the ranking, as many as are funded now, the same proposals stay as long as no weight moves by more than {1} of itself, whatever the others do.":
            "En cabeza de la clasificación, tantas como se financian ahora, siguen las mismas propuestas mientras ningún peso se mueva más del {1} de sí mismo, hagan lo que hagan los demás.",
        "No change of the weights puts others on top.": "Ningún cambio de los pesos pone a otras en cabeza.",
        "The order at the line is so close that the least change of weights can turn it.":
            "El orden en el corte es tan ajustado que el menor cambio de los pesos puede invertirlo.",
        "In {1} trials {2} of the {3} funded are safe; {4} {5|proposal is|proposals are} borderline.":
            "En {1} ensayos, {2} de las {3} financiadas son seguras; {4} {5|propuesta es dudosa|propuestas son dudosas}.",
        "Scores by criterion; the exact ones, with every evaluator's, stand in scores.csv":
            "Puntuaciones por criterio; las exactas, con las de cada evaluador, están en scores.csv",
    ]

    /// The frame of a page, and words that its parts share.
    static let page: MessageTable.Texts = [
        "Awards of the call": "Ayudas de la convocatoria",
        "Result of the call": "Resultado de la convocatoria",
        "Status of the rubric: ": "Estado de las bases: ",
        "It shows how such a call can be run; it is not a published set of rules.":
            "Muestra cómo puede desarrollarse una convocatoria así; no son unas bases publicadas.",
        "Rules published at {1}": "Reglas publicadas en {1}",
        "Two outcomes compared": "Dos resultados comparados",
        "{1} and {2}": "{1} y {2}",
        "Skip to the result": "Ir al resultado",
        "Made by fundscore. Equal inputs make an equal report, byte for byte.":
            "Elaborado con fundscore. Datos iguales dan un informe igual, byte por byte.",
        "rank": "puesto",
        "Place and date": "Lugar y fecha",
        "Name, office, signature": "Nombre, servicio, firma",
        "{1}: name, signature": "{1}: nombre, firma",
        "Contents": "Contenido",
        "page {1} of {2}": "página {1} de {2}",
        "{1} {2|enters|enter}": "{1} {2|entra|entran}",
        "{1} {2|leaves|leave}": "{1} {2|sale|salen}",
        "{1} out": "{1} menos",
        "{1} in": "{1} más",
        "the amounts change": "cambian los importes",
        "{1} passes {2}": "{1} adelanta a {2}",
        "file": "fichero",
        "the lowest score of the scale of {1}": "la puntuación más baja de la escala de {1}",
        "the highest score of the scale of {1}": "la puntuación más alta de la escala de {1}",
        "Wherever they are moved, the list stays the same: {1}.":
            "Se muevan a donde se muevan, la lista es la misma: {1}.",
        "These ranks know the evaluators' scores alone; they leave out {1}.":
            "Estos puestos conocen solo las puntuaciones de los evaluadores; dejan fuera {1}.",
        "what rules score": "lo que puntúan reglas",
        "the bonus and the formula of the ranking": "la bonificación y la fórmula de la clasificación",
        "thresholds": "umbrales",
        "the ladder among equals": "los criterios de desempate",
        "lots": "lotes",
        "caps": "topes",
        "guarantees": "garantías",
        "safe": "segura",
        "borderline": "dudosa",
        "out": "fuera",
        "{1} entered": "{1} entran",
        "{1} left": "{1} salen",
        "{1} moved": "{1} se mueven",
        "{1} unchanged": "{1} sin cambios",
        "total threshold": "umbral del total",
        "scale minimum": "mínimo de la escala",
        "scale maximum": "máximo de la escala",
    ]

    /// Screens.
    static let screen: MessageTable.Texts = [
        "Move": "Se mueven",
        "OLD: {1}": "ANTIGUO: {1}",
        "NEW: {1}": "NUEVO: {1}",
        "The rules are the same on both sides": "Las reglas son las mismas en ambos lados",
        ", budget {1}": ", presupuesto {1}",
        "amount": "importe",
        "amount {1}": "importe {1}",
        "likeness of the two rankings: {1} (1: the same order, -1: the opposite)":
            "semejanza de las dos clasificaciones: {1} (1: el mismo orden, -1: el contrario)",
        "{1} {2|proposal|proposals}: {3}": "{1} {2|propuesta|propuestas}: {3}",
        "no departure is in force": "no hay ninguna desviación en vigor",
        "proposal  by the ranking  →  as decided": "propuesta  según la clasificación  →  según lo decidido",
        "awarded {1} before, {2} after": "concedido {1} antes, {2} después",
        "warning: that is {1} more than the budget of {2}": "advertencia: son {1} más que el presupuesto de {2}",
        "{1} refuses all {2} that it has an answer for": "{1} rechaza las {2} para las que tiene respuesta",
        "{1} refuses all {2}": "{1} rechaza las {2}",
        "{1}, and {2}": "{1}, y {2}",
        "{1}: {2}, and the rule says {3}": "{1}: {2}, y la regla dice {3}",
        "{1} is always {2}": "{1} es siempre {2}",
        "{1} is between {2} and {3}": "{1} está entre {2} y {3}",
        "{1} is {2} and others": "{1} es {2} y otros",
        "{1} is {2}": "{1} es {2}",
        "… and {1} more, in decisions.csv of --out": "… y {1} más, en decisions.csv de --out",
        "funding line: {1}": "línea de corte: {1}",
        "next, if an award falls free: {1}": "siguiente, si queda libre una ayuda: {1}",
        "{1} awarded": "{1} concedidos",
        "{1} of {2} awarded, {3} over the budget": "{1} de {2} concedidos, {3} por encima del presupuesto",
        "{1} of {2} awarded, {3} left": "{1} de {2} concedidos, {3} restantes",
        "= ex aequo: still tied after the ladder": "= ex aequo: aún iguales tras los criterios de desempate",
        "( ) asked for, not awarded": "( ) solicitado, no concedido",
        "{1} {2|submission|submissions}: {3}": "{1} {2|solicitud|solicitudes}: {3}",
        "all lots: {1}": "todos los lotes: {1}",
        "Not ranked": "Sin clasificar",
        "in lot": "en el lote",
        "status": "estado",
        "reason": "razón",
        "no sheet came back": "no volvió ninguna hoja",
        "asked for": "pedidas",
        "done": "hechas",
        "missing": "faltan",
        "conflicts": "conflictos",
        "{1}: {2} of {3}": "{1}: {2} de {3}",
        "{1} {2|proposal|proposals} without enough readers": "{1} {2|propuesta|propuestas} sin evaluadores suficientes",
        "For people to decide or know": "Para que personas lo decidan o sepan",
        "mend {1} {2|problem|problems} of the score sheets, named above":
            "corregir {1} {2|problema|problemas} de las hojas de puntuación, nombrados arriba",
        "name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`":
            "nombrar a los evaluadores en evaluators.csv y escribir sus hojas con `fundscore sheets`",
        "remind {1} {2|evaluator|evaluators} of {3} {4|assessment|assessments} (`--csv` lists them)":
            "recordar a {1} {2|evaluador|evaluadores} {3} {4|evaluación|evaluaciones} (`--csv` las enumera)",
        "find more readers for {1} {2|proposal|proposals}": "buscar más evaluadores para {1} {2|propuesta|propuestas}",
        "decide what waits for people": "decidir lo que espera a personas",
        "nothing is missing: `fundscore run` makes the list": "no falta nada: `fundscore run` hace la lista",
        "Next": "A continuación",
        "Weights: the award list is the same while the weight is in this interval":
            "Pesos: la lista de ayudas es la misma mientras el peso está en este intervalo",
        "Thresholds, scales and budget: the award list is the same in this interval":
            "Umbrales, escalas y presupuesto: la lista de ayudas es la misma en este intervalo",
        "from": "desde",
        "no change": "sin cambios",
        "other amounts": "otros importes",
        "{1} of {2}, and the whole with it": "{1} de {2}, y el total con él",
        "{1} of {2}": "{1} de {2}",
        "Proposals named above": "Propuestas nombradas arriba",
        "All weights together: the same proposals are at the top while none moves by more than {1} % of itself (or {2})":
            "Todos los pesos juntos: las mismas propuestas siguen en cabeza mientras ninguno se mueva más del {1} % de sí mismo (o {2})",
        "{1}; then {2} may overtake {3}": "{1}; después {2} puede adelantar a {3}",
        "without": "sin",
        "Funding in {1} draws ({2}): {3}": "Financiación en {1} sorteos ({2}): {3}",
        "no single score": "ninguna puntuación sola",
        "what it would take": "qué habría hecho falta",
        "Not funded": "No financiadas",
        "{1} or {2}": "{1} o {2}",
    ]

    /// Why a proposal stands elsewhere.
    static let comparison: MessageTable.Texts = [
        "now: {1}": "ahora: {1}",
        "no longer: {1}": "ya no: {1}",
        "new among the submissions": "nueva entre las solicitudes",
        "no longer among the submissions": "ya no está entre las solicitudes",
        "score {1}": "puntuación {1}",
        "no longer a criterion: {1}": "ya no es un criterio: {1}",
        "a new criterion, score {1}: {2}": "un criterio nuevo, puntuación {1}: {2}",
        "passed by {1}": "adelantada por {1}",
        "passes {1}": "adelanta a {1}",
        "{1} before {2} by {3} ({4} against {5})": "{1} antes que {2} por {3} ({4} frente a {5})",
        "in no draw": "en ningún sorteo",
        "table row {1}": "fila {1} de la tabla",
        "decision {1}": "decisión {1}",
        "{1} evaluators": "{1} evaluadores",
        "chance {1}, drawn": "probabilidad {1}, sorteada",
        "chance {1}, not drawn": "probabilidad {1}, no sorteada",
        "chance {1}, not drawn yet": "probabilidad {1}, aún no sorteada",
        "the scale of '{1}' was {2} and is {3}, but the score sheets are the same: each score is read on both scales as it stands, and {4}; give the new side sheets of its own with --new-assessments":
            "la escala de '{1}' era {2} y es {3}, pero las hojas de puntuación son las mismas: cada puntuación se lee tal cual en ambas escalas, y {4}; dé al lado nuevo sus propias hojas con --new-assessments",
        "{1}, once the highest score, no longer is": "{1}, antes la puntuación más alta, ya no lo es",
        "scores above {1} cannot be used any more": "las puntuaciones por encima de {1} ya no pueden usarse",
        "the lowest score is another one": "la puntuación más baja es otra",
        "scores between the new steps cannot be used any more":
            "las puntuaciones entre los pasos nuevos ya no pueden usarse",
        "{1} has all the weight of its group: nobody says how another would share it":
            "{1} tiene todo el peso de su grupo: nadie dice cómo lo compartiría otro",
        "{1}: the award list is the same at least to {2}; beyond, too many swaps had to be tried":
            "{1}: la lista de ayudas es la misma al menos hasta {2}; más allá había que probar demasiados intercambios",
        "{1}: searched in {2} steps to each side, as the weight does not move the scores in straight lines; a change that comes and goes between two steps would be missed":
            "{1}: buscado en {2} pasos a cada lado, pues el peso no mueve las puntuaciones en línea recta; un cambio que aparece y desaparece entre dos pasos pasaría inadvertido",
        "{1}: searched in {2} steps to each side, as amounts, tiers or chances follow the scores; a change that comes and goes between two steps would be missed":
            "{1}: buscado en {2} pasos a cada lado, pues importes, niveles o probabilidades siguen a las puntuaciones; un cambio que aparece y desaparece entre dos pasos pasaría inadvertido",
        "{1}: searched in {2} steps to each side, as the call is too large to follow every swap; a change that comes and goes between two steps would be missed":
            "{1}: buscado en {2} pasos a cada lado, pues la convocatoria es demasiado grande para seguir cada intercambio; un cambio que aparece y desaparece entre dos pasos pasaría inadvertido",
        "the weights of the criteria at the top are not studied: a criterion has another factor in another part of the formula, or none":
            "los pesos de los criterios principales no se estudian: un criterio tiene otro factor en otra parte de la fórmula, o ninguno",
        "the weights of the criteria at the top are not studied: a higher score lowers the total":
            "los pesos de los criterios principales no se estudian: una puntuación más alta baja el total",
        "{1} takes the {2} of its parts: their weights mean nothing":
            "{1} toma el {2} de sus partes: sus pesos no significan nada",
        "{1} is the only criterion of its group: its weight cannot move":
            "{1} es el único criterio de su grupo: su peso no puede moverse",
        "no cautious estimate: there are no more grades than proposals and evaluators to estimate from them":
            "sin estimación prudente: no hay más puntuaciones que propuestas y evaluadores por estimar",
        "no cautious estimate: the evaluators agree exactly, or differ by the same amount everywhere, so that nothing is left to estimate it from":
            "sin estimación prudente: los evaluadores coinciden exactamente, o difieren en todas partes en lo mismo, de modo que no queda nada con que estimar",
        "no cautious estimate: too few grades, or too little difference between them, for the mixed model":
            "sin estimación prudente: muy pocas puntuaciones, o muy poca diferencia entre ellas, para el modelo mixto",
        "the evaluators fall into {1} groups that no proposal links: who of two groups is stricter cannot be said, and severity is corrected inside each group only":
            "los evaluadores forman {1} grupos que ninguna propuesta une: no puede decirse quién de dos grupos es más severo, y la severidad solo se corrige dentro de cada grupo",
        "every evaluator read every proposal: correcting severity changes no order":
            "cada evaluador leyó cada propuesta: corregir la severidad no cambia ningún orden",
        "no z-scores: an evaluator read fewer than {1} proposals":
            "sin valores z: un evaluador leyó menos de {1} propuestas",
        "{1} {2|assessment has|assessments have} no total, because a criterion has no score; left out":
            "{1} {2|evaluación no tiene|evaluaciones no tienen} total, porque un criterio no tiene puntuación; se dejan fuera",
        "weights: as written, there is only one": "pesos: según lo fijado, solo hay uno",
        "weights: as written": "pesos: según lo fijado",
        "weights: Dirichlet around the rubric's, concentration {1}":
            "pesos: Dirichlet en torno a los de las bases, concentración {1}",
        "weights: all equally likely": "pesos: todos igual de probables",
        "scores: by the rubric's formula": "puntuaciones: según la fórmula de las bases",
        "evaluators' scores: ± half a step": "puntuaciones de los evaluadores: ± medio paso",
        "one evaluator or none left out at a time": "un evaluador cada vez, o ninguno, se deja fuera",
        "totals: each evaluator's, combined by the rubric in every draw":
            "totales: el de cada evaluador, combinados por las bases en cada sorteo",
        "{1} by {2}": "{1} de {2}",
        "the rubric combines evaluators' totals, and who is scored at all depends on the weights: intervals of weights are not worked out":
            "las bases combinan los totales de los evaluadores, y de los pesos depende quién tiene puntuación: no se calculan los intervalos de los pesos",
        "two totals that are far apart ask for a third opinion, and how far they are depends on the weights: intervals of weights are not worked out":
            "dos totales muy separados exigen una tercera opinión, y su separación depende de los pesos: no se calculan los intervalos de los pesos",
        "what one evaluator writes moves what others wrote: what it would take is not worked out where evaluators' totals are combined or compared":
            "lo que escribe un evaluador mueve lo que escribieron otros: no se calcula lo que habría hecho falta donde los totales de los evaluadores se combinan o se comparan",
        "award: the call's whole rule": "concesión: la regla entera de la convocatoria",
        "award: the call's budget, down the list": "concesión: el presupuesto de la convocatoria, bajando por la lista",
        "{1} of {2} submissions {3|is|are} inadmissible and not studied: `run` says why":
            "{1} de {2} solicitudes {3|es inadmisible y no se estudia|son inadmisibles y no se estudian}: `run` dice por qué",
        "no proposal is ranked: nothing can change place":
            "ninguna propuesta está clasificada: nada puede cambiar de puesto",
        "evaluators rank sets, and a rank says nothing of how severe somebody is: evaluators are not studied, and no expected ranks are worked out":
            "los evaluadores ordenan conjuntos, y un puesto no dice nada de lo severo que es alguien: no se estudian evaluadores ni se calculan puestos esperados",
        "expected ranks are worked out for up to {1} ranked proposals, not for {2}":
            "los puestos esperados se calculan para un máximo de {1} propuestas clasificadas, no para {2}",
        "the rubric draws by lot: intervals, what it would take and the probability of funding are those of the same rule without the draw, down the ranking; what the draw gives stands beside them":
            "las bases sortean: los intervalos, lo que habría hecho falta y la probabilidad de ayuda son los de la misma regla sin sorteo, bajando por la clasificación; lo que da el sorteo está al lado",
        "the total": "el total",
        "the ranking score": "la puntuación de clasificación",
        "{1} is not linear in the criteria, not even piece by piece: their weights have no flip points, and the probability of funding comes from the formula itself, with its factors as written":
            "{1} no es lineal en los criterios, ni por tramos: sus pesos no tienen puntos de cambio, y la probabilidad de ayuda sale de la propia fórmula, con sus factores tal como están escritos",
        "what it would take is worked out for the first {1} of {2} that are not funded, in rank order":
            "lo que habría hecho falta se calcula para las {1} primeras de las {2} no financiadas, por orden de puesto",
    ]

    /// The page for everybody.
    static let publication: MessageTable.Texts = [
        "Awards": "Ayudas concedidas",
        "Figures": "Cifras",
        "Rules": "Reglas",
        "Nothing is awarded.": "No se ha concedido nada.",
        "Awards of {1}. Of natural persons neither name nor place is told.":
            "Ayudas concedidas el {1}. De las personas físicas no se indican ni el nombre ni el lugar.",
        "recipient": "beneficiario",
        "chance in the draw": "probabilidad en el sorteo",
        "a natural person": "una persona física",
        "Numbers that speak of fewer than five proposals are left out (–), and so is the next larger where one alone could be worked out from the sum.":
            "Las cifras que se refieren a menos de cinco propuestas se omiten (–), y también la inmediatamente superior cuando una sola podría deducirse de la suma.",
        "Figures by {1}": "Cifras por {1}",
        "outcome": "resultado",
        "other": "otros",
        "locality": "localidad",
    ]

    /// Workbooks and score sheets.
    static let workbooks: MessageTable.Texts = [
        "Below": "Bajo el umbral",
        "what": "qué",
        "name": "nombre",
        "Provenance": "Procedencia",
        "program": "programa",
        "rubric": "bases",
        "trial": "ensayo",
        "option": "opción",
        "score sheet": "hoja de puntuación",
        "adjustments": "ajustes",
        "section": "sección",
        "scale {1}": "escala {1}",
        "threshold {1}": "umbral {1}",
        "eligibility": "admisión",
        "policy": "disposición",
        "no score sheet holds it": "ninguna hoja de puntuación la contiene",
        "How to fill this in": "Cómo rellenar esta hoja",
        "Fill in the columns from 'conflict' on. Other cells are locked against slips: to sort rows, first switch the protection of the sheet off; there is no password. A row without scores is not assessed.":
            "Rellene las columnas desde 'conflict'. Las demás celdas están bloqueadas contra descuidos: para ordenar filas, quite antes la protección de la hoja; no hay contraseña. Una fila sin puntuaciones no está evaluada.",
        "Conflict of interest": "Conflicto de intereses",
        "yes: no score of this row counts. Empty or no: there is none.":
            "yes: ninguna puntuación de esta fila cuenta. Vacío o no: no lo hay.",
        "yes or no": "yes o no",
        "Expertise": "Experiencia",
        "How well you know the field of this proposal: {1}.": "Su conocimiento del ámbito de esta propuesta: {1}.",
        "ranks from 1, the best, to {1}, each once": "puestos del 1, el mejor, al {1}, cada uno una vez",
        "Scale: {1}": "Escala: {1}",
        "Every score needs a comment.": "Cada puntuación necesita un comentario.",
        "Scores of at most {1} need a comment.": "Las puntuaciones de hasta {1} necesitan un comentario.",
        "Scores of at least {1} need a comment.": "Las puntuaciones desde {1} necesitan un comentario.",
        "{1}: {2} {3|proposal|proposals}": "{1}: {2} {3|propuesta|propuestas}",
        "otherwise: {1}": "si no: {1}",
        "everybody gives and gets {1} {2|review|reviews}; {3}":
            "cada cual da y recibe {1} {2|evaluación|evaluaciones}; {3}",
        "nobody reads a proposal of the own pool, so no review can better one's own place in it":
            "nadie lee una propuesta de su propio grupo, de modo que ninguna evaluación puede mejorar el puesto propio en él",
        "there are no pools of one size: everybody's proposal is compared with those that they read":
            "no hay grupos del mismo tamaño: la propuesta de cada cual se compara con las que lee",
        "pool {1}: {2} proposals, reads pool {3}; {4}": "grupo {1}: {2} propuestas, lee el grupo {3}; {4}",
        "pool {1}: {2} proposals; {3}": "grupo {1}: {2} propuestas; {3}",
        "connected": "conexo",
        "not connected: readers do not join all of its proposals, so severity cannot be told from quality":
            "no conexo: los lectores no enlazan todas sus propuestas, por lo que la severidad no se distingue de la calidad",
        "one of {1}": "una de {1}",
    ]

    /// The register of a call, appeals and verification.
    static let register: MessageTable.Texts = [
        "the result ({1}) was made before any rubric was sealed":
            "el resultado ({1}) se elaboró antes de sellarse unas bases",
        "the result ({1}) was made with another rubric than the one that was sealed ({2})":
            "el resultado ({1}) se elaboró con unas bases distintas de las selladas ({2})",
        "the committee departed ({1}) from another result than was proposed ({2})":
            "la comisión se apartó ({1}) de un resultado distinto del propuesto ({2})",
        "the committee departed ({1}) from a result that was not proposed":
            "la comisión se apartó ({1}) de un resultado que no se propuso",
        "{1} signed ({2}) and is no desk of sign_off": "{1} firmó ({2}) y no es una unidad de sign_off",
        "{1} signed ({2}) before {3} did": "{1} firmó ({2}) antes que {3}",
        "the signature of {1} ({2}) is void: the result was changed after it ({3})":
            "la firma de {1} ({2}) queda sin efecto: el resultado se modificó después ({3})",
        "the signature of {1} ({2}) is void: the committee departed from the ranking after it ({3})":
            "la firma de {1} ({2}) queda sin efecto: la comisión se apartó después de la clasificación ({3})",
        "the final result ({1}) is not the one that was proposed": "el resultado definitivo ({1}) no es el propuesto",
        "the result became final ({1}) without the signature of {2}":
            "el resultado pasó a ser definitivo ({1}) sin la firma de {2}",
        "letters were issued ({1}) before the result was final":
            "se enviaron cartas ({1}) antes de que el resultado fuera definitivo",
        "the committee departed from the ranking ({1}) after the result was final":
            "la comisión se apartó de la clasificación ({1}) cuando el resultado ya era definitivo",
        "{1} is dated {2}, before {3} of {4}": "{1} lleva fecha de {2}, anterior a {3} de {4}",
        "the letter was written before the result ({1}) was final.":
            "la carta se redactó antes de que el resultado ({1}) fuera definitivo.",
        "entry {1}": "entrada {1}",
        "the register does not begin with the opening of the call, but with {1}":
            "el registro no empieza con la apertura de la convocatoria, sino con {1}",
        "it was sealed only after that ({1})": "solo se sellaron después ({1})",
        "it was not sealed at all": "no se sellaron en absoluto",
        "the rubric was not sealed before intake was closed ({1}): {2}":
            "las bases no estaban selladas antes de cerrarse la recepción ({1}): {2}",
        "another rubric was sealed ({1}) after intake was closed ({2})":
            "se sellaron otras bases ({1}) después de cerrarse la recepción ({2})",
        "intake was closed again ({1}) after it was closed ({2})":
            "la recepción se cerró de nuevo ({1}) después de haberse cerrado ({2})",
        "it was committed only after that ({1})": "solo se depositó después ({1})",
        "it was not committed at all": "no se depositó en absoluto",
        "the seed of the draw was not committed before the first score sheets came ({1}): {2}":
            "la semilla del sorteo no estaba depositada antes de llegar las primeras hojas de puntuación ({1}): {2}",
        "the draw of the result ({1}) has another seed than was committed ({2})":
            "el sorteo del resultado ({1}) tiene una semilla distinta de la depositada ({2})",
        "score sheets came ({1}) while intake was not closed":
            "llegaron hojas de puntuación ({1}) sin haberse cerrado la recepción",
        "score sheets came ({1}) before intake was closed ({2})":
            "llegaron hojas de puntuación ({1}) antes de cerrarse la recepción ({2})",
        "call opened": "convocatoria abierta",
        "rubric sealed": "bases selladas",
        "seed committed": "semilla depositada",
        "intake closed": "recepción cerrada",
        "sheets received": "hojas de puntuación recibidas",
        "result proposed": "resultado propuesto",
        "departures": "desviaciones",
        "signed by {1}": "firmado por {1}",
        "letters issued": "cartas enviadas",
        "result final": "resultado definitivo",
        "the result ({1}) was made before it was recorded that score sheets came":
            "el resultado ({1}) se elaboró antes de constar la llegada de hojas de puntuación",
        "the result ({1}) was made before it was recorded that intake was closed":
            "el resultado ({1}) se elaboró antes de constar el cierre de la recepción",
        "the result ({1}) was made with {2} {3|score sheet|score sheets} not among those recorded when score sheets came ({4})":
            "el resultado ({1}) se elaboró con {2} {3|hoja de puntuación|hojas de puntuación} que no constan entre las registradas a su llegada ({4})",
        "the result ({1}) was made with {2} {3|submission|submissions} not among those recorded when intake was closed ({4})":
            "el resultado ({1}) se elaboró con {2} {3|solicitud|solicitudes} que no constan entre las registradas al cerrarse la recepción ({4})",
        "the result ({1}) leaves out {2} {3|submission|submissions} recorded when intake was closed":
            "el resultado ({1}) omite {2} {3|solicitud registrada|solicitudes registradas} al cerrarse la recepción",
        "the authority's signature and certificate are not checked here: openssl ts -verify does that":
            "la firma y el certificado de la autoridad no se comprueban aquí: lo hace openssl ts -verify",
        "what the applicant is told in entry {1} ({2}) was changed":
            "lo que se comunica al solicitante en la entrada {1} ({2}) fue modificado",
        "the name of a file in entry {1} ({2}) was changed":
            "el nombre de un fichero de la entrada {1} ({2}) fue modificado",
        "entry {1} ({2}): what it says of the proposal was changed after it was recorded":
            "entrada {1} ({2}): lo que dice de la propuesta fue modificado después de registrarse",
        "entry {1} ({2}): its body was changed after it was recorded":
            "entrada {1} ({2}): su contenido fue modificado después de registrarse",
        "there is a body of entry {1}, and no such entry": "hay un contenido de la entrada {1}, pero no tal entrada",
        "what entry {1} says, or a name of its files, was removed, and no entry says that it was forgotten":
            "lo que dice la entrada {1}, o el nombre de uno de sus ficheros, fue retirado, y ninguna entrada dice que se borrara conforme a las reglas",
        "entry 1 names an entry before it": "la entrada 1 nombra una entrada anterior a ella",
        "entry {1} was changed after it was recorded: entry {2} speaks of another text before it":
            "la entrada {1} fue modificada después de registrarse: la entrada {2} habla de otro texto anterior",
        "entry {1} was removed": "la entrada {1} fue retirada",
        "entries {1} to {2} were removed": "las entradas {1} a {2} fueron retiradas",
        "entry {1} was changed after it was recorded: it is no entry any more":
            "la entrada {1} fue modificada después de registrarse: ya no es una entrada",
        "entry {1} ({2}) was changed after it was recorded":
            "la entrada {1} ({2}) fue modificada después de registrarse",
        "entry {1} is found as '{2}', and it is '{3}'": "la entrada {1} se encuentra como '{2}', pero es '{3}'",
        "entries {1} and {2} have changed places": "las entradas {1} y {2} han intercambiado sus lugares",
        "entry {1} stands in the place of entry {2}": "la entrada {1} está en el lugar de la entrada {2}",
        "edited": "modificado",
        "reordered": "reordenado",
        "shorter": "más corto",
        "forked": "divergente",
        "signature": "firma",
        "time stamp": "sello de tiempo",
        "input": "dato de entrada",
        "entry {1}: the signature of {2}": "entrada {1}: la firma de {2}",
        "{1} is none": "{1} no lo es",
        "{1} is by another key: the desk's is {2}, this is {3}":
            "{1} es de otra clave: la de la unidad es {2}, esta es {3}",
        "{1} is by another key than the entry says, {2}":
            "{1} es de una clave distinta de la que dice la entrada, {2}",
        "{1} is not by its key {2}": "{1} no es de su clave {2}",
        "{1} is of another result, or of other departures, than the register has before it":
            "{1} es de otro resultado, o de otras desviaciones, que los que el registro tiene antes",
        "the time stamp of entry {1} {2}": "el sello de tiempo de la entrada {1} {2}",
        "is of another checkpoint": "es de otro punto de control",
        "is no answer to a request for a time stamp (RFC 3161)":
            "no es una respuesta a una petición de sello de tiempo (RFC 3161)",
        "was refused by the authority (status {1})": "fue denegado por la autoridad (estado {1})",
        "is not of a SHA-256, as it was asked for": "no es de un SHA-256, como se pidió",
        "was changed: what the authority signed is another content":
            "fue modificado: lo que la autoridad firmó es otro contenido",
        "its own signed checkpoint": "su propio punto de control firmado",
        "the tree's stored hashes are of other entries (level {1}, place {2})":
            "los resúmenes guardados del árbol son de otras entradas (nivel {1}, lugar {2})",
        "the first {1} entries are not those that the register's own signed checkpoint of {2} entries speaks of":
            "las primeras {1} entradas no son aquellas de las que habla el punto de control firmado del propio registro sobre {2} entradas",
        "entry {1} was cut off": "la entrada {1} fue cortada",
        "entries {1} to {2} were cut off": "las entradas {1} a {2} fueron cortadas",
        "{1} speaks of {2} entries and the register has {3}: {4}":
            "{1} habla de {2} entradas y el registro tiene {3}: {4}",
        "the first {1} entries are not those that {2} speaks of: the register was written anew, or it is another one":
            "las primeras {1} entradas no son aquellas de las que habla {2}: el registro se escribió de nuevo, o es otro",
        "nobody else's award changes": "no cambia la ayuda de nadie más",
        "others:": "otras:",
        "no correction of a single score would fund it": "ninguna corrección de una sola puntuación la financiaría",
        "smallest corrections that would fund it:": "correcciones mínimas que la financiarían:",
        "{1}  it would cost this award": "{1}  costaría esta ayuda",
        "entry {1}: {2}": "entrada {1}: {2}",
        "{1}, record {2}": "{1}, registro {2}",
        "{1}: the score {2} for {3} is not there any more": "{1}: la puntuación {2} para {3} ya no está",
        "{1}: recorded {2}, now {3} ({4})": "{1}: registrado {2}, ahora {3} ({4})",
        "{1}: the comment on {2} is another one: recorded “{3}”, now “{4}”":
            "{1}: el comentario sobre {2} es otro: registrado «{3}», ahora «{4}»",
        "{1}: a score {2} for {3} that was not there": "{1}: una puntuación {2} para {3} que no estaba",
        "{1}, column {2}, evaluator {3}": "{1}, columna {2}, evaluador {3}",
        "none": "ninguna",
        "{1}: recorded {2}, now {3}": "{1}: registrado {2}, ahora {3}",
        "nothing": "nada",
        "the rubric is another one": "las bases son otras",
        "file: {1}": "fichero: {1}",
        "no difference between the results of entries {1} and {2}":
            "ninguna diferencia entre los resultados de las entradas {1} y {2}",
        "{1}: is not in the later result": "{1}: no está en el resultado posterior",
        "{1}: is only in the later result": "{1}: solo está en el resultado posterior",
        "entry {1} ({2})": "entrada {1} ({2})",
        "{1} is not the file of {2}: its SHA-256 was {3}, now it is {4}":
            "{1} no es el fichero de {2}: su SHA-256 era {3}, ahora es {4}",
        "{1} of {2} cannot be read any more": "{1} de {2} ya no puede leerse",
        "submission": "solicitud",
        "list of evaluators": "lista de evaluadores",
        "seed of the draw": "semilla del sorteo",
        "entry {1}: what the register said of {2} is deleted":
            "entrada {1}: lo que el registro decía de {2} está borrado",
        "{1} was changed: its SHA-256 was {2}, now it is {3}": "{1} fue modificado: el SHA-256 era {2}, ahora es {3}",
        "{1} is not there any more": "{1} ya no está",
        "{1} was not there before": "{1} no estaba antes",
        "a submission whose name was forgotten": "una solicitud cuyo nombre fue borrado",
        "a score sheet whose name was forgotten": "una hoja de puntuación cuyo nombre fue borrado",
        "a file whose name was forgotten": "un fichero cuyo nombre fue borrado",
        "{1}  by {2}": "{1}  por {2}",
        "{1}  by {2}  result {3}…": "{1}  por {2}  resultado {3}…",
        "{1} entries, {2} of them decisions (--all shows them)":
            "{1} entradas, de ellas {2} decisiones (--all las muestra)",
        "entry {1}: the checkpoint of {2} entries was stamped at {3} by the authority's clock":
            "entrada {1}: el punto de control de {2} entradas se selló a las {3} según el reloj de la autoridad",
        "not checked: {1}": "sin comprobar: {1}",
        "program: it was made by fundscore {1}, this is {2}": "programa: se elaboró con fundscore {1}, este es {2}",
        "program: the submissions were read with libxml2 {1}, now with {2}":
            "programa: las solicitudes se leyeron con libxml2 {1}, ahora con {2}",
        "cell: {1}": "celda: {1}",
        "and {1} more cells": "y {1} celdas más",
        "first difference: {1}": "primera diferencia: {1}",
        "every decision that is not forgotten is as recorded; {1} are forgotten":
            "cada decisión no borrada es como consta; {1} están borradas",
        "every decision is as recorded": "cada decisión es como consta",
        "option: {1} was {2}, now it is {3}": "opción: {1} era {2}, ahora es {3}",
        "there are {1} submissions more": "hay {1} solicitudes más",
        "nothing to record: every row of offers.csv is in the register":
            "nada que registrar: cada fila de offers.csv está en el registro",
        "the committee departed from the ranking (entry {1}): who moves up is for it to decide, by a row of departures.csv":
            "la comisión se apartó de la clasificación (entrada {1}): decide ella quién sube, con una fila de departures.csv",
        "nobody moves up: nobody is on the reserve list": "nadie sube: nadie está en la lista de reserva",
        "nobody moves up: what came free is not enough for the {1} on the reserve list, or a cap bars them":
            "nadie sube: lo que quedó libre no alcanza para las {1} de la lista de reserva, o un tope las excluye",
        "after score sheets came (entry {1})": "después de llegar hojas de puntuación (entrada {1})",
        "before any score sheet came": "antes de llegar ninguna hoja de puntuación",
        "nothing to record: every row is in the register": "nada que registrar: cada fila está en el registro",
        "entries {1} to {2}: {3}": "entradas {1} a {2}: {3}",
        "different": "distinto",
        "identical: {1} submissions, every number and reason as in entry {2}":
            "idéntico: {1} solicitudes, cada número y motivo como en la entrada {2}",
        "leaf hash  {1}": "resumen de hoja  {1}",
        "name forgotten": "nombre borrado",
        "salt  {1}": "sal  {1}",
        "body  {1}": "contenido  {1}",
        "body  forgotten": "contenido  borrado",
        "entry {1}: signed by {2}": "entrada {1}: firmado por {2}",
        "entries {1}": "entradas {1}",
        "trials of other rules: {1} before score sheets came, {2} after":
            "ensayos de otras reglas: {1} antes de llegar hojas de puntuación, {2} después",
        "out of order: {1}": "fuera de orden: {1}",
        "next: {1}": "a continuación: {1}",
        "{1}  missing": "{1}  falta",
        "{1}  done     {2}  {3}": "{1}  hecho    {2}  {3}",
        "order: {1}": "orden: {1}",
        "{1} is not signed by {2}": "{1} no está firmado por {2}",
        "{1} {2|entry|entries}": "{1} {2|entrada|entradas}",
        "sound: {1}, each as it was recorded; root {2}": "íntegro: {1}, cada una como se registró; raíz {2}",
        "{1} {2|problem|problems} in {3}": "{1} {2|problema|problemas} en {3}",
        "Without a checkpoint that was kept elsewhere (--known) nobody can see whether entries were cut off at the end, or all were written anew.":
            "Sin un punto de control guardado en otro lugar (--known), nadie puede ver si se cortaron entradas al final o si todas se escribieron de nuevo.",
        "Entries behind the last known checkpoint could have been cut off or written anew.":
            "Las entradas posteriores al último punto de control conocido pudieron cortarse o escribirse de nuevo.",
        "the end of the file": "el final del fichero",
        "cause: the time zone database was {1}, now it is {2}":
            "causa: la base de husos horarios era {1}, ahora es {2}",
        "cause: it was written by fundscore {1}, this is {2}": "causa: lo escribió fundscore {1}, este es {2}",
        "of unknown version": "de versión desconocida",
        "cause: the submissions were read with libxml2 {1}, now with {2}":
            "causa: las solicitudes se leyeron con libxml2 {1}, ahora con {2}",
        "every input is as recorded, and so is the program: the file itself was changed":
            "cada dato de entrada es como consta, y el programa también: se modificó el propio fichero",
        "not used": "no utilizada",
        "of no stated version": "sin versión indicada",
        "cause: {1} {2} was read then and is not now": "causa: {1} {2} se leyó entonces y ahora no",
        "cause: {1} {2} was changed: its SHA-256 was {3}, now it is {4}":
            "causa: {1} {2} fue modificado: el SHA-256 era {3}, ahora es {4}",
        "cause: {1} {2} was not read then and is now": "causa: {1} {2} no se leyó entonces y ahora sí",
        "{1} (proposal {2})": "{1} (propuesta {2})",
        "first difference: {1}: recorded {2}, now {3}": "primera diferencia: {1}: registrado {2}, ahora {3}",
        "identical: {1} submissions, every number and reason as recorded":
            "idéntico: {1} solicitudes, cada número y motivo como consta",
    ]

    /// The studio.
    static let studio: MessageTable.Texts = [
        "evaluator {1}": "evaluador {1}",
        "score sheet {1}": "hoja de puntuación {1}",
        "The weights add up to {1} now, and the file says so (total.weights).":
            "Los pesos suman ahora {1}, y el fichero lo dice (total.weights).",
        "Its examples were worked out by the old numbers; what they expect was written anew: {1}. Look them over.":
            "Los ejemplos estaban calculados con los números antiguos; lo que esperan se ha escrito de nuevo: {1}. Revíselos.",
        "{1} of what its examples expect does not come out any more; ‘check’ says which: they were worked out by the old numbers.":
            "{1} de los resultados que esperan los ejemplos ya no salen; «check» dice cuáles: estaban calculados con los números antiguos.",
        "A value is tried as PATH=VALUE, such as criteria.market.weight=20, not ‘{1}’.":
            "Un valor se ensaya como PATH=VALUE, por ejemplo criteria.market.weight=20, no «{1}».",
        "No other list is known in that direction.": "No se conoce otra lista en esa dirección.",
        "The number beyond cannot be written in this rubric.":
            "El número siguiente no puede escribirse en estas bases.",
        "With these values the rubric cannot be used: see the problems.":
            "Con estos valores las bases no pueden usarse: véanse los problemas.",
        "Choose a proposal in the list.": "Elija una propuesta de la lista.",
        "Hide the names of evaluators": "Ocultar los nombres de los evaluadores",
        "Show the names of evaluators": "Mostrar los nombres de los evaluadores",
        "No evaluators are to be compared: there are no score sheets, or no list.":
            "No hay evaluadores que comparar: no hay hojas de puntuación, o no hay lista.",
        "The rubric’s file on one side, this trial on the other.":
            "A un lado el fichero de las bases, al otro este ensayo.",
        "The address does not say what is to be shown. Go back, or begin anew.":
            "La dirección no dice qué debe mostrarse. Vuelva atrás o empiece de nuevo.",
        "The text that was tried here is no longer kept. This is the rubric’s file.":
            "El texto ensayado aquí ya no se conserva. Este es el fichero de las bases.",
        "The submissions or score sheets can no longer be read: see where the studio was started.":
            "Las solicitudes o las hojas de puntuación ya no pueden leerse: mire donde se inició el estudio.",
        "The studio has no such page.": "El estudio no tiene esa página.",
        "This address is asked for in another way.": "Esta dirección se pide de otro modo.",
        "The rubric’s file was read again.": "El fichero de las bases se ha leído de nuevo.",
        "Not saved: {1}.": "No guardado: {1}.",
        "Saved as {1}.": "Guardado como {1}.",
        "With these values there is no list, and no files.": "Con estos valores no hay lista ni ficheros.",
        "Weights": "Pesos",
        "Money and places": "Dinero y plazas",
        "Scales": "Escalas",
        "Places": "Plazas",
        "Lot: {1}": "Lote: {1}",
        "At most in all": "Como máximo en total",
        "At most for each {1}": "Como máximo por cada {1}",
        "awards": "ayudas",
        "All scores": "Todas las puntuaciones",
        "{1}: lowest score": "{1}: puntuación mínima",
        "{1}: highest score": "{1}: puntuación máxima",
        "No submission of this call is called ‘{1}’.": "Ninguna solicitud de esta convocatoria se llama «{1}».",
        "Numbers of the rubric": "Números de las bases",
        "Try these numbers": "Ensayar estos números",
        "Order among equals": "Orden entre iguales",
        "Higher: {1}": "Más arriba: {1}",
        "Lower: {1}": "Más abajo: {1}",
        "Any other value": "Cualquier otro valor",
        "Place and value, such as award.when_short=stop": "Lugar y valor, por ejemplo award.when_short=stop",
        "Try": "Ensayar",
        "Less: {1}": "Menos: {1}",
        "More: {1}": "Más: {1}",
        "effective {1}": "efectivo {1}",
        "written {1}": "escrito {1}",
        "List": "Lista",
        "funded of {1} received": "financiadas de {1} recibidas",
        "above the budget": "por encima del presupuesto",
        "Money of the lots": "Dinero de los lotes",
        "Pages of the list": "Páginas de la lista",
        "Every submission in rank order, and how it moves against the rubric as it is":
            "Cada solicitud por orden de puesto, y cómo se mueve respecto a las bases tal como están",
        "moves": "movimiento",
        "Funding line: the last award stands above it": "Línea de corte: la última ayuda está por encima",
        "+ in": "+ entra",
        "− out": "− sale",
        "changed": "cambia",
        "Error": "Error",
        "Warning": "Advertencia",
        "Note": "Nota",
        "No problems.": "Ningún problema.",
        "up to {1}": "hasta {1}",
        "below {1}": "por debajo de {1}",
        "to {1}": "a {1}",
        "to below {1}": "a menos de {1}",
        "from {1}": "desde {1}",
        "above {1}": "por encima de {1}",
        "another amount or an open tie": "otro importe o un empate abierto",
        "Whatever it is, the same list.": "Sea el que sea, la misma lista.",
        "Same list {1}.": "Misma lista {1}.",
        "Same list {1} (searched in steps).": "Misma lista {1} (buscado por pasos).",
        "{1} (about {2})": "{1} (alrededor de {2})",
        "Next change": "Próximo cambio",
        "up, {1}:": "hacia arriba, {1}:",
        "down, {1}:": "hacia abajo, {1}:",
        "Skip to the list": "Ir a la lista",
        "Only ‘Save as’ writes a file. Inputs are read and never changed; nothing leaves this machine.":
            "Solo «Guardar como» escribe un fichero. Los datos se leen y nunca se modifican; nada sale de esta máquina.",
        "The studio does not answer: it was stopped. Start it again on the command line.":
            "El estudio no responde: se detuvo. Inícielo de nuevo en la línea de comandos.",
        "{1}: {2}, studio": "{1}: {2}, estudio",
        "Studio": "Estudio",
        "What the trial does": "Qué hace el ensayo",
        "Undo": "Deshacer",
        "Redo": "Rehacer",
        "Reset": "Restablecer",
        "Numbers": "Números",
        "The rubric’s file cannot be used as it was read. Mend it, then read it again.":
            "El fichero de las bases no puede usarse tal como se leyó. Corríjalo y léalo de nuevo.",
        "The rubric’s file can no longer be read. What is shown is the rubric as it was read before.":
            "El fichero de las bases ya no puede leerse. Se muestran las bases tal como se leyeron antes.",
        "The rubric’s file was changed since it was read. What is shown is the rubric as it was read before.":
            "El fichero de las bases cambió desde que se leyó. Se muestran las bases tal como se leyeron antes.",
        "A text of the rubric that is in no file is being tried. Movements are against the rubric’s file.":
            "Se ensaya un texto de las bases que no está en ningún fichero. Los movimientos son respecto al fichero de las bases.",
        "Read the file again": "Leer el fichero de nuevo",
        "Views": "Vistas",
        "No list": "Sin lista",
        "With these values the rubric cannot be used, and no list can be made.":
            "Con estos valores las bases no pueden usarse, y no puede elaborarse ninguna lista.",
        "No list: the rubric cannot be used with these values.":
            "Sin lista: las bases no pueden usarse con estos valores.",
        "The rubric as it is.": "Las bases tal como están.",
        "Trial, not the decision: {1} in, {2} out, {3} {4|moves|move}.":
            "Ensayo, no la decisión: {1} entran, {2} salen, {3} {4|se mueve|se mueven}.",
        "In: {1}.": "Entran: {1}.",
        "Out: {1}.": "Salen: {1}.",
        "The text of": "El texto de",
        "Try this text": "Ensayar este texto",
        "Back to the rubric’s file": "Volver al fichero de las bases",
        "The text says nothing of the numbers that were moved.": "El texto no dice nada de los números movidos.",
        "Write the moved numbers into the text": "Escribir los números movidos en el texto",
        "No problems: the text is a rubric.": "Ningún problema: el texto es unas bases válidas.",
        "The text is a rubric, with {1} {2|remark|remarks}.":
            "El texto es unas bases válidas, con {1} {2|observación|observaciones}.",
        "{1} {2|error|errors}: the text is no rubric yet.":
            "{1} {2|error|errores}: el texto aún no es unas bases válidas.",
        "Line {1}": "Línea {1}",
        "Write ‘{1}’": "Escribir «{1}»",
        "{1} {2}. It is tried here, and written nowhere until it is saved under another name.":
            "{1} {2}. Se ensaya aquí, y no se escribe en ningún sitio hasta que se guarda con otro nombre.",
        "This trial": "Este ensayo",
        "Nothing is tried: this is the list of the rubric as it is.":
            "No se ensaya nada: esta es la lista de las bases tal como están.",
        "Put {1} back": "Devolver {1}",
        "put back": "devolver",
        "The same list on the command line:": "La misma lista en la línea de comandos:",
        "Command": "Orden",
        "The text that is tried is in no file: save it, and a command can name it.":
            "El texto ensayado no está en ningún fichero: guárdelo, y una orden podrá nombrarlo.",
        "Remember this trial as": "Recordar este ensayo como",
        "Remember": "Recordar",
        "Save the rubric as": "Guardar las bases como",
        "Save as": "Guardar como",
        "A new file in the call’s folder. Only the numbers that were moved are written differently.":
            "Un fichero nuevo en la carpeta de la convocatoria. Solo los números movidos se escriben de otro modo.",
        "All files of ‘run’ for this trial, each saying what was tried:":
            "Todos los ficheros de «run» para este ensayo; cada uno dice qué se ensayó:",
        "Download as ZIP": "Descargar como ZIP",
        "Remembered trials": "Ensayos recordados",
        "as it is": "tal como está",
        "{1}: {2} where the rubric says nothing": "{1}: {2} donde las bases no dicen nada",
        "Explanation": "Explicación",
        "Comparison": "Comparación",
        "Problems": "Problemas",
        "Text of the rubric": "Texto de las bases",
        "the rubric names {1}, which lies outside of its folder: save it by hand":
            "las bases nombran {1}, que está fuera de su carpeta: guárdelas a mano",
        "{1} is there already; choose another name": "{1} ya existe; elija otro nombre",
        "{1} cannot be made": "{1} no puede crearse",
        "'{1}' is no name for a file: use letters, digits, '-', '_' and '.'":
            "'{1}' no es un nombre de fichero: use letras, cifras, '-', '_' y '.'",
        "{1} cannot be written: {2}": "{1} no puede escribirse: {2}",
        "{1} cannot be written": "{1} no puede escribirse",
    ]

    /// Why submissions are not admitted.
    static let submissions: MessageTable.Texts = [
        "fact '{1}': it states the day {2} without a time, and the deadline is on that day, at {3}; whether it was on time cannot be known":
            "dato '{1}': indica el día {2} sin hora, y el plazo vence ese día, a las {3}; no puede saberse si fue a tiempo",
        "fact '{1}': it is no date, and cannot be held against the deadline":
            "dato '{1}': no es una fecha, y no puede compararse con el plazo",
        "fact '{1}': {2} states no offset from UTC, and cannot be held against the deadline {3}; `zone: Europe/Brussels` or `zone: \"+01:00\"` in the rubric says which one to assume":
            "dato '{1}': {2} no indica desfase respecto a UTC, y no puede compararse con el plazo {3}; `zone: Europe/Brussels` o `zone: \"+01:00\"` en las bases dice cuál suponer",
        "submitted {1}, {2} after the deadline {3}": "presentada {1}, {2} después del plazo {3}",
        "fact '{1}': missing, and the deadline depends on it": "dato '{1}': falta, y el plazo depende de él",
        "less than a second": "menos de un segundo",
        "{1} {2|hour|hours}": "{1} {2|hora|horas}",
        "{1} {2|minute|minutes}": "{1} {2|minuto|minutos}",
        "{1} {2|second|seconds}": "{1} {2|segundo|segundos}",
        "{1} {2|day|days}": "{1} {2|día|días}",
        "a copy of {1}: same id and same facts; that one counts":
            "una copia de {1}: mismo identificador y mismos datos; cuenta aquella",
        "proposal id {1} is also used by {2} with different content; nobody can know which one counts, so none does":
            "el identificador {1} lo usa también {2} con otro contenido; nadie puede saber cuál cuenta, así que no cuenta ninguna",
        "proposal id": "identificador de la propuesta",
        "fact '{1}'": "dato '{1}'",
        "and {1} more schema {2|violation|violations}": "y {1} {2|infracción|infracciones} más del esquema",
        "1 record before it had been read, and does not count": "1 registro anterior se había leído y no cuenta",
        "{1} records before it had been read, and do not count":
            "{1} registros anteriores se habían leído y no cuentan",
        "a date": "una fecha",
        "{1}, without a zone; `zone: drop` leaves the zone out": "{1}, sin huso; `zone: drop` omite el huso",
        "an existing day in {1}": "un día existente en {1}",
        "as {1} with `format: {2}`": "como {1} con `format: {2}`",
        "a time": "una hora",
        "a date and time": "una fecha con hora",
        "an existing moment in {1}": "un momento existente en {1}",
        "one moment; {1}": "un momento; {1}",
        "at most nine digits in the fraction of a second": "como máximo nueve cifras en la fracción de segundo",
        "an offset such as +01:00 or Z instead of the zone's name":
            "un desfase como +01:00 o Z en lugar del nombre del huso",
        "the form {1}": "la forma {1}",
        "a number that can be kept exactly": "un número que pueda guardarse exactamente",
        "at most 34 significant digits": "como máximo 34 cifras significativas",
        "a number": "un número",
        "digits such as {1}, with '{2}' as decimal sign and no group separator":
            "cifras como {1}, con '{2}' como signo decimal y sin separador de grupos",
        "digits such as {1}, with '{2}' as decimal sign and blanks between groups of three":
            "cifras como {1}, con '{2}' como signo decimal y espacios entre grupos de tres",
        "digits such as {1}, with '{2}' as decimal sign and '{3}' between groups of three":
            "cifras como {1}, con '{2}' como signo decimal y '{3}' entre grupos de tres",
        "as {1} with `{2}`": "como {1} con `{2}`",
        "{1}; it would be read {2}": "{1}; se leería {2}",
        "{1}, or {2}": "{1}, o {2}",
        "{1}; it can be read {2}: find out which is meant": "{1}; puede leerse {2}: averigüe cuál se quiere decir",
        "only one submission with {1} may be made": "solo puede presentarse una solicitud con {1}",
        "so none counts": "así que no cuenta ninguna",
        "equally last by '{1}' with {2}": "igualmente última por '{1}' con {2}",
        "equally first by '{1}' with {2}": "igualmente primera por '{1}' con {2}",
        "replaced by {1}, the last of {2} with {3} by '{4}'":
            "sustituida por {1}, la última de {2} con {3} por '{4}'",
        "replaced by {1}, the first of {2} with {3} by '{4}'":
            "sustituida por {1}, la primera de {2} con {3} por '{4}'",
        "'{1}' does not order them": "'{1}' no las ordena",
        "no fact orders them": "ningún dato las ordena",
        "one of several submissions with {1}, and {2}": "una de varias solicitudes con {1}, y {2}",
        "nobody can know which one counts, so none does": "nadie puede saber cuál cuenta, así que no cuenta ninguna",
        "{1}; also made: {2}; {3}": "{1}; también presentada: {2}; {3}",
        "the XPath {1} yields {2}, which is not a number; select the node itself, so that a missing one and one that is not a number can be told apart":
            "el XPath {1} da {2}, que no es un número; seleccione el propio nodo, para distinguir uno que falta de uno que no es un número",
        "required, but no node matches {1}": "obligatorio, pero ningún nodo corresponde a {1}",
        "xsi:nil says that there is no value, and the element holds {1}; only one can be true":
            "xsi:nil dice que no hay valor, y el elemento contiene {1}; solo uno puede ser cierto",
        "required, but xsi:nil says that it has no value": "obligatorio, pero xsi:nil dice que no tiene valor",
        "required, but empty": "obligatorio, pero vacío",
        "the XPath {1} fails: {2}": "el XPath {1} falla: {2}",
        "{1} nodes where one is declared, on lines {2}; narrow the XPath, or declare a list":
            "{1} nodos donde se declara uno, en las líneas {2}; acote el XPath, o declare una lista",
        "node {1}": "nodo {1}",
        "field '{1}'": "campo '{1}'",
        "the XPath yields the text {1}; `each:` needs nodes": "el XPath da el texto {1}; `each:` necesita nodos",
        "empty; expected {1}": "vacío; se esperaba: {1}",
        "{1} is not {2}; expected {3}": "{1} no es {2}; se esperaba: {3}",
        "a string": "un texto",
        "a boolean": "un valor lógico",
        "a days and time duration": "una duración en días y horas",
        "a years and months duration": "una duración en años y meses",
        "the form P1DT2H30M": "la forma P1DT2H30M",
        "the form P1Y6M": "la forma P1Y6M",
        "{1} for true, or {2} for false": "{1} para verdadero, o {2} para falso",
        "record {1}": "registro {1}",
        "{1}={2} ({3} in the rubric)": "{1}={2} ({3} en las bases)",
        "{1}={2} (not in the rubric)": "{1}={2} (no está en las bases)",
        "this record": "este registro",
        "the parser gives no reason": "el analizador no da ningún motivo",
        "out of memory": "sin memoria",
        "a ZIP archive (as .docx, .xlsx and .odt files are)":
            "un archivo ZIP (como los ficheros .docx, .xlsx y .odt)",
        "a gzip file": "un fichero gzip",
        "an xz file": "un fichero xz",
        "a bzip2 file": "un fichero bzip2",
        "a PDF file": "un fichero PDF",
        "two byte-order marks at the start; save the document again as UTF-8":
            "dos marcas de orden de bytes al principio; guarde de nuevo el documento como UTF-8",
        "an XML document starts with '<', this is {1}": "un documento XML empieza por '<', esto es {1}",
        "an XML document starts with '<'": "un documento XML empieza por '<'",
        "the document": "el documento",
        "wrong use of namespaces: {1}": "uso incorrecto de espacios de nombres: {1}",
        "these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has":
            "estos bytes no son UTF-8; guarde el documento como UTF-8, o declare la codificación que tiene",
        "a plain '&' is written '&amp;'": "un '&' simple se escribe '&amp;'",
        "write the character itself, or its number as in '&#233;'":
            "escriba el propio carácter, o su número como en '&#233;'",
        "a plain '<' is written '&lt;'": "un '<' simple se escribe '&lt;'",
        "the file seems to be cut off": "el fichero parece cortado",
        "write ']]&gt;'": "escriba ']]&gt;'",
        "text": "texto",
        "CDATA section": "sección CDATA",
        "comment": "comentario",
        "processing instruction": "instrucción de proceso",
        "reading was stopped": "se detuvo la lectura",
        "the record mixes two versions of the vocabulary '{1}': it uses '{2}' before and '{3}' here; use one":
            "el registro mezcla dos versiones del vocabulario '{1}': '{2}' antes y '{3}' aquí; use una",
        "a document type declaration is not allowed, because it can read files and inflate without bound; remove the <!DOCTYPE …>":
            "no se admite una declaración de tipo de documento, porque puede leer ficheros y crecer sin límite; quite el <!DOCTYPE …>",
        "there is no XML element in it; send the document again":
            "no contiene ningún elemento XML; envíe de nuevo el documento",
        "a NUL byte, which no XML document can hold; the file is damaged or not XML":
            "un byte NUL, que ningún documento XML puede contener; el fichero está dañado o no es XML",
        "XML version '{1}' is not read; save the document as version 1.0":
            "la versión '{1}' de XML no se lee; guarde el documento como versión 1.0",
        "elements are nested more than {1} deep; no form needs that, so check what wrote the file":
            "los elementos están anidados a más de {1} niveles; ningún formulario lo necesita, compruebe qué escribió el fichero",
        "more than {1} elements, attributes, texts and comments in one record; split the file":
            "más de {1} elementos, atributos, textos y comentarios en un registro; divida el fichero",
        "this tag has more than {1} attributes and namespaces":
            "esta etiqueta tiene más de {1} atributos y espacios de nombres",
        "this tag is longer than {1} bytes; long texts belong in elements":
            "esta etiqueta tiene más de {1} bytes; los textos largos van en elementos",
        "this {1} is longer than {2} bytes; attach long documents as files of their own":
            "demasiado largo: {1} de más de {2} bytes; adjunte los documentos largos como ficheros propios",
        "{1} is larger than {2} bytes; split it": "{1} tiene más de {2} bytes; divídalo",
        "a record of this document was cut": "un registro de este documento se cortó",
        "the document ends here, but more follows; a file holds one document with one root element":
            "el documento termina aquí, pero sigue algo más; un fichero contiene un documento con un elemento raíz",
        "not well-formed XML: {1}": "XML mal formado: {1}",
        "the record path '{1}' matches something that is no element":
            "la ruta de registro '{1}' corresponde a algo que no es un elemento",
        "no record: '{1}' matches nothing; the root element is {2}":
            "ningún registro: '{1}' no corresponde a nada; el elemento raíz es {2}",
        "{1}, whose namespace no prefix stands for": "{1}, cuyo espacio de nombres no tiene prefijo",
        "the document is in UTF-32, which is not read; save it as UTF-8":
            "el documento está en UTF-32, que no se lee; guárdelo como UTF-8",
        "the document is in EBCDIC, which is not read; save it as UTF-8":
            "el documento está en EBCDIC, que no se lee; guárdelo como UTF-8",
        "the byte-order mark says UTF-8": "la marca de orden de bytes dice UTF-8",
        "the bytes are not UTF-16": "los bytes no son UTF-16",
        "the encoding '{1}' is not read; save the document as UTF-8":
            "la codificación '{1}' no se lee; guarde el documento como UTF-8",
        "UTF-16 without a byte-order mark; save the document as UTF-8":
            "UTF-16 sin marca de orden de bytes; guarde el documento como UTF-8",
        "the bytes are UTF-16": "los bytes son UTF-16",
        "{1}, but the declaration says encoding=\"{2}\"; make the two agree":
            "{1}, pero la declaración dice encoding=\"{2}\"; haga que coincidan",
        "this machine has no converter for the encoding '{1}'; save the document as UTF-8":
            "esta máquina no tiene conversor para la codificación '{1}'; guarde el documento como UTF-8",
        "the {1} text ends in the middle of a character; the file is cut off":
            "el texto en {1} termina en medio de un carácter; el fichero está cortado",
        "the {1} text cannot be converted; save the document as UTF-8":
            "el texto en {1} no puede convertirse; guarde el documento como UTF-8",
        "the byte 0x{1} is no character of {2}, which the declaration names":
            "el byte 0x{1} no es un carácter de {2}, que la declaración nombra",
        "the byte 0x{1} is a control character in {2}, which the declaration names, and stands in no text; save the document as UTF-8":
            "el byte 0x{1} es un carácter de control en {2}, que la declaración nombra, y no aparece en ningún texto; guarde el documento como UTF-8",
        "the UTF-16 text ends in the middle of a character; the file is cut off":
            "el texto UTF-16 termina en medio de un carácter; el fichero está cortado",
        "half of a UTF-16 surrogate pair without the other half; the file is damaged":
            "la mitad de un par sustituto UTF-16 sin la otra; el fichero está dañado",
        "{1}; `--limit {2}=NUMBER` allows more": "{1}; `--limit {2}=NUMBER` permite más",
        "in English: “{1}”": "en inglés: «{1}»",
    ]
}
