"""Reads the graph file named first with networkx (second: graphml or gexf) and prints what it found as JSON."""

import json
import sys

import networkx

path, form = sys.argv[1:]
graph = networkx.read_graphml(path) if form == "graphml" else networkx.read_gexf(path)
json.dump(
    {
        "directed": graph.is_directed(),
        "graph": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
        "nodes": [[node, data] for node, data in graph.nodes(data=True)],
        "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
    },
    sys.stdout,
)
