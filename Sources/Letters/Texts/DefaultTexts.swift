/// The fixed words and sentences of letters in English, French, German and Spanish. `letters/texts.csv` of a call goes before them,
/// and adds languages.
package enum DefaultTexts {
    /// The languages of a row, in its order.
    package static let languages = ["en", "fr", "de", "es"]

    /// A key and its text in each language.
    package typealias Row = (key: String, texts: [String])

    package static let rows = labelRows + sentenceRows + reasonRows

    /// Names of fixed words: `score` of `label.score`.
    static let labels = labelRows.map { String($0.key.dropFirst("label.".count)) }

    /// Fixed words around a letter.
    private static let labelRows: [Row] = [
        ("label.reference", ["Our reference", "Notre référence", "Unser Zeichen", "Nuestra referencia"]),
        ("label.colon", [":", "\u{A0}:", ":", ":"]),
        ("label.date", ["Date", "Date", "Datum", "Fecha"]),
        ("label.proposal", ["Proposal", "Proposition", "Antrag", "Propuesta"]),
        ("label.call", ["Call", "Appel", "Aufruf", "Convocatoria"]),
        ("label.contact", ["Contact", "Contact", "Auskunft", "Contacto"]),
        (
            "label.greeting",
            [
                "Dear Sir or Madam,", "Madame, Monsieur,", "Sehr geehrte Damen und Herren,",
                "Estimados señores, estimadas señoras:",
            ]
        ),
        (
            "label.closing",
            [
                "Yours faithfully,", "Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
                "Mit freundlichen Grüßen", "Atentamente,",
            ]
        ),
        ("label.reasons", ["Reasons", "Motifs", "Begründung", "Motivos"]),
        ("label.conditions", ["Conditions", "Conditions", "Bedingungen", "Condiciones"]),
        (
            "label.assessment",
            [
                "Assessment of your proposal", "Évaluation de votre proposition", "Bewertung Ihres Antrags",
                "Evaluación de su propuesta",
            ]
        ),
        ("label.criterion", ["Criterion", "Critère", "Kriterium", "Criterio"]),
        ("label.score", ["Score", "Note", "Punkte", "Puntuación"]),
        ("label.maximum", ["Maximum", "Maximum", "Höchstwert", "Máximo"]),
        ("label.threshold", ["Threshold", "Seuil", "Schwelle", "Umbral"]),
        ("label.total", ["Total", "Total", "Gesamt", "Total"]),
        ("label.not_met", ["not met", "non atteint", "nicht erreicht", "no alcanzado"]),
        ("label.evaluator", ["Evaluator", "Évaluateur", "Gutachten", "Evaluador"]),
        ("label.note", ["Note of the panel", "Note du comité", "Anmerkung des Gremiums", "Nota del comité"]),
        ("label.redress", ["Means of redress", "Voies de recours", "Rechtsbehelfsbelehrung", "Vías de recurso"]),
        ("label.enclosures", ["Enclosures", "Pièces jointes", "Anlagen", "Anexos"]),
        ("label.register", ["Register entry", "Inscription au registre", "Registereintrag", "Asiento del registro"]),
        ("label.root", ["Root of the register", "Racine du registre", "Wurzel des Registers", "Raíz del registro"]),
        ("label.proof", ["Proof", "Preuve", "Nachweis", "Prueba"]),
        (
            "label.order",
            [
                "Order of the procedure", "Déroulement de la procédure", "Ablauf des Verfahrens",
                "Orden del procedimiento",
            ]
        ),
        (
            "label.preview",
            [
                "PREVIEW – not to be sent", "APERÇU – ne pas envoyer", "VORSCHAU – nicht versenden",
                "VISTA PREVIA – no enviar",
            ]
        ),
    ]

    /// Sentences and forms that a letter is made of.
    private static let sentenceRows: [Row] = [
        ("money", ["{{unit}} {{amount}}", "{{amount}} {{unit}}", "{{amount}} {{unit}}", "{{amount}} {{unit}}"]),
        (
            "rank",
            [
                "rank {{rank}} of {{ranked}}", "rang {{rank}} sur {{ranked}}", "Rang {{rank}} von {{ranked}}",
                "puesto {{rank}} de {{ranked}}",
            ]
        ),
        (
            "register.root",
            [
                "{{count}} entries, {{where}}", "{{count}} inscriptions, {{where}}", "{{count}} Einträge, {{where}}",
                "{{count}} asientos, {{where}}",
            ]
        ),
        (
            "redress.one",
            [
                "You may contest this decision within one day of the date of this letter, that is by {{until}}, with: {{where}}",
                "Vous pouvez contester cette décision dans un délai d’un jour à compter de la date de la présente lettre, soit au plus tard le {{until}}, auprès de : {{where}}",
                "Gegen diese Entscheidung können Sie binnen eines Tages ab dem Datum dieses Schreibens, also bis zum {{until}}, Widerspruch einlegen bei: {{where}}",
                "Puede impugnar esta decisión en el plazo de un día a partir de la fecha de esta carta, es decir, hasta el {{until}}, ante: {{where}}",
            ]
        ),
        (
            "redress.other",
            [
                "You may contest this decision within {{days}} days of the date of this letter, that is by {{until}}, with: {{where}}",
                "Vous pouvez contester cette décision dans un délai de {{days}} jours à compter de la date de la présente lettre, soit au plus tard le {{until}}, auprès de : {{where}}",
                "Gegen diese Entscheidung können Sie binnen {{days}} Tagen ab dem Datum dieses Schreibens, also bis zum {{until}}, Widerspruch einlegen bei: {{where}}",
                "Puede impugnar esta decisión en el plazo de {{days}} días a partir de la fecha de esta carta, es decir, hasta el {{until}}, ante: {{where}}",
            ]
        ),
        (
            "redress.until",
            [
                "You may contest this decision until {{until}} with: {{where}}",
                "Vous pouvez contester cette décision jusqu’au {{until}} auprès de : {{where}}",
                "Gegen diese Entscheidung können Sie bis zum {{until}} Widerspruch einlegen bei: {{where}}",
                "Puede impugnar esta decisión hasta el {{until}} ante: {{where}}",
            ]
        ),
        (
            "subject.awarded",
            [
                "Your proposal has been selected for funding", "Votre proposition est retenue pour un financement",
                "Ihr Antrag wurde zur Förderung ausgewählt",
                "Su propuesta ha sido seleccionada para recibir financiación",
            ]
        ),
        (
            "subject.reduced",
            [
                "Your proposal has been selected for funding with a reduced amount",
                "Votre proposition est retenue pour un montant réduit",
                "Ihr Antrag wurde mit einem gekürzten Betrag zur Förderung ausgewählt",
                "Su propuesta ha sido seleccionada con un importe reducido",
            ]
        ),
        (
            "subject.reserve",
            [
                "Your proposal is on the reserve list", "Votre proposition est inscrite sur la liste de réserve",
                "Ihr Antrag steht auf der Reserveliste", "Su propuesta figura en la lista de reserva",
            ]
        ),
        (
            "subject.not_funded",
            [
                "Your proposal cannot be funded", "Votre proposition ne peut pas être financée",
                "Ihr Antrag kann nicht gefördert werden", "Su propuesta no puede financiarse",
            ]
        ),
        (
            "subject.below_threshold",
            [
                "Your proposal did not reach the thresholds", "Votre proposition n’atteint pas les seuils",
                "Ihr Antrag hat die Schwellenwerte nicht erreicht", "Su propuesta no ha alcanzado los umbrales",
            ]
        ),
        (
            "subject.ineligible",
            [
                "Your proposal is not eligible", "Votre proposition n’est pas éligible",
                "Ihr Antrag ist nicht förderfähig",
                "Su propuesta no es subvencionable",
            ]
        ),
        (
            "subject.inadmissible",
            [
                "Your proposal is not admissible", "Votre proposition n’est pas recevable",
                "Ihr Antrag ist nicht zulässig",
                "Su propuesta no es admisible",
            ]
        ),
        (
            "subject.withdrawn",
            [
                "Your proposal has been withdrawn", "Votre proposition a été retirée", "Ihr Antrag wurde zurückgezogen",
                "Su propuesta ha sido retirada",
            ]
        ),
    ]
}
