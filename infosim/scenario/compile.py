"""Compiling: a scenario as the engine takes it, names as positions, euros as cents, figures as arrays.

Imports NumPy and the engine, so that nothing on the way to a list of scenarios imports this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from infosim.engine import content as engine
from infosim.engine.arithmetic import power
from infosim.engine.batch import Array
from infosim.engine.exchange import EURO
from infosim.engine.layout import Layout
from infosim.engine.money import from_euros, split
from infosim.engine.rules import FAMILIES, Rules
from infosim.scenario.arrays import along, cents, column, cosine, curves, numbers, row, tall
from infosim.scenario.closed import CLAUSES, FORMS, LEVELS, PLACES, SOLD, TRAITS
from infosim.scenario.conditions import Condition
from infosim.scenario.dealing import deck, names
from infosim.scenario.outside import audits, laws, shocks
from infosim.scenario.scenario import Scenario
from infosim.scenario.sections.company import Chapter
from infosim.scenario.sections.talent import Place, Pool
from infosim.scenario.sections.vendors import Contract, Vendor
from infosim.scenario.sections.work import Function

MONTHS_AHEAD = 7
"""Months of the market beyond the last of the game: a barometer looks ahead."""
WEEKS = 52.0
"""Weeks in a year."""


def compiled(scenario: Scenario) -> Rules:
    """The rules of a scenario: its layout, its content, and the constants of every family."""
    ready = Ready(scenario)
    rules = ready.families()
    return Rules(layout=ready.layout(), content=ready.content(rules["talent"].elasticity), **rules)


@dataclass(frozen=True)
class Ready:
    """A scenario with its items in the order of the axes."""

    scenario: Scenario

    @property
    def functions(self) -> Mapping[str, Function]:
        """Functions in the order of the board."""
        return dict(sorted(self.scenario.functions.items(), key=lambda item: item[1].order))

    @property
    def chapters(self) -> Mapping[str, Chapter]:
        """Chapters; a scenario without any is one long chapter."""
        return self.scenario.chapters or {"company": Chapter(name="")}

    def layout(self) -> Layout:
        """Names and sizes."""
        s = self.scenario
        cards = names(s)
        return Layout(
            functions=tuple(self.functions),
            skills=tuple(s.pools),
            vendors=tuple(s.vendors),
            rivals=tuple(s.rivals),
            chapters=tuple(self.chapters),
            rounds=tuple(s.rounds),
            months=s.months,
            currencies=tuple(s.currencies),
            laws=tuple(s.laws),
            audits=tuple(s.audits),
            reds=tuple((name, red) for name, audit in s.audits.items() for red in audit.reds),
            cards=cards.cards,
            choices=cards.choices,
            held=cards.held,
            laters=cards.laters,
            spells=cards.spells,
        )

    def families(self) -> dict[str, Any]:
        """The constants of every family, bent as the scenario says."""
        plain: dict[str, Any] = {name: field.default_factory for name, field in Rules.__dataclass_fields__.items()}
        return {name: replace(plain[name](), **numbers(self.scenario.rules.get(name, {}))) for name in FAMILIES}

    def content(self, elasticity: float) -> engine.Content:
        """All that the rules read. `elasticity` is that of searches in tightness."""
        return engine.Content(
            functions=self.work(),
            pools=self.pools(elasticity),
            places=self.places(),
            vendors=self.vendors(),
            rivals=self.rivals(),
            chapters=self.growing_up(),
            rounds=self.rounds(),
            market=self.market(elasticity),
            opening=self.opening(),
            currencies=engine.Currencies(tall(c.swing_share for c in self.scenario.currencies.values())),
            laws=laws(self.scenario, tuple(self.functions)),
            audits=audits(self.scenario, self.reds()),
            deck=deck(self.scenario, self.functions, self.scenes()),
            rescues=self.scenario.play.bankrupt == "restructured",
        )

    # ------------------------------------------------------------------------------------------------ people
    def pools(self, elasticity: float) -> engine.Pools:
        """Every skill in every place, the place turning fastest.

        Other firms look for as many people everywhere; where more people look for work, a post fills faster by the
        matching function, `searchers ** elasticity`.
        """
        market = self.scenario.market
        pairs = [(p, self.scenario.places[g], p.at[g]) for p in self.scenario.pools.values() for g in PLACES]
        crowd = row(place.searchers_factor * at.searchers_factor for _, place, at in pairs)
        pace = row(
            WEEKS / 12.0 / p.weeks_to_fill * market.fill_factor * p.fill_factor * at.fill_factor for p, _, at in pairs
        )
        ease = np.where(crowd > 0, power(np.maximum(crowd, 1e-9), elasticity), 0.0)
        mid = row(p.pay * market.pay_factor * p.pay_factor * place.pay_index * at.pay_factor for p, place, at in pairs)
        levels = np.stack([row(level_factor(p, level) for p, _, _ in pairs) for level in LEVELS])
        leaves = [p.attrition_share * place.attrition_factor * market.attrition_factor for p, place, _ in pairs]
        return engine.Pools(
            searchers=tall(p.searchers for p, _, _ in pairs) * crowd.reshape(-1, 1),
            posts=tall(p.posts for p, _, _ in pairs),
            hazard=(pace * ease).reshape(-1, 1),
            pay=from_euros(mid * levels),
            charges=row(p.charges_factor for p, _, _ in pairs),
            freelance=row(p.freelance_factor for p, _, _ in pairs),
            attrition=row(leaves),
            ramp=row(place.ramp_months for _, place, _ in pairs),
        )

    def places(self) -> engine.Places:
        """What distance does."""
        where = [self.scenario.places[place] for place in PLACES]
        currencies = list(self.scenario.currencies)
        return engine.Places(
            open=tuple(place.open for place in where),
            transition=row(place.transition_months for place in where),
            distance=row(place.distance for place in where),
            overlap=row(place.overlap_hours for place in where),
            currency=np.array([currencies.index(p.currency) if p.currency else EURO for p in where]),
        )

    # ------------------------------------------------------------------------------------------------ work
    def work(self) -> engine.Functions:
        """The functions."""
        each = list(self.functions.values())
        skills = list(self.scenario.pools)

        def of(figure: Callable[[Function], float]) -> Array:
            return column(figure(function) for function in each)

        return engine.Functions(
            skill=tuple(skills.index(function.skill) for function in each),
            pay_factor=of(lambda f: f.pay_factor),
            from_mrr=from_euros(of(lambda f: f.from_mrr)),
            core=of(lambda f: f.core),
            edge=of(lambda f: f.edge),
            cover=of(lambda f: f.cover),
            voice=of(lambda f: f.voice),
            rework=of(lambda f: f.rework),
            debt_relief=of(lambda f: f.debt_relief),
            service_churn=of(lambda f: f.service_churn),
            growth_drag=of(lambda f: f.growth_drag),
            specificity=np.stack([column(self.specificity(f, name) for f in each) for name in self.chapters]),
            need=curves([function.need for function in each]),
            need_factor=of(lambda f: f.need_factor),
            by_mrr=of(lambda f: f.driver == "mrr"),
            by_customers=of(lambda f: f.driver == "customers"),
            by_headcount=of(lambda f: f.driver == "headcount"),
            by_product=of(lambda f: f.driver == "product"),
            outside_price=np.stack([column(f.outside_price.get(place, 0.0) for f in each) for place in PLACES]),
            seat_price=from_euros(of(lambda f: f.seat_price or 0.0)),
            lead_time=of(lambda f: f.lead_time_days),
        )

    def specificity(self, function: Function, chapter: str) -> float:
        """How much the work is ours in a chapter: as said there, else as in the chapter before."""
        told = USUAL_SPECIFICITY
        for name in self.chapters:
            told = function.specificity.get(name, told)
            if name == chapter:
                break
        return told

    # ------------------------------------------------------------------------------------------------ firms
    def vendors(self) -> engine.Vendors:
        """The firms that answer tenders."""
        each = list(self.scenario.vendors.values())
        wide = len(self.functions)
        serves = [[serves_it(v, name, f) for name, f in self.functions.items()] for v in each]
        sells = [[form in v.forms for form in SOLD] for v in each]
        last = self.scenario.months
        return engine.Vendors(
            place=row(PLACES.index(v.place) for v in each),
            pool=np.array([self.pool_of(v) for v in each], np.int64),
            sells=np.array(sells, np.float64).reshape(-1, len(SOLD)),
            serves=np.array(serves, np.float64).reshape(-1, wide),
            takes_from=row(v.takes_from for v in each),
            takes_to=row(v.takes_to for v in each),
            heads=tall(v.heads for v in each),
            clients=tall(v.clients for v in each),
            price=row(v.price_factor * self.scenario.market.vendor_price_factor for v in each),
            attrition=tall(self.turnover(v) for v in each),
            reserve=tall(v.reserve_months for v in each),
            leans=np.stack([row(v.leans[trait] for v in each) for trait in TRAITS]),
            opens=row(v.from_ for v in each),
            closes=row(last if v.until is None else v.until for v in each),
        )

    def pool_of(self, vendor: Vendor) -> int:
        """The pool in which a vendor hires most: its first skill, where it sits."""
        return list(self.scenario.pools).index(vendor.skills[0]) * len(PLACES) + PLACES.index(vendor.place)

    def turnover(self, vendor: Vendor) -> float:
        """Share of a vendor's people who leave in a year: its own figure, or that of its skills where it sits."""
        if vendor.attrition_share is not None:
            return vendor.attrition_share
        place: Place = self.scenario.places[vendor.place]
        skills = [self.scenario.pools[skill].attrition_share for skill in vendor.skills]
        return sum(skills) / len(skills) * place.attrition_factor * self.scenario.market.attrition_factor

    def rivals(self) -> engine.Rivals:
        """The start-ups that fish in the same pools."""
        each = list(self.scenario.rivals.values())
        skills = [[r.skills is None or skill in r.skills for skill in self.scenario.pools] for r in each]
        return engine.Rivals(
            heads=tall(r.heads for r in each),
            posts=tall(r.posts for r in each),
            growth=tall(r.growth_share for r in each),
            pay=tall(r.pay_factor for r in each),
            falls=tall(r.falls_month for r in each),
            skills=np.array(skills, np.float64).reshape(-1, len(self.scenario.pools)),
        )

    # ------------------------------------------------------------------------------------------------ company
    def growing_up(self) -> engine.Chapters:
        """The chapters, and which decisions each still keeps closed."""
        each = list(self.chapters.values())
        opened = [set(chapter.unlocks) for chapter in each]
        closed = [frozenset(set().union(*opened[n + 1 :]) - set().union(*opened[: n + 1])) for n in range(len(each))]
        return engine.Chapters(
            starts=tuple(bounds(chapter.starts) for chapter in each),
            growth=row(chapter.growth_share for chapter in each),
            other_costs=from_euros(row(chapter.other_costs for chapter in each)),
            closed=tuple(closed),
        )

    def scenes(self) -> dict[str, int]:
        """The chapter that each threshold scene opens."""
        return {chapter.scene: n for n, chapter in enumerate(self.chapters.values()) if chapter.scene}

    def rounds(self) -> engine.Rounds:
        """Money from investors."""
        each = list(self.scenario.rounds.values())
        never = self.scenario.months + MONTHS_AHEAD
        return engine.Rounds(
            mrr=from_euros(row(r.mrr for r in each)),
            amount=from_euros(row(r.amount for r in each)),
            keep=row(r.keep_share for r in each),
            odds=row(r.odds_factor for r in each),
            months=row(r.typical_months for r in each),
            eases_from=row(never if r.eases_from is None else r.eases_from for r in each),
            eases_by=from_euros(row(r.eases_by for r in each)),
        )

    def reds(self) -> tuple[tuple[engine.Condition, ...], ...]:
        """What makes each line of the audits' reports red."""
        return tuple(bounds(red.when) for audit in self.scenario.audits.values() for red in audit.reds.values())

    def market(self, elasticity: float) -> engine.Market:
        """Customers' demand, and the cycle of tightness month by month; `elasticity` as for pools."""
        s = self.scenario
        blows = shocks(s, MONTHS_AHEAD, elasticity)
        months = range(1, s.months + MONTHS_AHEAD + 1)
        swing, period, peak = s.market.cycle_swing_share, s.market.cycle_months, s.market.cycle_peak_month
        return engine.Market(
            cycle=row(1.0 + swing * cosine((month - peak) % period / period) for month in months),
            shocks=blows.posts,
            demand=blows.demand,
            growth_factor=s.demand.growth_factor,
            churn=s.demand.churn_share,
            gross_margin=s.company.gross_margin_share,
            customer_fee=cents(s.company.customer_fee),
        )

    def opening(self) -> engine.Opening:
        """The first morning."""
        c, each = self.scenario.company, list(self.functions.values())
        return engine.Opening(
            cash=cents(c.cash),
            mrr=cents(c.mrr),
            days=c.days,
            stake=c.stake_share,
            morale=c.morale,
            opinion=c.opinion,
            brand=c.brand,
            debt=c.debt,
            knowledge=column(f.knowledge for f in each),
            backlog=column(f.backlog_months for f in each),
            team=np.stack([column(f.team[level] for f in each) for level in LEVELS]),
            freelancers=column(f.freelancers for f in each),
            contracts=tuple(made for contract in self.scenario.contracts.values() for made in self.contracts(contract)),
        )

    def contracts(self, contract: Contract) -> Iterable[engine.OpeningContract]:
        """A contract in force in month 1, one for each of its functions; a fee is split by what they need."""
        vendor = self.scenario.vendors[contract.vendor]
        form = contract.way.split(" ")[1] if contract.way else next(form for form in vendor.forms if form in FORMS)
        positions = [list(self.functions).index(name) for name in contract.functions]
        fees: Sequence[float | None] = [None] * len(positions)
        if contract.fee is not None:
            weights = row(self.first_need(name) + 1e-6 for name in contract.functions)
            fees = split(from_euros(np.array(contract.fee)), weights).tolist()
        for position, fee in zip(positions, fees, strict=True):
            yield engine.OpeningContract(
                function=position,
                vendor=list(self.scenario.vendors).index(contract.vendor),
                form=FORMS.index(form),
                share=contract.share,
                knowledge=contract.knowledge,
                trust=contract.trust,
                level=contract.service_level,
                fee=fee,
                clauses=sum(1 << CLAUSES.index(clause) for clause in contract.clauses),
                age=contract.age_months,
                term=contract.age_months + contract.term_months,
                left=contract.term_months,
                governance=contract.governance,
                ask=contract.renewal_ask,
            )

    def first_need(self, name: str) -> float:
        """Work that a function needs on the first morning, roughly: only shares of one fee depend on it."""
        c, f = self.scenario.company, self.scenario.functions[name]
        people = sum(sum(other.team.values()) for other in self.scenario.functions.values())
        driver = {"mrr": c.mrr, "customers": c.mrr / c.customer_fee, "headcount": float(people), "product": 1.0}
        return along(f.need, driver[f.driver]) * f.need_factor


USUAL_SPECIFICITY = 0.3
"""How much a function's work is ours where its file does not say."""


def level_factor(pool: Pool, level: str) -> float:
    """Pay of a level against mid."""
    return {"junior": pool.junior_factor, "mid": 1.0, "senior": pool.senior_factor}[level]


def serves_it(vendor: Vendor, name: str, function: Function) -> bool:
    """Whether a vendor has the people for a function and wants its work."""
    return function.skill in vendor.skills and (vendor.only is None or name in vendor.only)


def bounds(conditions: tuple[Condition, ...]) -> tuple[engine.Condition, ...]:
    """Conditions as the engine reads them."""
    return tuple(engine.Condition(c.measure, c.target, c.at_least, c.at_most) for c in conditions)
