import Rubrics

extension DefaultBodies {
    /// The texts of the outcomes in German.
    static func german(_ outcome: LetterOutcome) -> String {
        switch outcome {
        case .awarded:
            """
            wir freuen uns, Ihnen mitzuteilen, dass Ihr Antrag {{proposal}}{{#has_title}}, \
            „{{title}}“,{{/has_title}} im Aufruf „{{call_title}}“ zur Förderung ausgewählt wurde.{{#has_rank}} \
            Er steht auf {{rank}}.{{/has_rank}}
            {{#has_awarded}}

            Der bewilligte Betrag beläuft sich auf {{awarded}}.
            {{/has_awarded}}
            {{#has_departure}}

            {{departure}}
            {{/has_departure}}
            {{#has_conditions}}

            Die Förderung ist an folgende Bedingungen geknüpft:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reduced:
            """
            wir freuen uns, Ihnen mitzuteilen, dass Ihr Antrag {{proposal}}{{#has_title}}, \
            „{{title}}“,{{/has_title}} im Aufruf „{{call_title}}“ mit einem gekürzten Betrag zur Förderung \
            ausgewählt wurde.{{#has_rank}} Er steht auf {{rank}}.{{/has_rank}}

            Beantragt waren {{requested}}. Der bewilligte Betrag beläuft sich auf {{awarded}}.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            {{#has_conditions}}

            Die Förderung ist an folgende Bedingungen geknüpft:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reserve:
            """
            Ihr Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} erfüllt alle Anforderungen des \
            Aufrufs „{{call_title}}“, kann aber vorerst nicht gefördert werden.{{#has_rank}} Er steht auf \
            {{rank}}.{{/has_rank}}

            Er wurde in die Reserveliste aufgenommen{{#has_reserve_place}}, auf Platz \
            {{reserve_place}}{{/has_reserve_place}}. Werden Mittel frei, so schreiben wir Ihnen erneut. Dieses \
            Schreiben ist keine Förderzusage.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            """
        case .notFunded:
            """
            Ihr Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} hat die Schwellenwerte des Aufrufs\
             „{{call_title}}“ erreicht.{{#has_rank}} Er steht auf {{rank}}.{{/has_rank}} Leider müssen wir Ihnen\
             mitteilen, dass er nicht gefördert werden kann, und zwar aus folgenden Gründen:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .belowThreshold:
            """
            Ihr Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} wurde im Aufruf „{{call_title}}“ \
            bewertet. Leider müssen wir Ihnen mitteilen, dass er die erforderlichen Schwellenwerte nicht \
            erreicht hat und nicht gefördert werden kann:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Die Punkte und die Anmerkungen der Gutachten finden Sie unten.
            """
        case .ineligible:
            """
            Ihr Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} wurde im Aufruf „{{call_title}}“ \
            geprüft. Leider müssen wir Ihnen mitteilen, dass er die Fördervoraussetzungen nicht erfüllt und \
            deshalb nicht bewertet wurde:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .inadmissible:
            """
            wir haben Ihren Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} im Aufruf \
            „{{call_title}}“ erhalten. Leider müssen wir Ihnen mitteilen, dass er zum Verfahren nicht zugelassen\
             werden kann und deshalb nicht bewertet wurde:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .withdrawn:
            """
            wir bestätigen, dass Ihr Antrag {{proposal}}{{#has_title}}, „{{title}}“,{{/has_title}} am Aufruf \
            „{{call_title}}“ nicht mehr teilnimmt:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Eine Bewilligung oder ein Platz auf einer Reserveliste ist damit hinfällig. Wir danken Ihnen für Ihr\
             Interesse.
            """
        }
    }
}
