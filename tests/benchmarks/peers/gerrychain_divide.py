"""What GerryChain finds in the same time on the same extents; run by a Python that has it, never by ours.

    python gerrychain_divide.py EXTENT.json SECONDS    -> figures as JSON

The extent is a graph: ``people`` of each district, ``edges`` between neighbours, ``flows`` between districts, ``parts``, and
``low`` and ``high`` residents of each. Half of the CPU time goes to recombination in short bursts, half to flips of single
districts under annealing: what of both keeps more counts.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

import networkx as nx  # type: ignore[import-not-found, import-untyped, unused-ignore]
import numpy as np
from gerrychain import Graph, Partition  # type: ignore[import-not-found, unused-ignore]
from gerrychain.constraints import contiguous  # type: ignore[import-not-found, unused-ignore]
from gerrychain.optimization import SingleMetricOptimizer  # type: ignore[import-not-found, unused-ignore]
from gerrychain.proposals import propose_random_flip, recom  # type: ignore[import-not-found, unused-ignore]
from gerrychain.tree import recursive_tree_part  # type: ignore[import-not-found, unused-ignore]
from gerrychain.updaters import Tally, cut_edges  # type: ignore[import-not-found, unused-ignore]

BURST = 20


def main(path: str, seconds: float) -> None:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - of this script's Python nothing is known
        extent = json.load(file)
    graph = nx.Graph()
    graph.add_nodes_from((place, {"people": people}) for place, people in enumerate(extent["people"]))
    graph.add_edges_from(map(tuple, extent["edges"]))
    people, flows = np.array(extent["people"]), np.array(extent["flows"])
    parts, low, high = extent["parts"], extent["low"], extent["high"]
    lived = float(extent["lived"])
    ideal = people.sum() / parts
    epsilon = min(1 - low / ideal, high / ideal - 1)

    def kept(partition: Any) -> float:
        labels = np.array([partition.assignment[place] for place in range(len(people))])
        return float(flows[labels[:, None] == labels[None, :]].sum() / lived)

    def fits(partition: Any) -> bool:
        return all(low <= total <= high for total in partition["people"].values())

    chance = random.Random(1)  # noqa: S311 - a search
    start = first(Graph.from_networkx(graph), parts, ideal, epsilon, chance)

    def recombined(partition: Any) -> Any:
        return recom(partition, "people", ideal, epsilon, 1, rng=chance)

    best, proposals = 0.0, {}
    for name, proposal in (("recombination", recombined), ("flips", lambda one: propose_random_flip(one, rng=chance))):
        optimizer = SingleMetricOptimizer(proposal, [contiguous, fits], start, kept, maximize=True, rng=chance)
        steps = (
            optimizer.short_bursts(BURST, 10**6)
            if name == "recombination"
            else optimizer.simulated_annealing(10**7, lambda step: min(step / 2000, 1.0), 500.0)
        )
        begun, number = time.process_time(), 0
        while time.process_time() - begun < seconds / 2:
            next(steps)
            number += 1
        proposals[name] = round(number / (time.process_time() - begun), 1)
        best = max(best, float(optimizer.best_score))
    sys.stdout.write(json.dumps({"kept": best, "proposals_a_second": proposals, "cpu_ms": 1000 * seconds}) + "\n")


def first(graph: Any, parts: int, ideal: float, epsilon: float, chance: random.Random) -> Any:
    updaters: dict[str, Callable[..., Any]] = {"people": Tally("people", alias="people"), "cut_edges": cut_edges}
    for _ in range(200):
        try:
            assignment = recursive_tree_part(graph, range(parts), ideal, "people", epsilon, rng=chance)
        except Exception:  # noqa: S112 - it raises many kinds where a draw leads nowhere
            continue
        return Partition(graph, assignment, updaters)
    raise SystemExit("GerryChain finds no first division")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
