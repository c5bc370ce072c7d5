"""Events: a budget of tokens paces them, an answer acts when the month ends, what it leaves lands or lasts."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.bots import keys, named
from infosim.engine.answers import bend, company_bend
from infosim.engine.attention import draw
from infosim.engine.batch import Array, freeze, take
from infosim.engine.billing import OFFERED
from infosim.engine.deck import CONTRACT, FUNCTION
from infosim.engine.digest import digest
from infosim.engine.effects import BY_NAME, COMPANY_BENDS, FUNCTION_BENDS
from infosim.engine.events import EventRules, Figures, deal, standing
from infosim.engine.layout import DAY_USES
from infosim.engine.ledger import STOCKS
from infosim.engine.month import month
from infosim.engine.refusals import Reason, refusals
from infosim.engine.rules import Draws
from infosim.engine.state import State
from infosim.engine.unfolding import CAME, NOTHING, Happened, befall
from infosim.engine.valuation import value
from infosim.game.worth import value_at_the_end
from infosim.sight import view
from tests.engine.worlds import first_hires, luck, ordered, position, quiet, rules

WORLDS, MONTHS = 60, 36
NAMES = rules().layout.cards
DECK = rules().content.deck
EVERY = [(card, choice) for n, card in enumerate(NAMES) for choice in rules().layout.choices[n]]


def card_of(name: str) -> int:
    return NAMES.index(name)


@cache
def games(bot: str) -> tuple[State, ...]:
    """Every month of some worlds that a bot plays."""
    state, own, out = first_hires(worlds=WORLDS), keys(1, luck(WORLDS)), []
    for _ in range(MONTHS):
        state = freeze(month(state, named(bot)(view(state, rules()), own), rules())[0])
        out.append(state)
    return tuple(out)


@cache
def dealt(name: str, worlds: int = 1) -> State:
    """A month in which a card lies on the table, everybody in place: teams, and what it is about."""
    s = first_hires(months=6, worlds=worlds)
    about = DECK.cards[card_of(name)].about
    function = float(position("support")) if about else -1.0
    vendors = np.zeros_like(s.contract_vendor) - 1.0
    outcomes = [choice.at_once for choice in DECK.cards[card_of(name)].choices]
    named_ = {effect for outcome in outcomes for effect, _ in (*outcome.once, *outcome.lasting)}
    if about == CONTRACT or any(BY_NAME[effect].of == "contract" for effect in named_):
        vendors[0] = np.arange(len(s.awake)).reshape(-1, 1, 1) % len(rules().layout.vendors)
    return freeze(
        s.but(
            cash=np.full_like(s.cash, 4_000_000_000.0),
            awake=np.ones_like(s.awake),
            heads=s.heads + 1.0,
            customers=np.maximum(s.customers, 40.0),
            round_bar=np.full_like(s.round_bar, 0.5),
            raising=np.ones_like(s.raising),
            rounds=np.ones_like(s.rounds),
            debt=np.full_like(s.debt, 0.4),
            card=np.full_like(s.card, float(card_of(name))),
            crisis_days=np.zeros_like(s.card),
            event_days=np.zeros_like(s.card),
            card_function=np.full_like(s.card, function),
            card_vendor=np.full_like(s.card, vendors[0, int(function), 0, 0] if about == CONTRACT else -1.0),
            contract_vendor=vendors,
            contract_age=0.0 * vendors + 12.0,
            contract_left=0.0 * vendors + 9.0,
            contract_volume=0.0 * vendors + 0.5,
            contract_share=0.0 * vendors + 0.5,
            contract_fee=0.0 * vendors + 100_000.0,
            contract_trust=0.0 * vendors + 0.5,
            contract_drift=0.0 * vendors + 0.1,
            contract_knowledge=0.0 * vendors + 0.5,
        )
    )


def answered(s: State, name: str, choice: str) -> tuple[State, dict[str, dict[str, Array]]]:
    """The month after an answer."""
    given = 1.0 + rules().layout.choices[card_of(name)].index(choice)
    return month(s, ordered(s, answer=given), rules())


def without(s: State) -> State:
    """The same month with nothing on the table."""
    return month(s.but(card=-np.ones_like(s.card)), quiet(s), rules())[0]


# ---------------------------------------------------------------------------------------------------- pace
@pytest.mark.no_cover
@pytest.mark.parametrize("bot", ["in-house", "selective"])
def test_a_whole_game_has_nine_to_thirteen_events_and_rarely_a_long_silence(bot: str) -> None:
    states = games(bot)
    alive = states[-1].alive[0] > 0
    counts = states[-1].card_count[:, 0, alive].sum(axis=0)
    assert 9 <= counts.mean() <= 13
    on = np.stack([s.card[0] >= 0 for s in states])[:, alive]
    gaps = np.concatenate([np.diff(np.flatnonzero(world)) for world in on.T])
    assert 2.2 <= gaps.mean() <= 4.0
    assert np.percentile(gaps, 95) <= 8


def test_before_the_seventh_month_there_is_little_more_than_the_one_that_is_scripted() -> None:
    early = sum((s.card[0] >= 0).mean() for s in games("in-house")[:5])
    assert 1.0 <= early <= 2.0
    month_4 = games("in-house")[2]
    assert (month_4.card == card_of("big-client")).all(), "scripted: on the table in month 4"


@pytest.mark.parametrize("bot", ["in-house", "selective"])
def test_tokens_are_earned_by_the_month_spent_one_an_event_and_capped(bot: str) -> None:
    before = first_hires(worlds=WORLDS)
    p = EventRules()
    for s in games(bot):
        coming = s.month + 1
        rate = p.tokens_early if coming <= p.early_until else p.tokens_late if coming >= p.late_from else p.tokens
        came = (s.card >= 0) & (coming <= MONTHS)
        expected = np.minimum(before.tokens + rate, p.token_cap) - came
        lived = before.alive > 0
        assert np.allclose(s.tokens[lived], expected[lived])
        before = s


@pytest.mark.parametrize("bot", ["in-house", "selective"])
def test_a_card_rests_between_two_times_and_crises_keep_their_distance(bot: str) -> None:
    last = np.zeros((len(NAMES), WORLDS))
    crisis = np.full(WORLDS, -99.0)
    for s in games(bot):
        for world in np.flatnonzero(s.card[0] >= 0):
            card, coming = int(s.card[0, world]), s.month + 1
            if last[card, world]:
                assert coming - last[card, world] >= DECK.cooldown[card, 0, 0]
            last[card, world] = coming
            if DECK.crisis[card, 0, 0]:
                assert coming - crisis[world] >= EventRules().crisis_gap
                crisis[world] = coming
        assert (s.card_count <= DECK.times).all()


def test_no_card_comes_after_the_last_month_nor_while_the_bridge_is_offered() -> None:
    s = first_hires(months=10, worlds=20).but(tokens=np.full((1, 20), 1.5))
    late = replace(rules(), layout=replace(rules().layout, months=s.month + 1))
    changes, _ = deal(s, quiet(s), Draws(s, rules()), late)
    assert (changes["card"] == -1).all()
    poor = s.but(bridge=np.full_like(s.bridge, OFFERED))
    changes, _ = deal(poor, quiet(s), Draws(s, rules()), rules())
    assert (changes["card"] == -1).all()


def test_a_card_does_not_come_while_something_it_left_is_under_way() -> None:
    s = first_hires(months=4, worlds=1).but(tokens=np.full((1, 1), 1.5), card_called=np.zeros((len(NAMES), 1, 1)))
    called = np.array(s.card_called)
    called[card_of("rewrite")] = 1.0
    wanted = s.but(card_called=called, debt=np.full_like(s.debt, 0.5))
    changes, _ = deal(wanted, quiet(s), Draws(s, rules()), rules())
    assert (changes["card"] == card_of("rewrite")).all(), "an answer called for it"
    pending = np.array(s.pending)
    pending[rules().layout.laters.index("rewrite.refuse.leak")] = 3.0
    changes, _ = deal(wanted.but(pending=pending), quiet(s), Draws(s, rules()), rules())
    assert (changes["card"] != card_of("rewrite")).all()


def test_the_scene_of_a_chapter_comes_when_the_chapter_begins() -> None:
    s = first_hires(months=8, worlds=3)
    funded = s.but(rounds=np.ones_like(s.rounds), tokens=np.full((1, 3), -1.0))
    after, _ = month(funded, quiet(s), rules())
    assert (after.chapter == 1).all()
    assert (after.card == card_of("five-hires")).all(), "whatever the tokens"


def test_a_function_that_has_had_no_story_comes_first() -> None:
    s = first_hires(months=8, worlds=30)
    n = card_of("too-many-chairs")
    load, heads = np.full_like(s.load, 0.2), np.ones_like(s.heads)
    held = np.full_like(s.card_held, 9.0)
    told = np.ones_like(s.stories)
    told[position("product")] = 0.0
    called = np.zeros_like(s.card_called)
    called[n] = 1.0
    ready = s.but(load=load, heads=heads, card_held=held, stories=told, card_called=called, awake=np.ones_like(s.awake))
    changes, _ = deal(ready, quiet(s), Draws(s, rules()), rules())
    chosen = changes["card"] == n
    assert chosen.all()
    assert (changes["card_function"][chosen] == position("product")).all()


# ---------------------------------------------------------------------------------------------------- conditions
def test_conditions_hold_where_a_plain_reading_says_so() -> None:
    """The conditions of all cards, in many worlds, against one condition read at a time."""
    from infosim.engine.measures import BY_NAME as MEASURES
    from infosim.engine.measures import read
    from infosim.scenario import load

    events = load("first-hires").events
    every = np.arange(len(DECK.cards))
    for s in (games("selective")[20], games("in-house")[9], games("random")[6]):
        figures = Figures(s, rules())
        stands = standing(every, figures.there(every), figures, rules())
        for n, (name, event) in enumerate(events.items()):
            for world in range(0, WORLDS, 17):
                alone = take(s, world)
                for slot in range(2):
                    for f, function in enumerate(rules().layout.functions):
                        holds = _plain(alone, event, slot, f, function, MEASURES, read)
                        assert stands[n, slot, f, 0, world] == holds, (name, slot, function, world)


def _plain(s: State, event, slot: int, f: int, function: str, measures, read) -> bool:
    if event.about == "company" and (slot, f) != (0, 0):
        return False
    if event.about == "function" and (slot > 0 or s.awake[f, 0, 0] == 0):
        return False
    if event.about == "contract" and s.contract_vendor[slot, f, 0, 0] < 0:
        return False
    if event.about != "company" and event.only is not None and function not in event.only:
        return False

    def met(c) -> bool:
        if c.target != "this":
            figure = read(c.measure, c.target, s, rules())[0, 0]
        else:
            whole = measures[c.measure].read(s, rules())
            contract = measures[c.measure].scope == "contract"
            figure = whole[slot, f, 0, 0] if contract else whole[f, 0, 0]
        return bool(c.at_least <= figure <= c.at_most)

    return all(met(c) for c in event.when) and (not event.when_any or any(met(c) for c in event.when_any))


# ---------------------------------------------------------------------------------------------------- answers
@pytest.mark.no_cover
@pytest.mark.parametrize(("card", "choice"), EVERY)
def test_every_answer_can_be_given_and_does_something_that_is_seen(card: str, choice: str) -> None:
    s = dealt(card)
    n, position_ = card_of(card), rules().layout.choices[card_of(card)].index(choice)
    told = DECK.cards[n].choices[position_]
    given = ordered(s, answer=1.0 + position_)
    code = Reason(int(refusals(s, given, rules())["answer"][0, 0]))
    assert code is (Reason.NOT_DECIDED if told.decision else Reason.FINE)
    if told.decision:
        return
    after, ledger = month(s, given, rules())
    for stock in STOCKS:
        closing = getattr(s, stock.name)
        for flow in stock.flows:
            closing = closing + ledger[stock.name].get(flow.name, 0.0)
        assert np.array_equal(closing, getattr(after, stock.name)), stock.name
    nothing = without(s)
    effects = (*told.at_once.once, *told.at_once.lasting)
    for name, size in effects:
        assert _visible(name, size, s, given, after, nothing), f"{name} = {size} changes nothing"
    for later in told.later:
        assert after.pending[later.later, 0, 0] == later.after
    if not effects and not told.later:
        assert digest(after) == digest(nothing), "an answer that says it does nothing"


def _visible(name: str, size: float, s: State, given, after: State, nothing: State) -> bool:
    """Whether an effect shows against the month in which nothing lay on the table."""
    if name == "days":
        use = DAY_USES.index("events")
        empty = draw(s.but(card=-np.ones_like(s.card)), quiet(s), rules())[use, 0, 0]
        return bool(draw(s, given, rules())[use, 0, 0] - empty == size)
    if BY_NAME[name].lasting and name in FUNCTION_BENDS and not np.array_equal(after.bent, nothing.bent):
        return True
    if name in COMPANY_BENDS and not np.array_equal(after.bent_company, nothing.bent_company):
        return True
    fields = {
        "cash": "cash", "mrr_share": "mrr", "customers_share": "customers", "trust": "contract_trust",
        "drift": "contract_drift", "juniors": "joining", "mids": "joining" if size > 0 else "leaving",
        "seniors": "joining", "backlog_months": "backlog", "stake_factor": "stake", "end_contract": "contract_notice",
        "vendor_fails": "vendor_reserve", "pay_factor": "pay", "fee_factor": "bent_fee",
        "exchange_factor": "bent_exchange", "sold_at": "sold_for",
    }  # fmt: skip
    field = fields.get(name, name)
    return not np.array_equal(getattr(after, field), getattr(nothing, field))


def test_silence_is_the_default() -> None:
    s = dealt("breach")
    silent, _ = month(s, quiet(s), rules())
    said, _ = answered(s, "breach", "all-hands")
    assert digest(silent) == digest(said)


def test_an_answer_takes_its_days_in_the_month_in_which_it_is_given() -> None:
    s = dealt("big-client")
    use = DAY_USES.index("events")
    lend, credit = (ordered(s, answer=float(n)) for n in (1, 2))
    assert draw(s, lend, rules())[use, 0, 0] == 0
    assert draw(s, credit, rules())[use, 0, 0] == 1
    assert draw(s, quiet(s), rules())[use, 0, 0] == 1, "silence is credit"


def test_what_is_paid_is_booked_to_the_cent_and_named() -> None:
    s = dealt("big-client")
    _, ledger = answered(s, "big-client", "credit")
    assert ledger["cash"]["events"][0, 0] == -150_000


def test_what_costs_more_than_the_bank_holds_is_refused() -> None:
    s = dealt("breach")
    poor = s.but(cash=np.full_like(s.cash, 100_000.0))
    code = refusals(poor, ordered(poor, answer=1.0), rules())["answer"][0, 0]
    assert Reason(int(code)) is Reason.TOO_DEAR


def test_an_answer_that_is_a_decision_wants_that_decision_for_the_function_that_it_is_about() -> None:
    s = dealt("last-one-who-knows")
    f = position("support")
    hand_over = 1.0 + rules().layout.choices[card_of("last-one-who-knows")].index("hand-over")

    def code(**cells: object) -> Reason:
        return Reason(int(refusals(s, ordered(s, answer=hand_over, **cells), rules())["answer"][0, 0]))

    assert code() is Reason.NOT_DECIDED
    assert code(tender={(position("infrastructure"), 0, 0): 1.0}) is Reason.NOT_DECIDED
    assert code(tender={(f, 0, 0): 1.0}) is Reason.FINE


def test_without_a_card_there_is_nothing_to_answer() -> None:
    s = first_hires()
    assert Reason(int(refusals(s, ordered(s, answer=1.0), rules())["answer"][0, 0])) is Reason.NO_CARD


def test_an_event_is_answered_even_when_there_is_no_time_for_anything_else() -> None:
    s = dealt("big-client").but(overdraw=np.full((1, 1), 0.9))
    assert Reason(int(refusals(s, ordered(s, answer=2.0), rules())["answer"][0, 0])) is Reason.FINE


# ---------------------------------------------------------------------------------------------------- what comes after
def test_what_lands_later_lands_in_its_month_and_once() -> None:
    s = dealt("rewrite")
    after, _ = answered(s, "rewrite", "refuse")
    row = rules().layout.laters.index("rewrite.refuse.leak")
    for left in (5.0, 4.0, 3.0, 2.0, 1.0):
        assert after.pending[row, 0, 0] == left
        before = after
        after, ledger = month(after.but(card=-np.ones_like(s.card)), quiet(s), rules())
        moved = ledger["debt"].get("events", np.zeros((1, 1)))[0, 0]
        assert moved == (pytest.approx(0.05) if left == 1.0 else 0.0)
    assert after.pending[row, 0, 0] == 0
    assert before.pending[row, 0, 0] == 1


def test_what_lasts_holds_for_its_months_and_then_no_longer() -> None:
    s = dealt("rewrite")
    after, _ = answered(s, "rewrite", "stop")
    f = position("product")
    slow = bend(after, "capacity_factor")[:, 0, 0]
    assert slow[f] == pytest.approx(0.45)
    assert 0.45 < slow[position("data")] < 1, "by the weight of the role"
    assert slow[position("support")] == 1
    after, _ = month(after.but(card=-np.ones_like(s.card)), quiet(s), rules())
    assert bend(after, "capacity_factor")[f, 0, 0] == pytest.approx(0.45)
    after, _ = month(after.but(card=-np.ones_like(s.card)), quiet(s), rules())
    assert bend(after, "capacity_factor")[f, 0, 0] == 1


def test_what_may_happen_happens_as_often_as_was_said() -> None:
    s = dealt("breach", worlds=400)
    after, _ = answered(s, "breach", "hush")
    paid = []
    for _ in range(4):
        after, ledger = month(after.but(card=-np.ones_like(s.card)), quiet(s), rules())
        paid.append(ledger["cash"]["events"][0] < 0)
    assert not np.any(paid[:3])
    assert 0.3 <= np.mean(paid[3]) <= 0.5


def test_people_who_go_announce_it_and_whoever_comes_starts_the_month_after() -> None:
    s = dealt("last-one-who-knows")
    f = position("support")
    alone = s.but(heads=np.where(np.arange(3).reshape(-1, 1, 1, 1) == 2, 1.0, 0.0) + 0.0 * s.heads)
    after, _ = answered(alone, "last-one-who-knows", "accept")
    assert after.leaving[2, f, 0, 0] == 1, "a senior, where no mid profile is there"
    gone, _ = month(after.but(card=-np.ones_like(s.card)), quiet(s), rules())
    assert gone.heads[:, f, 0, 0].sum() == 0
    friends, _ = answered(dealt("old-friends"), "old-friends", "all")
    assert friends.joining[:, position("product"), 0, 0].tolist() == [0.0, 2.0, 1.0]


def test_a_rehearsed_plan_halves_the_days_of_a_crisis() -> None:
    s = dealt("too-calm")
    after, _ = answered(s, "too-calm", "rehearse")
    assert after.rehearsed[0, 0] == 1
    exposed = after.but(capacity=0.0 * after.capacity, heads=0.0 * after.heads)
    often = replace(rules().incidents, breach_factor=5.0, breach_year=1.0, cover_strength=10.0)
    bent = replace(rules(), incidents=often)
    hit, _ = month(exposed, quiet(s), bent)
    plain, _ = month(exposed.but(rehearsed=np.zeros((1, 1))), quiet(s), bent)
    assert hit.breaches[0, 0] == 1
    assert hit.crisis_days[0, 0] < plain.crisis_days[0, 0]


def test_cover_that_lasts_counts_as_cover() -> None:
    after, _ = answered(dealt("due-diligence"), "due-diligence", "fix")
    assert company_bend(after, "cover")[0, 0] == pytest.approx(0.15)


# ---------------------------------------------------------------------------------------------------- luck
def test_an_answer_changes_no_draw_of_anybody() -> None:
    s = dealt("breach", worlds=5)
    one, _ = answered(s, "breach", "hush")
    other, _ = answered(s, "breach", "experts")
    first, second = Draws(one, rules()), Draws(other, rules())
    tables = rules().tables
    for purpose in tables.company.where:
        assert np.array_equal(first.company(purpose), second.company(purpose))
    for purpose in tables.steady.where:
        assert np.array_equal(first.steady(purpose), second.steady(purpose))
    for purpose in tables.events.where:
        assert np.array_equal(first.events(purpose), second.events(purpose))


@pytest.mark.no_cover
@given(st.integers(0, 1_000))
@settings(max_examples=settings.default.max_examples // 6)
def test_a_world_alone_has_the_events_that_it_has_in_a_batch_whatever_is_answered(seed: int) -> None:
    draw_ = np.random.default_rng(seed)
    batch, alone = first_hires(worlds=4, seed=seed), take(first_hires(worlds=4, seed=seed), 2)
    for _ in range(14):
        said = np.where(batch.card >= 0, draw_.integers(0, 3, batch.card.shape), 0).astype(np.float64)
        batch, _ = month(batch, ordered(batch, answer=said), rules())
        alone, _ = month(alone, take(ordered(first_hires(worlds=4), answer=said), 2), rules())
        assert digest(alone) == digest(take(batch, 2))


def test_the_draws_of_events_are_made_only_when_something_may_happen() -> None:
    s = first_hires()
    draws = Draws(s, rules())
    deal(s, quiet(s), draws, rules())
    assert not draws._drawn


def test_no_card_is_about_a_function_or_contract_that_is_not_there() -> None:
    for bot in ("selective", "in-house"):
        for s in games(bot):
            for world in np.flatnonzero(s.card[0] >= 0):
                about = DECK.cards[int(s.card[0, world])].about
                f, vendor = int(s.card_function[0, world]), s.card_vendor[0, world]
                assert (f >= 0) == (about >= FUNCTION)
                if about == CONTRACT:
                    assert vendor in s.contract_vendor[:, f, 0, world]


def test_what_was_due_is_known_when_its_month_comes_as_often_as_its_odds_say() -> None:
    s = dealt("breach", worlds=400)
    row = rules().layout.laters.index("breach.hush.found")
    s = answered(s, "breach", "hush")[0]
    for _ in range(int(DECK.laters[row].after) - 1):
        assert not s.landed[row].any(), "nothing is due yet"
        s = month(s.but(card=-np.ones_like(s.card)), quiet(s), rules())[0]
    s, flows = month(s.but(card=-np.ones_like(s.card)), quiet(s), rules())
    came = s.landed[row, 0] == CAME
    assert set(np.unique(s.landed[row])) == {CAME, NOTHING}
    assert came.mean() == pytest.approx(DECK.laters[row].odds, abs=0.08)
    assert ((flows["opinion"]["events"][0] < 0) == came).all(), "it came where it did something, and only there"
    assert not (s.pending[row] > 0).any()
    after = month(s.but(card=-np.ones_like(s.card)), quiet(s), rules())[0]
    assert not after.landed[row].any(), "it is told once"


def test_a_company_that_is_sold_is_worth_the_price_as_long_as_it_lives_and_is_sold_once() -> None:
    s = dealt("the-offer")
    kept, _ = answered(s, "the-offer", "dessert")
    sold, _ = answered(s, "the-offer", "sell")
    assert sold.sold_for[0, 0] == pytest.approx(0.95 * kept.value[0, 0], rel=0.02)
    assert sold.value[0, 0] == sold.sold_for[0, 0]
    poorer = sold.but(mrr=0.5 * sold.mrr, card=s.card)
    again, _ = answered(poorer, "the-offer", "sell")
    assert again.sold_for[0, 0] == again.value[0, 0] == sold.sold_for[0, 0]
    assert value_at_the_end(again, rules())[0, 0] == sold.sold_for[0, 0]
    assert value(again.but(alive=0.0 * again.alive), rules())[0, 0] == 0.0


@pytest.mark.parametrize("name", NAMES)
def test_where_nothing_happens_not_a_bit_moves(name: str) -> None:
    """A world has in a batch the bits that it has alone, whatever befalls the others: also where a rounding is due."""
    s = dealt(name, 2)
    odd = s.but(
        backlog=np.full_like(s.backlog, -4.4e-16),
        pay=s.pay + 0.25,
        morale=np.full_like(s.morale, 1.0 + 2.0**-50),
        joining=np.full_like(s.joining, 3.0),
        joining_away=np.full_like(s.joining_away, 1.0 / 3.0),
        joining_pay=s.joining_pay + 0.25,
    )
    where = np.array([[False, True]])
    about, nobody = np.full((1, 2), float(position("support"))), np.full((1, 2), -1.0)
    for choice in DECK.cards[card_of(name)].choices:
        for outcome in (choice.at_once, *choice.later):
            changes, flows = befall(odd, [Happened(outcome, where, about, nobody, answered=True)], rules())
            for field, after in changes.items():
                if field != "event_days":  # of this month alone
                    assert after[..., 0].tobytes() == getattr(odd, field)[..., 0].tobytes(), field
            for stock in flows.values():
                assert not any(flow[..., 0].any() for flow in stock.values())
