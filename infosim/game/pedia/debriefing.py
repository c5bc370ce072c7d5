"""The teacher's guide, second half: what to say, debriefing, research, grades, trouble; `teaching.py` says the form."""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="teach_stop",
        theme="teaching",
        name=message("pedia.name", "What to say at a stop"),
        gist=message("pedia.gist", "hands off the keys, eyes on the wall"),
        definition=message(
            "pedia.text", "A stop turns thirty games into one experiment. Eight minutes, once; two questions, not five."
        ),
        text=(
            message(
                "guide",
                "Show: who does the work, function by function, as a count. Wait ten seconds. Somebody will say "
                "“why on earth”; ask them, not the ones who did it.",
            ),
            message(
                "guide",
                "Ask: who has more people coming than work? Expect few hands, then more. Say: the demand was "
                "the same at every table. Show it.",
            ),
            message(
                "guide",
                "Ask: who could lose any one person, or any one firm, tomorrow? Expect: silence. Say nothing; "
                "they will act on it in the next month.",
            ),
            message("guide", "Do not show results, and do not praise a strategy: the second half would copy it."),
            message("guide", "Then predictions, in silence, and the keys again."),
        ),
        links=("teach_read", "teach_debrief", "strip", "single_point"),
    ),
    Entry(
        key="teach_debrief",
        theme="teaching",
        name=message("pedia.name", "Hold the debrief"),
        gist=message("pedia.gist", "what they thought, did, and owe to luck"),
        definition=message(
            "pedia.text",
            "The order matters: first what they thought, then what all of them did, last what one of them did.",
        ),
        text=(
            message(
                "guide",
                "1 Predictions. Ask: who was surprised, and by what? Say: nobody in the trade does better at first.",
            ),
            message(
                "guide",
                "2 Structure, not the market. Draw three boxes, two arrows: shortage, vacancy, arrival; and "
                "back, late. Where is the delay?",
            ),
            message(
                "guide",
                "3 Luck. Point at the band before anybody explains a result. Ask: which results lie farther "
                "apart than the band is long?",
            ),
            message(
                "guide",
                "4 Prices. A decision costs what its absence would have brought, everything else equal. Ask for "
                "the month, not for the person.",
            ),
            message(
                "guide",
                "5 Stories. Volunteers, two minutes each: what did you see, what did you think, what did you do?",
            ),
            message("guide", "6 The three questions of the scenario, one at least in writing."),
            message("guide", "Never: a ranking on the wall, a name beside a failure, “the right answer”."),
        ),
        links=("teach_read", "teach_stop", "teach_research", "teach_grades"),
    ),
    Entry(
        key="teach_read",
        theme="teaching",
        name=message("pedia.name", "Read the debrief page"),
        gist=message("pedia.gist", "what each part shows, and what it does not"),
        definition=message(
            "pedia.text",
            "debrief.html is for the wall: no name, no rank. Each page in the folder students is for one "
            "person. They open without a network, and print.",
        ),
        text=(
            message(
                "guide",
                "What we said, what happened: half of the answers lie on the thick line; two marks, the middle "
                "of what was said and of what came. Far apart is a lesson, not a fault.",
            ),
            message(
                "guide",
                "You did this, not the market: demand was the same for all; above it stand the posts that the "
                "class opened. Waves there are made by people.",
            ),
            message(
                "guide",
                "What each company came to: a mark a company; the band is the middle company's own decisions "
                "under other luck. Marks nearer than the band is long may differ by luck alone.",
            ),
            message(
                "guide",
                "Cost, quality, speed: three pictures, from 1 to 100 against bots, since nobody is first in "
                "all. Ask who is good in two, and what the third cost.",
            ),
            message(
                "guide",
                "Who does the work: at the end, over time, and where the class divided. Ask there; both sides "
                "had a reason.",
            ),
            message(
                "guide",
                "The decisions that mattered: the same games without that one, same luck. The past of this "
                "class, no law of the trade.",
            ),
        ),
        links=("teach_debrief", "chance", "grade", "teach_grades"),
    ),
    Entry(
        key="teach_research",
        theme="teaching",
        name=message("pedia.name", "Research: people in games"),
        gist=message("pedia.gist", "why predictions, a stop and a debrief"),
        definition=message("pedia.text", "What makes a game teach is less the game than what is done around it."),
        text=(
            message(
                "guide",
                "Players of a supply chain order as if what they had ordered did not exist, and take the waves "
                "they make for the market's: Sterman, Management Science 35(3), 1989. Hence the strip of what "
                "is under way, and the stop.",
            ),
            message(
                "guide",
                "Playing again does not cure that by itself: Paich and Sterman, Management Science 39(12), "
                "1993. Hence the debrief, and a second scenario that punishes the habit of the first.",
            ),
            message(
                "guide",
                "Whoever understands the structure that they run learns more and does better, and a debrief can "
                "draw it, given time: Pavlov, Saeed and Robinson, Simulation & Gaming 46(3–4), 2015. Hence the "
                "board and the arrows.",
            ),
            message(
                "guide",
                "A business game raised scores in a test from 53 to 60 of 100, and one good round can decide a "
                "ranking: told by Teach and Patel, Developments in Business Simulation and Experiential "
                "Learning 34, 2007. Hence no ranking, the whole game counted, and luck shown.",
            ),
        ),
        links=("teach_research_2", "teach_debrief", "strip"),
    ),
    Entry(
        key="teach_research_2",
        theme="teaching",
        name=message("pedia.name", "Research: who does the work"),
        gist=message("pedia.gist", "sourcing, promises, know-how"),
        definition=message(
            "pedia.text",
            "The model is built from small facts of this kind; the large ones are left to emerge, and are "
            "kept to test it.",
        ),
        text=(
            message(
                "guide",
                "Extra costs of work sent abroad are highest where it is most specific to the client, and "
                "mostly without anybody cheating: Dibbern, Winkler and Heinzl, MIS Quarterly 32(2), 2008.",
            ),
            message(
                "guide",
                "Detailed contracts, short terms, trust, and a client who can manage vendors go with good "
                "outcomes: Lacity, Khan, Yan and Willcocks, Journal of Information Technology 25, 2010.",
            ),
            message(
                "guide",
                "A promise too good hurts both sides; renegotiating can heal it: Kern, Willcocks and van Heck, "
                "California Management Review 44(2), 2002.",
            ),
            message(
                "guide",
                "Distance slows, because more people take part; by itself it does not spoil quality: Herbsleb "
                "and Mockus, IEEE Trans. Software Eng. 29(6), 2003; Bird and others, Communications of the ACM "
                "52(8), 2009.",
            ),
            message(
                "guide",
                "Choosing, moving and managing are costs of a contract too, and are forgotten: Barthélemy, MIT "
                "Sloan Management Review 42(3), 2001.",
            ),
        ),
        links=("teach_research_3", "specificity", "governance", "promise", "knowledge"),
    ),
    Entry(
        key="teach_research_3",
        theme="teaching",
        name=message("pedia.name", "Research: hiring and queues"),
        gist=message("pedia.gist", "the market, newcomers, waiting, breaches"),
        definition=message("pedia.text", "Facts to quote when somebody says that the game is unfair."),
        text=(
            message(
                "guide",
                "Twice as many posts for each who looks: a search about half as long again (1.4 to 1.6 times). "
                "Petrongolo and Pissarides, Journal of Economic Literature 39(2), 2001.",
            ),
            message(
                "guide",
                "In France a search for a manager took 12 weeks in 2022 and 2023 (Apec). Eight occupations in "
                "ten were in tension in 2022 (Dares); in IT, for lack of trained people, not of pay.",
            ),
            message(
                "guide",
                "Newcomers reach a plateau in months, and in a large project in a year: Zhou and Mockus, "
                "Foundations of Software Eng., 2010. Adding people to a late project always costs more, and "
                "does not always delay it: Abdel-Hamid, IEEE Trans. Software Eng. 15(2), 1989.",
            ),
            message(
                "guide",
                "At 90% load one person makes you wait nine times the work itself; a desk of five, one and a "
                "half; of twenty, a quarter (Erlang's formula).",
            ),
            message(
                "guide",
                "In 2024, 15% of small French firms told of an incident within a year "
                "(Cybermalveillance.gouv.fr, OpinionWay).",
            ),
        ),
        links=("tightness", "time_to_fill", "ramp", "breach"),
    ),
    Entry(
        key="teach_grades",
        theme="teaching",
        name=message("pedia.name", "Grades"),
        gist=message("pedia.gist", "what was understood, not what it earned"),
        definition=message(
            "pedia.text",
            "The result is partly luck, and students know it. A grade that follows it teaches them to play "
            "safe, and not to try.",
        ),
        text=(
            message(
                "guide",
                "`infosim class collect handed-in --out class --grades default` writes marks for Moodle and "
                "Canvas: two fifths for months played, one for predictions made (never for how near they came), "
                "two for the result, in which the value of the company is the smaller part.",
            ),
            message(
                "guide",
                "A scorecard of your own is a small file: `scale = 20`, then under `[weights]` a number for "
                "`played`, `predictions`, `result` or an axis (`value`, `cost`, `quality`, `speed`, `people`, "
                "`resilience`). Name it after `--grades`.",
            ),
            message(
                "guide",
                "Worth more than any weight: a page in their own words. One decision, its price, what was known "
                "then. That one you mark by hand.",
            ),
            message("guide", "Say it before the first month, and never change it after."),
            message(
                "guide",
                "Do not grade: rank in the class, a failure of the company, how far a prediction missed. "
                "Whoever is graded on a prediction stops saying what they think.",
            ),
            message(
                "guide",
                "A journal is verified by playing it again: an edited one is told as edited. Speak with the "
                "student before you believe the worst; a disk can do that too.",
            ),
        ),
        links=("teach_read", "grade", "result", "teach_debrief"),
    ),
    Entry(
        key="teach_machines",
        theme="teaching",
        name=message("pedia.name", "When a machine will not"),
        gist=message("pedia.gist", "install, terminal, files"),
        definition=message(
            "pedia.text",
            "Have one spare machine with everything on it, and let nobody debug in the lesson: two at a "
            "table play better than one who installs.",
        ),
        text=(
            message(
                "guide",
                "It will not install: put that student beside another. With Python older than 3.11 nothing "
                "helps but a newer one.",
            ),
            message(
                "guide",
                "The terminal is too small: the game says so and waits. A smaller letter (Ctrl and −) is enough.",
            ),
            message(
                "guide",
                'Boxes or question marks instead of lines: `infosim play lesson.toml --name "Ana Duval" --ascii`.',
            ),
            message(
                "guide", "It was closed, or the battery died: `infosim resume`. What was on the screen is on the disk."
            ),
            message(
                "guide",
                "A game will not open, or is damaged: the game offers the last month that is whole, and keeps "
                "the rest beside it.",
            ),
            message(
                "guide",
                "A hand-in is refused: read its reason. Another class, a newer version, a file cut or changed "
                "on its way: ask for it again. `infosim replay game.jsonl --verify` looks at one.",
            ),
        ),
        links=("teach_people", "teach_commands", "teach_prepare"),
    ),
    Entry(
        key="teach_people",
        theme="teaching",
        name=message("pedia.name", "When somebody is stuck"),
        gist=message("pedia.gist", "late, bankrupt, namesakes, languages, eyes"),
        definition=message("pedia.text", "Nobody is ever out. Whoever is behind skips months, not the debrief."),
        text=(
            message(
                "guide",
                "Late: start at month 1 with `z`, or join a table; the predictions are still asked. A game of "
                "few months is collected too.",
            ),
            message(
                "guide",
                "Bankrupt: the company is restructured, marked, and plays on: money for six months against half "
                "of the share. Sit down there; it is the best story of the day.",
            ),
            message(
                "guide",
                "Two of one name: one game would be taken for the other's. Let them add a group or a second "
                "name, and write it into the roster.",
            ),
            message(
                "guide",
                "French and English in one class: one file; each chooses with `--lang`. What you wrote in the "
                "file stays as you wrote it.",
            ),
            message(
                "guide",
                "Colours: nothing is said by colour alone; high contrast is in the settings, and `NO_COLOR` is "
                "honoured. Screen readers: few read a terminal that repaints; let that student decide aloud "
                "beside one who types. The debrief page has texts for every picture.",
            ),
        ),
        links=("teach_machines", "teach_prepare", "guide"),
    ),
)
