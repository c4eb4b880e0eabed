extension MessageTable {
    /// French: all texts of the language, a group a subject.
    static let french = MessageTable(
        "fr",
        [
            FrenchTexts.awards, FrenchTexts.scoring, FrenchTexts.lists, FrenchTexts.explanations, FrenchTexts.rules,
            FrenchTexts.sections, FrenchTexts.page, FrenchTexts.screen, FrenchTexts.comparison,
            FrenchTexts.publication, FrenchTexts.workbooks, FrenchTexts.register, FrenchTexts.studio,
            FrenchTexts.submissions,
        ])
}

/// English and French. A placeholder has the number that it has in English; `CONTRIBUTING.md` says more.
private enum FrenchTexts {
    /// What awards say of a proposal.
    static let awards: MessageTable.Texts = [
        "which proposals count as one ({1}) has no answer: {2}":
            "quelles propositions comptent pour une seule ({1}) est sans réponse : {2}",
        "is {1}, and rounded to a multiple of {2} ({3}) nothing is left of it":
            "est de {1}, et arrondi à un multiple de {2} ({3}) il n'en reste rien",
        "is {1}; it cannot be less than 0": "est {1} ; il ne peut être inférieur à 0",
        "has no answer: {1}": "est sans réponse : {1}",
        "is {1}, which is no number": "est {1}, qui n'est pas un nombre",
        "no value": "aucune valeur",
        "the amount ({1}) {2}": "le montant ({1}) {2}",
        "{1} has {2} decimals": "{1} a {2} décimales",
        "a division left that many decimals": "une division a laissé autant de décimales",
        "is {1}, but {2}: the rubric has to say how it is rounded, such as {3}":
            "est {1}, mais {2} : le règlement doit dire comment il est arrondi, par exemple {3}",
        "whether it belongs to lot {1} has no answer: {2}": "l'appartenance au lot {1} est sans réponse : {2}",
        "the rule of lot {1} gives {2}, neither true nor false": "la règle du lot {1} donne {2}, ni vrai ni faux",
        "the group that the cap counts ({1}) has no answer: {2}":
            "le groupe que compte le plafond ({1}) est sans réponse : {2}",
        "drawn, with a chance of {1}": "tirée au sort, avec une chance de {1}",
        "not drawn, with a chance of {1}": "non tirée au sort, avec une chance de {1}",
        "whether there is room depends on the draw, which waits for its seed":
            "la place dépend du tirage au sort, qui attend sa graine",
        "a chance of {1}; the draw waits for its seed": "chance de {1} ; le tirage au sort attend sa graine",
        "the draw waits for {1}: once it is public, write it as award.draw.seed":
            "le tirage au sort attend {1} : dès que la valeur est publique, inscrivez-la dans award.draw.seed",
        "the draw waits for the seed whose SHA-256 is {1}: write it as award.draw.seed":
            "le tirage au sort attend la graine dont le SHA-256 est {1} : inscrivez-la dans award.draw.seed",
        "the draw waits for its seed: write it as award.draw.seed":
            "le tirage au sort attend sa graine : inscrivez-la dans award.draw.seed",
        "'award.places' is {1}, but only {2} can be drawn from: nothing is drawn, and there is room for all; for a draw write at most {3}":
            "'award.places' vaut {1}, mais le tirage ne porte que sur {2} : rien n'est tiré au sort, il y a de la place pour tous ; pour un tirage, écrivez au plus {3}",
        "nothing is drawn in lot {1}: there is enough for all {2}":
            "rien n'est tiré au sort dans le lot {1} : il y a assez pour les {2}",
        "nothing is drawn: there is enough for all {1}": "rien n'est tiré au sort : il y a assez pour les {1}",
        "no answer": "sans réponse",
        "{1} has no order": "{1} n'a pas d'ordre",
        "place {1} on the reserve list of lot {2}": "place {1} de la liste de réserve du lot {2}",
        "place {1} on the reserve list": "place {1} de la liste de réserve",
        "on the reserve list of lot {1}": "sur la liste de réserve du lot {1}",
        "on the reserve list": "sur la liste de réserve",
        "had been awarded {1}": "avait obtenu {1}",
        "was on the reserve list": "figurait sur la liste de réserve",
        "was not to be funded": "ne devait pas être financée",
        "refused an offer": "a refusé une offre",
        "was still to be decided": "restait à décider",
        "withdrawn; {1}": "retirée ; {1}",
        "declined {1} instead of {2}": "a décliné {1} au lieu de {2}",
        "declined; {1}": "déclinée ; {1}",
        "{1} {2|has|have} no {3}: the cap per {4} does not count {5|it|them}":
            "{1} {2|n'a|n'ont} pas de {3} : le plafond par {4} ne {5|la|les} compte pas",
        "{1} {2|has|have} to be decided first: the list was made as if nothing were asked for there":
            "{1} {2|doit|doivent} être {2|décidée|décidées} d'abord : la liste est établie comme si rien n'y était demandé",
        "{1} declined, but nothing was offered": "{1} a décliné, mais rien n'était offert",
        "{1} is withdrawn but not ranked": "{1} est retirée mais n'est pas classée",
        "{1} is declined but not ranked": "{1} a décliné mais n'est pas classée",
        "paid from what the lots left over": "payé sur ce que les lots ont laissé",
        "{1} of it paid from what the lots left over": "dont {1} payés sur ce que les lots ont laissé",
        "promoted from the reserve list": "promue de la liste de réserve",
        "what barred it is gone": "ce qui l'écartait a disparu",
        "at first it got less; the rest came free": "elle avait d'abord obtenu moins ; le reste s'est libéré",
        "tied with others at the line: all are taken": "à égalité avec d'autres à la limite : toutes sont retenues",
        "rounded to a multiple of {1} ({2}) from {3}": "arrondi à un multiple de {1} ({2}) à partir de {3}",
        "selected": "retenue",
        "asked for {1}; the {2} of what was left that can be paid are offered":
            "{1} demandés ; {2}, payables sur le reste, sont proposés",
        "asked for {1}; the {2} that were left are offered": "{1} demandés ; les {2} restants sont offerts",
        "awarded {1}: it asks for nothing": "{1} accordés : rien n'est demandé",
        "awarded {1}": "{1} accordés",
        "not funded, however {1} is decided": "non financée, quelle que soit la décision sur {1}",
        "{1} {2|award|awards}": "{1} {2|financement|financements}",
        "at most {1} for {2} ({3})": "au plus {1} pour {2} ({3})",
        "{1}: held by {2}": "{1} : obtenu par {2}",
        "{1} with the same {2} counts instead": "{1}, de même {2}, compte à sa place",
        "{1} has the same {2} and ranks higher": "{1} a le même {2} et est mieux classée",
        "the line was drawn above a tie higher up": "la limite est tracée au-dessus d'une égalité située plus haut",
        "the one place is taken": "la seule place est prise",
        "all {1} places are taken": "les {1} places sont prises",
        "the list ended at {1}, for which the money did not suffice":
            "la liste s'est arrêtée à {1}, pour laquelle l'argent ne suffisait pas",
        "below the line where the amounts asked for come nearest to {1}":
            "sous la limite où les montants demandés approchent le plus de {1}",
        "{1}, and without a reserve list what came free is not given again":
            "{1}, et sans liste de réserve ce qui s'est libéré n'est pas réattribué",
        "{1}, which are given to the reserve list alone": "{1}, qui reviennent à la seule liste de réserve",
        "{1}, less than {2} % of it, so no offer is made":
            "{1}, moins de {2} % de la demande, donc aucune offre n'est faite",
        "asks for {1}; not as much is left": "{1} demandés ; il ne reste pas autant",
        "asks for {1}; {2} are left": "{1} demandés ; il reste {2}",
        "asks for {1}; {2} are left, of which {3} can be paid":
            "{1} demandés ; il reste {2}, dont {3} peuvent être payés",
        "asks for {1}; {2} are left, of which nothing can be paid":
            "{1} demandés ; il reste {2}, dont rien ne peut être payé",
        "asks for {1}; nothing is left": "{1} demandés ; il ne reste rien",
        "{1} comes next: {2}": "{1} vient ensuite : {2}",
        "none of its proposals is ranked": "aucune de ses propositions n'est classée",
        "no other of its proposals is ranked": "aucune autre de ses propositions n'est classée",
        "{1} has {2} of {3} guaranteed awards (per {4}): {5}":
            "{1} a {2} des {3} financements garantis (par {4}) : {5}",
        "{1} and {2} more": "{1} et {2} autres",
        "whether there is room depends on {1}": "la place dépend de ceci : {1}",
        "{1} have the same {2} and the same rank: only one of them may compete":
            "{1} ont le même {2} et le même rang : une seule peut concourir",
        "the lines at {1} and at {2} are equally near to {3}: the rubric leaves that to a decision":
            "les limites à {1} et à {2} sont également proches de {3} : le règlement laisse cela à une décision",
        "a tie above": "une égalité située plus haut",
        "the tie at rank {1}": "l'égalité au rang {1}",
        "tied at rank {1} ({2}) for a guarantee ({3})": "à égalité au rang {1} ({2}) pour une garantie ({3})",
        "tied at rank {1} ({2})": "à égalité au rang {1} ({2})",
        "tied at rank {1} ({2}) for what the cap leaves for {3} ({4})":
            "à égalité au rang {1} ({2}) pour ce que le plafond laisse à {3} ({4})",
        "tied at the funding line at rank {1} ({2})": "à égalité à la limite de financement au rang {1} ({2})",
        "the rubric leaves a tie at the line to a decision":
            "le règlement laisse une égalité à la limite à une décision",
        "the rubric leaves that to a decision": "le règlement laisse cela à une décision",
        "{1} would need {2} and has {3}": "{1} : il faudrait {2}, il y a {3}",
        "the list may end among them": "la liste peut s'arrêter parmi elles",
        "the rubric funds all that are tied at the line, but {1}":
            "le règlement finance toutes celles qui sont à égalité à la limite, mais {1}",
        "an order, a draw or adjustments decide it": "un ordre, un tirage au sort ou des ajustements en décident",
        "{1} {2|waits|wait} for it; {3}": "{1} {2|attend|attendent} cette décision ; {3}",
        "there are too many orders to try them all, so whatever may depend on it is undecided too":
            "il y a trop d'ordres pour les essayer tous, donc tout ce qui peut en dépendre est aussi à trancher",
        "to decide a tie, add a last step to ranking.ladder, order: FILE (columns proposal, position, reason) or draw: {{ seed: TEXT }, or give committee points (assessments.adjustments, --adjustments)":
            "pour trancher une égalité, ajoutez une dernière étape à ranking.ladder, order: FILE (colonnes proposal, position, reason) ou draw: {{ seed: TEXT }, ou donnez des points de la commission (assessments.adjustments, --adjustments)",
        "{1}: the rubric funds none of them": "{1} : le règlement n'en finance aucune",
        "tied at the funding line at rank {1}: the rubric funds none of them":
            "à égalité à la limite de financement au rang {1} : le règlement n'en finance aucune",
        "the list ended at {1}": "la liste s'est arrêtée à {1}",
        "of which the rubric funds none": "dont le règlement ne finance aucune",
        "however that is decided": "quelle que soit la décision",
        "the list ended at the tie at rank {1} ({2}), {3}": "la liste s'est arrêtée à l'égalité au rang {1} ({2}), {3}",
        "at least {1} per {2}: {3}": "au moins {1} par {2} : {3}",
        "{1} {2|place|places}": "{1} {2|place|places}",
        "lot {1}": "lot {1}",
        "the budget": "le budget",
        "what is left over": "ce qui reste",
        "the list": "la liste",
        "cap {1} for {2}": "plafond {1} pour {2}",
        "the rubric has no criteria or no 'ranking', so nobody is ranked":
            "le règlement n'a pas de critères ou pas de 'ranking', donc rien n'est classé",
    ]

    /// What scoring says of a proposal.
    static let scoring: MessageTable.Texts = [
        "fact '{1}' is missing": "la donnée '{1}' manque",
        "fact '{1}' is nil": "la donnée '{1}' est marquée sans valeur (nil)",
        "fact '{1}' is empty": "la donnée '{1}' est vide",
        "fact '{1}' could not be read": "la donnée '{1}' n'a pas pu être lue",
        "the higher counts": "la plus haute compte",
        "the lower counts": "la plus basse compte",
        "it is left to people": "des personnes décident",
        "all three count": "les trois comptent",
        "are combined as the mean of the two closest; if two pairs are equally close, {1}":
            "sont réunies par la moyenne des deux plus proches ; si deux paires sont également proches, {1}",
        "the two closest scores are wanted; there is none":
            "il faut les deux notes les plus proches ; il n'y en a aucune",
        "the two closest scores are wanted; there is only one":
            "il faut les deux notes les plus proches ; il n'y en a qu'une",
        "there is no score": "il n'y a aucune note",
        "{1} are equally close, and the rubric leaves that undecided":
            "{1} sont également proches, et le règlement laisse cela ouvert",
        "not one of the two closest scores": "pas l'une des deux notes les plus proches",
        "are replaced by the agreed score of the row 'consensus'":
            "sont remplacées par la note convenue de la ligne 'consensus'",
        "there is no consensus score": "il n'y a pas de note convenue",
        "replaced by the consensus": "remplacée par la note convenue",
        "{1} counts {2}": "{1} compte {2}",
        "are averaged by the expertise that evaluators declare in each row: {1}":
            "sont moyennées selon l'expertise que les évaluateurs déclarent à chaque ligne : {1}",
        "no evaluator who scored it declared an expertise that counts":
            "aucun évaluateur qui l'a notée n'a déclaré une expertise qui compte",
        "the declared expertise counts 0": "l'expertise déclarée compte 0",
        "are combined by taking the highest": "sont remplacées par la plus haute",
        "not the highest score": "pas la note la plus haute",
        "are averaged": "sont moyennées",
        "are combined by their median": "sont réunies par leur médiane",
        "not a middle score": "pas une note médiane",
        "are combined by taking the lowest": "sont remplacées par la plus basse",
        "not the lowest score": "pas la note la plus basse",
        "{1} and {2} cannot be compared with a share of the maximum: the scale has none":
            "{1} et {2} ne peuvent être comparés à une part du maximum : l'échelle n'en a pas",
        "{1} and {2} differ by {3}, more than {4}: a third opinion is needed":
            "{1} et {2} diffèrent de {3}, plus que {4} : un troisième avis est nécessaire",
        "{1} % of {2}, which is {3}": "{1} % de {2}, soit {3}",
        "are averaged without the {1} lowest and the {2} highest":
            "sont moyennées sans les {1} plus basses et les {2} plus hautes",
        "a mean without the {1} lowest and the {2} highest needs at least {3} scores; there are {4}":
            "une moyenne sans les {1} plus basses et les {2} plus hautes demande au moins {3} notes ; il y en a {4}",
        "trimmed": "tronquée",
        "by lot: the lowest SHA-256 of '{1}' followed by the id first":
            "par tirage au sort : le plus petit SHA-256 de '{1}' suivi de l'identifiant d'abord",
        "the higher value first": "la valeur la plus haute d'abord",
        "the lower value first": "la valeur la plus basse d'abord",
        "an order set by people, each place with its written reason":
            "un ordre fixé par des personnes, chaque place avec sa raison écrite",
        "place {1}: {2}": "place {1} : {2}",
        "not in the order": "hors de l'ordre",
        "the value nearest to {1} first": "la valeur la plus proche de {1} d'abord",
        "{1}, {2} from {3}": "{1}, à {2} de {3}",
        "first who brings most that the funded above do not bring":
            "d'abord qui apporte le plus de ce que les financées au-dessus n'apportent pas",
        "{1} new": "{1} nouveaux",
        "first who brings something that nobody placed above brings":
            "d'abord qui apporte ce que personne au-dessus n'apporte",
        "brings {1}": "apporte {1}",
        "nothing uncovered": "rien de nouveau",
        "{1} has no score: {2}": "{1} n'a pas de note : {2}",
        "no part has a score": "aucune partie n'a de note",
        "the weights add up to 0, so there is no weighted mean":
            "la somme des poids est 0, il n'y a donc pas de moyenne pondérée",
        "no evaluator gave a score": "aucun évaluateur n'a donné de note",
        "no evaluator whose total counts gave a score": "aucun évaluateur dont le total compte n'a donné de note",
        "{1} of at least {2} evaluators gave a score": "{1} évaluateurs sur au moins {2} ont donné une note",
        "the scores of {1} range from {2} to {3}": "les notes de {1} vont de {2} à {3}",
        "{1}: no score from {2}; left out": "{1} : pas de note de {2} ; laissée de côté",
        "{1}: no score from {2}; counted as {3}": "{1} : pas de note de {2} ; comptée pour {3}",
        "evaluator '{1}' declared a conflict of interest; the scores are left out":
            "l'évaluateur '{1}' a déclaré un conflit d'intérêts ; ses notes sont écartées",
        "evaluator '{1}' gave no scores": "l'évaluateur '{1}' n'a donné aucune note",
        "there is no total: {1}": "il n'y a pas de total : {1}",
        "there is no ranking score: {1}": "il n'y a pas de note de classement : {1}",
        "the total is {1}; the threshold is {2}": "le total est {1} ; le seuil est {2}",
        "nobody scored {1}, so its threshold of {2} is not met":
            "personne n'a noté {1}, son seuil de {2} n'est donc pas atteint",
        "{1} scored {2}; the threshold is {3}": "{1} a obtenu {2} ; le seuil est {3}",
        "{1} (no answer: {2})": "{1} (sans réponse : {2})",
        "the rule has no answer": "la règle est sans réponse",
        "the rule gives {1}, neither true nor false": "la règle donne {1}, ni vrai ni faux",
        "conflict of interest": "conflit d'intérêts",
        "its branch is given": "sa branche est donnée",
        "the rule gives {1}, which is off the scale ({2}); the rule stands in {3}":
            "la règle donne {1}, hors de l'échelle ({2}) ; la règle se trouve dans {3}",
        "{1} is left out with its weight: {2}": "{1} est laissé de côté avec son poids : {2}",
        "{1} counts as {2}: {3}": "{1} compte pour {2} : {3}",
        "evaluator '{1}': {2}": "évaluateur '{1}' : {2}",
        "not asked": "non demandée",
        "the sheet came back blank": "la grille est revenue vide",
        "{1} is no number": "{1} n'est pas un nombre",
        "{1}; what was refused at {2} may be theirs: mend it first":
            "{1} ; ce qui a été refusé à {2} peut en faire partie : corrigez-le d'abord",
        "nobody returned reviews for this proposal, and {1} are owed":
            "personne n'a rendu d'évaluations pour cette proposition, et {1} sont dues",
        "'{1}' returned {2} of {3} {4|review|reviews}": "'{1}' a rendu {2} des {3} {4|évaluation|évaluations}",
        "{1}: {2} {3|is|are} missing": "{1} : {2} {3|manque|manquent}",
        "its set of ranks cannot be used": "son ensemble de rangs ne peut pas servir",
        "the sheet has no column for {1}, so there is no total":
            "la grille n'a pas de colonne pour {1}, il n'y a donc pas de total",
        "no scale": "pas d'échelle",
        "the rubric has no total to combine": "le règlement n'a pas de total à réunir",
        "the rule gives {1}, which is no number": "la règle donne {1}, qui n'est pas un nombre",
    ]

    /// Lists, notices, draws.
    static let lists: MessageTable.Texts = [
        "This is not the result that the register has: its entry {1} is of other files or options.":
            "Ce n'est pas le résultat inscrit au registre : son entrée {1} porte sur d'autres fichiers ou options.",
        "the register of the call says what has to be known of this result":
            "le registre de l'appel dit ce qu'il faut savoir de ce résultat",
        "ATTENTION: {1}": "ATTENTION : {1}",
        "Departures of the committee, as recorded; the lists above follow the rules alone":
            "Écarts de la commission, tels qu'enregistrés ; les listes ci-dessus suivent les seules règles",
        "Attention: {1}": "Attention : {1}",
        "The seed was committed to before the scores were known: its SHA-256 is {1}.":
            "La graine était fixée avant que les notes soient connues : son SHA-256 est {1}.",
        "The seed is a public value of a later day, named beforehand: {1}.":
            "La graine est une valeur publique d'un jour ultérieur, désignée à l'avance : {1}.",
        "The seed is grindable: whoever knew the scores could have tried seeds until the winners suited.":
            "La graine est manipulable : qui connaissait les notes pouvait essayer des graines jusqu'à ce que les gagnants conviennent.",
        "tier {1}": "palier {1}",
        "{1} for {2} that ask for more together": "{1} pour {2} qui demandent davantage ensemble",
        "{1} for {2}": "{1} pour {2}",
        "All have the same chance: {1}.": "Toutes ont la même chance : {1}.",
        "The chance is (ranking score − {1}) ÷ {2}, at least 0 and at most 1; {3} is the number for which {4} are given on average.":
            "La chance est (note de classement − {1}) ÷ {2}, au moins 0 et au plus 1 ; {3} est le nombre pour lequel {4} sont donnés en moyenne.",
        "Whoever is drawn is awarded and nobody else of the draw: the chance is the probability of an award, exactly.":
            "Qui est tiré au sort est financé, et personne d'autre du tirage : la chance est exactement la probabilité d'un financement.",
        "The chance is that of being drawn; the award rule then goes down the order of the draw, so the probability of an award is another one: fundscore tune works it out by repeating the draw, and says how exactly.":
            "La chance est celle d'être tirée ; la règle d'attribution suit ensuite l'ordre du tirage, la probabilité d'un financement est donc autre : fundscore tune la calcule en répétant le tirage, et dit avec quelle précision.",
        "U is SHA-256('{1}') = {2}, read as a number and divided by 2 to the power of 256. With 1 cut into {3} parts it falls into the part that begins at {4}: the points are {5} and every {6} further.":
            "U est SHA-256('{1}') = {2}, lu comme un nombre et divisé par 2 à la puissance 256. Si l'on coupe 1 en {3} parts, il tombe dans celle qui commence à {4} : les points sont {5} puis chaque {6} suivant.",
        "In the order of SHA-256(seed followed by the id), lowest first, everybody gets as many parts as the chance has; whoever's parts hold a point is drawn.":
            "Dans l'ordre de SHA-256(graine suivie de l'identifiant), le plus petit d'abord, chacune reçoit autant de parts que sa chance en compte ; celle dont les parts contiennent un point est tirée.",
        "chance {1}": "chance {1}",
        "{1}: {2} for {3}, all the same": "{1} : {2} pour {3}, la même pour toutes",
        "{1} = {2}, which is above 1": "{1} = {2}, soit plus de 1",
        "{1} = {2}, which is below 0": "{1} = {2}, soit moins de 0",
        "not drawn yet: the draw waits for its seed": "pas encore tirée : le tirage au sort attend sa graine",
        "its parts are {1} up to, and without, {2}": "ses parts vont de {1} jusqu'à {2} exclu",
        "{1}; the point {2} is one of them: drawn": "{1} ; le point {2} en fait partie : tirée",
        "{1}; none is a point: not drawn": "{1} ; aucune n'est un point : non tirée",
        "place {1} of {2} in the order of the draw: {3}": "place {1} sur {2} dans l'ordre du tirage : {3}",
        "Exact: whoever is drawn is awarded and nobody else of the draw, so the chances are the probabilities.":
            "Exact : qui est tiré au sort est financé, et personne d'autre du tirage ; les chances sont donc les probabilités.",
        "From {1} repeated draws (seeds '{2} 0' to '{3} {4}'), each followed by the award rule; ± is the standard error.":
            "Sur {1} tirages répétés (graines '{2} 0' à '{3} {4}'), chacun suivi de la règle d'attribution ; ± est l'erreur type.",
        "awarded": "accordé",
        "not awarded": "non accordé",
        "undecided": "à trancher",
        "{1} more scores were not given: see notes in decisions.csv":
            "{1} autres notes n'ont pas été données : voir notes dans decisions.csv",
        "no submission was read": "aucun dossier n'a été lu",
        "no score sheet was read, although evaluators have to score {1}: give them with --assessments":
            "aucune grille de notation n'a été lue, alors que des évaluateurs doivent noter {1} : indiquez-les avec --assessments",
        "before {1} by the exact score, {2} against {3}": "avant {1} selon la note exacte, {2} contre {3}",
        "before {1} by {2}, {3} against {4}": "avant {1} selon {2}, {3} contre {4}",
        "the ranking score decided: {1} against {2}": "la note de classement a décidé : {1} contre {2}",
        "equal score; step {1} of the ladder ({2}) decided: {3} against {4}":
            "même note ; le critère de départage {1} ({2}) a décidé : {3} contre {4}",
        "equal score, and no step of the ladder separates them":
            "même note, et aucun critère de départage ne les sépare",
        "ranking score = {1}": "note de classement = {1}",
        "ranking score = {1}, where {2}": "note de classement = {1}, où {2}",
        "beyond the total": "au-delà du total",
        "{1} (not written)": "{1} (non écrit)",
        "fact": "donnée",
        "table": "table",
        "value": "valeur",
        "eligibility rule": "règle d'éligibilité",
        "missing scores": "notes manquantes",
        "scale of the criteria": "échelle des critères",
        "evaluators": "évaluateurs",
        "{1}, trial of {2}": "{1}, essai de {2}",
        "TRIAL, not the decision: {1}": "ESSAI, non la décision : {1}",
        "Trial, not the decision: {1}": "Essai, non la décision : {1}",
        "what follows is made with another value": "ce qui suit est fait avec une autre valeur",
        "what follows is made with {1} other values": "ce qui suit est fait avec {1} autres valeurs",
        "… and {1} more, on standard error": "… et {1} autres, sur la sortie d'erreur",
        "and {1} more, in result.json": "et {1} autres, dans result.json",
        "not everything that was given could be used; what follows is made without it":
            "tout ce qui a été donné n'a pas pu servir ; ce qui suit est fait sans le reste",
        "{1} things that were given could not be used; what follows is made without them":
            "{1} éléments donnés n'ont pas pu servir ; ce qui suit est fait sans eux",
        "Main list": "Liste principale",
        "Undecided": "À trancher",
        "Below threshold": "Sous le seuil",
        "Incomplete": "Incomplets",
        "Ineligible": "Inéligibles",
        "Inadmissible": "Irrecevables",
        "Withdrawn": "Retirés",
        "main list": "liste principale",
        "reserve list": "liste de réserve",
        "{1|not funded|not funded}": "{1|non financé|non financés}",
        "{1|incomplete|incomplete}": "{1|incomplet|incomplets}",
        "{1|ineligible|ineligible}": "{1|inéligible|inéligibles}",
        "{1|inadmissible|inadmissible}": "{1|irrecevable|irrecevables}",
        "{1|withdrawn|withdrawn}": "{1|retiré|retirés}",
        "In no lot": "Hors lot",
        "Lot {1}": "Lot {1}",
        "Lot {1}: {2}": "Lot {1} : {2}",
        "reduced": "réduit",
        "reserve": "réserve",
        "below threshold": "sous le seuil",
        "incomplete": "incomplet",
        "ineligible": "inéligible",
        "inadmissible": "irrecevable",
        "withdrawn": "retiré",
        "status of the rubric: {1}": "statut du règlement : {1}",
        "source: {1}": "source : {1}",
        "illustrative": "exemple",
    ]

    /// `explain`.
    static let explanations: MessageTable.Texts = [
        "not in the draw": "hors du tirage au sort",
        "chance 1: there is enough for all in the draw": "chance 1 : il y a assez pour toutes celles du tirage",
        "drawn in {1}": "tirée dans {1}",
        "Rank": "Rang",
        "Draw": "Tirage au sort",
        "Money": "Argent",
        "Why not a better place": "Pourquoi pas une meilleure place",
        "Scores": "Notes",
        "Eligibility": "Éligibilité",
        "Facts": "Données",
        "Values": "Valeurs",
        "(a submission without an id)": "(un dossier sans identifiant)",
        "submission: {1}, record {2}; SHA-256 of the file {3}":
            "dossier : {1}, enregistrement {2} ; SHA-256 du fichier {3}",
        "submission: {1}; SHA-256 of the file {2}": "dossier : {1} ; SHA-256 du fichier {2}",
        "rubric: {1}": "règlement : {1}",
        "list: {1}": "liste : {1}",
        "no answer ({1})": "sans réponse ({1})",
        "{1} met: {2}": "{1} remplie : {2}",
        "{1} failed: {2} ({3})": "{1} non remplie : {2} ({3})",
        "{1} has no answer, which counts as failed: {2} ({3})":
            "{1} est sans réponse, ce qui vaut non remplie : {2} ({3})",
        "budget {1}; when short: {2}": "budget {1} ; si l'argent manque : {2}",
        "asked for {1}": "{1} demandés",
        "left when its turn came: {1}; left after it: {2}": "restait à son tour : {1} ; restait ensuite : {2}",
        "stop, the list ends at the first that does not fit":
            "stop, la liste s'arrête à la première qui ne tient pas dans le budget",
        "skip, what does not fit is passed over": "skip, ce qui ne tient pas dans le budget est passé",
        "reduce, the rest is offered, however little it is": "reduce, le reste est offert, si petit soit-il",
        "reduce, the rest is offered if it is at least {1} of the amount":
            "reduce, le reste est offert s'il atteint au moins {1} du montant",
        "overshoot, the one that crosses the budget is funded in full":
            "overshoot, celle qui franchit le budget est financée en entier",
        "nearest, the line comes nearest to the budget, not below {1} of it":
            "nearest, la limite s'approche le plus du budget, sans descendre sous {1} de celui-ci",
        "without this it would have gone on to the next step of the decision":
            "sans cela, elle serait passée à l'étape suivante de la décision",
        "without these it would have gone on to the next step of the decision":
            "sans ces raisons, elle serait passée à l'étape suivante de la décision",
        "nobody is ranked above it": "aucune n'est classée au-dessus",
        "{1} is above it: {2}": "{1} est au-dessus : {2}",
        "rank {1} of {2}, ex aequo with {3}; ranking score {4}":
            "rang {1} sur {2}, ex æquo avec {3} ; note de classement {4}",
        "rank {1} of {2}; ranking score {3}": "rang {1} sur {2} ; note de classement {3}",
        "here: {1}": "ici : {1}",
        "above: {1}": "au-dessus : {1}",
        "below: {1}": "au-dessous : {1}",
        "rank {1} of {2} in lot {3}": "rang {1} sur {2} dans le lot {3}",
        "rank {1} of {2} in no lot": "rang {1} sur {2} hors lot",
        "{1}, rank {2}, ranking score {3}; {4}": "{1}, rang {2}, note de classement {3} ; {4}",
        "committee: {1} points: {2}": "commission : {1} points : {2}",
        "total {1}": "total {1}",
        "note: {1}": "remarque : {1}",
        "rounded from {1}": "arrondi de {1}",
        "weight {1}": "poids {1}",
        "points {1}": "points {1}",
        "no score": "aucune note",
        ", threshold {1} met": ", seuil {1} atteint",
        ", threshold {1} not met": ", seuil {1} non atteint",
        "table: no row fired for {1}": "table : aucune ligne ne s'applique pour {1}",
        "table: row {1} fired for {2}": "table : la ligne {1} s'applique pour {2}",
        "decision: {1}": "décision : {1}",
        "no score: {1}": "aucune note : {1}",
        "rank {1}": "rang {1}",
        "counts as {1}": "compte pour {1}",
        "left out: {1}": "écartée : {1}",
        "with {1} = {2}": "avec {1} = {2}",
    ]

    /// The rules in sentences.
    static let rules: MessageTable.Texts = [
        "Evaluators do not score: each ranks a set of {1} proposals, 1 for the best, every rank once. Rank r counts as {2} − r points, so that more is better.":
            "Les évaluateurs ne notent pas : chacun classe {1} propositions, 1 pour la meilleure, chaque rang une fois. Le rang r compte {2} − r points, si bien que plus vaut mieux.",
        "A set of another size is refused.": "Un ensemble d'une autre taille est refusé.",
        "In a smaller set of n proposals it counts as 1 + {1} × (n − r) ÷ (n − 1), so that the first and the last have as many as elsewhere.":
            "Dans un ensemble plus petit de n propositions, il compte 1 + {1} × (n − r) ÷ (n − 1), si bien que la première et la dernière ont autant qu'ailleurs.",
        "{1} {2} A set that is not ranked whole counts for nothing, and leaves its proposals incomplete.":
            "{1} {2} Un ensemble qui n'est pas classé en entier ne compte pas et laisse ses propositions incomplètes.",
        "Scores are normalised: to each score of a criterion the mean of the panel is added and the evaluator's own mean taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators, without which all are one.":
            "Les notes sont normalisées : à chaque note d'un critère on ajoute la moyenne du jury et on retire la moyenne propre de l'évaluateur. Ce sont des fractions exactes, qui peuvent sortir de l'échelle ; les jurys sont ceux de la liste des évaluateurs, sans laquelle tous n'en forment qu'un.",
        "Scores are normalised: to each score of a criterion the mean of all scores is added and the mean of its panel taken away. They are exact fractions, and may lie beyond the scale; panels are those of the list of evaluators.":
            "Les notes sont normalisées : à chaque note d'un critère on ajoute la moyenne de toutes les notes et on retire la moyenne de son jury. Ce sont des fractions exactes, qui peuvent sortir de l'échelle ; les jurys sont ceux de la liste des évaluateurs.",
        "Applicants assess each other: who does not return all reviews that are owed is out (DPR.UNDELIVERED). A conflict of interest that is declared counts as returned.":
            "Les candidats s'évaluent entre eux : qui ne rend pas toutes les évaluations dues est écarté (DPR.UNDELIVERED). Un conflit d'intérêts déclaré vaut évaluation rendue.",
        "At least {1} {2|evaluator|evaluators} a proposal.": "Au moins {1} {2|évaluateur|évaluateurs} par proposition.",
        "One evaluator a proposal is enough.": "Un évaluateur par proposition suffit.",
        "Evaluators' totals {1}.": "Les totaux des évaluateurs {1}.",
        "Evaluators' scores of each criterion {1}.": "Les notes des évaluateurs pour chaque critère {1}.",
        "Evaluators' points of each criterion {1}.": "Les points des évaluateurs pour chaque critère {1}.",
        "Two totals that are more than {1} apart call for a third opinion.":
            "Deux totaux distants de plus de {1} appellent un troisième avis.",
        "Two scores of a criterion that are more than {1} apart call for a third opinion.":
            "Deux notes d'un critère distantes de plus de {1} appellent un troisième avis.",
        "{1} of the highest possible score": "{1} de la note la plus haute possible",
        "{1} of the higher score": "{1} de la note la plus haute",
        "{1} of the lower score": "{1} de la note la plus basse",
        "{1} points": "{1} points",
        "Scores that are {1} or more apart are flagged; that changes nothing by itself.":
            "Les notes distantes de {1} ou plus sont signalées ; cela ne change rien en soi.",
        "A committee cannot add points.": "Une commission ne peut pas ajouter de points.",
        "A committee adds {1} to {2} points to a total, each with a written reason.":
            "Une commission ajoute {1} à {2} points à un total, chaque fois avec une raison écrite.",
        "A committee may add {1} to {2} points to a total, each with a written reason.":
            "Une commission peut ajouter {1} à {2} points à un total, chaque fois avec une raison écrite.",
        "Budget": "Budget",
        "When money runs short": "Si l'argent manque",
        "Lots": "Lots",
        "Guarantees": "Garanties",
        "Caps": "Plafonds",
        "Reserve list": "Liste de réserve",
        "{1} by the rubric.": "{1} selon le règlement.",
        "Applied in this run: {1}.": "Appliqué ici : {1}.",
        "The list is drawn to {1} of the budget.": "La liste va jusqu'à {1} du budget.",
        "No budget line is declared.": "Aucune limite de budget n'est déclarée.",
        "At most {1} {2|place|places}.": "Au plus {1} {2|place|places}.",
        "Each proposal asks for: {1}.": "Chaque proposition demande : {1}.",
        "What it asks for is rounded to a multiple of {1}, {2}.":
            "Le montant demandé est arrondi à un multiple de {1}, {2}.",
        "The list ends at the first proposal that does not fit.":
            "La liste s'arrête à la première proposition qui ne tient pas dans le budget.",
        "A proposal that does not fit is passed over, and the next one is tried.":
            "Une proposition qui ne tient pas dans le budget est passée, et la suivante est essayée.",
        "The rest is offered to the first that does not fit, however little it is; who declines is passed over.":
            "Le reste est offert à la première qui ne tient pas dans le budget, si petit soit-il ; qui décline est passé.",
        "The rest is offered to the first that does not fit if it is at least {1} of what it asks for; who declines is passed over.":
            "Le reste est offert à la première qui ne tient pas dans le budget s'il atteint au moins {1} de sa demande ; qui décline est passé.",
        "The proposal that crosses the budget is funded in full, then the list ends.":
            "La proposition qui franchit le budget est financée en entier, puis la liste s'arrête.",
        "The line is drawn where the sum asked for comes nearest to the budget, never below {1} times the budget; of two lines equally near {2}":
            "La limite est tracée là où la somme demandée s'approche le plus du budget, jamais sous {1} fois le budget ; de deux limites également proches, {2}",
        "people choose.": "des personnes choisissent.",
        "the one with more proposals counts.": "celle qui compte le plus de propositions est retenue.",
        "the one with fewer proposals counts.": "celle qui compte le moins de propositions est retenue.",
        "None: one budget for all.": "Aucun : un seul budget pour tous.",
        "{1}: {2} of its own.": "{1} : {2} en propre.",
        "What a lot leaves over goes into the general budget.": "Ce qu'un lot laisse va au budget général.",
        "What a lot leaves over lapses.": "Ce qu'un lot laisse est perdu.",
        "{1} of the budget": "{1} du budget",
        "None.": "Aucune.",
        "At least {1} {2|award|awards} per {3}, the best of each first, thresholds met.":
            "Au moins {1} {2|financement|financements} par {3}, les meilleures de chacun d'abord, seuils atteints.",
        "At most {1} over the whole call.": "Au plus {1} sur tout l'appel.",
        "At most {1} per {2}.": "Au plus {1} par {2}.",
        "All who meet the thresholds and are not funded, in rank order.":
            "Toutes celles qui atteignent les seuils et ne sont pas financées, dans l'ordre des rangs.",
        "The next {1} in rank order.": "Les {1} suivantes dans l'ordre des rangs.",
        "In rank order while the amounts asked for stay within {1} of the budget.":
            "Dans l'ordre des rangs tant que les montants demandés restent dans {1} du budget.",
        "Where there is not enough for all who are ranked, it is drawn who gets it.":
            "S'il n'y a pas assez pour toutes celles qui sont classées, le sort décide.",
        "Where there is not enough for all who share a rank, it is drawn among them; the list above it is in rank order.":
            "S'il n'y a pas assez pour toutes celles d'un même rang, le sort décide entre elles ; la liste au-dessus suit les rangs.",
        "Tier by tier from the best; where there is not enough for all of a tier, it is drawn among them. Who is in no tier comes after them, in rank order.":
            "Palier par palier, du meilleur au moins bon ; s'il n'y a pas assez pour toutes celles d'un palier, le sort décide entre elles. Celles d'aucun palier viennent après, dans l'ordre des rangs.",
        "All in a draw have the same chance.": "Toutes celles d'un tirage ont la même chance.",
        "The chance follows the ranking score: it goes from 0 to 1 over {1} points, and the chances add up to what there is (clipped linear).":
            "La chance suit la note de classement : elle va de 0 à 1 sur {1} points, et les chances s'ajoutent à ce qu'il y a (linéaire tronqué).",
        "Drawn by systematic sampling in the order of SHA-256(seed followed by id): exactly as many win as the chances add up to, each with its own chance. The award rule then asks in the order of the draw: first whoever's chance is 1, then the drawn, then the others. Each lot is drawn apart, with a slash and its id behind the seed.":
            "Le tirage se fait par échantillonnage systématique dans l'ordre de SHA-256(graine suivie de l'identifiant) : il y a exactement autant de gagnantes que les chances en comptent ensemble, chacune avec sa chance. La règle d'attribution suit ensuite l'ordre du tirage : d'abord celles dont la chance est 1, puis les tirées, puis les autres. Chaque lot est tiré à part, avec une barre oblique et son identifiant après la graine.",
        "Seed: {1}": "Graine : {1}",
        "The seed is not known yet: nothing is drawn, and what depends on it is undecided.":
            "La graine n'est pas encore connue : rien n'est tiré, et ce qui en dépend est à trancher.",
        "{1}: from a total of {2}.": "{1} : à partir d'un total de {2}.",
        "{1}: from rank {2}.": "{1} : à partir du rang {2}.",
        "Tiers": "Paliers",
        "Deadline": "Délai",
        "Schema": "Schéma",
        "Duplicates": "Doublons",
        "Missing scores": "Notes manquantes",
        "Evaluators": "Évaluateurs",
        "Rounding": "Arrondi",
        "Total": "Total",
        "Ranking": "Classement",
        "Ties": "Égalités",
        "{1}, by '{2}'; exactly at the moment is on time.": "{1}, selon '{2}' ; l'instant exact est dans les délais.",
        "Submissions are not checked against a schema.": "Les dossiers ne sont pas vérifiés par rapport à un schéma.",
        "Submissions must be valid against the call's XML schema.":
            "Les dossiers doivent être conformes au schéma XML de l'appel.",
        "Exact copies count once. There is no limit to submissions of one applicant.":
            "Les copies exactes comptent une fois. Le nombre de dossiers d'un candidat n'est pas limité.",
        "Exact copies count once. Of several submissions with the same '{1}' {2}.":
            "Les copies exactes comptent une fois. De plusieurs dossiers de même '{1}' : {2}.",
        "the last by '{1}' competes, those before it are inadmissible":
            "le dernier selon '{1}' concourt, les précédents sont irrecevables",
        "the last competes, those before it are inadmissible": "le dernier concourt, les précédents sont irrecevables",
        "the first by '{1}' competes, those after it are inadmissible":
            "le premier selon '{1}' concourt, les suivants sont irrecevables",
        "the first competes, those after it are inadmissible": "le premier concourt, les suivants sont irrecevables",
        "the highest ranked is kept": "le mieux classé est gardé",
        "a second one makes all of them inadmissible": "un second les rend tous irrecevables",
        "A proposal with a missing score is incomplete and is not ranked.":
            "Une proposition à laquelle manque une note est incomplète et n'est pas classée.",
        "A missing score of a proposal that enough evaluators read counts as 0.":
            "Une note manquante d'une proposition lue par assez d'évaluateurs compte pour 0.",
        "A missing score of a proposal that enough evaluators read counts as the lowest of the scale.":
            "Une note manquante d'une proposition lue par assez d'évaluateurs compte pour la plus basse de l'échelle.",
        "A criterion without a score of a proposal that enough evaluators read is left out, and its weight with it.":
            "Un critère sans note d'une proposition lue par assez d'évaluateurs est laissé de côté, et son poids avec lui.",
        "Nothing is rounded: scores are compared as exact fractions.":
            "Rien n'est arrondi : les notes sont comparées comme fractions exactes.",
        "The score of each criterion is rounded to a multiple of {1}, {2}.":
            "La note de chaque critère est arrondie à un multiple de {1}, {2}.",
        "The total is rounded to a multiple of {1}, {2}.": "Le total est arrondi à un multiple de {1}, {2}.",
        "Only what is shown is rounded; scores are compared as exact fractions. It is rounded to a multiple of {1}, {2}.":
            "Seul l'affichage est arrondi ; les notes sont comparées comme fractions exactes. L'arrondi est à un multiple de {1}, {2}.",
        "to the nearest, a half to the even digit": "au plus proche, la moitié vers le chiffre pair",
        "to the nearest, a half away from zero": "au plus proche, la moitié en s'éloignant de zéro",
        "to the nearest, a half towards zero": "au plus proche, la moitié vers zéro",
        "away from zero": "en s'éloignant de zéro",
        "towards zero": "vers zéro",
        "upwards": "vers le haut",
        "downwards": "vers le bas",
        "There is no total.": "Il n'y a pas de total.",
        "The sum of the criteria's scores": "La somme des notes des critères",
        "The sum of weight × score over the criteria": "La somme de poids × note sur les critères",
        "The mean of the criteria's scores, weighted": "La moyenne pondérée des notes des critères",
        "By the formula {1}": "Selon la formule {1}",
        "{1}; at least {2} is needed.": "{1} ; au moins {2} sont requis.",
        "{1}; no threshold.": "{1} ; pas de seuil.",
        "The highest ranking score first; {1}.": "La note de classement la plus haute d'abord ; {1}.",
        "By the total, the highest first.": "Selon le total, le plus haut d'abord.",
        "No tie-breaking step is declared.": "Aucun critère de départage n'est déclaré.",
        "Among equals, step {1}, {2}: {3}.": "À égalité, critère de départage {1}, {2} : {3}.",
        "No award rule is declared: everybody who is ranked is selected.":
            "Aucune règle d'attribution n'est déclarée : toutes celles qui sont classées sont retenues.",
        "Who is still equal after that shares a rank. {1}": "Celles qui restent à égalité partagent un rang. {1}",
        "Where such a tie straddles the funding line, it is left to people.":
            "Si une telle égalité est à cheval sur la limite de financement, des personnes décident.",
        "Where such a tie straddles the funding line, all of them are funded.":
            "Si une telle égalité est à cheval sur la limite de financement, toutes sont financées.",
        "Where such a tie straddles the funding line, none of them is funded.":
            "Si une telle égalité est à cheval sur la limite de financement, aucune n'est financée.",
    ]

    /// The parts of a page.
    static let sections: MessageTable.Texts = [
        "How far thresholds, scales and the budget may move":
            "De combien peuvent bouger les seuils, les échelles et le budget",
        "The award list stays the same from … to …, everything else as written":
            "La liste des financées reste la même de … à …, tout le reste tel que fixé",
        "number": "nombre",
        "as written": "tel que fixé",
        "same list from": "même liste de",
        "to": "à",
        "just beyond": "juste au-delà",
        "No other budget changes the award list.": "Aucun autre budget ne change la liste des financées.",
        "The award list is the same for a budget from {1}.":
            "La liste des financées est la même pour un budget à partir de {1}.",
        "The award list is the same for a budget up to {1}.":
            "La liste des financées est la même pour un budget jusqu'à {1}.",
        "The award list is the same for a budget from {1} up to {2}.":
            "La liste des financées est la même pour un budget de {1} à {2}.",
        "{1} of {2} {3|number|numbers} can change the award list.":
            "{1} sur {2} {3|nombre|nombres} peuvent changer la liste des financées.",
        "below": "au-dessous",
        "above": "au-dessus",
        "Threshold": "Seuil",
        "Threshold of the total": "Seuil du total",
        "Lowest score of the scale": "Note la plus basse de l'échelle",
        "Highest score of the scale": "Note la plus haute de l'échelle",
        "Budget of the lot, and the whole with it": "Budget du lot, et le tout avec lui",
        "Budget of the lot": "Budget du lot",
        "nothing changes": "rien ne change",
        "Texts that changed, which decide nothing": "Textes modifiés, qui ne décident de rien",
        "{1} = {2}": "{1} = {2}",
        "{1} ({2})": "{1} ({2})",
        "{1}, “{2}”": "{1}, « {2} »",
        "texts of the rubric that are not written in this language, and stand in another here: {1}; fundscore check names them":
            "textes du règlement qui n'existent pas dans cette langue et figurent ici dans une autre : {1} ; fundscore check les nomme",
        "What changed in the rules": "Ce qui a changé dans les règles",
        "Both sides decide by the same rules.": "Les deux côtés décident selon les mêmes règles.",
        "To be known first": "À savoir d'abord",
        "{1} more": "{1} autres",
        "Changed rules, old and new": "Règles changées, anciennes et nouvelles",
        "rule": "règle",
        "old": "ancienne",
        "new": "nouvelle",
        "Who enters, who leaves": "Qui entre, qui sort",
        "Enter the main list": "Entrent dans la liste principale",
        "Leave the main list": "Quittent la liste principale",
        "enter the main list": "entrent dans la liste principale",
        "leave it": "la quittent",
        "move otherwise": "bougent autrement",
        "stay as they are": "restent telles quelles",
        "likeness of the two rankings: 1 is the same order, −1 the opposite":
            "ressemblance des deux classements : 1 est le même ordre, −1 l'ordre inverse",
        "How the likeness of the rankings is counted": "Comment la ressemblance des classements est comptée",
        "Of all pairs of proposals that both rankings hold: those in the same order on both sides count for, those in opposite order against; ties on one side are allowed for. Statistics calls it Kendall's tau-b.":
            "De toutes les paires de propositions présentes dans les deux classements : celles du même ordre des deux côtés comptent pour, celles d'ordre inverse contre ; les égalités d'un côté sont prises en compte. La statistique l'appelle tau-b de Kendall.",
        "Nobody.": "Personne.",
        "What was compared": "Ce qui a été comparé",
        "The files of the old rubric": "Les fichiers de l'ancien règlement",
        "The files of the new rubric": "Les fichiers du nouveau règlement",
        "What the criteria do": "Ce que font les critères",
        "The written weight is what the rules say; the effective weight is the share of the differences between totals that a criterion makes in this call, where the total is a weighted sum. A criterion on which all proposals score alike decides nothing, whatever its weight.":
            "Le poids fixé est celui des règles ; le poids effectif est la part des différences entre totaux que produit un critère dans cet appel, là où le total est une somme pondérée. Un critère pour lequel toutes les propositions ont la même note ne décide de rien, quel que soit son poids.",
        "Written and effective weights": "Poids fixés et poids effectifs",
        "How the scores are spread": "Comment les notes se répartissent",
        "Correlations between criteria": "Corrélations entre critères",
        "The greatest effective weight has {1}: {2}.": "Le plus grand poids effectif est celui de {1} : {2}.",
        "Written weight (upper, light bar) and effective weight (lower, dark bar)":
            "Poids fixé (barre claire, en haut) et poids effectif (barre foncée, en bas)",
        "criterion": "critère",
        "written": "fixé",
        "effective": "effectif",
        "drawing": "dessin",
        "mean": "moyenne",
        "spread (sd)": "dispersion (σ)",
        "scores": "notes",
        "at floor": "au plancher",
        "at ceiling": "au plafond",
        "{1}: written {2}, effective {3}": "{1} : fixé {2}, effectif {3}",
        "{1} orders the proposals like {2}.": "{1} classe les propositions comme {2}.",
        "{1}: leaving it out would change nothing in the award list.":
            "{1} : sans ce critère, la liste des financées resterait la même.",
        "{1}, proposals by score: {2}": "{1}, propositions par note : {2}",
        "Pearson's correlation between the scores of two criteria":
            "Corrélation de Pearson entre les notes de deux critères",
        "Where the committee departed from the lists": "Où la commission s'est écartée des listes",
        "The lists above follow the rules alone. What is decided differs from them as follows, and the letters say so.":
            "Les listes ci-dessus suivent les seules règles. La décision s'en écarte comme suit, et les lettres le disent.",
        "Each departure, before and after": "Chaque écart, avant et après",
        "proposal": "proposition",
        "by the rules": "selon les règles",
        "as decided": "tel que décidé",
        "why": "pourquoi",
        "decided by": "décidé par",
        "Awarded by the rules: {1}; as decided: {2}.": "Accordé selon les règles : {1} ; tel que décidé : {2}.",
        " That is {1} more than the budget.": " Cela fait {1} de plus que le budget.",
        "The draw": "Le tirage au sort",
        "To repeat it: {1}, or by hand: {2}, and with the id behind the seed for every proposal.":
            "Pour le refaire : {1}, ou à la main : {2}, et avec l'identifiant après la graine pour chaque proposition.",
        "Probability of an award": "Probabilité d'un financement",
        "rows {1} to {2}": "lignes {1} à {2}",
        "Probability of an award in rank order, from row {1}":
            "Probabilité d'un financement dans l'ordre des rangs, à partir de la ligne {1}",
        "chance": "chance",
        "with the draw": "avec le tirage",
        "without the draw": "sans le tirage",
        "Nothing is drawn yet: the draw waits for its seed.":
            "Rien n'est encore tiré : le tirage au sort attend sa graine.",
        "places {1} to {2}": "places {1} à {2}",
        "The draw in its order, from place {1}": "Le tirage dans son ordre, à partir de la place {1}",
        "place": "place",
        "score": "note",
        "SHA-256(seed, id)": "SHA-256(graine, identifiant)",
        "parts": "parts",
        "point": "point",
        "drawn": "tirée",
        "not drawn": "non tirée",
        "not yet": "pas encore",
        "The evaluators": "Les évaluateurs",
        "How severe each evaluator is": "La sévérité de chaque évaluateur",
        "In points of the total, against the others who read the same proposals: left of the line is stricter, right of it milder. The bar is two standard errors on either side.":
            "En points du total, par rapport aux autres qui ont lu les mêmes propositions : à gauche de la ligne, plus sévère ; à droite, plus indulgent. La barre s'étend de deux erreurs types de chaque côté.",
        "From {1} ({2}, the strictest) to {3} points ({4}, the mildest).":
            "De {1} ({2}, le plus sévère) à {3} points ({4}, le plus indulgent).",
        "Krippendorff's alpha, the agreement beyond chance, is {1} (1 is perfect; {2} is usually asked for, below {3} conclusions are uncertain).":
            "L'alpha de Krippendorff, l'accord au-delà du hasard, est {1} (1 est parfait ; {2} est d'ordinaire demandé, sous {3} les conclusions sont incertaines).",
        "Agreement between evaluators cannot be measured here.":
            "L'accord entre évaluateurs ne peut pas être mesuré ici.",
        "The score sheets fall into {1} groups of proposals that no evaluator links: severity compares within a group only.":
            "Les grilles de notation forment {1} groupes de propositions qu'aucun évaluateur ne relie : la sévérité ne se compare qu'au sein d'un groupe.",
        "Severity of each evaluator": "Sévérité de chaque évaluateur",
        "evaluator": "évaluateur",
        "proposals": "propositions",
        "severity": "sévérité",
        "cautious estimate": "estimation prudente",
        "without this evaluator": "sans cet évaluateur",
        "not connected": "non relié",
        "the same list": "la même liste",
        "{1} {2|proposal has|proposals have} too few evaluators left to be scored ({3}):":
            "{1} {2|proposition n'a|propositions n'ont} alors plus assez d'évaluateurs pour être {2|notée|notées} ({3}) :",
        "Ranks with severity taken out": "Rangs sans la sévérité",
        "{1} of {2} {3|proposal|proposals} would change places, {4} by three ranks or more.":
            "{1} sur {2} {3|proposition|propositions} changeraient de place, {4} de trois rangs ou plus.",
        "By the mean of the evaluators' totals, as given and with severity taken out. It decides nothing; it shows whose rank hangs on who read it. Full lines rise, broken ones fall, heavy ones move by three ranks or more.":
            "Selon la moyenne des totaux des évaluateurs, telle que donnée et sans la sévérité. Cela ne décide de rien ; cela montre quels rangs tiennent à qui a lu. Les traits pleins montent, les traits interrompus descendent, les traits épais bougent de trois rangs ou plus.",
        "Ranks as given and corrected": "Rangs donnés et corrigés",
        "Drawn are the first {1}.": "Sont dessinées les {1} premières.",
        "No rank changes.": "Aucun rang ne change.",
        "The ranks as a table": "Les rangs en tableau",
        "Rank as given on the left, with severity taken out on the right":
            "Rang donné à gauche, sans la sévérité à droite",
        "as given": "tel que donné",
        "severity taken out": "sans la sévérité",
        "Totals and ranks: as given, with severity taken out, and by the cautious estimate":
            "Totaux et rangs : tels que donnés, sans la sévérité, et selon l'estimation prudente",
        "total": "total",
        "corrected": "corrigé",
        "cautious": "prudent",
        "spread": "écart",
        "Expected ranks": "Rangs attendus",
        "Another way to look at the same scores, which takes into account how evaluators differ; it decides nothing here. The dot is the expected rank, the bar its middle half, the broken line the funding line for {1} places ({2}). Where the bar touches the line, evidence does not tell the proposal from the others: {3}.":
            "Une autre lecture des mêmes notes, qui tient compte des différences entre évaluateurs ; elle ne décide de rien ici. Le point est le rang attendu, la barre sa moitié centrale, le trait interrompu la limite de financement pour {1} places ({2}). Là où la barre touche la limite, rien ne distingue la proposition des autres : {3}.",
        "clearly above": "nettement au-dessus",
        "at the line": "à la limite",
        "clearly below": "nettement au-dessous",
        "expected rank": "rang attendu",
        "middle half": "moitié centrale",
        "group": "groupe",
        "{1}: expected rank {2}": "{1} : rang attendu {2}",
        "How far each weight may move": "De combien chaque poids peut bouger",
        "The upper, dark bar is where the award list stays the same; the lower, light one where the same proposals stay at the top of the ranking; the upright line is the weight as written. The other weights are rescaled in proportion.":
            "La barre foncée, en haut, montre où la liste des financées reste la même ; la barre claire, en bas, où les mêmes propositions restent en tête du classement ; le trait vertical est le poids fixé. Les autres poids sont ajustés en proportion.",
        "How far each weight may move before the award list changes":
            "De combien chaque poids peut bouger avant que la liste des financées change",
        "weight": "poids",
        "{1}: same list from {2} to {3}, weight {4}": "{1} : même liste de {2} à {3}, poids {4}",
        "Part of this call is drawn by lot, so no line through the ranking parts those who are funded from the others: {1} has all chances and the arithmetic.":
            "Une partie de cet appel est tirée au sort, donc aucune ligne dans le classement ne sépare les financées des autres : {1} donne toutes les chances et le calcul.",
        "the draw": "le tirage au sort",
        "Next, if an award falls free": "Suivante, si un financement se libère",
        "Last funded": "Dernière financée",
        "nobody": "personne",
        "First below the line": "Première sous la limite",
        "Passed over above it": "Passées au-dessus",
        "How safe it is": "Sa solidité",
        "What decides": "Ce qui décide",
        "{1}, rank {2}, {3} points": "{1}, rang {2}, {3} points",
        ", asks for {1}": ", demande {1}",
        ": the same score as the last funded": " : la même note que la dernière financée",
        ": {1} {2|point|points} less than the last funded": " : {1} {2|point|points} de moins que la dernière financée",
        "{1}, rank {2}: {3}": "{1}, rang {2} : {3}",
        "and {1} more": "et {1} autres",
        "{1}, first on the reserve list": "{1}, première de la liste de réserve",
        "Not part of this report: {1} with the same inputs studies it.":
            "Ne fait pas partie de ce rapport : {1} l'étudie avec les mêmes données.",
        "More": "Plus",
        "How often each proposal is funded": "Combien de fois chaque proposition est financée",
        "How the trials are drawn": "Comment les essais sont tirés",
        "{1} more: {2}": "{1} autres : {2}",
        "Seed {1}; {2}. Where weights are drawn, each trial has weights that add up to the same sum and lie around the written ones: the greater the concentration, the nearer (a Dirichlet distribution).":
            "Graine {1} ; {2}. Là où des poids sont tirés, chaque essai a des poids de même somme, autour de ceux fixés : plus la concentration est grande, plus ils sont proches (loi de Dirichlet).",
        "{1} trials, in which weights and scores vary as the note below says. Safe: funded in at least 95\u{202F}% of them; out: in at most 5\u{202F}%; borderline: between. Of all: {2}.":
            "{1} essais, où poids et notes varient comme le dit la note ci-dessous. Sûre : financée dans au moins 95 % d'entre eux ; hors de portée : dans au plus 5 % ; limite : entre les deux. En tout : {2}.",
        "Probability of funding in rank order": "Probabilité de financement dans l'ordre des rangs",
        "now": "actuellement",
        "funded in": "financée dans",
        "band": "classe",
        "rank, middle 90\u{202F}%": "rang, 90 % centraux",
        "{1}: funded in {2} of the trials": "{1} : financée dans {2} des essais",
        "funded": "financée",
        "not funded": "non financée",
        "The result in brief": "Le résultat en bref",
        "Who is funded": "Qui est financé",
        "Where the funding line lies": "Où se situe la limite de financement",
        "To be decided first: {1} {2|proposal|proposals}": "À trancher d'abord : {1} {2|proposition|propositions}",
        "The rules leave this to people. Until it is decided, the list below is not final.":
            "Les règles laissent cela à des personnes. Tant que ce n'est pas tranché, la liste ci-dessous n'est pas définitive.",
        "To be known": "À savoir",
        "Not given": "Non donné",
        "of {1} submissions funded": "sur {1} dossiers financés",
        "awarded of {1}": "accordés sur {1}",
        "over the budget": "au-delà du budget",
        "left": "restants",
        "Nobody is funded.": "Personne n'est financé.",
        "and {1} more: the whole list": "et {1} autres : la liste entière",
        "Between the last funded and the first below the line, {1} counts most: {2} {3|point|points} for the last funded; all together make {4}.":
            "Entre la dernière financée et la première sous la limite, {1} compte le plus : {2} {3|point|points} pour la dernière financée ; le tout ensemble fait {4}.",
        "The last funded and the first below the line are equal in score and on every step of the ladder.":
            "La dernière financée et la première sous la limite sont à égalité de note et à chaque critère de départage.",
        "The last funded and the first below the line have the same score; step {1} of the ladder, {2}, decides: {3} against {4}.":
            "La dernière financée et la première sous la limite ont la même note ; le critère de départage {1}, {2}, décide : {3} contre {4}.",
        "The last funded and the first below the line, in points":
            "La dernière financée et la première sous la limite, en points",
        "difference": "différence",
        "The lists": "Les listes",
        "{1} {2|submission|submissions}: {3}.": "{1} {2|dossier|dossiers} : {3}.",
        "They are tried in this order when money of this lot falls free.":
            "Elles sont appelées dans cet ordre si de l'argent de ce lot se libère.",
        "They are tried in this order when money falls free.":
            "Elles sont appelées dans cet ordre si de l'argent se libère.",
        "Scored, but at least one threshold is not met; not ranked.":
            "Notées, mais au moins un seuil n'est pas atteint ; non classées.",
        "A score that the rules ask for is missing; not ranked.":
            "Une note que les règles demandent manque ; non classées.",
        "Read, but not allowed to compete; every rule that failed is named.":
            "Lues, mais non admises à concourir ; chaque règle non remplie est nommée.",
        "Could not be read, was incomplete, late, or a duplicate.": "Illisibles, incomplets, tardifs ou en double.",
        "Left to people; not ranked.": "Laissées à des personnes ; non classées.",
        "{1} of {2} awarded": "{1} accordés sur {2}",
        "The budget lot by lot": "Le budget lot par lot",
        "lot": "lot",
        "budget": "budget",
        "Where the money goes": "Où va l'argent",
        "By list": "Par liste",
        "By {1}": "Par {1}",
        "Without an award on either side: {1}.": "Sans financement d'aucun côté : {1}.",
        "proposals before": "propositions avant",
        "after": "après",
        "money before": "argent avant",
        "old rank": "ancien rang",
        "new rank": "nouveau rang",
        "old score": "ancienne note",
        "new score": "nouvelle note",
        "list": "liste",
        "old award": "ancien financement",
        "new award": "nouveau financement",
        "because": "parce que",
        "not there": "absente",
        "How the ranks move": "Comment bougent les rangs",
        "Full lines rise, broken ones fall; heavy ones enter or leave the main list.":
            "Les traits pleins montent, les traits interrompus descendent ; les traits épais entrent dans la liste principale ou la quittent.",
        "Old and new ranks": "Anciens et nouveaux rangs",
        "Drawn are those that enter or leave the main list, then the highest ranked; {1} in all.":
            "Sont dessinées celles qui entrent dans la liste principale ou la quittent, puis les mieux classées ; {1} en tout.",
        "Move without entering or leaving ({1})": "Bougent sans entrer ni sortir ({1})",
        "Moved": "Bougé",
        "Old rank on the left, new rank on the right": "Ancien rang à gauche, nouveau rang à droite",
        "{1}, whose weight is {2}: at {3} {4}. No other weight changes the list sooner.":
            "{1}, dont le poids est {2} : à {3}, {4}. Aucun autre poids ne change la liste plus tôt.",
        "Points by criterion": "Points par critère",
        "The total is a formula: no criterion adds points of its own. The scores stand below.":
            "Le total est une formule : aucun critère n'ajoute de points en propre. Les notes figurent ci-dessous.",
        "The scores as a table": "Les notes en tableau",
        "All {1} ranking scores from the first to the last; the line stands where the funding ends":
            "Les {1} notes de classement de la première à la dernière ; le trait est là où le financement s'arrête",
        "{1}. Below: the first proposals and those around the line.":
            "{1}. Au-dessous : les premières propositions et celles autour de la limite.",
        "Broken line: the threshold of the total, {1}": "Trait interrompu : le seuil du total, {1}",
        "Points by criterion in rank order": "Points par critère dans l'ordre des rangs",
        "ranking score": "note de classement",
        "Funding line": "Limite de financement",
        "committee: {1}, {2}": "commission : {1}, {2}",
        "Where it comes from": "D'où cela vient",
        "Check any file with {1}. The exact numbers stand in decisions.csv, scores.csv, facts.csv and result.json beside this page.":
            "Vérifiez tout fichier avec {1}. Les nombres exacts se trouvent dans decisions.csv, scores.csv, facts.csv et result.json à côté de cette page.",
        "The files of the rubric {1}": "Les fichiers du règlement {1}",
        "Score sheets, adjustments, list of evaluators": "Grilles de notation, ajustements, liste des évaluateurs",
        "Trial: {1}": "Essai : {1}",
        "Budget set for this run: {1}": "Budget fixé pour cette exécution : {1}",
        "Declined: {1}": "Déclinées : {1}",
        "Withdrawn: {1}": "Retirées : {1}",
        "{1} {2|submission|submissions} in {3} {4|file|files}; each in exactly one list":
            "{1} {2|dossier|dossiers} dans {3} {4|fichier|fichiers} ; chacun dans une seule liste",
        "submissions": "dossiers",
        "{1} {2|remark|remarks} about score sheets and other inputs":
            "{1} {2|remarque|remarques} sur les grilles de notation et les autres données",
        "No proposal is ranked.": "Aucune proposition n'est classée.",
        "= ex aequo: still tied after every step of the ladder.":
            "= ex æquo : encore à égalité après tous les critères de départage.",
        "lot rank": "rang dans le lot",
        "overall rank": "rang général",
        "title": "titre",
        "requested": "demandé",
        "list and reason": "liste et raison",
        "{1}, {2} {3|proposal|proposals} from row {4}":
            "{1}, {2} {3|proposition|propositions} à partir de la ligne {4}",
        "Funding line: {1} awarded": "Limite de financement : {1} accordés",
        "Funding line: {1} awarded, {2} over the budget": "Limite de financement : {1} accordés, {2} au-delà du budget",
        "Funding line: {1} awarded, {2} left": "Limite de financement : {1} accordés, {2} restants",
        "reasons": "raisons",
        "What it would take": "Ce qu'il aurait fallu",
        "For each ranked proposal that is not funded: the smallest change of a single score, all else equal, that would fund it. It explains a result; it is no promise for another call.":
            "Pour chaque proposition classée et non financée : le plus petit changement d'une seule note, tout le reste égal, qui la ferait financer. Cela explique un résultat ; ce n'est pas une promesse pour un autre appel.",
        "The smallest change for each proposal": "Le plus petit changement pour chaque proposition",
        "One better score would fund {1} of the {2} that are ranked and not funded.":
            "Une seule meilleure note financerait {1} des {2} qui sont classées et non financées.",
        "Smallest change of one score that funds the proposal":
            "Plus petit changement d'une note qui fait financer la proposition",
        "one of these would do, the smallest first": "l'une d'elles suffirait, la plus petite d'abord",
        "No single score can do it.": "Aucune note à elle seule n'y suffit.",
        "{1}: {2} instead of {3}": "{1} : {2} au lieu de {3}",
        "The rules": "Les règles",
        "The order of the decision": "L'ordre de la décision",
        "What was applied": "Ce qui a été appliqué",
        "Read": "Lecture",
        "Each submission is read; what is not well-formed, incomplete, late or a duplicate is inadmissible.":
            "Chaque dossier est lu ; ce qui est mal formé, incomplet, tardif ou en double est irrecevable.",
        "All rules are evaluated and all failures are listed; one failure makes a proposal ineligible.":
            "Toutes les règles sont examinées et tous les manquements énumérés ; un seul rend une proposition inéligible.",
        "Score": "Notation",
        "Every criterion is scored, evaluators are combined, parts are added up to the total.":
            "Chaque critère est noté, les évaluations sont réunies, les parties additionnées au total.",
        "Thresholds": "Seuils",
        "Per criterion, per group of criteria and for the total; all failures are listed.":
            "Par critère, par groupe de critères et pour le total ; tous les manquements sont énumérés.",
        "By the ranking score, then step by step down the ladder among those that are still equal.":
            "Selon la note de classement, puis, entre celles encore à égalité, critère de départage par critère de départage.",
        "Award": "Attribution",
        "Guarantees first, then the list in rank order under caps, lots and budget.":
            "Les garanties d'abord, puis la liste dans l'ordre des rangs, sous plafonds, lots et budget.",
        "Reserve": "Réserve",
        "In rank order; the rest is not funded.": "Dans l'ordre des rangs ; le reste n'est pas financé.",
        "Criteria": "Critères",
        "Criteria with weight, scale and threshold": "Critères avec poids, échelle et seuil",
        "scale": "échelle",
        "threshold": "seuil",
        "how it is scored": "comment il est noté",
        "{1} to {2} in steps of {3}": "{1} à {2} par pas de {3}",
        "{1} to {2}": "{1} à {2}",
        "by evaluators": "par des évaluateurs",
        "computed": "calculé",
        "computed: {1}": "calculé : {1}",
        "by a decision table of the rubric": "selon une table de décision du règlement",
        "by the decision {1} of {2}": "selon la décision {1} de {2}",
        "the sum of its parts, weight × score": "la somme de ses parties, poids × note",
        "the weighted mean of its parts": "la moyenne pondérée de ses parties",
        "the lowest of its parts": "la plus basse de ses parties",
        "the highest of its parts": "la plus haute de ses parties",
        "Eligibility rules; a proposal must meet all of them":
            "Règles d'éligibilité ; une proposition doit les remplir toutes",
        "must hold": "doit être vrai",
        "otherwise": "sinon",
        "How safe the line is": "La solidité de la limite",
        "At the line: {1}": "À la limite : {1}",
        "At the line": "À la limite",
        "How far weights may move before the list changes, and how often each proposal is funded when they vary, is what {1} with the same inputs finds out.":
            "De combien les poids peuvent bouger avant que la liste change, et combien de fois chaque proposition est financée quand ils varient, c'est ce qu'établit {1} avec les mêmes données.",
        "What could not be studied": "Ce qui n'a pas pu être étudié",
        "No change of a single weight changes the award list.":
            "Aucun changement d'un seul poids ne change la liste des financées.",
        "The least change of the weight of {1} changes the award list.":
            "Le moindre changement du poids de {1} change la liste des financées.",
        "The award list stays the same as long as no single weight moves by more than {1} of itself; {2} is the first to change it.":
            "La liste des financées reste la même tant qu'aucun poids ne bouge seul de plus de {1} de lui-même ; {2} est le premier à la changer.",
        "At the top of the ranking, as many as are funded now, the same proposals stay as long as no weight moves by more than {1} of itself, whatever the others do.":
            "En tête du classement, autant qu'il y a de financées, les mêmes propositions restent tant qu'aucun poids ne bouge de plus de {1} de lui-même, quoi que fassent les autres.",
        "No change of the weights puts others on top.": "Aucun changement des poids n'en met d'autres en tête.",
        "The order at the line is so close that the least change of weights can turn it.":
            "L'ordre à la limite est si serré que le moindre changement de poids peut le renverser.",
        "In {1} trials {2} of the {3} funded are safe; {4} {5|proposal is|proposals are} borderline.":
            "Sur {1} essais, {2} des {3} financées sont sûres ; {4} {5|proposition est|propositions sont} à la limite.",
        "Scores by criterion; the exact ones, with every evaluator's, stand in scores.csv":
            "Notes par critère ; les exactes, avec celles de chaque évaluateur, se trouvent dans scores.csv",
    ]

    /// The frame of a page, and words that its parts share.
    static let page: MessageTable.Texts = [
        "Awards of the call": "Financements de l'appel",
        "Result of the call": "Résultat de l'appel",
        "Status of the rubric: ": "Statut du règlement : ",
        "It shows how such a call can be run; it is not a published set of rules.":
            "Il montre comment un tel appel peut se dérouler ; ce n'est pas un règlement publié.",
        "Rules published at {1}": "Règles publiées à {1}",
        "Two outcomes compared": "Deux résultats comparés",
        "{1} and {2}": "{1} et {2}",
        "Skip to the result": "Aller au résultat",
        "Made by fundscore. Equal inputs make an equal report, byte for byte.":
            "Établi par fundscore. Des données égales donnent un rapport égal, octet pour octet.",
        "rank": "rang",
        "Place and date": "Lieu et date",
        "Name, office, signature": "Nom, service, signature",
        "{1}: name, signature": "{1} : nom, signature",
        "Contents": "Sommaire",
        "page {1} of {2}": "page {1} sur {2}",
        "{1} {2|enters|enter}": "{1} {2|entre|entrent}",
        "{1} {2|leaves|leave}": "{1} {2|sort|sortent}",
        "{1} out": "{1} en moins",
        "{1} in": "{1} en plus",
        "the amounts change": "les montants changent",
        "{1} passes {2}": "{1} passe devant {2}",
        "file": "fichier",
        "the lowest score of the scale of {1}": "la note la plus basse de l'échelle de {1}",
        "the highest score of the scale of {1}": "la note la plus haute de l'échelle de {1}",
        "Wherever they are moved, the list stays the same: {1}.":
            "Où qu'elles soient déplacées, la liste reste la même : {1}.",
        "These ranks know the evaluators' scores alone; they leave out {1}.":
            "Ces rangs ne connaissent que les notes des évaluateurs ; ils laissent de côté {1}.",
        "what rules score": "ce que notent des règles",
        "the bonus and the formula of the ranking": "le bonus et la formule du classement",
        "thresholds": "les seuils",
        "the ladder among equals": "les critères de départage",
        "lots": "les lots",
        "caps": "les plafonds",
        "guarantees": "les garanties",
        "safe": "sûre",
        "borderline": "limite",
        "out": "hors de portée",
        "{1} entered": "{1} entrées",
        "{1} left": "{1} sorties",
        "{1} moved": "{1} déplacées",
        "{1} unchanged": "{1} inchangées",
        "total threshold": "seuil du total",
        "scale minimum": "bas de l'échelle",
        "scale maximum": "haut de l'échelle",
    ]

    /// Screens.
    static let screen: MessageTable.Texts = [
        "Move": "Bougent",
        "OLD: {1}": "ANCIEN : {1}",
        "NEW: {1}": "NOUVEAU : {1}",
        "The rules are the same on both sides": "Les règles sont les mêmes des deux côtés",
        ", budget {1}": ", budget {1}",
        "amount": "montant",
        "amount {1}": "montant {1}",
        "likeness of the two rankings: {1} (1: the same order, -1: the opposite)":
            "ressemblance des deux classements : {1} (1 : le même ordre, -1 : l'ordre inverse)",
        "{1} {2|proposal|proposals}: {3}": "{1} {2|proposition|propositions} : {3}",
        "no departure is in force": "aucun écart n'est en vigueur",
        "proposal  by the ranking  →  as decided": "proposition  selon le classement  →  tel que décidé",
        "awarded {1} before, {2} after": "accordé {1} avant, {2} après",
        "warning: that is {1} more than the budget of {2}":
            "avertissement : cela fait {1} de plus que le budget de {2}",
        "{1} refuses all {2} that it has an answer for": "{1} refuse les {2} pour lesquelles elle a une réponse",
        "{1} refuses all {2}": "{1} refuse les {2}",
        "{1}, and {2}": "{1}, et {2}",
        "{1}: {2}, and the rule says {3}": "{1} : {2}, et la règle dit {3}",
        "{1} is always {2}": "{1} est toujours {2}",
        "{1} is between {2} and {3}": "{1} est entre {2} et {3}",
        "{1} is {2} and others": "{1} est {2} et autres",
        "{1} is {2}": "{1} est {2}",
        "… and {1} more, in decisions.csv of --out": "… et {1} autres, dans decisions.csv de --out",
        "funding line: {1}": "limite de financement : {1}",
        "next, if an award falls free: {1}": "suivante, si un financement se libère : {1}",
        "{1} awarded": "{1} accordés",
        "{1} of {2} awarded, {3} over the budget": "{1} accordés sur {2}, {3} au-delà du budget",
        "{1} of {2} awarded, {3} left": "{1} accordés sur {2}, {3} restants",
        "= ex aequo: still tied after the ladder": "= ex æquo : encore à égalité après les critères de départage",
        "( ) asked for, not awarded": "( ) demandé, non accordé",
        "{1} {2|submission|submissions}: {3}": "{1} {2|dossier|dossiers} : {3}",
        "all lots: {1}": "tous les lots : {1}",
        "Not ranked": "Non classées",
        "in lot": "dans le lot",
        "status": "statut",
        "reason": "raison",
        "no sheet came back": "aucune grille n'est revenue",
        "asked for": "demandées",
        "done": "faites",
        "missing": "manquantes",
        "conflicts": "conflits",
        "{1}: {2} of {3}": "{1} : {2} sur {3}",
        "{1} {2|proposal|proposals} without enough readers":
            "{1} {2|proposition|propositions} sans assez d'évaluateurs",
        "For people to decide or know": "À décider ou à savoir",
        "mend {1} {2|problem|problems} of the score sheets, named above":
            "corriger {1} {2|problème|problèmes} des grilles de notation, nommés ci-dessus",
        "name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`":
            "nommer les évaluateurs dans evaluators.csv et écrire leurs grilles avec `fundscore sheets`",
        "remind {1} {2|evaluator|evaluators} of {3} {4|assessment|assessments} (`--csv` lists them)":
            "rappeler à {1} {2|évaluateur|évaluateurs} {3} {4|évaluation|évaluations} (`--csv` les énumère)",
        "find more readers for {1} {2|proposal|proposals}":
            "trouver d'autres évaluateurs pour {1} {2|proposition|propositions}",
        "decide what waits for people": "décider ce qui attend des personnes",
        "nothing is missing: `fundscore run` makes the list": "rien ne manque : `fundscore run` établit la liste",
        "Next": "Ensuite",
        "Weights: the award list is the same while the weight is in this interval":
            "Poids : la liste des financées est la même tant que le poids est dans cet intervalle",
        "Thresholds, scales and budget: the award list is the same in this interval":
            "Seuils, échelles et budget : la liste des financées est la même dans cet intervalle",
        "from": "de",
        "no change": "aucun changement",
        "other amounts": "autres montants",
        "{1} of {2}, and the whole with it": "{1} de {2}, et le tout avec lui",
        "{1} of {2}": "{1} de {2}",
        "Proposals named above": "Propositions nommées ci-dessus",
        "All weights together: the same proposals are at the top while none moves by more than {1} % of itself (or {2})":
            "Tous les poids ensemble : les mêmes propositions restent en tête tant qu'aucun ne bouge de plus de {1} % de lui-même (ou {2})",
        "{1}; then {2} may overtake {3}": "{1} ; ensuite {2} peut passer devant {3}",
        "without": "sans",
        "Funding in {1} draws ({2}): {3}": "Financement sur {1} tirages ({2}) : {3}",
        "no single score": "aucune note seule",
        "what it would take": "ce qu'il aurait fallu",
        "Not funded": "Non financés",
        "{1} or {2}": "{1} ou {2}",
    ]

    /// Why a proposal stands elsewhere.
    static let comparison: MessageTable.Texts = [
        "now: {1}": "désormais : {1}",
        "no longer: {1}": "plus maintenant : {1}",
        "new among the submissions": "nouvelle parmi les dossiers",
        "no longer among the submissions": "n'est plus parmi les dossiers",
        "score {1}": "note {1}",
        "no longer a criterion: {1}": "n'est plus un critère : {1}",
        "a new criterion, score {1}: {2}": "un nouveau critère, note {1} : {2}",
        "passed by {1}": "dépassée par {1}",
        "passes {1}": "dépasse {1}",
        "{1} before {2} by {3} ({4} against {5})": "{1} avant {2} selon {3} ({4} contre {5})",
        "in no draw": "dans aucun tirage",
        "table row {1}": "ligne {1} de la table",
        "decision {1}": "décision {1}",
        "{1} evaluators": "{1} évaluateurs",
        "chance {1}, drawn": "chance {1}, tirée",
        "chance {1}, not drawn": "chance {1}, non tirée",
        "chance {1}, not drawn yet": "chance {1}, pas encore tirée",
        "the scale of '{1}' was {2} and is {3}, but the score sheets are the same: each score is read on both scales as it stands, and {4}; give the new side sheets of its own with --new-assessments":
            "l'échelle de '{1}' était {2} et est {3}, mais les grilles de notation sont les mêmes : chaque note est lue telle quelle sur les deux échelles, et {4} ; donnez au nouveau côté ses propres grilles avec --new-assessments",
        "{1}, once the highest score, no longer is": "{1}, autrefois la note la plus haute, ne l'est plus",
        "scores above {1} cannot be used any more": "les notes au-dessus de {1} ne peuvent plus servir",
        "the lowest score is another one": "la note la plus basse est une autre",
        "scores between the new steps cannot be used any more":
            "les notes entre les nouveaux pas ne peuvent plus servir",
        "{1} has all the weight of its group: nobody says how another would share it":
            "{1} a tout le poids de son groupe : rien ne dit comment un autre le partagerait",
        "{1}: the award list is the same at least to {2}; beyond, too many swaps had to be tried":
            "{1} : la liste des financées est la même au moins jusqu'à {2} ; au-delà, il y avait trop d'échanges à essayer",
        "{1}: searched in {2} steps to each side, as the weight does not move the scores in straight lines; a change that comes and goes between two steps would be missed":
            "{1} : cherché en {2} pas de chaque côté, car le poids ne déplace pas les notes en ligne droite ; un changement qui vient et disparaît entre deux pas échapperait",
        "{1}: searched in {2} steps to each side, as amounts, tiers or chances follow the scores; a change that comes and goes between two steps would be missed":
            "{1} : cherché en {2} pas de chaque côté, car des montants, des paliers ou des chances suivent les notes ; un changement qui vient et disparaît entre deux pas échapperait",
        "{1}: searched in {2} steps to each side, as the call is too large to follow every swap; a change that comes and goes between two steps would be missed":
            "{1} : cherché en {2} pas de chaque côté, car l'appel est trop grand pour suivre chaque échange ; un changement qui vient et disparaît entre deux pas échapperait",
        "the weights of the criteria at the top are not studied: a criterion has another factor in another part of the formula, or none":
            "les poids des critères principaux ne sont pas étudiés : un critère a un autre facteur dans une autre partie de la formule, ou aucun",
        "the weights of the criteria at the top are not studied: a higher score lowers the total":
            "les poids des critères principaux ne sont pas étudiés : une note plus haute abaisse le total",
        "{1} takes the {2} of its parts: their weights mean nothing":
            "{1} prend le {2} de ses parties : leurs poids ne signifient rien",
        "{1} is the only criterion of its group: its weight cannot move":
            "{1} est le seul critère de son groupe : son poids ne peut pas bouger",
        "no cautious estimate: there are no more grades than proposals and evaluators to estimate from them":
            "pas d'estimation prudente : il n'y a pas plus de notes que de propositions et d'évaluateurs à estimer",
        "no cautious estimate: the evaluators agree exactly, or differ by the same amount everywhere, so that nothing is left to estimate it from":
            "pas d'estimation prudente : les évaluateurs s'accordent exactement, ou diffèrent partout du même montant, si bien qu'il ne reste rien pour estimer",
        "no cautious estimate: too few grades, or too little difference between them, for the mixed model":
            "pas d'estimation prudente : trop peu de notes, ou trop peu de différence entre elles, pour le modèle mixte",
        "the evaluators fall into {1} groups that no proposal links: who of two groups is stricter cannot be said, and severity is corrected inside each group only":
            "les évaluateurs forment {1} groupes qu'aucune proposition ne relie : on ne peut dire qui de deux groupes est plus sévère, et la sévérité n'est corrigée qu'au sein de chaque groupe",
        "every evaluator read every proposal: correcting severity changes no order":
            "chaque évaluateur a lu chaque proposition : corriger la sévérité ne change aucun ordre",
        "no z-scores: an evaluator read fewer than {1} proposals":
            "pas de cotes z : un évaluateur a lu moins de {1} propositions",
        "{1} {2|assessment has|assessments have} no total, because a criterion has no score; left out":
            "{1} {2|évaluation n'a|évaluations n'ont} pas de total, car un critère n'a pas de note ; laissées de côté",
        "weights: as written, there is only one": "poids : tel que fixé, il n'y en a qu'un",
        "weights: as written": "poids : tels que fixés",
        "weights: Dirichlet around the rubric's, concentration {1}":
            "poids : Dirichlet autour de ceux du règlement, concentration {1}",
        "weights: all equally likely": "poids : tous également probables",
        "scores: by the rubric's formula": "notes : selon la formule du règlement",
        "evaluators' scores: ± half a step": "notes des évaluateurs : ± un demi-pas",
        "one evaluator or none left out at a time": "un évaluateur à la fois, ou aucun, laissé de côté",
        "totals: each evaluator's, combined by the rubric in every draw":
            "totaux : celui de chaque évaluateur, réunis par le règlement à chaque tirage",
        "{1} by {2}": "{1} par {2}",
        "the rubric combines evaluators' totals, and who is scored at all depends on the weights: intervals of weights are not worked out":
            "le règlement réunit les totaux des évaluateurs, et les poids décident qui a une note : les intervalles des poids ne sont pas calculés",
        "two totals that are far apart ask for a third opinion, and how far they are depends on the weights: intervals of weights are not worked out":
            "deux totaux éloignés appellent un troisième avis, et leur écart dépend des poids : les intervalles des poids ne sont pas calculés",
        "what one evaluator writes moves what others wrote: what it would take is not worked out where evaluators' totals are combined or compared":
            "ce qu'un évaluateur écrit déplace ce que d'autres ont écrit : ce qu'il aurait fallu n'est pas calculé là où les totaux des évaluateurs sont réunis ou comparés",
        "award: the call's whole rule": "attribution : toute la règle de l'appel",
        "award: the call's budget, down the list": "attribution : le budget de l'appel, en descendant la liste",
        "{1} of {2} submissions {3|is|are} inadmissible and not studied: `run` says why":
            "{1} des {2} dossiers {3|est irrecevable et n'est pas étudié|sont irrecevables et ne sont pas étudiés} : `run` dit pourquoi",
        "no proposal is ranked: nothing can change place":
            "aucune proposition n'est classée : rien ne peut changer de place",
        "evaluators rank sets, and a rank says nothing of how severe somebody is: evaluators are not studied, and no expected ranks are worked out":
            "les évaluateurs classent des ensembles, et un rang ne dit rien de la sévérité : les évaluateurs ne sont pas étudiés, et les rangs attendus ne sont pas calculés",
        "expected ranks are worked out for up to {1} ranked proposals, not for {2}":
            "les rangs attendus sont calculés pour {1} propositions classées au plus, non pour {2}",
        "the rubric draws by lot: intervals, what it would take and the probability of funding are those of the same rule without the draw, down the ranking; what the draw gives stands beside them":
            "le règlement tire au sort : les intervalles, ce qu'il aurait fallu et la probabilité de financement sont ceux de la même règle sans tirage, dans l'ordre du classement ; ce que donne le tirage figure à côté",
        "the total": "le total",
        "the ranking score": "la note de classement",
        "{1} is not linear in the criteria, not even piece by piece: their weights have no flip points, and the probability of funding comes from the formula itself, with its factors as written":
            "{1} n'est pas linéaire dans les critères, même par morceaux : leurs poids n'ont pas de points de bascule, et la probabilité de financement vient de la formule elle-même, avec ses facteurs tels qu'écrits",
        "what it would take is worked out for the first {1} of {2} that are not funded, in rank order":
            "ce qu'il aurait fallu est calculé pour les {1} premières des {2} non financées, dans l'ordre des rangs",
    ]

    /// The page for everybody.
    static let publication: MessageTable.Texts = [
        "Awards": "Subventions",
        "Figures": "Chiffres",
        "Rules": "Règles",
        "Nothing is awarded.": "Rien n'est accordé.",
        "Awards of {1}. Of natural persons neither name nor place is told.":
            "Subventions accordées le {1}. Des personnes physiques, ni le nom ni le lieu ne sont indiqués.",
        "recipient": "bénéficiaire",
        "chance in the draw": "chance au tirage",
        "a natural person": "une personne physique",
        "Numbers that speak of fewer than five proposals are left out (–), and so is the next larger where one alone could be worked out from the sum.":
            "Les nombres qui portent sur moins de cinq propositions sont omis (–), ainsi que le nombre immédiatement supérieur lorsqu'un seul pourrait être déduit de la somme.",
        "Figures by {1}": "Chiffres par {1}",
        "outcome": "résultat",
        "other": "autres",
        "locality": "localité",
    ]

    /// Workbooks and score sheets.
    static let workbooks: MessageTable.Texts = [
        "Below": "Sous le seuil",
        "what": "quoi",
        "name": "nom",
        "Provenance": "Provenance",
        "program": "programme",
        "rubric": "règlement",
        "trial": "essai",
        "option": "option",
        "score sheet": "grille de notation",
        "adjustments": "ajustements",
        "section": "section",
        "scale {1}": "échelle {1}",
        "threshold {1}": "seuil {1}",
        "eligibility": "éligibilité",
        "policy": "disposition",
        "no score sheet holds it": "aucune grille de notation ne la contient",
        "How to fill this in": "Comment remplir cette grille",
        "Fill in the columns from 'conflict' on. Other cells are locked against slips: to sort rows, first switch the protection of the sheet off; there is no password. A row without scores is not assessed.":
            "Remplissez les colonnes à partir de 'conflict'. Les autres cellules sont verrouillées par précaution : pour trier, ôtez d'abord la protection de la feuille, sans mot de passe. Une ligne sans note n'est pas évaluée.",
        "Conflict of interest": "Conflit d'intérêts",
        "yes: no score of this row counts. Empty or no: there is none.":
            "yes : aucune note de cette ligne ne compte. Vide ou no : il n'y en a pas.",
        "yes or no": "yes ou no",
        "Expertise": "Expertise",
        "How well you know the field of this proposal: {1}.":
            "Votre connaissance du domaine de cette proposition : {1}.",
        "ranks from 1, the best, to {1}, each once": "rangs de 1, le meilleur, à {1}, chacun une fois",
        "Scale: {1}": "Échelle : {1}",
        "Every score needs a comment.": "Chaque note demande un commentaire.",
        "Scores of at most {1} need a comment.": "Les notes jusqu'à {1} demandent un commentaire.",
        "Scores of at least {1} need a comment.": "Les notes à partir de {1} demandent un commentaire.",
        "{1}: {2} {3|proposal|proposals}": "{1} : {2} {3|proposition|propositions}",
        "otherwise: {1}": "sinon : {1}",
        "everybody gives and gets {1} {2|review|reviews}; {3}":
            "chacun donne et reçoit {1} {2|évaluation|évaluations} ; {3}",
        "nobody reads a proposal of the own pool, so no review can better one's own place in it":
            "personne ne lit de proposition de son propre groupe, si bien qu'aucune évaluation ne peut y améliorer sa propre place",
        "there are no pools of one size: everybody's proposal is compared with those that they read":
            "il n'y a pas de groupes de même taille : la proposition de chacun est comparée à celles qu'il lit",
        "pool {1}: {2} proposals, reads pool {3}; {4}": "groupe {1} : {2} propositions, lit le groupe {3} ; {4}",
        "pool {1}: {2} proposals; {3}": "groupe {1} : {2} propositions ; {3}",
        "connected": "connexe",
        "not connected: readers do not join all of its proposals, so severity cannot be told from quality":
            "non connexe : les lecteurs ne relient pas toutes ses propositions, si bien qu'on ne peut distinguer sévérité et qualité",
        "one of {1}": "l'une de {1}",
    ]

    /// The register of a call, appeals and verification.
    static let register: MessageTable.Texts = [
        "the result ({1}) was made before any rubric was sealed":
            "le résultat ({1}) a été établi avant qu'un règlement soit scellé",
        "the result ({1}) was made with another rubric than the one that was sealed ({2})":
            "le résultat ({1}) a été établi avec un autre règlement que celui qui a été scellé ({2})",
        "the committee departed ({1}) from another result than was proposed ({2})":
            "la commission s'est écartée ({1}) d'un autre résultat que celui qui a été proposé ({2})",
        "the committee departed ({1}) from a result that was not proposed":
            "la commission s'est écartée ({1}) d'un résultat qui n'a pas été proposé",
        "{1} signed ({2}) and is no desk of sign_off": "{1} a signé ({2}) et n'est pas un service de sign_off",
        "{1} signed ({2}) before {3} did": "{1} a signé ({2}) avant {3}",
        "the signature of {1} ({2}) is void: the result was changed after it ({3})":
            "la signature de {1} ({2}) est caduque : le résultat a été modifié ensuite ({3})",
        "the signature of {1} ({2}) is void: the committee departed from the ranking after it ({3})":
            "la signature de {1} ({2}) est caduque : la commission s'est ensuite écartée du classement ({3})",
        "the final result ({1}) is not the one that was proposed":
            "le résultat définitif ({1}) n'est pas celui qui a été proposé",
        "the result became final ({1}) without the signature of {2}":
            "le résultat est devenu définitif ({1}) sans la signature de {2}",
        "letters were issued ({1}) before the result was final":
            "des lettres ont été envoyées ({1}) avant que le résultat soit définitif",
        "the committee departed from the ranking ({1}) after the result was final":
            "la commission s'est écartée du classement ({1}) après que le résultat fut définitif",
        "{1} is dated {2}, before {3} of {4}": "{1} est datée du {2}, avant {3} du {4}",
        "the letter was written before the result ({1}) was final.":
            "la lettre a été rédigée avant que le résultat ({1}) soit définitif.",
        "entry {1}": "entrée {1}",
        "the register does not begin with the opening of the call, but with {1}":
            "le registre ne commence pas par l'ouverture de l'appel, mais par {1}",
        "it was sealed only after that ({1})": "il n'a été scellé qu'ensuite ({1})",
        "it was not sealed at all": "il n'a pas été scellé du tout",
        "the rubric was not sealed before intake was closed ({1}): {2}":
            "le règlement n'était pas scellé avant la clôture du dépôt ({1}) : {2}",
        "another rubric was sealed ({1}) after intake was closed ({2})":
            "un autre règlement a été scellé ({1}) après la clôture du dépôt ({2})",
        "intake was closed again ({1}) after it was closed ({2})":
            "le dépôt a été clos de nouveau ({1}) après l'avoir déjà été ({2})",
        "it was committed only after that ({1})": "elle n'a été déposée qu'ensuite ({1})",
        "it was not committed at all": "elle n'a pas été déposée du tout",
        "the seed of the draw was not committed before the first score sheets came ({1}): {2}":
            "la graine du tirage n'était pas déposée avant l'arrivée des premières grilles de notation ({1}) : {2}",
        "the draw of the result ({1}) has another seed than was committed ({2})":
            "le tirage du résultat ({1}) a une autre graine que celle qui a été déposée ({2})",
        "score sheets came ({1}) while intake was not closed":
            "des grilles de notation sont arrivées ({1}) alors que le dépôt n'était pas clos",
        "score sheets came ({1}) before intake was closed ({2})":
            "des grilles de notation sont arrivées ({1}) avant la clôture du dépôt ({2})",
        "call opened": "appel ouvert",
        "rubric sealed": "règlement scellé",
        "seed committed": "graine déposée",
        "intake closed": "dépôt clos",
        "sheets received": "grilles de notation reçues",
        "result proposed": "résultat proposé",
        "departures": "écarts",
        "signed by {1}": "signé par {1}",
        "letters issued": "lettres envoyées",
        "result final": "résultat définitif",
        "the result ({1}) was made before it was recorded that score sheets came":
            "le résultat ({1}) a été établi avant que l'arrivée des grilles de notation soit consignée",
        "the result ({1}) was made before it was recorded that intake was closed":
            "le résultat ({1}) a été établi avant que la clôture du dépôt soit consignée",
        "the result ({1}) was made with {2} {3|score sheet|score sheets} not among those recorded when score sheets came ({4})":
            "le résultat ({1}) a été établi avec {2} {3|grille de notation|grilles de notation} hors de celles consignées à l'arrivée ({4})",
        "the result ({1}) was made with {2} {3|submission|submissions} not among those recorded when intake was closed ({4})":
            "le résultat ({1}) a été établi avec {2} {3|dossier|dossiers} hors de ceux consignés à la clôture du dépôt ({4})",
        "the result ({1}) leaves out {2} {3|submission|submissions} recorded when intake was closed":
            "le résultat ({1}) omet {2} {3|dossier consigné|dossiers consignés} à la clôture du dépôt",
        "the authority's signature and certificate are not checked here: openssl ts -verify does that":
            "la signature et le certificat de l'autorité ne sont pas vérifiés ici : openssl ts -verify le fait",
        "what the applicant is told in entry {1} ({2}) was changed":
            "ce qui est communiqué au candidat dans l'entrée {1} ({2}) a été modifié",
        "the name of a file in entry {1} ({2}) was changed":
            "le nom d'un fichier de l'entrée {1} ({2}) a été modifié",
        "entry {1} ({2}): what it says of the proposal was changed after it was recorded":
            "entrée {1} ({2}) : ce qu'elle dit de la proposition a été modifié après son inscription",
        "entry {1} ({2}): its body was changed after it was recorded":
            "entrée {1} ({2}) : son contenu a été modifié après son inscription",
        "there is a body of entry {1}, and no such entry": "il y a un contenu de l'entrée {1}, mais pas cette entrée",
        "what entry {1} says, or a name of its files, was removed, and no entry says that it was forgotten":
            "ce que dit l'entrée {1}, ou le nom d'un de ses fichiers, a été retiré, et aucune entrée ne dit que c'est un effacement prévu",
        "entry 1 names an entry before it": "l'entrée 1 désigne une entrée avant elle",
        "entry {1} was changed after it was recorded: entry {2} speaks of another text before it":
            "l'entrée {1} a été modifiée après son inscription : l'entrée {2} parle d'un autre texte avant elle",
        "entry {1} was removed": "l'entrée {1} a été retirée",
        "entries {1} to {2} were removed": "les entrées {1} à {2} ont été retirées",
        "entry {1} was changed after it was recorded: it is no entry any more":
            "l'entrée {1} a été modifiée après son inscription : ce n'est plus une entrée",
        "entry {1} ({2}) was changed after it was recorded":
            "l'entrée {1} ({2}) a été modifiée après son inscription",
        "entry {1} is found as '{2}', and it is '{3}'": "l'entrée {1} se trouve sous '{2}', mais elle est '{3}'",
        "entries {1} and {2} have changed places": "les entrées {1} et {2} ont échangé leurs places",
        "entry {1} stands in the place of entry {2}": "l'entrée {1} est à la place de l'entrée {2}",
        "edited": "modifié",
        "reordered": "réordonné",
        "shorter": "plus court",
        "forked": "divergent",
        "signature": "signature",
        "time stamp": "horodatage",
        "input": "entrée de données",
        "entry {1}: the signature of {2}": "entrée {1} : la signature de {2}",
        "{1} is none": "{1} n'en est pas une",
        "{1} is by another key: the desk's is {2}, this is {3}":
            "{1} est d'une autre clé : celle du service est {2}, celle-ci est {3}",
        "{1} is by another key than the entry says, {2}": "{1} est d'une autre clé que ne le dit l'entrée, {2}",
        "{1} is not by its key {2}": "{1} n'est pas de sa clé {2}",
        "{1} is of another result, or of other departures, than the register has before it":
            "{1} porte sur un autre résultat, ou d'autres écarts, que ceux que le registre contient avant elle",
        "the time stamp of entry {1} {2}": "l'horodatage de l'entrée {1} {2}",
        "is of another checkpoint": "est d'un autre point de contrôle",
        "is no answer to a request for a time stamp (RFC 3161)":
            "n'est pas une réponse à une demande d'horodatage (RFC 3161)",
        "was refused by the authority (status {1})": "a été refusé par l'autorité (statut {1})",
        "is not of a SHA-256, as it was asked for": "ne porte pas sur un SHA-256, comme demandé",
        "was changed: what the authority signed is another content":
            "a été modifié : ce que l'autorité a signé est un autre contenu",
        "its own signed checkpoint": "son propre point de contrôle signé",
        "the tree's stored hashes are of other entries (level {1}, place {2})":
            "les empreintes enregistrées de l'arbre sont celles d'autres entrées (niveau {1}, place {2})",
        "the first {1} entries are not those that the register's own signed checkpoint of {2} entries speaks of":
            "les {1} premières entrées ne sont pas celles dont parle le point de contrôle signé du registre portant sur {2} entrées",
        "entry {1} was cut off": "l'entrée {1} a été coupée",
        "entries {1} to {2} were cut off": "les entrées {1} à {2} ont été coupées",
        "{1} speaks of {2} entries and the register has {3}: {4}":
            "{1} parle de {2} entrées et le registre en a {3} : {4}",
        "the first {1} entries are not those that {2} speaks of: the register was written anew, or it is another one":
            "les {1} premières entrées ne sont pas celles dont parle {2} : le registre a été réécrit, ou c'en est un autre",
        "nobody else's award changes": "le financement de personne d'autre ne change",
        "others:": "autres :",
        "no correction of a single score would fund it": "aucune correction d'une seule note ne le ferait financer",
        "smallest corrections that would fund it:": "plus petites corrections qui la feraient financer :",
        "{1}  it would cost this award": "{1}  cela coûterait ce financement",
        "entry {1}: {2}": "entrée {1} : {2}",
        "{1}, record {2}": "{1}, enregistrement {2}",
        "{1}: the score {2} for {3} is not there any more": "{1} : la note {2} pour {3} n'est plus là",
        "{1}: recorded {2}, now {3} ({4})": "{1} : consigné {2}, à présent {3} ({4})",
        "{1}: the comment on {2} is another one: recorded “{3}”, now “{4}”":
            "{1} : le commentaire sur {2} est un autre : consigné « {3} », à présent « {4} »",
        "{1}: a score {2} for {3} that was not there": "{1} : une note {2} pour {3} qui n'y était pas",
        "{1}, column {2}, evaluator {3}": "{1}, colonne {2}, évaluateur {3}",
        "none": "aucune",
        "{1}: recorded {2}, now {3}": "{1} : consigné {2}, à présent {3}",
        "nothing": "rien",
        "the rubric is another one": "le règlement est un autre",
        "file: {1}": "fichier : {1}",
        "no difference between the results of entries {1} and {2}":
            "aucune différence entre les résultats des entrées {1} et {2}",
        "{1}: is not in the later result": "{1} : n'est pas dans le résultat ultérieur",
        "{1}: is only in the later result": "{1} : n'est que dans le résultat ultérieur",
        "entry {1} ({2})": "entrée {1} ({2})",
        "{1} is not the file of {2}: its SHA-256 was {3}, now it is {4}":
            "{1} n'est pas le fichier consigné ({2}) : son SHA-256 était {3}, il est à présent {4}",
        "{1} of {2} cannot be read any more": "{1} ({2}) n'est plus lisible",
        "submission": "dossier",
        "list of evaluators": "liste des évaluateurs",
        "seed of the draw": "graine du tirage",
        "entry {1}: what the register said of {2} is deleted":
            "entrée {1} : ce que le registre disait de {2} est effacé",
        "{1} was changed: its SHA-256 was {2}, now it is {3}": "{1} a été modifié : SHA-256 était {2}, à présent {3}",
        "{1} is not there any more": "{1} n'est plus là",
        "{1} was not there before": "{1} n'y était pas auparavant",
        "a submission whose name was forgotten": "un dossier dont le nom a été effacé",
        "a score sheet whose name was forgotten": "une grille de notation dont le nom a été effacé",
        "a file whose name was forgotten": "un fichier dont le nom a été effacé",
        "{1}  by {2}": "{1}  par {2}",
        "{1}  by {2}  result {3}…": "{1}  par {2}  résultat {3}…",
        "{1} entries, {2} of them decisions (--all shows them)": "{1} entrées, dont {2} décisions (--all les montre)",
        "entry {1}: the checkpoint of {2} entries was stamped at {3} by the authority's clock":
            "entrée {1} : le point de contrôle de {2} entrées a été horodaté à {3} par l'horloge de l'autorité",
        "not checked: {1}": "non vérifié : {1}",
        "program: it was made by fundscore {1}, this is {2}":
            "programme : établi par fundscore {1}, celui-ci est {2}",
        "program: the submissions were read with libxml2 {1}, now with {2}":
            "programme : les dossiers ont été lus avec libxml2 {1}, à présent avec {2}",
        "cell: {1}": "cellule : {1}",
        "and {1} more cells": "et {1} autres cellules",
        "first difference: {1}": "première différence : {1}",
        "every decision that is not forgotten is as recorded; {1} are forgotten":
            "chaque décision non effacée est telle que consignée ; {1} sont effacées",
        "every decision is as recorded": "chaque décision est telle que consignée",
        "option: {1} was {2}, now it is {3}": "option : {1} était {2}, à présent {3}",
        "there are {1} submissions more": "il y a {1} dossiers de plus",
        "nothing to record: every row of offers.csv is in the register":
            "rien à consigner : chaque ligne de offers.csv est dans le registre",
        "the committee departed from the ranking (entry {1}): who moves up is for it to decide, by a row of departures.csv":
            "la commission s'est écartée du classement (entrée {1}) : c'est à elle de décider qui monte, par une ligne de departures.csv",
        "nobody moves up: nobody is on the reserve list":
            "personne ne monte : personne n'est sur la liste de réserve",
        "nobody moves up: what came free is not enough for the {1} on the reserve list, or a cap bars them":
            "personne ne monte : ce qui s'est libéré ne suffit pas aux {1} de la liste de réserve, ou un plafond les exclut",
        "after score sheets came (entry {1})": "après l'arrivée de grilles de notation (entrée {1})",
        "before any score sheet came": "avant l'arrivée de toute grille de notation",
        "nothing to record: every row is in the register": "rien à consigner : chaque ligne est dans le registre",
        "entries {1} to {2}: {3}": "entrées {1} à {2} : {3}",
        "different": "différent",
        "identical: {1} submissions, every number and reason as in entry {2}":
            "identique : {1} dossiers, chaque nombre et chaque motif comme dans l'entrée {2}",
        "leaf hash  {1}": "empreinte de feuille  {1}",
        "name forgotten": "nom effacé",
        "salt  {1}": "sel  {1}",
        "body  {1}": "contenu  {1}",
        "body  forgotten": "contenu  effacé",
        "entry {1}: signed by {2}": "entrée {1} : signé par {2}",
        "entries {1}": "entrées {1}",
        "trials of other rules: {1} before score sheets came, {2} after":
            "essais d'autres règles : {1} avant l'arrivée de grilles de notation, {2} après",
        "out of order: {1}": "hors de l'ordre : {1}",
        "next: {1}": "ensuite : {1}",
        "{1}  missing": "{1}  manque",
        "{1}  done     {2}  {3}": "{1}  fait     {2}  {3}",
        "order: {1}": "ordre : {1}",
        "{1} is not signed by {2}": "{1} n'est pas signé par {2}",
        "{1} {2|entry|entries}": "{1} {2|entrée|entrées}",
        "sound: {1}, each as it was recorded; root {2}": "intact : {1}, chacune telle que consignée ; racine {2}",
        "{1} {2|problem|problems} in {3}": "{1} {2|problème|problèmes} dans {3}",
        "Without a checkpoint that was kept elsewhere (--known) nobody can see whether entries were cut off at the end, or all were written anew.":
            "Sans point de contrôle conservé ailleurs (--known), nul ne peut voir si des entrées ont été coupées à la fin, ou toutes réécrites.",
        "Entries behind the last known checkpoint could have been cut off or written anew.":
            "Les entrées après le dernier point de contrôle connu ont pu être coupées ou réécrites.",
        "the end of the file": "la fin du fichier",
        "cause: the time zone database was {1}, now it is {2}":
            "cause : la base des fuseaux horaires était {1}, elle est à présent {2}",
        "cause: it was written by fundscore {1}, this is {2}": "cause : écrit par fundscore {1}, celui-ci est {2}",
        "of unknown version": "de version inconnue",
        "cause: the submissions were read with libxml2 {1}, now with {2}":
            "cause : les dossiers ont été lus avec libxml2 {1}, à présent avec {2}",
        "every input is as recorded, and so is the program: the file itself was changed":
            "chaque donnée est telle que consignée, le programme aussi : c'est le fichier lui-même qui a été modifié",
        "not used": "non utilisée",
        "of no stated version": "sans version indiquée",
        "cause: {1} {2} was read then and is not now": "cause : {1} {2} a été lu alors et ne l'est pas à présent",
        "cause: {1} {2} was changed: its SHA-256 was {3}, now it is {4}":
            "cause : {1} {2} a été modifié : SHA-256 était {3}, à présent {4}",
        "cause: {1} {2} was not read then and is now": "cause : {1} {2} n'était pas lu alors et l'est à présent",
        "{1} (proposal {2})": "{1} (proposition {2})",
        "first difference: {1}: recorded {2}, now {3}": "première différence : {1} : consigné {2}, à présent {3}",
        "identical: {1} submissions, every number and reason as recorded":
            "identique : {1} dossiers, chaque nombre et chaque motif comme consigné",
    ]

    /// The studio.
    static let studio: MessageTable.Texts = [
        "evaluator {1}": "évaluateur {1}",
        "score sheet {1}": "grille de notation {1}",
        "The weights add up to {1} now, and the file says so (total.weights).":
            "La somme des poids est à présent {1}, et le fichier le dit (total.weights).",
        "Its examples were worked out by the old numbers; what they expect was written anew: {1}. Look them over.":
            "Les exemples étaient calculés avec les anciens nombres ; ce qu'ils attendent a été réécrit : {1}. Veuillez les relire.",
        "{1} of what its examples expect does not come out any more; ‘check’ says which: they were worked out by the old numbers.":
            "{1} des résultats attendus par les exemples ne se vérifient plus ; « check » dit lesquels : ils étaient calculés avec les anciens nombres.",
        "A value is tried as PATH=VALUE, such as criteria.market.weight=20, not ‘{1}’.":
            "Une valeur s'essaie sous la forme PATH=VALUE, comme criteria.market.weight=20, et non « {1} ».",
        "No other list is known in that direction.": "On ne connaît pas d'autre liste dans cette direction.",
        "The number beyond cannot be written in this rubric.":
            "Le nombre au-delà ne peut s'écrire dans ce règlement.",
        "With these values the rubric cannot be used: see the problems.":
            "Avec ces valeurs, le règlement est inutilisable : voir les problèmes.",
        "Choose a proposal in the list.": "Choisissez une proposition dans la liste.",
        "Hide the names of evaluators": "Masquer les noms des évaluateurs",
        "Show the names of evaluators": "Afficher les noms des évaluateurs",
        "No evaluators are to be compared: there are no score sheets, or no list.":
            "Il n'y a pas d'évaluateurs à comparer : il n'y a pas de grilles de notation, ou pas de liste.",
        "The rubric’s file on one side, this trial on the other.":
            "D'un côté le fichier du règlement, de l'autre cet essai.",
        "The address does not say what is to be shown. Go back, or begin anew.":
            "L'adresse ne dit pas ce qu'il faut afficher. Revenez en arrière, ou recommencez.",
        "The text that was tried here is no longer kept. This is the rubric’s file.":
            "Le texte essayé ici n'est plus conservé. Voici le fichier du règlement.",
        "The submissions or score sheets can no longer be read: see where the studio was started.":
            "Les dossiers ou les grilles de notation ne sont plus lisibles : voyez là où le studio a été lancé.",
        "The studio has no such page.": "Le studio n'a pas cette page.",
        "This address is asked for in another way.": "Cette adresse se demande autrement.",
        "The rubric’s file was read again.": "Le fichier du règlement a été relu.",
        "Not saved: {1}.": "Non enregistré : {1}.",
        "Saved as {1}.": "Enregistré sous {1}.",
        "With these values there is no list, and no files.": "Avec ces valeurs, il n'y a ni liste ni fichiers.",
        "Weights": "Poids",
        "Money and places": "Argent et places",
        "Scales": "Échelles",
        "Places": "Places",
        "Lot: {1}": "Lot : {1}",
        "At most in all": "Au plus en tout",
        "At most for each {1}": "Au plus par {1}",
        "awards": "financements",
        "All scores": "Toutes les notes",
        "{1}: lowest score": "{1} : note la plus basse",
        "{1}: highest score": "{1} : note la plus haute",
        "No submission of this call is called ‘{1}’.": "Aucun dossier de cet appel ne s'appelle « {1} ».",
        "Numbers of the rubric": "Nombres du règlement",
        "Try these numbers": "Essayer ces nombres",
        "Order among equals": "Ordre entre ex æquo",
        "Higher: {1}": "Plus haut : {1}",
        "Lower: {1}": "Plus bas : {1}",
        "Any other value": "Toute autre valeur",
        "Place and value, such as award.when_short=stop": "Emplacement et valeur, comme award.when_short=stop",
        "Try": "Essayer",
        "Less: {1}": "Moins : {1}",
        "More: {1}": "Plus : {1}",
        "effective {1}": "effectif {1}",
        "written {1}": "écrit {1}",
        "List": "Liste",
        "funded of {1} received": "financés sur {1} reçus",
        "above the budget": "au-dessus du budget",
        "Money of the lots": "Argent des lots",
        "Pages of the list": "Pages de la liste",
        "Every submission in rank order, and how it moves against the rubric as it is":
            "Chaque dossier dans l'ordre des rangs, et son mouvement par rapport au règlement tel qu'il est",
        "moves": "mouvement",
        "Funding line: the last award stands above it":
            "Limite de financement : le dernier financement est au-dessus",
        "+ in": "+ entre",
        "− out": "− sort",
        "changed": "modifié",
        "Error": "Erreur",
        "Warning": "Avertissement",
        "Note": "Remarque",
        "No problems.": "Aucun problème.",
        "up to {1}": "jusqu'à {1}",
        "below {1}": "en dessous de {1}",
        "to {1}": "à {1}",
        "to below {1}": "à moins de {1}",
        "from {1}": "de {1}",
        "above {1}": "au-dessus de {1}",
        "another amount or an open tie": "un autre montant ou une égalité ouverte",
        "Whatever it is, the same list.": "Quel qu'il soit, la même liste.",
        "Same list {1}.": "Même liste {1}.",
        "Same list {1} (searched in steps).": "Même liste {1} (recherche par pas).",
        "{1} (about {2})": "{1} (environ {2})",
        "Next change": "Prochain changement",
        "up, {1}:": "vers le haut, {1} :",
        "down, {1}:": "vers le bas, {1} :",
        "Skip to the list": "Aller à la liste",
        "Only ‘Save as’ writes a file. Inputs are read and never changed; nothing leaves this machine.":
            "Seul « Enregistrer sous » écrit un fichier. Les données sont lues et jamais modifiées ; rien ne quitte cette machine.",
        "The studio does not answer: it was stopped. Start it again on the command line.":
            "Le studio ne répond pas : il a été arrêté. Relancez-le en ligne de commande.",
        "{1}: {2}, studio": "{1} : {2}, studio",
        "Studio": "Studio",
        "What the trial does": "Ce que fait l'essai",
        "Undo": "Annuler",
        "Redo": "Rétablir",
        "Reset": "Réinitialiser",
        "Numbers": "Nombres",
        "The rubric’s file cannot be used as it was read. Mend it, then read it again.":
            "Le fichier du règlement est inutilisable tel qu'il a été lu. Corrigez-le, puis relisez-le.",
        "The rubric’s file can no longer be read. What is shown is the rubric as it was read before.":
            "Le fichier du règlement n'est plus lisible. Ce qui s'affiche est le règlement tel qu'il a été lu auparavant.",
        "The rubric’s file was changed since it was read. What is shown is the rubric as it was read before.":
            "Le fichier du règlement a été modifié depuis sa lecture. Ce qui s'affiche est le règlement tel qu'il a été lu auparavant.",
        "A text of the rubric that is in no file is being tried. Movements are against the rubric’s file.":
            "Un texte du règlement qui n'est dans aucun fichier est à l'essai. Les mouvements sont mesurés par rapport au fichier du règlement.",
        "Read the file again": "Relire le fichier",
        "Views": "Vues",
        "No list": "Pas de liste",
        "With these values the rubric cannot be used, and no list can be made.":
            "Avec ces valeurs, le règlement est inutilisable et aucune liste ne peut être établie.",
        "No list: the rubric cannot be used with these values.":
            "Pas de liste : le règlement est inutilisable avec ces valeurs.",
        "The rubric as it is.": "Le règlement tel qu'il est.",
        "Trial, not the decision: {1} in, {2} out, {3} {4|moves|move}.":
            "Essai, non la décision : {1} en plus, {2} en moins, {3} {4|se déplace|se déplacent}.",
        "In: {1}.": "En plus : {1}.",
        "Out: {1}.": "En moins : {1}.",
        "The text of": "Le texte de",
        "Try this text": "Essayer ce texte",
        "Back to the rubric’s file": "Revenir au fichier du règlement",
        "The text says nothing of the numbers that were moved.": "Le texte ne dit rien des nombres déplacés.",
        "Write the moved numbers into the text": "Écrire les nombres déplacés dans le texte",
        "No problems: the text is a rubric.": "Aucun problème : le texte est un règlement.",
        "The text is a rubric, with {1} {2|remark|remarks}.":
            "Le texte est un règlement, avec {1} {2|remarque|remarques}.",
        "{1} {2|error|errors}: the text is no rubric yet.":
            "{1} {2|erreur|erreurs} : le texte n'est pas encore un règlement.",
        "Line {1}": "Ligne {1}",
        "Write ‘{1}’": "Écrire « {1} »",
        "{1} {2}. It is tried here, and written nowhere until it is saved under another name.":
            "{1} {2}. Il est essayé ici, et n'est écrit nulle part avant d'être enregistré sous un autre nom.",
        "This trial": "Cet essai",
        "Nothing is tried: this is the list of the rubric as it is.":
            "Rien n'est à l'essai : c'est la liste du règlement tel qu'il est.",
        "Put {1} back": "Remettre {1}",
        "put back": "remettre",
        "The same list on the command line:": "La même liste en ligne de commande :",
        "Command": "Commande",
        "The text that is tried is in no file: save it, and a command can name it.":
            "Le texte à l'essai n'est dans aucun fichier : enregistrez-le, et une commande pourra le nommer.",
        "Remember this trial as": "Retenir cet essai sous",
        "Remember": "Retenir",
        "Save the rubric as": "Enregistrer le règlement sous",
        "Save as": "Enregistrer sous",
        "A new file in the call’s folder. Only the numbers that were moved are written differently.":
            "Un nouveau fichier dans le dossier de l'appel. Seuls les nombres déplacés sont écrits autrement.",
        "All files of ‘run’ for this trial, each saying what was tried:":
            "Tous les fichiers de « run » pour cet essai, chacun disant ce qui a été essayé :",
        "Download as ZIP": "Télécharger en ZIP",
        "Remembered trials": "Essais retenus",
        "as it is": "tel quel",
        "{1}: {2} where the rubric says nothing": "{1} : {2} là où le règlement ne dit rien",
        "Explanation": "Explication",
        "Comparison": "Comparaison",
        "Problems": "Problèmes",
        "Text of the rubric": "Texte du règlement",
        "the rubric names {1}, which lies outside of its folder: save it by hand":
            "le règlement désigne {1}, qui se trouve hors de son dossier : enregistrez-le à la main",
        "{1} is there already; choose another name": "{1} existe déjà ; choisissez un autre nom",
        "{1} cannot be made": "{1} ne peut être créé",
        "'{1}' is no name for a file: use letters, digits, '-', '_' and '.'":
            "'{1}' n'est pas un nom de fichier : employez des lettres, des chiffres, '-', '_' et '.'",
        "{1} cannot be written: {2}": "{1} ne peut être écrit : {2}",
        "{1} cannot be written": "{1} ne peut être écrit",
    ]

    /// Why submissions are not admitted.
    static let submissions: MessageTable.Texts = [
        "fact '{1}': it states the day {2} without a time, and the deadline is on that day, at {3}; whether it was on time cannot be known":
            "donnée '{1}' : elle indique le jour {2} sans heure, et le délai expire ce jour-là, à {3} ; on ne peut savoir si le dépôt était à temps",
        "fact '{1}': it is no date, and cannot be held against the deadline":
            "donnée '{1}' : ce n'est pas une date, on ne peut la comparer au délai",
        "fact '{1}': {2} states no offset from UTC, and cannot be held against the deadline {3}; `zone: Europe/Brussels` or `zone: \"+01:00\"` in the rubric says which one to assume":
            "donnée '{1}' : {2} n'indique pas de décalage UTC, on ne peut la comparer au délai {3} ; `zone: Europe/Brussels` ou `zone: \"+01:00\"` dans le règlement dit lequel supposer",
        "submitted {1}, {2} after the deadline {3}": "déposé {1}, {2} après le délai {3}",
        "fact '{1}': missing, and the deadline depends on it": "donnée '{1}' : manquante, et le délai en dépend",
        "less than a second": "moins d'une seconde",
        "{1} {2|hour|hours}": "{1} {2|heure|heures}",
        "{1} {2|minute|minutes}": "{1} {2|minute|minutes}",
        "{1} {2|second|seconds}": "{1} {2|seconde|secondes}",
        "{1} {2|day|days}": "{1} {2|jour|jours}",
        "a copy of {1}: same id and same facts; that one counts":
            "une copie de {1} : même identifiant et mêmes données ; c'est l'autre qui compte",
        "proposal id {1} is also used by {2} with different content; nobody can know which one counts, so none does":
            "l'identifiant {1} est aussi celui de {2}, avec un autre contenu ; nul ne peut savoir lequel compte, donc aucun ne compte",
        "proposal id": "identifiant de la proposition",
        "fact '{1}'": "donnée '{1}'",
        "and {1} more schema {2|violation|violations}": "et {1} {2|autre écart|autres écarts} au schéma",
        "1 record before it had been read, and does not count":
            "1 enregistrement précédent avait été lu et ne compte pas",
        "{1} records before it had been read, and do not count":
            "{1} enregistrements précédents avaient été lus et ne comptent pas",
        "a date": "une date",
        "{1}, without a zone; `zone: drop` leaves the zone out": "{1}, sans fuseau ; `zone: drop` omet le fuseau",
        "an existing day in {1}": "un jour existant sous {1}",
        "as {1} with `format: {2}`": "comme {1} avec `format: {2}`",
        "a time": "une heure",
        "a date and time": "une date avec heure",
        "an existing moment in {1}": "un moment existant sous {1}",
        "one moment; {1}": "un moment ; {1}",
        "at most nine digits in the fraction of a second": "au plus neuf chiffres dans la fraction de seconde",
        "an offset such as +01:00 or Z instead of the zone's name":
            "un décalage tel que +01:00 ou Z au lieu du nom du fuseau",
        "the form {1}": "la forme {1}",
        "a number that can be kept exactly": "un nombre représentable exactement",
        "at most 34 significant digits": "au plus 34 chiffres significatifs",
        "a number": "un nombre",
        "digits such as {1}, with '{2}' as decimal sign and no group separator":
            "des chiffres tels que {1}, avec '{2}' comme signe décimal et sans séparateur de groupes",
        "digits such as {1}, with '{2}' as decimal sign and blanks between groups of three":
            "des chiffres tels que {1}, avec '{2}' comme signe décimal et des espaces entre groupes de trois",
        "digits such as {1}, with '{2}' as decimal sign and '{3}' between groups of three":
            "des chiffres tels que {1}, avec '{2}' comme signe décimal et '{3}' entre groupes de trois",
        "as {1} with `{2}`": "comme {1} avec `{2}`",
        "{1}; it would be read {2}": "{1} ; on le lirait {2}",
        "{1}, or {2}": "{1}, ou {2}",
        "{1}; it can be read {2}: find out which is meant": "{1} ; on peut le lire {2} : voyez lequel est voulu",
        "only one submission with {1} may be made": "un seul dossier avec {1} peut être déposé",
        "so none counts": "donc aucun ne compte",
        "equally last by '{1}' with {2}": "également dernier selon '{1}' avec {2}",
        "equally first by '{1}' with {2}": "également premier selon '{1}' avec {2}",
        "replaced by {1}, the last of {2} with {3} by '{4}'":
            "remplacé par {1}, le dernier de {2} avec {3} selon '{4}'",
        "replaced by {1}, the first of {2} with {3} by '{4}'":
            "remplacé par {1}, le premier de {2} avec {3} selon '{4}'",
        "'{1}' does not order them": "'{1}' ne les ordonne pas",
        "no fact orders them": "aucune donnée ne les ordonne",
        "one of several submissions with {1}, and {2}": "un de plusieurs dossiers avec {1}, et {2}",
        "nobody can know which one counts, so none does": "nul ne peut savoir lequel compte, donc aucun ne compte",
        "{1}; also made: {2}; {3}": "{1} ; également déposé : {2} ; {3}",
        "the XPath {1} yields {2}, which is not a number; select the node itself, so that a missing one and one that is not a number can be told apart":
            "le XPath {1} donne {2}, qui n'est pas un nombre ; sélectionnez le nœud lui-même, pour distinguer un nœud manquant d'un nœud qui n'est pas un nombre",
        "required, but no node matches {1}": "requis, mais aucun nœud ne correspond à {1}",
        "xsi:nil says that there is no value, and the element holds {1}; only one can be true":
            "xsi:nil dit qu'il n'y a pas de valeur, et l'élément contient {1} ; un seul peut être vrai",
        "required, but xsi:nil says that it has no value": "requis, mais xsi:nil dit qu'il n'a pas de valeur",
        "required, but empty": "requis, mais vide",
        "the XPath {1} fails: {2}": "le XPath {1} échoue : {2}",
        "{1} nodes where one is declared, on lines {2}; narrow the XPath, or declare a list":
            "{1} nœuds là où un seul est déclaré, aux lignes {2} ; resserrez le XPath, ou déclarez une liste",
        "node {1}": "nœud {1}",
        "field '{1}'": "champ '{1}'",
        "the XPath yields the text {1}; `each:` needs nodes":
            "le XPath donne le texte {1} ; `each:` demande des nœuds",
        "empty; expected {1}": "vide ; attendu : {1}",
        "{1} is not {2}; expected {3}": "{1} n'est pas {2} ; attendu : {3}",
        "a string": "un texte",
        "a boolean": "un booléen",
        "a days and time duration": "une durée en jours et heures",
        "a years and months duration": "une durée en années et mois",
        "the form P1DT2H30M": "la forme P1DT2H30M",
        "the form P1Y6M": "la forme P1Y6M",
        "{1} for true, or {2} for false": "{1} pour vrai, ou {2} pour faux",
        "record {1}": "enregistrement {1}",
        "{1}={2} ({3} in the rubric)": "{1}={2} ({3} dans le règlement)",
        "{1}={2} (not in the rubric)": "{1}={2} (absent du règlement)",
        "this record": "cet enregistrement",
        "the parser gives no reason": "l'analyseur ne donne pas de raison",
        "out of memory": "mémoire épuisée",
        "a ZIP archive (as .docx, .xlsx and .odt files are)":
            "une archive ZIP (comme les fichiers .docx, .xlsx et .odt)",
        "a gzip file": "un fichier gzip",
        "an xz file": "un fichier xz",
        "a bzip2 file": "un fichier bzip2",
        "a PDF file": "un fichier PDF",
        "two byte-order marks at the start; save the document again as UTF-8":
            "deux marques d'ordre des octets au début ; enregistrez de nouveau le document en UTF-8",
        "an XML document starts with '<', this is {1}": "un document XML commence par '<', ceci est {1}",
        "an XML document starts with '<'": "un document XML commence par '<'",
        "the document": "le document",
        "wrong use of namespaces: {1}": "mauvais usage des espaces de noms : {1}",
        "these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has":
            "ces octets ne sont pas de l'UTF-8 ; enregistrez le document en UTF-8, ou déclarez l'encodage qu'il a",
        "a plain '&' is written '&amp;'": "un '&' simple s'écrit '&amp;'",
        "write the character itself, or its number as in '&#233;'":
            "écrivez le caractère lui-même, ou son numéro comme dans '&#233;'",
        "a plain '<' is written '&lt;'": "un '<' simple s'écrit '&lt;'",
        "the file seems to be cut off": "le fichier semble coupé",
        "write ']]&gt;'": "écrivez ']]&gt;'",
        "text": "texte",
        "CDATA section": "section CDATA",
        "comment": "commentaire",
        "processing instruction": "instruction de traitement",
        "reading was stopped": "la lecture a été arrêtée",
        "the record mixes two versions of the vocabulary '{1}': it uses '{2}' before and '{3}' here; use one":
            "l'enregistrement mélange deux versions du vocabulaire '{1}' : '{2}' avant et '{3}' ici ; employez-en une",
        "a document type declaration is not allowed, because it can read files and inflate without bound; remove the <!DOCTYPE …>":
            "une déclaration de type de document n'est pas admise, car elle peut lire des fichiers et enfler sans limite ; retirez le <!DOCTYPE …>",
        "there is no XML element in it; send the document again": "il n'y a aucun élément XML ; renvoyez le document",
        "a NUL byte, which no XML document can hold; the file is damaged or not XML":
            "un octet NUL, qu'aucun document XML ne peut contenir ; le fichier est endommagé ou n'est pas du XML",
        "XML version '{1}' is not read; save the document as version 1.0":
            "la version XML '{1}' n'est pas lue ; enregistrez le document en version 1.0",
        "elements are nested more than {1} deep; no form needs that, so check what wrote the file":
            "les éléments sont imbriqués sur plus de {1} niveaux ; aucun formulaire n'en a besoin, vérifiez ce qui a écrit le fichier",
        "more than {1} elements, attributes, texts and comments in one record; split the file":
            "plus de {1} éléments, attributs, textes et commentaires dans un enregistrement ; scindez le fichier",
        "this tag has more than {1} attributes and namespaces":
            "cette balise a plus de {1} attributs et espaces de noms",
        "this tag is longer than {1} bytes; long texts belong in elements":
            "cette balise dépasse {1} octets ; les longs textes vont dans des éléments",
        "this {1} is longer than {2} bytes; attach long documents as files of their own":
            "trop long : {1} de plus de {2} octets ; joignez les longs documents comme fichiers à part",
        "{1} is larger than {2} bytes; split it": "{1} dépasse {2} octets ; à scinder",
        "a record of this document was cut": "un enregistrement de ce document a été coupé",
        "the document ends here, but more follows; a file holds one document with one root element":
            "le document finit ici, mais il y a une suite ; un fichier contient un document avec un élément racine",
        "not well-formed XML: {1}": "XML mal formé : {1}",
        "the record path '{1}' matches something that is no element":
            "le chemin d'enregistrement '{1}' désigne autre chose qu'un élément",
        "no record: '{1}' matches nothing; the root element is {2}":
            "aucun enregistrement : '{1}' ne désigne rien ; l'élément racine est {2}",
        "{1}, whose namespace no prefix stands for": "{1}, dont aucun préfixe ne désigne l'espace de noms",
        "the document is in UTF-32, which is not read; save it as UTF-8":
            "le document est en UTF-32, qui n'est pas lu ; enregistrez-le en UTF-8",
        "the document is in EBCDIC, which is not read; save it as UTF-8":
            "le document est en EBCDIC, qui n'est pas lu ; enregistrez-le en UTF-8",
        "the byte-order mark says UTF-8": "la marque d'ordre des octets dit UTF-8",
        "the bytes are not UTF-16": "les octets ne sont pas de l'UTF-16",
        "the encoding '{1}' is not read; save the document as UTF-8":
            "l'encodage '{1}' n'est pas lu ; enregistrez le document en UTF-8",
        "UTF-16 without a byte-order mark; save the document as UTF-8":
            "UTF-16 sans marque d'ordre des octets ; enregistrez le document en UTF-8",
        "the bytes are UTF-16": "les octets sont de l'UTF-16",
        "{1}, but the declaration says encoding=\"{2}\"; make the two agree":
            "{1}, mais la déclaration dit encoding=\"{2}\" ; mettez les deux d'accord",
        "this machine has no converter for the encoding '{1}'; save the document as UTF-8":
            "cette machine n'a pas de convertisseur pour l'encodage '{1}' ; enregistrez le document en UTF-8",
        "the {1} text ends in the middle of a character; the file is cut off":
            "le texte en {1} finit au milieu d'un caractère ; le fichier est coupé",
        "the {1} text cannot be converted; save the document as UTF-8":
            "le texte en {1} ne peut être converti ; enregistrez le document en UTF-8",
        "the byte 0x{1} is no character of {2}, which the declaration names":
            "l'octet 0x{1} n'est pas un caractère de {2}, que la déclaration désigne",
        "the byte 0x{1} is a control character in {2}, which the declaration names, and stands in no text; save the document as UTF-8":
            "l'octet 0x{1} est un caractère de contrôle dans {2}, que la déclaration désigne, et ne figure dans aucun texte ; enregistrez le document en UTF-8",
        "the UTF-16 text ends in the middle of a character; the file is cut off":
            "le texte UTF-16 finit au milieu d'un caractère ; le fichier est coupé",
        "half of a UTF-16 surrogate pair without the other half; the file is damaged":
            "une moitié de paire de substitution UTF-16 sans l'autre ; le fichier est endommagé",
        "{1}; `--limit {2}=NUMBER` allows more": "{1} ; `--limit {2}=NUMBER` en permet davantage",
        "in English: “{1}”": "en anglais : « {1} »",
    ]
}
