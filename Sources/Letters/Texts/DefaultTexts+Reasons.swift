extension DefaultTexts {
    /// A sentence for each code of a reason, or for all that begin with it: `reason.BELOW` speaks for `BELOW.quality`. Whether an
    /// application is eligible is said in the rubric's own words, so there is none for `INELIGIBLE`.
    static let reasonRows: [Row] = admission + peers + thresholds + money + draws + gone + committee

    private static let peers: [Row] = [
        (
            "reason.DPR.UNDELIVERED",
            [
                "You did not return all reviews of other applications that you had taken on, which this call requires of every applicant.",
                "Vous n’avez pas remis toutes les évaluations d’autres demandes que vous aviez acceptées, ce que cet appel exige de chaque candidat.",
                "Sie haben nicht alle übernommenen Begutachtungen anderer Anträge abgegeben, was diese Ausschreibung von allen Antragstellenden verlangt.",
                "Ustedes no entregaron todas las evaluaciones de otras solicitudes que habían asumido, lo que esta convocatoria exige a cada solicitante.",
            ]
        )
    ]

    private static let admission: [Row] = [
        (
            "reason.XML",
            [
                "The file that was received cannot be read: {{detail}}",
                "Le fichier reçu n’est pas lisible : {{detail}}",
                "Die eingegangene Datei ist nicht lesbar: {{detail}}",
                "El archivo recibido no se puede leer: {{detail}}",
            ]
        ),
        (
            "reason.SCHEMA",
            [
                "The application does not follow the prescribed form: {{detail}}",
                "La demande ne suit pas le formulaire prescrit : {{detail}}",
                "Der Antrag folgt nicht dem vorgeschriebenen Formular: {{detail}}",
                "La solicitud no sigue el formulario prescrito: {{detail}}",
            ]
        ),
        (
            "reason.LATE",
            [
                "The application arrived on {{submitted}}, after the deadline of {{deadline}}.",
                "La demande est arrivée le {{submitted}}, après la date limite du {{deadline}}.",
                "Der Antrag ging am {{submitted}} ein, nach Ablauf der Frist am {{deadline}}.",
                "La solicitud llegó el {{submitted}}, después del plazo del {{deadline}}.",
            ]
        ),
        (
            "reason.MISSING",
            [
                "An entry that is required is missing: {{fact}}.", "Une indication obligatoire manque : {{fact}}.",
                "Eine Pflichtangabe fehlt: {{fact}}.", "Falta un dato obligatorio: {{fact}}.",
            ]
        ),
        (
            "reason.FACT",
            [
                "An entry of the application cannot be read: {{fact}} ({{detail}}).",
                "Une indication de la demande n’est pas lisible : {{fact}} ({{detail}}).",
                "Eine Angabe des Antrags ist nicht lesbar: {{fact}} ({{detail}}).",
                "Un dato de la solicitud no se puede leer: {{fact}} ({{detail}}).",
            ]
        ),
        (
            "reason.DUPLICATE",
            [
                "Only one proposal can be considered here, and another one takes the place of this one.",
                "Une seule proposition peut être prise en compte ici, et une autre remplace celle-ci.",
                "Hier kann nur ein Antrag berücksichtigt werden; ein anderer tritt an die Stelle dieses Antrags.",
                "Aquí solo puede tenerse en cuenta una propuesta, y otra ocupa el lugar de esta.",
            ]
        ),
    ]

    private static let thresholds: [Row] = [
        (
            "reason.BELOW",
            [
                "“{{criterion}}” was scored {{score}}; at least {{threshold}} is needed.",
                "« {{criterion}} » a obtenu la note {{score}} ; il faut au moins {{threshold}}.",
                "„{{criterion}}“ erhielt {{score}} Punkte; nötig sind mindestens {{threshold}}.",
                "«{{criterion}}» obtuvo {{score}}; se necesita al menos {{threshold}}.",
            ]
        ),
        (
            "reason.BELOW.total",
            [
                "The total is {{score}}; at least {{threshold}} is needed.",
                "La note totale est {{score}} ; il faut au moins {{threshold}}.",
                "Insgesamt wurden {{score}} Punkte erreicht; nötig sind mindestens {{threshold}}.",
                "La puntuación total es {{score}}; se necesita al menos {{threshold}}.",
            ]
        ),
        (
            "reason.UNSCORED",
            [
                "“{{criterion}}” has no score; at least {{threshold}} is needed.",
                "« {{criterion}} » n’a pas de note ; il faut au moins {{threshold}}.",
                "„{{criterion}}“ hat keine Punkte; nötig sind mindestens {{threshold}}.",
                "«{{criterion}}» no tiene puntuación; se necesita al menos {{threshold}}.",
            ]
        ),
    ]

    private static let money: [Row] = [
        (
            "reason.AWARDED",
            [
                "The proposal stands high enough in the ranking.", "La proposition est assez bien classée.",
                "Der Antrag steht hoch genug in der Rangfolge.",
                "La propuesta ocupa un puesto suficiente en la clasificación.",
            ]
        ),
        (
            "reason.REDUCED",
            [
                "What is left of the budget does not cover the whole amount.",
                "Le solde du budget ne couvre pas la totalité du montant.",
                "Die verbleibenden Mittel decken nicht den ganzen Betrag.",
                "El presupuesto restante no cubre la totalidad del importe.",
            ]
        ),
        (
            "reason.GUARANTEE",
            [
                "It is the best of a group to which the rules guarantee an award.",
                "Elle est la meilleure d’un groupe auquel les règles garantissent un financement.",
                "Er ist der beste einer Gruppe, der die Regeln eine Förderung zusichern.",
                "Es la mejor de un grupo al que las reglas garantizan una ayuda.",
            ]
        ),
        (
            "reason.LEFTOVERS",
            [
                "The award is paid from what other parts of the budget left over.",
                "Le financement provient du reliquat d’autres parties du budget.",
                "Die Förderung wird aus Mitteln bezahlt, die in anderen Teilen des Budgets übrig blieben.",
                "La ayuda se paga con el remanente de otras partes del presupuesto.",
            ]
        ),
        (
            "reason.PROMOTED",
            [
                "The proposal moved up from the reserve list.", "La proposition était sur la liste de réserve.",
                "Der Antrag ist von der Reserveliste nachgerückt.",
                "La propuesta ha ascendido desde la lista de reserva.",
            ]
        ),
        (
            "reason.FREED",
            [
                "What stood against an award no longer does.", "Ce qui s’opposait à un financement a disparu.",
                "Was einer Förderung entgegenstand, ist entfallen.", "Lo que impedía la ayuda ya no existe.",
            ]
        ),
        (
            "reason.TOPPED_UP",
            [
                "The amount was raised with money that came free.",
                "Le montant a été relevé grâce à des fonds libérés.",
                "Der Betrag wurde aus frei gewordenen Mitteln erhöht.",
                "El importe se ha aumentado con fondos liberados.",
            ]
        ),
        (
            "reason.ROUNDED",
            [
                "The amount was rounded as the rules say.", "Le montant a été arrondi selon les règles.",
                "Der Betrag wurde nach den Regeln gerundet.", "El importe se ha redondeado según las reglas.",
            ]
        ),
        (
            "reason.TIE.ALL",
            [
                "All proposals with the same rank at the end of the list are funded.",
                "Toutes les propositions de même rang en fin de liste sont financées.",
                "Alle Anträge mit gleichem Rang am Ende der Liste werden gefördert.",
                "Se financian todas las propuestas con el mismo puesto al final de la lista.",
            ]
        ),
        (
            "reason.RESERVE",
            [
                "The budget does not reach this far for the time being.", "Le budget ne suffit pas pour le moment.",
                "Die Mittel reichen vorerst nicht so weit.", "Por ahora el presupuesto no alcanza.",
            ]
        ),
        (
            "reason.BUDGET",
            [
                "What is left of the budget does not cover the amount of {{requested}} that was asked for.",
                "Le solde du budget ne couvre pas le montant demandé de {{requested}}.",
                "Die verbleibenden Mittel decken den beantragten Betrag von {{requested}} nicht.",
                "El presupuesto restante no cubre el importe solicitado de {{requested}}.",
            ]
        ),
        (
            "reason.PLACES",
            [
                "All places are taken by proposals that rank higher.",
                "Toutes les places sont occupées par des propositions mieux classées.",
                "Alle Plätze sind an besser platzierte Anträge vergeben.",
                "Todas las plazas corresponden a propuestas mejor clasificadas.",
            ]
        ),
        (
            "reason.CAP",
            [
                "The rules limit what may be awarded within one group, and proposals that rank higher have used it.",
                "Les règles limitent les financements au sein d’un groupe, et des propositions mieux classées les ont obtenus.",
                "Die Regeln begrenzen die Förderung innerhalb einer Gruppe; besser platzierte Anträge haben sie ausgeschöpft.",
                "Las reglas limitan las ayudas dentro de un grupo, y propuestas mejor clasificadas las han agotado.",
            ]
        ),
        (
            "reason.TIE.NONE",
            [
                "It shares its rank with others at the end of the list, and the rules then fund none of them.",
                "Elle partage son rang avec d’autres en fin de liste, et les règles n’en financent alors aucune.",
                "Er teilt seinen Rang am Ende der Liste mit anderen; die Regeln fördern dann keinen von ihnen.",
                "Comparte su puesto con otras al final de la lista, y las reglas no financian entonces ninguna.",
            ]
        ),
        (
            "reason.TIE.OPEN",
            [
                "However the tie above it is decided, nothing is left for it.",
                "Quelle que soit l’issue de l’égalité au-dessus d’elle, il ne reste rien pour elle.",
                "Wie auch immer der Gleichstand vor ihm entschieden wird, für ihn bleibt nichts übrig.",
                "Se decida como se decida el empate anterior, no queda nada para ella.",
            ]
        ),
    ]

    private static let draws: [Row] = [
        (
            "reason.DRAWN",
            [
                "It was drawn by lot, with a chance of {{chance}}, among the proposals between which lots decide.",
                "Elle a été tirée au sort, avec une probabilité de {{chance}}, parmi les propositions que le sort départage.",
                "Er wurde mit einer Wahrscheinlichkeit von {{chance}} unter den Anträgen ausgelost, zwischen denen das Los entscheidet.",
                "Salió, con una probabilidad de {{chance}}, en el sorteo entre las propuestas que se deciden por sorteo.",
            ]
        ),
        (
            "reason.NOT_DRAWN",
            [
                "It was not drawn by lot; its chance among the proposals between which lots decide was {{chance}}.",
                "Elle n’a pas été tirée au sort ; sa probabilité parmi les propositions que le sort départage était de {{chance}}.",
                "Er wurde nicht ausgelost; seine Wahrscheinlichkeit unter den Anträgen, zwischen denen das Los entscheidet, war {{chance}}.",
                "No salió en el sorteo; su probabilidad entre las propuestas que se deciden por sorteo era de {{chance}}.",
            ]
        ),
    ]

    private static let gone: [Row] = [
        (
            "reason.DECLINED",
            [
                "You declined the offer.", "Vous avez décliné l’offre.", "Sie haben das Angebot abgelehnt.",
                "Ustedes rechazaron la oferta.",
            ]
        ),
        (
            "reason.WITHDRAWN",
            [
                "You took the proposal back.", "Vous avez retiré la proposition.",
                "Sie haben den Antrag zurückgezogen.",
                "Ustedes retiraron la propuesta.",
            ]
        ),
    ]

    private static let committee: [Row] = [
        (
            "reason.DEPARTURE",
            [
                "The committee departed from the ranking ({{by}}, {{on}}): {{detail}}",
                "Le comité s’est écarté du classement ({{by}}, {{on}}) : {{detail}}",
                "Das Gremium ist von der Rangfolge abgewichen ({{by}}, {{on}}): {{detail}}",
                "El comité se apartó de la clasificación ({{by}}, {{on}}): {{detail}}",
            ]
        )
    ]
}
