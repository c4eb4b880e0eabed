import Rubrics

extension DefaultBodies {
    /// The texts of the outcomes in French.
    static func french(_ outcome: LetterOutcome) -> String {
        switch outcome {
        case .awarded:
            """
            Nous avons le plaisir de vous informer que votre proposition {{proposal}}{{#has_title}}, « {{title}}\
             »,{{/has_title}} est retenue pour un financement au titre de l’appel « {{call_title}} \
            ».{{#has_rank}} Elle occupe le {{rank}}.{{/has_rank}}
            {{#has_awarded}}

            Le montant accordé est de {{awarded}}.
            {{/has_awarded}}
            {{#has_departure}}

            {{departure}}
            {{/has_departure}}
            {{#has_conditions}}

            Le financement est soumis aux conditions suivantes :

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reduced:
            """
            Nous avons le plaisir de vous informer que votre proposition {{proposal}}{{#has_title}}, « {{title}}\
             »,{{/has_title}} est retenue pour un financement au titre de l’appel « {{call_title}} », pour un \
            montant réduit.{{#has_rank}} Elle occupe le {{rank}}.{{/has_rank}}

            Vous avez demandé {{requested}}. Le montant accordé est de {{awarded}}.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            {{#has_conditions}}

            Le financement est soumis aux conditions suivantes :

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reserve:
            """
            Votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} remplit toutes les \
            exigences de l’appel « {{call_title}} », mais ne peut pas être financée pour le moment.{{#has_rank}}\
             Elle occupe le {{rank}}.{{/has_rank}}

            Elle est inscrite sur la liste de réserve{{#has_reserve_place}}, à la place \
            {{reserve_place}}{{/has_reserve_place}}. Nous vous écrirons de nouveau si des fonds se libèrent. La \
            présente lettre ne vaut pas promesse de financement.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            """
        case .notFunded:
            """
            Votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} atteint les seuils de \
            l’appel « {{call_title}} ».{{#has_rank}} Elle occupe le {{rank}}.{{/has_rank}} Nous avons le regret \
            de vous informer qu’elle ne peut pas être financée, pour les motifs suivants :

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .belowThreshold:
            """
            Votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} a été évaluée au titre de\
             l’appel « {{call_title}} ». Nous avons le regret de vous informer qu’elle n’atteint pas les seuils \
            requis et ne peut pas être financée :

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Les notes et les commentaires des évaluateurs figurent ci-dessous.
            """
        case .ineligible:
            """
            Votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} a été examinée au titre \
            de l’appel « {{call_title}} ». Nous avons le regret de vous informer qu’elle ne remplit pas les \
            conditions d’éligibilité et n’a donc pas été évaluée :

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .inadmissible:
            """
            Nous avons reçu votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} au titre \
            de l’appel « {{call_title}} ». Nous avons le regret de vous informer qu’elle ne peut pas être admise\
             à la procédure et n’a donc pas été évaluée :

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .withdrawn:
            """
            Nous confirmons que votre proposition {{proposal}}{{#has_title}}, « {{title}} »,{{/has_title}} ne \
            participe plus à l’appel « {{call_title}} » :

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Tout financement et toute place sur une liste de réserve sont caducs. Nous vous remercions de votre \
            intérêt.
            """
        }
    }
}
