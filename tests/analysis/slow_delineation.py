"""The three methods once more: dense, in plain Python, everything counted anew at each step.

Written from the description of the procedure, not from the fast code, to hold that code against. Nothing is shared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Matrix = list[list[float]]


@dataclass
class Slow:
    """The flows between zones, and the rules."""

    flows: Matrix
    min_size: float
    min_share: float
    target_size: float
    target_share: float
    areas: dict[int, list[int]] = field(default_factory=dict)
    reserve: list[int] = field(default_factory=list)
    noted: list[tuple[int, str, int]] = field(default_factory=list)
    turn: int = 0
    touching: set[tuple[int, int]] | None = None
    empty_rows: set[tuple[int, int]] = field(default_factory=set)

    def linked(self, here: list[int], there: list[int]) -> bool:
        return any(self.flows[i][j] > 0 or (i, j) in self.empty_rows for i in here for j in there)

    def touch(self, zone: int, zones: list[int]) -> bool:
        if self.touching is None:
            return True
        return any((zone, other) in self.touching or (other, zone) in self.touching for other in zones)

    def in_one_piece(self, zones: list[int]) -> bool:
        joined = zones[:1]
        for _ in zones:
            joined += [zone for zone in zones if zone not in joined and self.touch(zone, joined)]
        return self.touching is None or len(joined) == len(zones)

    def people(self, here: list[int], there: list[int]) -> float:
        return sum(self.flows[i][j] for i in here for j in there)

    def residents(self, zones: list[int]) -> float:
        return self.people(zones, list(range(len(self.flows))))

    def jobs(self, zones: list[int]) -> float:
        return self.people(list(range(len(self.flows))), zones)

    def validity(self, r: float, w: float, inside: float) -> float:
        share = min(inside / r, inside / w)
        if share == 1:
            return 1.0
        y = min(share / self.target_share, 1)
        if self.target_size == self.min_size:
            size = 1.0 if r < self.target_size else 0.0
        else:
            size = max((self.target_size - r) / (self.target_size - self.min_size), 0)
        z = 1 - (1 - self.min_share / self.target_share) * size
        return y * z * (self.target_share / self.min_share)

    def both(self, r: float, w: float, inside: float) -> float:
        share = min(inside / r, inside / w)
        if share == 1:
            return 1.0
        if r <= self.min_size:
            asked = self.target_share
        elif r >= self.target_size:
            asked = self.min_share
        else:
            done = 1 - (self.target_size - r) / (self.target_size - self.min_size)
            asked = self.target_share - (self.target_share - self.min_share) * done
        return min(share / asked, 1) * min(r / self.min_size, 1)

    def of(self, zones: list[int], rule: Callable[[float, float, float], float]) -> float:
        return rule(self.residents(zones), self.jobs(zones), self.people(zones, zones))

    def best(self, zone: int, barred: set[int]) -> int | None:
        found = []
        for name, zones in self.areas.items():
            if name in barred or not zones or not self.touch(zone, zones):
                continue
            out, back = self.people([zone], zones), self.people(zones, [zone])
            if not self.linked([zone], zones) and not self.linked(zones, [zone]):
                continue
            link = back / self.residents(zones) * back / self.jobs([zone])
            link += out / self.residents([zone]) * out / self.jobs(zones)
            found.append((link, not self.linked(zones, [zone]), name))
        return max(found)[2] if found else None

    def order(self, zones: list[int]) -> list[int]:
        outside = [z for z in range(len(self.flows)) if z not in zones]

        def loose(zone: int) -> float:
            return self.people(outside, [zone]) + self.residents([zone]) - self.flows[zone][zone]

        return sorted(zones, key=lambda zone: (-loose(zone), zone))

    def begin(self) -> None:
        self.areas = {zone: [zone] for zone in range(len(self.flows))}

    def step(self, area: int, rule: Callable[[float, float, float], float], standing: dict[int, float] | None = None) -> str:
        self.turn += 1
        zones = self.areas[area]
        zone = next(zone for zone in self.order(zones) if self.in_one_piece([other for other in zones if other != zone]))
        to = self.best(zone, {area})
        zones.remove(zone)
        if to is None:
            case = "D" if zones else "B"
        else:
            before = (standing or {}).get(to, self.of(self.areas[to], rule))
            case = "" if self.of([*self.areas[to], zone], rule) >= before else ("C" if zones else "A")
        if case:
            self.reserve.append(zone)
            self.noted.append((self.turn, case, zone))
        else:
            assert to is not None
            self.areas[to].append(zone)
        if not zones:
            del self.areas[area]
        return case

    def empty(self, barred: set[int]) -> None:
        moved = True
        while moved:
            moved = False
            for zone in sorted(self.reserve, reverse=True):
                to = self.best(zone, barred)
                if to is not None:
                    self.areas[to].append(zone)
                    self.reserve.remove(zone)
                    moved = True

    def labels(self) -> list[int]:
        found = [-1] * len(self.flows)
        for name, zones in self.areas.items():
            for zone in zones:
                found[zone] = name
        return found

    def documented(self) -> None:
        self.begin()
        while self.areas:
            value, area = min((self.of(zones, self.validity), name) for name, zones in self.areas.items())
            if value >= 1:
                break
            self.step(area, self.validity)
        self.empty(set())

    def curds(self) -> None:
        self.begin()
        survived: set[int] = set()
        while len(self.areas) > 1:
            value, area = min((self.of(zones, self.both), name) for name, zones in self.areas.items())
            if value >= 1:
                break
            while area in self.areas and (area in survived or self.of(self.areas[area], self.both) < 1):
                self.step(area, self.both)
            survived.add(area)
            self.empty({area})
        self.empty(set())

    def as_r(self) -> None:
        """The package: after a step, the zones left of three or more count each for itself, with any flow among them."""
        self.begin()
        spoilt: int | None = None
        while self.areas:
            rows = {name: [self.of(zones, self.validity)] for name, zones in self.areas.items()}
            if spoilt in self.areas:
                rows[spoilt] = self.spoilt_rows(self.areas[spoilt])
            value, area = min((min(found), name) for name, found in rows.items())
            if value >= 1:
                break
            ranked = self.order(self.areas[area])
            case = self.step(area, self.validity, {name: max(found) for name, found in rows.items()})
            left = self.areas.get(area, [])
            if case == "D":
                self.let_go(area, ranked)
            spoilt = area if len(left) > 1 and case != "D" else None
        self.empty(set())

    def spoilt_rows(self, zones: list[int]) -> list[float]:
        flows = [self.flows[i][j] for i in zones for j in zones if self.linked([i], [j])] or [0.0]
        return [self.validity(self.residents([z]), self.jobs([z]), flow) for z in zones for flow in flows]

    def let_go(self, area: int, ranked: list[int]) -> None:
        members = sorted(ranked)
        alone = {-1 - members.index(zone): zone for zone in self.areas.pop(area)}
        for named in ranked[1:]:
            values = [(self.of([zone], self.validity), name) for name, zone in alone.items()]
            values += [(self.of(zones, self.validity), name) for name, zones in self.areas.items()]
            value, least = min(values, default=(2.0, 0))
            if value > 1:
                self.noted.append((self.turn, "F", named))
            elif least in alone:
                self.place_alone(alone.pop(least), named)
            else:
                self.reserve += self.areas.pop(least)
                self.noted.append((self.turn, "F", named))
        for zone in alone.values():
            self.areas[next(name for name in range(len(self.flows)) if name not in self.areas)] = [zone]

    def place_alone(self, zone: int, named: int) -> None:
        to = self.best(zone, set())
        if to is None:
            self.noted.append((self.turn, "F", named))
        elif self.of([*self.areas[to], zone], self.validity) < self.of(self.areas[to], self.validity):
            self.noted.append((self.turn, "E", named))
        else:
            self.areas[to].append(zone)
            return
        self.reserve.append(zone)
