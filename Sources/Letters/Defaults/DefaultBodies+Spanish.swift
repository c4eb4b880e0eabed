import Rubrics

extension DefaultBodies {
    /// The texts of the outcomes in Spanish.
    static func spanish(_ outcome: LetterOutcome) -> String {
        switch outcome {
        case .awarded:
            """
            Nos complace comunicarles que su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ha\
             sido seleccionada para recibir financiación en la convocatoria «{{call_title}}».{{#has_rank}} Ocupa\
             el {{rank}}.{{/has_rank}}
            {{#has_awarded}}

            El importe concedido es de {{awarded}}.
            {{/has_awarded}}
            {{#has_departure}}

            {{departure}}
            {{/has_departure}}
            {{#has_conditions}}

            La ayuda está sujeta a las condiciones siguientes:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reduced:
            """
            Nos complace comunicarles que su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ha\
             sido seleccionada para recibir financiación en la convocatoria «{{call_title}}», con un importe \
            reducido.{{#has_rank}} Ocupa el {{rank}}.{{/has_rank}}

            Solicitaron {{requested}}. El importe concedido es de {{awarded}}.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            {{#has_conditions}}

            La ayuda está sujeta a las condiciones siguientes:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reserve:
            """
            Su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} cumple todos los requisitos de \
            la convocatoria «{{call_title}}», pero por ahora no puede financiarse.{{#has_rank}} Ocupa el \
            {{rank}}.{{/has_rank}}

            Ha pasado a la lista de reserva{{#has_reserve_place}}, en el puesto \
            {{reserve_place}}{{/has_reserve_place}}. Les escribiremos de nuevo si se liberan fondos. Esta carta \
            no es una promesa de financiación.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            """
        case .notFunded:
            """
            Su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ha alcanzado los umbrales de la \
            convocatoria «{{call_title}}».{{#has_rank}} Ocupa el {{rank}}.{{/has_rank}} Lamentamos comunicarles \
            que no puede financiarse, por los motivos siguientes:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .belowThreshold:
            """
            Su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ha sido evaluada en la \
            convocatoria «{{call_title}}». Lamentamos comunicarles que no ha alcanzado los umbrales exigidos y \
            no puede financiarse:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            A continuación figuran las puntuaciones y los comentarios de los evaluadores.
            """
        case .ineligible:
            """
            Su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ha sido examinada en la \
            convocatoria «{{call_title}}». Lamentamos comunicarles que no cumple las condiciones para recibir la\
             ayuda y que, por tanto, no ha sido evaluada:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .inadmissible:
            """
            Hemos recibido su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} en la \
            convocatoria «{{call_title}}». Lamentamos comunicarles que no puede admitirse al procedimiento y \
            que, por tanto, no ha sido evaluada:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .withdrawn:
            """
            Confirmamos que su propuesta {{proposal}}{{#has_title}}, «{{title}}»,{{/has_title}} ya no participa \
            en la convocatoria «{{call_title}}»:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Cualquier ayuda o puesto en una lista de reserva queda sin efecto. Les agradecemos su interés.
            """
        }
    }
}
