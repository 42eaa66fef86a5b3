"""French, as a payroll office in Belgium writes it: the messages and words of `en` by their ids.

No sentence agrees with an argument in gender or number: each is written so that it need not.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fla_rules.explain import set_words
from fla_rules.explain.forms import unbroken

# Where the act's figure comes from, and why no growth path stands in its place.
_BY_THE_ACT: Final = "{figure} en {year} selon la loi elle-même : "
_BY_ANOTHER: Final = "{figure} en {year} selon {act} : "
_NO_PATH: Final = MappingProxyType(
    {
        "no_agreement": "aucune CCT de la commission paritaire {committee} n'est connue",
        "no_committee": "aucune commission paritaire n'est compétente ({committee}), donc aucune "
        "CCT ne s'applique",
        "not_named": "la CCT de sa commission paritaire ne mentionne pas {committee}",
        "agreement_silent": "la CCT de la commission paritaire {committee} ne fixe aucun nombre de "
        "jours pour cette taille",
        "agreement_ended": "la CCT de la commission paritaire {committee} a pris fin",
        "agreement_ended_alike": "la CCT de la commission paritaire {committee} a pris fin et son "
        "dernier nombre de jours est le même",
        "condition_alike": "la CCT de la commission paritaire {committee} en donne autant, que sa "
        "condition soit remplie ou non",
        "before_path": "la trajectoire de croissance de la commission paritaire {committee} "
        "commence plus tard",
        "collective_only": "la CCT connue de la commission paritaire {committee} ne prévoit que "
        "des jours collectifs, qui n'entrent dans le crédit de personne",
        "not_binding": "la CCT de la commission paritaire {committee} n'a pas été rendue "
        "obligatoire par arrêté royal",
    }
)

_MESSAGES: Final = {
    # Size of the enterprise.
    "act.not_in_force": "le chapitre 12 de la loi n'est pas en vigueur en {year}, selon ce qui est "
    "connu au {known_on}",
    "size.missing": "employer.quarter_end_fte: aucun trimestre de {first} à {last} n'est déclaré "
    "et aucun first_employment après {last} n'est donné, de sorte que la taille pour {year} est "
    "inconnue ; compter toute l'entité juridique, sans les étudiants soumis à la cotisation de "
    "solidarité et sans les intérimaires, qui comptent auprès de leur agence d'intérim",
    "size.quarter": "équivalents temps plein à la fin du trimestre {quarter} : {count}",
    "size.first_employment": "travailleurs à la fin du trimestre {quarter}, celui de la première "
    "occupation : {count}",
    "size.class": "effectif pour {year} : {count}, soit {size}",
    # Figures for a full-timer.
    **{f"figure.act_{why}": _BY_THE_ACT + text for why, text in _NO_PATH.items()},
    **{f"figure.instrument_{why}": _BY_ANOTHER + text for why, text in _NO_PATH.items()},
    "figure.agreement": "{figure} en {year} selon la CCT de la commission paritaire {committee}",
    "figure.last_of_path": "{figure} en {year}, dernier nombre de jours de la CCT expirée de la "
    "commission paritaire {committee}",
    "figure.not_lowered": "{figure} en {year}, selon une CCT antérieure de la commission paritaire "
    "{committee} ; une CCT plus récente ne peut pas diminuer ce nombre",
    "figure.one_source": "la CCT de la commission paritaire {committee} n'est connue que par une "
    "seule source",
    "figure.at_least": "au moins {figure} en {year} malgré tout, quoi que dise une CCT",
    "figure.company": "{figure} en {year}, octroi de l'employeur",
    "figure.below_10": "une moyenne de {count} est inférieure à 10, donc la loi ne donne aucun "
    "droit",
    "figure.no_company_days": "l'employeur n'octroie pas de jours de sa propre initiative en "
    "{year}",
    "figure.no_sector_right": "aucun droit sectoriel de la commission paritaire {committee} n'est "
    "connu",
    "figure.agreement_none": "la CCT de la commission paritaire {committee} ne donne aucun droit "
    "dans ce cas",
    "figure.sector_right_ended": "la CCT de la commission paritaire {committee} a pris fin le "
    "{last}",
    "figure.no_act_figure": "la loi ne fixe aucun nombre de jours pour l'ensemble de l'année "
    "{year}",
    "agreement.unregistered": "agreements: la commission paritaire {committee} a une CCT qui n'est "
    "pas dans le recueil des règles ({title}) ; l'enregistrer",
    "agreement.likely": "agreements: la commission paritaire {committee} a probablement une CCT, "
    "dont le nombre de jours n'est pas connu ; l'enregistrer",
    "agreement.of_committee": "agreements: la commission paritaire {parent} a une CCT qui n'est "
    "pas dans le recueil des règles ({title}), et {committee} pourrait en relever ; l'enregistrer, "
    "avec son champ d'application",
    "agreement.likely_of": "agreements: la commission paritaire {parent} a probablement une CCT, "
    "dont le nombre de jours n'est pas connu, et {committee} pourrait en relever ; l'enregistrer, "
    "avec son champ d'application",
    "agreement.size_not_found": "agreements: ce que la CCT de la commission paritaire {committee} "
    "donne pour la taille {size}, dont sa source ne dit rien ; l'enregistrer",
    "agreement.proration": "ce que la CCT de la commission paritaire {committee} donne pour moins "
    "qu'une année complète à temps plein, comptée à sa manière : {proration}",
    "agreement.proration_of_part": "ce que la CCT de la commission paritaire {committee} donne du "
    "{first} au {last}, soit moins qu'une année complète, compté à sa manière : {proration}",
    "committee.unknown": "employments: joint_committee {committee}, un numéro qui ne figure dans "
    "aucune liste des commissions paritaires ; le corriger, ou enregistrer sa CCT",
    "committee.not_then": "employments: joint_committee {committee}, qui n'a existé aucun jour de "
    "{year} ; indiquer la commission qui en tenait lieu",
    "committee.not_begun": "la commission paritaire {committee} existe à partir du {first}, et une "
    "occupation qui en relève a commencé avant : de quelle commission relevait-elle jusque-là ?",
    "committee.ended": "la commission paritaire {committee} a cessé d'exister le {last}, et une "
    "occupation qui en relève se poursuit : de quelle commission relève-t-elle depuis ?",
    "committee.not_listed": "la commission paritaire {committee} ne figure dans aucune liste des "
    "commissions paritaires ni dans aucune CCT du recueil des règles : est-ce une faute de "
    "frappe ? Les droits de ses travailleurs sont indéterminés",
    "committee.section_not_listed": "la commission paritaire {committee} ne figure dans aucune "
    "liste des commissions paritaires, alors que {parent} y figure : est-ce une faute de frappe ? "
    "Aucune CCT de l'une ni de l'autre n'est connue, donc le nombre de jours de la loi est donné",
    "committee.not_named": "la CCT de la commission paritaire {parent} ne mentionne pas "
    "{committee}, donc le nombre de jours de la loi est donné : le numéro est-il exact ?",
    "committee.sub_committees": "des sous-commissions de la commission paritaire {committee} ont "
    "leurs propres CCT ({others}) : si un travailleur relève de l'une d'elles, indiquer son numéro",
    "committee.one_source": "la CCT de la commission paritaire {committee} n'est connue que par "
    "une seule source ({source}) : comparer ses chiffres avec son texte avant de s'y fier",
    "committee.spelling": "la commission paritaire écrite {given} est lue comme {committee}",
    "agreement.not_binding": "agreements: la CCT de la commission paritaire {committee} n'a pas "
    "été rendue obligatoire par arrêté royal, elle ne prend donc pas la place de la loi",
    "agreement.same_first_day": "agreements: deux CCT de la commission paritaire {committee} sont "
    "valables à partir du {first}, et celle qui vient en dernier dans le fichier l'emporte : n'en "
    "garder qu'une, ou dire depuis quand chacune était connue",
    "agreement.deposited_late": "agreements: la CCT de la commission paritaire {committee} a été "
    "déposée le {day}, après le {last}, dernier jour pour la déposer",
    "agreement.condition": "savoir si le travailleur remplit la condition de la commission "
    "paritaire {committee} : {condition}",
    "agreement.below_floor": "une CCT de la commission paritaire {committee} qui atteigne le "
    "minimum de {floor} : {figure} heures font {days}",
    "agreement.before_path": "agreements: ce qui vaut dans la commission paritaire {committee} en "
    "{year}, avant que sa trajectoire de croissance ne commence en {first} ; l'enregistrer",
    "sector_size.missing": "employer.committee_quarter_end_fte: les équivalents temps plein de la "
    "seule commission paritaire {committee}, d'après lesquels son tableau détermine la taille pour "
    "{year} selon la lecture sector_size = committee",
    "sector_size.silent": "ce qui vaut lorsque l'effectif de la commission paritaire {committee} "
    "est de {size} et que l'employeur est plus grand : le tableau donne moins que le minimum de "
    "la loi ; choisir la lecture sector_size = employer, ou enregistrer ce qui vaut",
    "before_path.silent": "savoir si le nombre de jours de la loi vaut dans la commission "
    "paritaire {committee} avant {first}, où commence sa trajectoire de croissance : la lecture "
    "before_path",
    # What a sector has beside the yearly right.
    "sector.new_worker": "commission paritaire {committee} : les nouveaux travailleurs reçoivent "
    "{figure} heures de formation de l'entreprise, qui ne sont pas comptées dans le droit annuel",
    "sector.new_worker_within": "commission paritaire {committee} : les nouveaux travailleurs "
    "reçoivent {figure} heures de formation dans les mois qui suivent l'entrée en service (nombre "
    "de mois : {months}), qui ne sont pas comptées dans le droit annuel",
    "sector.new_worker_between": "commission paritaire {committee} : les nouveaux travailleurs "
    "reçoivent de {figure} à {most} heures de formation de l'entreprise, qui ne sont pas comptées "
    "dans le droit annuel",
    "sector.new_worker_between_within": "commission paritaire {committee} : les nouveaux "
    "travailleurs reçoivent de {figure} à {most} heures de formation dans les mois qui suivent "
    "l'entrée en service (nombre de mois : {months}), qui ne sont pas comptées dans le droit "
    "annuel",
    "sector.earmarked": "commission paritaire {committee} : {figure} par an pour {words} ; c'est "
    "à la source de dire si cela fait partie du droit annuel, et rien n'est compté",
    "sector.by_the_hour": "commission paritaire {committee} : en {year}, il est permis de prendre "
    "{figure} heure par heure",
    "sector.block": "commission paritaire {committee} : les jours qui ne sont pas pris heure par "
    "heure sont pris par blocs d'au moins {figure} heures",
    "sector.plan": "commission paritaire {committee} : le plan de formation de {year} est transmis "
    "au secteur au plus tard le {last}",
    "sector.plan_for": "commission paritaire {committee} : le plan de formation de {year} est "
    "transmis au secteur au plus tard le {last} : {words}",
    "sector.total": "commission paritaire {committee} : {figure} au total sur plusieurs années "
    "(nombre : {years}) ; aucun droit annuel n'en est une partie, donc ce total n'est pas réparti",
    "sector.collective": "commission paritaire {committee} : l'employeur vise en moyenne {figure} "
    "par an par équivalent temps plein, ce qui n'est le droit propre de personne",
    "sector.collective_over_years": "commission paritaire {committee} : l'employeur vise en "
    "moyenne {figure} par équivalent temps plein sur plusieurs années (nombre : {years}), ce qui "
    "n'est le droit propre de personne et n'est pas réparti",
    "sector.further": "commission paritaire {committee} : certains travailleurs ont en outre "
    "{figure} par an, non pris en compte puisque les données ne montrent pas lesquels : {words}",
    # Months and result.
    "months.none": "aucune occupation en {year}",
    "months.with_transferor": "le seul mois de {year} en service avait commencé chez le cédant, où "
    "il compte",
    "regime.missing": "employments.regime: le régime de travail du travailleur {worker} dans "
    "l'occupation qui a commencé le {first}",
    "transfer.month": "savoir si le mois du transfert du {first} compte ici, ou seulement chez le "
    "cédant, où il avait commencé : choisir la lecture transfer = one ou two",
    "months.as_agreed": "la CCT de la commission paritaire {committee} compte à sa manière, au "
    "lieu du régime de travail : {proration}",
    "months.stretch": "{figure} × {regime} × {months} mois sur 12 à partir du {first}",
    "right.total": "au total {days}",
    "right.rounded": "arrondi à {days} ({reading})",
    # Trainings.
    "training.not_followed": "non suivie : {status}",
    "training.employer_says": "réponse de l'employeur lui-même : {answer}",
    "training.educational_leave": "suivie en congé-éducation",
    "training.counts": "la formation {form} compte",
    "training.wellbeing": "la formation relative au bien-être compte",
    "training.before_right": "suivie avant {year}, où commence le droit en jours",
    "training.outside_employment": "la formation {training} se situe en dehors de toute occupation "
    "et n'est pas imputée",
    # The account.
    "movement.granted": "droit {kind} pour {year} : {days}, à utiliser au plus tard le {last}",
    "movement.opened": "droit {kind} pour {year} : solde de {days} ({origin}), à utiliser au plus "
    "tard le {last}",
    "movement.used": "formation {training} : {days} du droit {kind} pour {year}",
    "movement.set_to_zero": "remise à zéro de {days} du droit {kind} pour {year} à la fin de la "
    "période de cinq ans",
    "movement.replaced": "droit {kind} pour {year} : un solde de départ prend la place de {days}",
    "movement.granted_without_end": "droit {kind} pour {year} : {days}, à utiliser jusqu'à "
    "épuisement",
    "movement.opened_without_end": "droit {kind} pour {year} : solde de {days} ({origin}), à "
    "utiliser jusqu'à épuisement",
    "movement.to_come": "le droit pour {year} s'ouvre le {first}",
    "movement.not_known": "droit {kind} pour {year}",
    "movement.at_least": "droit {kind} pour {year}, au moins {days}",
    "movement.in_service": "Une date limite d'utilisation ultérieure vaut tant que dure le "
    "service, qui se termine le {last}",
    "movement.taken_off": "formation {training} : {days} du droit {kind} pour {year}, puisqu'elle "
    "a été connue après le relevé du solde de départ du {day}",
    "movement.given_back": "formation {training} : restitution de {days} au droit {kind} pour "
    "{year}, puisqu'elle prend moins que ne pouvait le savoir le solde de départ du {day}",
    "movement.debt_paid": "une dette ({origin}) : {days} du droit {kind} pour {year}",
    "excess.owed": "dette de {days} au {day} ({origin}), non encore compensée",
    "training.in_balance": "la formation {training} est considérée comme déjà comprise dans le "
    "solde de départ du {on}",
    "training.across": "la formation {training} a commencé dans une autre année ou période de cinq "
    "ans et est imputée en entier à l'année de son dernier jour",
    "account.nothing_left": "aucun solde de départ du droit pour {year} au {day} : il n'en restait "
    "rien alors",
    "account.before": "le compte commence avec les soldes de départ du {first}, et ce qui précède "
    "n'est pas calculé",
    "account.opening_balance": "opening_balances: ce qui restait du droit de {first} à {last}, ou "
    "account_from du travailleur lorsque les soldes de départ d'un jour constituent tout le compte",
    "account.opening_balance_of_year": "opening_balances: ce qui restait du droit pour {year}, ou "
    "account_from du travailleur lorsque les soldes de départ d'un jour constituent tout le compte",
    "account.credit_2023": "savoir si le solde de {year} passe à l'année suivante : avec la "
    "lecture credit_2023 = dropped, son droit n'est pas nécessaire",
    "balance.of_lot": "il reste {days} du droit {kind} pour {year}",
    "balance.left": "au total, il reste {days} au {day}",
    "balance.debt": "au total, {days} de trop au {day} par rapport à ce qui restait",
    "credit.granted": "droit {kind} pour {year} : {days}",
    "credit.opened": "droit {kind} pour {year} : solde de {days} ({origin})",
    "credit.year": "jours de {year}, au début de l'année : {opening} ; droits accordés : "
    "{granted} ; utilisation : {used} ; remise à zéro ou remplacement : {lapsed} ; solde : "
    "{closing}",
    # A calendar.
    "lapse.known": "remise à zéro de {days} à la fin du {last}, si plus rien n'est suivi d'ici là",
    "lapse.at_least": "remise à zéro d'au moins {days} à la fin du {last}, si plus rien n'est "
    "suivi d'ici là",
    "aim.measured": "objectif du {first} au {last} à ce stade : {wanted} ; formations suivies : "
    "{followed} ; encore à suivre : {missing}",
    "aim.before_account": "ce qui a été suivi avant le {first}, où le compte commence",
    "excess": "la formation {training} prend {days} de plus que ce qui restait au {day}",
    "excess.unsure": "la formation {training} prend {days} de plus que ce dont on sait qu'il "
    "restait au {day}, à côté d'un droit qui n'est pas connu",
    "excess.by_change": "la formation {training} prend {days} de plus que ce qui restait au {day}, "
    "à cause d'un changement de l'occupation connu seulement à partir du {known}",
    "transfer.credit": "savoir si le crédit auprès de l'employeur d'avant le transfert du {first} "
    "suit le travailleur : choisir la lecture transfer = one ou two",
    "transfer.balance": "opening_balances: ce qui restait de {year} chez le cédant au {first}, "
    "puisque le crédit suit le travailleur",
    "aim.none": "aucun droit du {first} au {last}, donc pas d'objectif",
    "account.missing": "{item} : donnée manquante, que le compte doit contenir",
    "statement.balance": "il reste {days} à la fin de {year}",
    "statement.debt": "{days} de trop par rapport à ce qui restait à la fin de {year}",
    "statement.consult": "vous pouvez consulter votre compte à tout moment sur simple demande",
    "statement.correct": "vous pouvez en faire corriger les erreurs",
    # Where an account is kept, as the statement tells the worker.
    "statement.seen": "la loi veut que vos droits et formations soient tenus dans le Federal "
    "Learning Account, où vous pouvez les voir",
    "statement.corrected": "vous pouvez demander à votre employeur de les faire rectifier",
    "statement.not_kept": "aucune loi ne demande qu'un compte soit tenu pour vous à cette date",
    "leaving.lasts": "l'occupation est en cours au {on}",
    "leaving.goes_on": "personne ne quitte le service le {last} : le service continue",
    "leaving.ended_and_goes_on": "l'occupation jusqu'au {last} est déclarée terminée, mais le "
    "service continue après elle : personne ne quitte le service à ce moment",
    "leaving.transfer": "savoir si le crédit ouvert suit le travailleur lors du transfert après "
    "le {last} : choisir la lecture transfer = one ou two",
    "leaving.lost": "perdu : le crédit ouvert ne peut pas être pris avant la fin le {until}, et ne "
    "donne lieu ni à un préavis plus long ni à une indemnité plus élevée",
    "leaving.usable": "utilisable : le crédit ouvert peut être pris jusqu'au {until}, selon ce "
    "dont conviennent l'employeur et le travailleur",
    "leaving.acquired": "acquis : le crédit ouvert au {until} est un avantage acquis en vertu du "
    "contrat et compte dans l'indemnité",
    "leaving.by_reading": "{credit}, selon la lecture {reading} : la loi ne dit rien de cette fin "
    "({ended}, le {until})",
    "pay.normal": "formation {training} : {hours} en dehors des heures de travail, à payer comme "
    "salaire normal, sans sursalaire",
    "pay.none": "la formation {training} n'a pas été suivie en dehors des heures de travail, de "
    "sorte que rien n'est à payer en plus du salaire des heures de travail",
    "leaving.unknown": "employments: ended_by, comment a pris fin l'occupation qui a duré jusqu'au "
    "{last}",
    "leaving.hired_again": "les jours du service qui commence le {first} n'en font pas partie",
    "leaving.silent": "ce que devient le crédit ouvert au {last} : la loi ne dit rien de cette fin "
    "({ended}) ; choisir la lecture leaving_other = lost ou usable",
    # Duties.
    "term.no_such_day": "où se termine un délai en mois qui commence le {day} : son dernier mois "
    "n'a pas ce jour, et la lecture month_term = refuse ne déplace rien",
    "term.no_start_up": "quand le premier enregistrement est dû : le droit tel que connu ne fixe "
    "aucun délai",
    "duty.triggered": "{duty} : prend cours le {day}",
    "duty.due": "dernier jour dans le délai : {day}, connu à partir du {known_from}",
    "duty.undated": "à faire le plus rapidement possible : la loi ne fixe pas de dernier jour "
    "(connu à partir du {known_from})",
    "duty.done": "fait le {day}",
    "duty.stands": "{status} au {on}",
    "duty.lifted": "{status} : fin du Federal Learning Account à partir du {first} ({act})",
    "duty.lifted_by_reading": "{status}, selon la lecture {reading} : fin du Federal Learning "
    "Account à partir du {first} ({act})",
    "duty.overdue": "{duty} : le dernier jour était le {last} (jours de retard : {days})",
    "duty.late": "{duty} : fait après le dernier jour, qui était le {last} (jours de retard : "
    "{days})",
    "duty.due_soon": "{duty} : le dernier jour est le {last} (jours restants : {days})",
    "plan.consultation_missing": "employer.consultation: qui est consulté sur le plan de "
    "formation : un conseil, une délégation ou personne",
    "plan.meeting_missing": "events: un plan_meeting de {year}, à partir duquel sont comptés les "
    "jours qui le précèdent",
    "plan.filing_passed": "quand est envoyé l'extrait d'un plan entré en vigueur après le {last}, "
    "dernier jour pour son année",
    "plan.heads_missing": "employer.heads: combien de travailleurs, en nombre de personnes, "
    "compte l'entreprise en {year}",
    "plan.risk_groups_missing": "workers[].risk_groups: non indiqué pour {workers}",
    # The social balance sheet.
    "social_balance.sex_missing": "workers[].sex: non indiqué pour {workers}",
    "social_balance.sex_of_neither": "workers[].sex: x pour {workers}, et le modèle a une colonne "
    "hommes et une colonne femmes",
    "social_balance.cost_missing": "trainings[].cost.{key}: non indiqué pour {trainings}",
    "social_balance.contributions_missing": "employer.fund_contributions: non indiqué pour "
    "{year}, et aucune formation formelle n'a trainings[].cost.contributions",
    "social_balance.year_not_over": "{year} n'est pas terminée le {on} : la suite n'est pas dans "
    "les chiffres",
    "social_balance.account_from": "le compte commence en {year} ou après : des formations de "
    "{year} avant lui manquent peut-être dans le dossier : {workers}",
    "to_do.start_up_registration": "enregistrer les données du travailleur et vérifier le droit "
    "en même temps",
    "to_do.register_worker_data": "enregistrer les données du travailleur et vérifier le droit en "
    "même temps",
    "to_do.update_worker_data": "enregistrer le nouveau régime de travail ou la nouvelle "
    "commission paritaire",
    "to_do.register_quarter": "enregistrer les formations suivies au cours du trimestre et "
    "vérifier ce qui reste du droit",
    "to_do.verify_right": "vérifier le droit calculé, et l'adapter ou le compléter",
    "to_do.give_information": "remettre le document au travailleur",
    "to_do.handle_correction": "répondre au travailleur, ou dire dans le mois pourquoi cela prend "
    "plus de temps",
    "to_do.notify_balance": "communiquer au travailleur ce qui lui reste, et son droit de "
    "consulter le compte et de le faire corriger",
    "to_do.tell_new_worker": "informer le travailleur de l'existence d'un compte",
    "to_do.record_training": "inscrire la formation au compte du travailleur",
    "to_do.fix_days": "fixer le nombre de jours pour l'année",
    "to_do.submit_plan": "soumettre le projet de plan ou, à défaut de conseil et de délégation, "
    "soumettre le plan aux travailleurs",
    "to_do.obtain_opinion": "obtenir l'avis sur le plan",
    "to_do.adopt_plan": "finaliser le plan",
    "to_do.file_plan": "envoyer l'extrait du plan par voie informatique",
    # Supervision.
    "register.no_term": "aucun délai n'est compté à partir d'un jour après l'année {last} ; donner "
    "un jour antérieur",
    "list.default": "{duty} : manquement, délai dépassé depuis le {since}",
    "list.message": "{duty} ({worker}) : manquement, délai dépassé depuis le {since} ; qui se met "
    "en règle au plus tard le {last} est retiré de la liste",
    "list.told_early": "le message du {day} ne fait courir aucun délai : selon le droit tel que "
    "connu, les articles qui le prévoient n'étaient pas en vigueur",
    "list.on_it": "sur la liste du trimestre {quarter}",
    "list.published": "la liste peut être publiée à partir du {first}",
    "list.public": "mentionné sur la liste publiée au {day}",
    "list.none": "aucune liste du trimestre {quarter} n'a été établie, selon ce qui est connu",
    "list.not_on_it": "aucun motif de figurer sur la liste au {day}",
    "list.never_public": "aucune liste ne peut être publiée, selon ce qui est connu",
    "list.not_public": "au {day}, aucune liste ne peut être publiée",
    # The account: who may do what.
    "access.granted": "{act} : autorisé (rôle : {role})",
    "access.role": "{act} : non autorisé (rôle : {role})",
    "access.missing": "l'autorisation dépend d'un élément qui n'est pas donné : {fact}",
    "access.no_account": "il n'y a pas de compte au {day}, selon ce qui est connu au {known_on}",
    "access.closes": "le compte est {term} jusqu'au {last}",
    "access.published": "la liste est publiée à partir du {first}",
    "access.itself": "l'employeur {employer} agit pour lui-même",
    "access.other_employer": "c'est réservé à l'employeur {employer} et à ses mandataires",
    "access.mandate": "un mandat de l'employeur {employer} du {first} au {last}",
    "access.mandate_open": "un mandat de l'employeur {employer} à partir du {first}",
    "access.no_mandate": "aucun mandat de l'employeur {employer}",
    "access.exit": "la sortie du travailleur {worker} a été déclarée le {declared}, ce qui clôture "
    "l'accès après le {last}",
    "access.in_service": "le travailleur {worker} est en service à partir du {first}",
    "access.not_employed": "le travailleur {worker} n'a pas d'occupation chez l'employeur",
    "access.channel": "un prestataire de formation utilise REST ou batch",
    "access.not_own_training": "la formation a été introduite par quelqu'un d'autre",
    "access.status": "un prestataire introduit une formation prévue ou suivie, et celle-ci est : "
    "{status}",
    "access.not_participant": "le travailleur {worker} n'est pas occupé par {employer} pendant la "
    "formation",
    "access.verified": "l'employeur a vérifié la formation le {day}",
    "access.term": "un prestataire introduit au plus tard le {last} une formation qui se termine "
    "le {ended}",
    "access.no_term": "aucun délai n'est fixé pour l'introduction par un prestataire d'une "
    "formation qui se termine le {ended}",
    "access.other_training": "la formation {training} n'est pas une formation du travailleur "
    "{worker}",
    "access.other_staff": "c'est réservé aux travailleurs de l'employeur {employer}",
    "access.other_worker": "les données ne sont pas celles du travailleur {worker}",
    "verified.not_entered": "events: aucun training_registered ne dit quand la formation "
    "{training} a été introduite",
    "verified.at_entry": "vérifiée le {day}, par son introduction par l'employeur",
    "verified.confirmed": "vérifiée le {day}, quand l'employeur l'a confirmée",
    "verified.expired": "considérée comme vérifiée le {day}, quand le délai du trimestre expire",
    "verified.no_term": "aucun délai n'est fixé après lequel une formation qui se termine le "
    "{ended} est considérée comme vérifiée",
    # The register.
    "register.id_taken": "un autre message a l'identifiant {id}",
    "register.training_known": "la formation {training} est dans le registre : la corriger, ou "
    "donner un autre identifiant",
    "register.no_such_training": "le travailleur n'a pas de formation {training} dans le registre",
    "register.withdrawn": "la formation {training} a été retirée",
    "register.corrected": "la formation {training} a été corrigée par {by}, qui vaut maintenant",
    "register.sent_later": "selon le message, il a été envoyé le {sent}, et il a été reçu le "
    "{received}",
    "register.foreign_id": "la formation {training} a un identifiant qui n'est pas de son "
    "expéditeur : celui d'un prestataire commence par son propre identifiant suivi de deux fois le "
    "signe deux-points, et aucun autre identifiant ne les contient",
    "register.not_over": "la formation {training} se termine le {last}, et n'était pas suivie le "
    "{sent}",
    "register.too_much": "aucun droit ni aucune formation ne dépasse {most}",
    "register.year": "{year} est en dehors des années de {first} à {last}",
    "register.too_early": "il se fonde sur ce qui a été envoyé le {day}, après lui",
    "register.request_known": "la demande {request} a déjà été introduite : donner un autre numéro",
    "register.no_such_request": "le travailleur n'a pas introduit de demande {request}",
    "register.other_channel": "le message relève d'un autre canal : {channel}",
    # Data from authentic sources, the yearly calculation, keeping.
    "authentic.no_account": "il n'y a pas de compte, selon ce qui est connu au {known_on}",
    "authentic.missing": "donnée {item} du travailleur {worker} : aucune source authentique ne "
    "l'a, et personne ne l'a introduite",
    "authentic.holds": "{item} : {value}, selon {by} le {day}",
    "authentic.replaced": "{item} : la valeur {value}, introduite par {by} le {day}, est remplacée",
    "yearly.announced": "les droits pour {year} sont annoncés le {day} (nombre d'annonces : "
    "{count})",
    "yearly.verify": "ils peuvent être vérifiés, adaptés ou complétés jusqu'au {last}",
    "yearly.none": "aucun droit pour {year} n'est calculé pour l'employeur",
    "yearly.nobody": "{worker} n'est pas en service le {day}, de sorte qu'aucun droit n'est "
    "annoncé",
    "yearly.stopped": "le calcul automatique pour {year} est arrêté pour le travailleur {worker}",
    "retention.until": "conservation jusqu'au {last} au plus tard",
    "retention.missing": "le jour de l'élément qui fait courir le délai de conservation : {fact}",
    "retention.none": "aucun délai de conservation ne commence le {day}, selon ce qui est connu au "
    "{known_on}",
    "retention.destroyed": "tout est détruit après le {last}",
    # Findings.
    "fla.unread": "ce que contient le Federal Learning Account peut être lu jusqu'au {last} (jours "
    "restants : {days}) et est détruit ensuite ; travailleurs sans solde de départ qui en provient "
    ": {count}, à commencer par {workers}",
    "fla.destroyed": "ce que contenait le Federal Learning Account pouvait être lu jusqu'au {last} "
    "et a été détruit alors ; travailleurs sans solde de départ qui en provient : {count}, à "
    "commencer par {workers}",
    "training.never_confirmed": "la formation {training} était prévue jusqu'au {last} : personne "
    "n'a dit si elle a été suivie",
    "training.followed_later": "formations dites suivies qui se terminent après le {day} : "
    "{count}, la première est {training} ; aucune d'elles n'est imputée à ce jour-là",
    "training.beyond_calendar": "la formation {training} prend {taken}, plus que ne peuvent "
    "contenir ses jours civils, du {first} au {last} : {calendar}",
    "training.together_beyond_calendar": "la formation {training} et celles des mêmes jours (du "
    "{first} au {last} : {count} en tout) prennent {taken}, plus que ne peuvent contenir ces jours "
    "civils : {calendar}",
    "training.charged_above_duration": "la formation {training} est imputée pour {charged}, et a "
    "duré {duration}",
    "training.known_before": "la formation {training} a été suivie jusqu'au {last}, et connue "
    "comme suivie le {known_from}, avant d'être terminée",
    "training.partly_outside_employment": "la formation {training} va du {first} au {last} (jours "
    "civils : {calendar}, dont en service : {served})",
    "training.twice": "la formation {training} ressemble à {other}, introduite une deuxième fois",
    "certificate.issued_before": "le certificat de la formation {training} a été délivré le "
    "{issued}, avant le début de la formation le {first}",
    "certificate.ran_out": "le certificat « {title} » (formation {training}) a expiré le {last}",
    "finding.opening_balance": "le solde de départ au {day} du droit {kind} pour {year} est de "
    "{stated}, alors que le calcul donnait {computed}",
    "finding.opening_balance_owed": "le solde de départ au {day} du droit {kind} pour {year} est "
    "une dette de {owed}, alors que le calcul donnait {computed}",
    "finding.opening_balance_brought_up": "le solde de départ au {day} du droit {kind} pour "
    "{year} est de {stated}, et de {held} avec ce qui a été connu depuis, alors que le calcul "
    "donnait {computed}",
    "finding.opening_balance_above": "le solde de départ au {day} du droit {kind} pour {year} est "
    "de {held} avec ce qui lui est restitué, alors que le droit est de {granted}",
    "finding.opening_balance_out_of_service": "le solde de départ au {day} du droit {kind} pour "
    "{year} compte, bien qu'aucune occupation ici n'ait eu lieu en {year} : son année est-elle "
    "exacte, et son travailleur ?",
    "finding.opening_balance_of_no_right": "le solde de départ au {day} du droit {kind} pour "
    "{year} compte, bien qu'il n'y ait pas de tel droit ici : la catégorie de ce droit est-elle "
    "exacte ?",
    "finding.account_empty": "aucun solde de départ au {first}, à partir duquel le compte est "
    "tenu, n'est donné : le compte commence sans rien",
    "finding.account_empty_year": "aucun solde de départ au {first} du droit {kind} pour {year} "
    "n'est donné, donc il n'en restait rien alors",
    "finding.full_time_day": "à partir du {first}, une journée à temps plein de {used} est "
    "utilisée pour le travailleur {worker}, et non celle de l'employeur ({employers})",
    "finding.full_time_days": "à partir du {first}, des occupations simultanées ont des journées "
    "à temps plein différentes ({used} et {others}) : pour le travailleur {worker}, la journée "
    "utilisée est de {used}, celle de l'occupation qui a commencé en premier",
    "finding.set_aside": "nombre de travailleurs mis de côté pour des erreurs dans leurs propres "
    "lignes : {workers} ; rien ici ne les concerne, et les obligations de l'employeur sont sans "
    "les leurs",
    "employment.none": "aucune occupation du travailleur {worker} n'est donnée, donc rien ne peut "
    "être dû : sa ligne manque-t-elle ?",
    "employment.no_last_day": "l'occupation qui a commencé le {first} est dite terminée, ou sa fin "
    "a été déclarée, mais aucun dernier jour n'est donné : elle est considérée comme se "
    "poursuivant",
    "employment.declared_before": "la fin d'une occupation a été déclarée le {declared}, avant "
    "qu'elle ne commence le {first}",
    "employment.twice": "deux occupations à partir du {first} sont identiques en tout : si l'une "
    "d'elles a été introduite deux fois, la retirer, puisqu'elles s'additionnent",
    "finding.before_right": "le droit en jours commence le {first} : il n'y a pas de compte à un "
    "jour antérieur",
    "finding.before_service": "aucune occupation n'a commencé au {on} : la première commence le "
    "{first}",
    "finding.no_first_day": "un contrat qui commence le {day}, comme l'écrivent les exportations "
    "lorsque personne ne connaît le premier jour, est considéré comme ayant commencé avant tout "
    "jour sur lequel porte une question ; donner son premier jour s'il est postérieur",
    "finding.beyond_horizon": "le recueil des règles a été vérifié pour la dernière fois le "
    "{horizon} : ce qui est dit de {asked} repose sur le droit tel qu'il était consigné à cette "
    "date",
}

MESSAGES: Final[Mapping[str, str]] = MappingProxyType(
    {message: unbroken(text) for message, text in _MESSAGES.items()}
)

# Words for quantities and closed sets.
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": "jour",
        "days": "jours",
        "Kind.LEGAL": "légal",
        "Kind.SECTORAL": "sectoriel",
        "Kind.COMPANY": "octroyé par l'employeur",
        "Asked.FIVE_YEAR_AIM": "l'objectif sur cinq ans",
        "Asked.NORMAL_PAY": "le salaire en dehors des heures de travail",
        "Asked.KEPT_UNTIL": "la durée de conservation dans le compte",
        "Asked.RIGHT_ANNOUNCED": "le droit annoncé",
        "Asked.VERIFIED_FROM": "quand elle est considérée comme vérifiée",
        "Asked.ALLOWED": "qui peut le faire",
        "KeptData.RIGHTS": "droits et crédit",
        "KeptData.TRAININGS": "formations",
        "KeptData.MEASURES": "mesures d'employabilité",
        "TrainingForm.FORMAL": "formelle",
        "TrainingForm.INFORMAL": "informelle",
        "TrainingStatus.PLANNED": "prévue",
        "TrainingStatus.FOLLOWED": "suivie",
        "TrainingStatus.NOT_FOLLOWED": "non suivie",
        "TrainingStatus.CANCELLED": "annulée",
        "EmployersAnswer.COUNTS": "elle compte",
        "EmployersAnswer.DOES_NOT_COUNT": "elle ne compte pas",
        "EndedBy.SERIOUS_CAUSE": "licenciement pour motif grave",
        "EndedBy.RESIGNATION": "démission",
        "EndedBy.DISMISSAL": "licenciement avec préavis",
        "EndedBy.DISMISSAL_WITH_INDEMNITY": "licenciement avec indemnité",
        "EndedBy.AGREEMENT": "commun accord",
        "EndedBy.TERM": "fin du terme convenu",
        "EndedBy.RETIREMENT": "départ à la pension",
        "EndedBy.FORCE_MAJEURE": "force majeure",
        "EndedBy.TRANSFER": "transfert d'entreprise",
        "OpenCredit.LOST": "perdu",
        "OpenCredit.USABLE": "utilisable jusqu'à la fin",
        "OpenCredit.ACQUIRED": "acquis en vertu du contrat",
        "OpenCredit.FOLLOWS": "repris par le nouvel employeur",
        "Proration.FLAT_HALF": "qui travaille au moins à mi-temps a la moitié du nombre de jours, "
        "forfaitairement",
        "Proration.EFFECTIVE_TIME": "selon l'horaire et la période de travail effectifs",
        "SizeClass.UNDER_10": "moins de 10",
        "SizeClass.FROM_10_TO_20": "de 10 à moins de 20",
        "SizeClass.FROM_20": "20 ou plus",
        "DutyName.START_UP_REGISTRATION": "premier enregistrement",
        "DutyName.REGISTER_WORKER_DATA": "enregistrement d'un nouveau travailleur",
        "DutyName.UPDATE_WORKER_DATA": "mise à jour des données d'un travailleur",
        "DutyName.REGISTER_QUARTER": "enregistrement des formations d'un trimestre",
        "DutyName.VERIFY_RIGHT": "vérification du droit",
        "DutyName.GIVE_INFORMATION": "information du travailleur",
        "DutyName.HANDLE_CORRECTION": "réponse à une demande de rectification",
        "DutyName.CLOSE_ACCESS": "clôture de l'accès",
        "DutyName.NOTIFY_BALANCE": "communication annuelle du solde",
        "DutyName.TELL_NEW_WORKER": "information d'un nouveau travailleur sur le compte",
        "DutyName.RECORD_TRAINING": "inscription d'une formation au compte",
        "DutyName.FIX_DAYS": "fixation du nombre de jours",
        "DutyName.SUBMIT_PLAN": "soumission du projet de plan",
        "DutyName.OBTAIN_OPINION": "avis sur le plan",
        "DutyName.ADOPT_PLAN": "finalisation du plan",
        "DutyName.FILE_PLAN": "dépôt du plan",
        "AccountItem.SURNAME": "nom",
        "AccountItem.FIRST_NAMES": "prénoms",
        "AccountItem.BORN": "date de naissance",
        "AccountItem.BIRTHPLACE": "lieu de naissance",
        "AccountItem.DOMICILE": "domicile",
        "AccountItem.NATIONAL_NUMBER": "numéro de registre national",
        "AccountItem.REGIME": "régime de travail",
        "AccountItem.COMMITTEES": "commission paritaire",
        "AccountItem.CREDIT": "crédit formation",
        "AccountItem.FOLLOWED": "jours suivis",
        "AccountItem.LEFT": "jours restants",
        "AccountItem.GROWTH_PATH": "trajectoire de croissance",
        "Status.OVERDUE": "en retard",
        "Status.OPEN": "en cours",
        "Status.NOT_DUE": "pas encore due",
        "Status.LATE": "remplie en retard",
        "Status.MET": "remplie à temps",
        "Status.LIFTED": "levée",
        "TermName.EXTENDED_CORRECTION": "réponse, dans un délai prolongé, à une demande de "
        "rectification",
        "TermName.PLAN_TO_WORKERS": "soumission du plan aux travailleurs",
        "TermName.CURE": "mise en règle après un avis de manquement",
        "TermName.PUBLICATION": "publication de la liste",
        "TermName.KEEP_RIGHTS": "conservation des droits et du crédit",
        "TermName.KEEP_TRAININGS": "conservation des formations",
        "TermName.KEEP_MEASURES": "conservation des mesures d'employabilité",
        "TermName.WRITING": "ouvert en écriture",
        "TermName.READING": "ouvert en lecture",
        "AccessFact.WORKER": "travailleur",
        "AccessFact.TRAINING": "formation",
        "AccessFact.OWNER": "partie qui a introduit la formation",
        "AccessFact.CHANNEL": "canal",
        "KeepingFact.CANNOT_WORK": "constatation que la personne ne peut plus reprendre le travail",
        "KeepingFact.DECIDED": "décision du service de l'emploi",
        "Role.EMPLOYER": "employeur",
        "Role.MANDATARY": "mandataire",
        "Role.PROVIDER": "prestataire de formation",
        "Role.SIGEDIS": "organisme qui gère le compte",
        "Role.WORKER": "travailleur",
        "Role.INSPECTION": "inspection",
        "Channel.ONLINE": "service en ligne",
        "Channel.REST": "REST",
        "Channel.BATCH": "batch",
        "Operation.REGISTER_TRAINING": "enregistrer une formation",
        "Operation.CORRECT_TRAINING": "corriger une formation",
        "Operation.WITHDRAW_TRAINING": "retirer une formation",
        "Operation.CONFIRM_TRAINING": "confirmer une formation",
        "Operation.REGISTER_RIGHT": "enregistrer ou adapter un droit",
        "Operation.CONFIRM_RIGHT": "confirmer un droit",
        "Operation.STOP_CALCULATION": "arrêter le calcul automatique",
        "Operation.SEE_RIGHTS": "voir les droits",
        "Operation.SEE_TRAININGS": "voir les formations",
        "Operation.ASK_CORRECTION": "demander une rectification",
        "Operation.ANSWER_CORRECTION": "répondre à une demande de rectification",
        "Operation.CALCULATE_RIGHTS": "calculer et annoncer les droits",
        "Operation.DRAW_UP_LIST": "établir la liste des employeurs en défaut",
        "Operation.SEE_LIST": "voir la liste des employeurs en défaut",
        **set_words.FRENCH,
    }
)
