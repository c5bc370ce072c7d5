"""The teacher's guide, first half: what it teaches, what to prepare, lessons by the minute.

A paragraph that begins with minutes (`0–5 …`) or a number (`1 …`) is led by them. What stands in backquotes can be
typed: a test parses every command line. A page fits a screen of 80×24 in every language.
"""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="guide",
        theme="teaching",
        name=message("pedia.name", "Teaching with Infosim"),
        gist=message("pedia.gist", "the teacher's guide: begin here"),
        definition=message(
            "pedia.text",
            "A lesson needs a computer each or for two, one file that you make, and somebody who asks "
            "questions. No server, no account, no network.",
        ),
        text=(
            message(
                "guide",
                "Everybody plays the same company with the same customers, the same market and the same "
                "accidents. What differs between two tables was decided there. The lesson is what you do with "
                "that difference.",
            ),
            message(
                "guide",
                "In this order: what it teaches; what to prepare; a lesson of 45, 90 or 180 minutes, minute by "
                "minute; what to say at a stop and in the debrief; what research says; grades; what to do when "
                "something goes wrong.",
            ),
            message(
                "guide",
                "Each scenario has notes of its own: `infosim teacher first-hires` says what it is for, what "
                "students usually get wrong, and three questions. Students never see them in a game.",
            ),
            message("guide", "`infosim guide` writes all of this as one text, to print or to read on a train."),
        ),
        links=("teach_aims", "teach_prepare", "teach_45", "teach_90", "teach_180", "teach_debrief", "teach_machines"),
    ),
    Entry(
        key="teach_aims",
        theme="teaching",
        name=message("pedia.name", "What it teaches"),
        gist=message("pedia.gist", "and what it does not"),
        definition=message(
            "pedia.text",
            "Sourcing decisions: what to keep, what to hand over, to whom, and what each costs months later.",
        ),
        text=(
            message(
                "guide",
                "Delay. A hire, a transition, know-how, a reputation: each acts later than it is decided. Most "
                "mistakes come from forgetting what is already on its way.",
            ),
            message(
                "guide",
                "Attention. A contract saves work and takes days: managing is work too, and a manager's month "
                "has an end.",
            ),
            message(
                "guide",
                "Reading a promise. A bid is optimistic in a way that can be learnt; governance and know-how "
                "inside are what make it come true.",
            ),
            message(
                "guide",
                "Cost, quality and speed at once. No way of working is best everywhere, and what is right in "
                "month 6 is wrong in month 30.",
            ),
            message(
                "guide",
                "Luck and skill. A good result is no proof of a good decision; the game can tell them apart, "
                "and shows how.",
            ),
            message(
                "guide",
                "It does not teach contract law, tax, programming or how to negotiate with a person. Its prices "
                "are those of one market in simplified form: believe the order of things, not the third digit.",
            ),
        ),
        links=("guide", "teach_prepare", "strip", "attention", "bid", "grade"),
    ),
    Entry(
        key="teach_prepare",
        theme="teaching",
        name=message("pedia.name", "Prepare a lesson"),
        gist=message("pedia.gist", "machines, one file, a rehearsal"),
        definition=message(
            "pedia.text",
            "An hour, the week before. All of it works without a network, once the game is on the machines.",
        ),
        text=(
            message(
                "guide",
                "1 Machines: Python 3.11 or newer and a terminal of 80×24. One for each student, or for two who "
                "must agree: talking is learning too.",
            ),
            message(
                "guide",
                "2 Install on one, as the README says, and start `infosim --version`. For a room without a "
                "network, copy the environment or the wheels from that machine.",
            ),
            message(
                "guide",
                "3 Make the class file: `infosim class new first-hires --out lesson.toml --months 24 --seed 7`. "
                "It holds all; open it, its head is yours to change: texts, questions, predictions.",
            ),
            message("guide", "4 Play it yourself to the end, once. You will be asked about everything you skipped."),
            message(
                "guide",
                "5 Decide where games are given in (a shared folder, a stick, the course's own page), and write "
                "that into the file under `hand_in`.",
            ),
            message("guide", "6 Give the file out. It can be read, and there is no answer in it."),
        ),
        links=("teach_commands", "teach_machines", "teach_45", "teach_90", "teach_180"),
    ),
    Entry(
        key="teach_commands",
        theme="teaching",
        name=message("pedia.name", "Commands of a class"),
        gist=message("pedia.gist", "in the order of the day"),
        definition=message("pedia.text", "Each has a page of its own with --help. Names of files are examples."),
        text=(
            message(
                "guide",
                "1 Before, by you: `infosim class new first-hires --out lesson.toml --months 24`. With "
                "`--roster names.csv`, whoever mistypes a name is told at once.",
            ),
            message(
                "guide",
                '2 In the lesson, by each student: `infosim play lesson.toml --name "Ana Duval"`. The same line '
                "again goes on where the game stopped; so does `infosim resume`.",
            ),
            message(
                "guide",
                "3 At a stop, Ctrl+P and “Hand in”; after the last month, its button. It says where the file "
                "is, and puts a copy where the game was started.",
            ),
            message(
                "guide",
                "4 With the games in one folder: `infosim class collect handed-in --out class`. Each is played "
                "again, and kept if it comes out as it says; for each other you read why not. With `--roster "
                "names.csv`, also who is missing.",
            ),
            message(
                "guide",
                "5 The same command writes the debrief: open `class/debrief.html` on the projector, in any "
                "browser; give each student their page from `class/students`. In the terminal: `infosim class "
                "debrief handed-in`.",
            ),
        ),
        links=("teach_prepare", "teach_read", "teach_grades", "teach_machines"),
    ),
    Entry(
        key="teach_45",
        theme="teaching",
        name=message("pedia.name", "A lesson of 45 minutes"),
        gist=message("pedia.gist", "one year, one idea: the delay"),
        definition=message(
            "pedia.text",
            "Twelve months of First Hires. Enough for the delay between a decision and its effect, and for "
            "nothing else.",
        ),
        text=(
            message("guide", "The file: `infosim class new first-hires --out lesson.toml --months 12`"),
            message("guide", "0–4 The company in three sentences. Everybody starts the file, under their name."),
            message("guide", "4–8 January together, no decision. Read the report aloud: this is what a month does."),
            message(
                "guide",
                "8–15 February and March. The coach shows the keys. Walk round; answer questions with questions.",
            ),
            message("guide", "15–17 The predictions, in silence. They are sealed."),
            message(
                "guide",
                "17–31 April to December, at their own pace: a minute and a half a month. Call the time at 22 "
                "and at 27.",
            ),
            message("guide", "31–34 Hand in. You collect while they write down their worst month."),
            message(
                "guide",
                "34–42 Predictions; then open posts beside the demand that was the same for all; then one story.",
            ),
            message("guide", "42–45 One sentence each: “next time I will…”."),
        ),
        links=("teach_stop", "teach_debrief", "teach_90", "teach_prepare"),
    ),
    Entry(
        key="teach_90",
        theme="teaching",
        name=message("pedia.name", "90 minutes: the play"),
        gist=message("pedia.gist", "two years, one stop, minutes 0 to 68"),
        definition=message(
            "pedia.text",
            "Twenty-four months. First Hires for a first time; any other for a class that has played. This "
            "is the lesson the game was made for.",
        ),
        text=(
            message("guide", "0–5 Everybody in. January together, without a decision."),
            message(
                "guide", "5–12 February and March, with the coach. Nobody is ahead; whoever is may help a neighbour."
            ),
            message("guide", "12–14 First predictions, in silence, sealed."),
            message(
                "guide",
                "14–37 Months 4 to 12: two and a half minutes each at first, one and a half in the end. Say the "
                "month that the room should be in.",
            ),
            message(
                "guide",
                "37–45 Stop. Hands off the keys; hand in as it stands, and collect. Show who does the work, and "
                "posts opened beside demand. No ranks, no names.",
            ),
            message("guide", "45–47 Second predictions: by now they believe that they know."),
            message("guide", "47–68 Months 13 to 24, faster: `z` passes months that need nobody. Hand in again."),
        ),
        links=("teach_90_end", "teach_stop", "teach_45", "teach_180"),
    ),
    Entry(
        key="teach_90_end",
        theme="teaching",
        name=message("pedia.name", "90 minutes: the debrief"),
        gist=message("pedia.gist", "minutes 68 to 90"),
        definition=message(
            "pedia.text",
            "Twenty minutes of debrief are worth more than six months of play. If time runs out, stop the "
            "game early, never the debrief.",
        ),
        text=(
            message(
                "guide",
                "68–71 Collect: `infosim class collect handed-in --out class`. Meanwhile each writes which "
                "month they would like to have back.",
            ),
            message(
                "guide",
                "71–74 Predictions against what came. Let them laugh; it is the last time that it costs nothing.",
            ),
            message("guide", "74–78 The same demand, and the spread of what was opened: you did this, not the market."),
            message(
                "guide",
                "78–82 The results, and how far luck reaches. Then cost, quality, speed: three charts, and no "
                "single list.",
            ),
            message(
                "guide", "82–86 The decisions that mattered most, with their price. Two volunteers: a rescue, a regret."
            ),
            message("guide", "86–88 Draw the structure on the board, arrows and all. It is what they will remember."),
            message(
                "guide",
                "88–90 One sentence each: “next time I will…”. Collect these too: in `infosim class debrief "
                "handed-in`, Enter takes each down.",
            ),
        ),
        links=("teach_debrief", "teach_read", "teach_90", "teach_grades"),
    ),
    Entry(
        key="teach_180",
        theme="teaching",
        name=message("pedia.name", "A lesson of 180 minutes"),
        gist=message("pedia.gist", "two games, one habit"),
        definition=message(
            "pedia.text",
            "First Hires, then Nobody to Hire: what won in the first market fails in the second. Make both "
            "class files beforehand, the second with --months 18.",
        ),
        text=(
            message("guide", "0–15 The company; January together; then February and March with the coach."),
            message("guide", "15–18 First predictions."),
            message("guide", "18–45 Months 4 to 12."),
            message("guide", "45–55 Stop, as in 90 minutes. Second predictions."),
            message("guide", "55–78 Months 13 to 24. Hand in."),
            message("guide", "78–100 First debrief, whole. Each writes one rule: “in this trade, one should…”."),
            message("guide", "100–112 A break. Nobody explains the second scenario to anybody."),
            message("guide", "112–118 The second file. No coach, no January together: they know how."),
            message("guide", "118–152 Eighteen months. At 135, ask aloud: how old is your oldest open post?"),
            message("guide", "152–174 Second debrief. Read some of the rules again. Which travelled?"),
            message("guide", "174–180 One sentence each, and what the grades will count."),
        ),
        links=("teach_90", "teach_stop", "teach_debrief", "teach_grades"),
    ),
)
