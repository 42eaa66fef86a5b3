"""What an employer has to do by when, and what happens when it does not.

Ask `duties` with a `DutiesQuestion`: what is known of one employer on a day. The articles are of
the act of 20 October 2023, here FLA, and of the act of 3 October 2022, here TR.

- Which duties are there, about whom, with which last day? `duties`: FLA 17-25 and 33; TR 34-38,
  55 and 58.
- Is each done in time, late, open or lifted? `judged`, `standing`, and what to do: `to_do`.
- Which come soon, and which were missed? `coming`, `findings`, most urgent first: `by_urgency`.
- Who is on the quarterly list of employers in default, for how long, who sees it, and what is the
  employer told? `listing`, `publication`, `public`, `message_of`: FLA 27-32.
- What must still be read out of the FLA before its data are destroyed? `unread`: FLA 13.
"""

from fla_rules.duties.compliance import (
    Finding,
    Judged,
    Standing,
    StandingQuestion,
    Status,
    by_urgency,
    coming,
    findings,
    judged,
    standing,
    to_do,
)
from fla_rules.duties.duties import duties
from fla_rules.duties.duty import About, DutiesQuestion, Duty
from fla_rules.duties.fla_end import Unread, unread
from fla_rules.duties.supervision import (
    Default,
    Listing,
    ListingQuestion,
    PublicationQuestion,
    PublicQuestion,
    Supervised,
    listing,
    message_of,
    public,
    publication,
    quarterly_list,
)
from fla_rules.duties.where_kept import Place

__all__ = [
    "About",
    "Default",
    "DutiesQuestion",
    "Duty",
    "Finding",
    "Judged",
    "Listing",
    "ListingQuestion",
    "Place",
    "PublicQuestion",
    "PublicationQuestion",
    "Standing",
    "StandingQuestion",
    "Status",
    "Supervised",
    "Unread",
    "by_urgency",
    "coming",
    "duties",
    "findings",
    "judged",
    "listing",
    "message_of",
    "public",
    "publication",
    "quarterly_list",
    "standing",
    "to_do",
    "unread",
]
