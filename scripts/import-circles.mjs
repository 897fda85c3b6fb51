/**
 * The circles of a graph, by the names of its nodes: each once, by its shortest way round, from the first name on. Of
 * circles that share nodes at least one is given.
 * @param {Map<string, Set<string>>} graph what each node imports
 * @returns {string[][]}
 */
export function circlesOf(graph) {
  return [...graph.keys()].sort().flatMap((start) => {
    const way = shortestWayBack(graph, start);
    return way?.every((node) => start <= node) ? [way] : [];
  });
}

/** The shortest way from a node back to itself, without its last step; null where there is none. */
function shortestWayBack(graph, start) {
  const cameFrom = new Map([[start, null]]);
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return wayTo(cameFrom, node);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(cameFrom, end) {
  const way = [];
  for (let node = end; node !== null; node = cameFrom.get(node)) way.unshift(node);
  return way;
}
