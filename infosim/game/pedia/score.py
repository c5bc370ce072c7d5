"""The score: what a game was worth, and on what it is judged."""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="result",
        theme="score",
        name=message("pedia.name", "Result"),
        gist=message("pedia.gist", "what a game comes to, told at its end"),
        definition=message(
            "pedia.text",
            "A mean of the six axes in which the lowest weighs most: value counts {score_weight_value}, each other "
            "{score_weight_people}. An axis at 4 holds it low, whatever the others do.",
        ),
        formula=message(
            "pedia.formula",
            "1 / sum of (weight / axis)",
        ),
        lesson=message("pedia.lesson", "A game proves a game. Play the same luck twice before concluding."),
        links=("axes", "grade", "value", "objectives", "luck"),
        seen="hidden",
    ),
    Entry(
        key="objectives",
        theme="score",
        name=message("pedia.name", "Aims"),
        gist=message("pedia.gist", "what the scenario asks for, by its end"),
        definition=message("pedia.text", "Conditions on measures, each reached or missed, and by what."),
        lesson=message("pedia.lesson", "Read them on the first morning. They say what the money is for."),
        links=("chapter", "value", "mrr"),
        rules="measures.holding",
        seen="exact",
    ),
    Entry(
        key="growth_factor",
        theme="score",
        name=message("pedia.name", "Growth, in the price"),
        gist=message("pedia.gist", "what a year of growth multiplies the price by"),
        definition=message(
            "pedia.text",
            "From {worth_growth_least} to {worth_growth_most}, for this month's revenue over that of a year ago.",
        ),
        formula=message("pedia.formula", "{worth_growth_none} + {worth_growth_by} × MRR / MRR a year ago"),
        lesson=message("pedia.lesson", "Buyers pay for next year. Last year is how they guess it."),
        links=("value", "mrr_growth"),
        rules="valuation.worth",
        seen="exact",
    ),
    Entry(
        key="luck",
        theme="score",
        name=message("pedia.name", "Luck"),
        gist=message("pedia.gist", "what is drawn, and what is not"),
        definition=message(
            "pedia.text",
            "Luck decides when, rarely whether: what strikes often is spread over the year. The same decisions "
            "with the same seed give the same game, to the cent.",
        ),
        lesson=message("pedia.lesson", "Blame it once a game, and check."),
        links=("seed", "result"),
        rules="chance",
    ),
    Entry(
        key="seed",
        theme="score",
        name=message("pedia.name", "Seed"),
        gist=message("pedia.gist", "the number that fixes all luck of a game"),
        definition=message("pedia.text", "With it anybody plays the same market, the same vendors, the same months."),
        lesson=message("pedia.lesson", "Two players, one seed: what differs is you."),
        links=("luck",),
        rules="chance",
        seen="exact",
    ),
    Entry(
        key="debrief",
        theme="score",
        name=message("pedia.name", "Debrief"),
        gist=message("pedia.gist", "what you did, and what luck did"),
        definition=message(
            "pedia.text",
            "Your game is played again a few hundred times: without each decision, under other luck, by other players. "
            "At the end, or so far: w on a game that is kept, or in the list of all commands.",
        ),
        lesson=message("pedia.lesson", "One game proves little. The same game again, changed in one thing, proves it."),
        links=("prices", "luck", "mistakes", "value", "axes", "seed"),
    ),
    Entry(
        key="prices",
        theme="score",
        name=message("pedia.name", "Price of a decision"),
        gist=message("pedia.gist", "your game, less your game without it"),
        definition=message(
            "pedia.text",
            "All else is decided as you did, under the same luck, to the last cent; what then cannot be done is left "
            "out and counted. An answer to an event is held against silence. The range is what it is worth 8 times in "
            "10 under other luck.",
        ),
        formula=message("pedia.formula", "value of your game − value without this one decision"),
        lesson=message(
            "pedia.lesson", "Prices do not add up: two decisions that need each other are each worth it all."
        ),
        links=("debrief", "luck", "value", "mistakes"),
        seen="exact",
    ),
    Entry(
        key="mistakes",
        theme="score",
        name=message("pedia.name", "Mistakes with a name"),
        gist=message("pedia.gist", "fifteen of them, and what each cost you"),
        definition=message(
            "pedia.text",
            "The game looks for them when you look back. Each is priced by your game with that one thing done "
            "otherwise; one that cost nothing is none. Three are shown, the dearest first.",
        ),
        lesson=message("pedia.lesson", "Everybody makes the same fifteen. Few make the same one twice."),
        links=("debrief", "prices", "strip", "governance", "overdraw"),
    ),
    Entry(
        key="audit",
        theme="score",
        name=message("pedia.name", "Audit"),
        gist=message("pedia.gist", "somebody looks closely, and writes down what is red"),
        definition=message(
            "pedia.text",
            "On a date, or when a round is nearly signed. Each red takes a part off the value; too many set the "
            "round back.",
        ),
        lesson=message("pedia.lesson", "Its lines are known beforehand. That is what makes it an examination."),
        links=("cover", "core_knowledge", "debt", "round", "value"),
        rules="audits.examine",
        seen="exact",
        measures=("reds",),
    ),
    Entry(
        key="axes",
        theme="score",
        name=message("pedia.name", "Six axes"),
        gist=message("pedia.gist", "value, cost, quality, speed, people, resilience"),
        definition=message(
            "pedia.text",
            "Each stands between 1 and 100 against reference bots on the same luck: their median is 50, their best 90.",
        ),
        formula=message("pedia.formula", "50 + 40 × (yours − median) / (best − median)"),
        lesson=message(
            "pedia.lesson", "A hole cannot be bought back: the result is nearer to your worst axis than to your best."
        ),
        links=("result", "cost_axis", "quality_axis", "speed_axis", "people_axis", "resilience_axis", "value"),
        rules="axes.measures",
        seen="hidden",
    ),
    Entry(
        key="cost_axis",
        theme="score",
        name=message("pedia.name", "Cost, the axis"),
        gist=message("pedia.gist", "work done for each thousand euros of IT"),
        definition=message(
            "pedia.text", "Mean over the months played: FTE-months of work over what all functions cost."
        ),
        formula=message("pedia.formula", "work done / cost in thousands"),
        links=("axes", "cost", "outside_share"),
        rules="axes.measures",
        seen="exact",
    ),
    Entry(
        key="quality_axis",
        theme="score",
        name=message("pedia.name", "Quality, the axis"),
        gist=message("pedia.gist", "half service, half quality, as months go by"),
        definition=message("pedia.text", "Both weighted by the need of each function."),
        formula=message("pedia.formula", "0.5 × service + 0.5 × quality"),
        links=("axes", "quality", "service"),
        rules="axes.measures",
        seen="exact",
    ),
    Entry(
        key="speed_axis",
        theme="score",
        name=message("pedia.name", "Speed, the axis"),
        gist=message("pedia.gist", "the wait aimed at, over the wait there was"),
        definition=message("pedia.text", "At most 1 for each function, weighted by need."),
        formula=message("pedia.formula", "aim / wait, at most 1"),
        links=("axes", "wait", "backlog"),
        rules="axes.speed",
        seen="exact",
    ),
    Entry(
        key="people_axis",
        theme="score",
        name=message("pedia.name", "People, the axis"),
        gist=message("pedia.gist", "morale, less those who left, less your overdrawn months"),
        definition=message(
            "pedia.text",
            "Morale from 0 to 1, less resignations a year for each person, less half of the share of months overdrawn.",
        ),
        formula=message("pedia.formula", "morale − leavers a year per person − 0.5 × months overdrawn"),
        links=("axes", "morale", "quits", "overdraw"),
        rules="axes.measures",
        seen="exact",
    ),
    Entry(
        key="resilience_axis",
        theme="score",
        name=message("pedia.name", "Resilience, the axis"),
        gist=message("pedia.gist", "how well the company would take a blow"),
        definition=message(
            "pedia.text",
            "Four quarters: functions that nobody holds alone, contracts that can be left, security cover, "
            "know-how of the core.",
        ),
        formula=message("pedia.formula", "mean of the four"),
        links=("axes", "single_point", "exit_clause", "cover", "core_knowledge"),
        rules="axes.resilience",
        seen="band",
    ),
    Entry(
        key="grade",
        theme="score",
        name=message("pedia.name", "Grade"),
        gist=message("pedia.gist", "bronze, silver, gold"),
        definition=message(
            "pedia.text",
            "From {score_least_bronze}, {score_least_silver} and {score_least_gold} of a result, if the aims are met. "
            "Silver wants no axis under {score_weakest_silver}, gold none under {score_weakest_gold}.",
        ),
        lesson=message("pedia.lesson", "The cheapest way to the next grade is your worst axis."),
        links=("result", "axes"),
        seen="hidden",
    ),
    Entry(
        key="medals",
        theme="score",
        name=message("pedia.name", "Medals"),
        gist=message("pedia.gist", "what a game may be proud of besides its value"),
        definition=message(
            "pedia.text",
            "Each has a condition of its own: no lay-off, few overdrawn months, a true cost read right. At the "
            "end they are won, or missed and by how much.",
        ),
        lesson=message("pedia.lesson", "Choose one at the start of a chapter. It will argue with your budget."),
        links=("objectives", "grade", "result"),
        seen="exact",
    ),
)
