/**
 * The circles of a graph: each as the way round, with its first node again at its end. Finds at least one in every
 * group of nodes that lead to each other, so that there are none when it finds none.
 * @param {Map<string, Set<string>>} edges what each node leads to
 * @returns {string[][]}
 */
export function circlesIn(edges) {
  const circles = [];
  const done = new Set();
  const walk = (node, way) => {
    const start = way.indexOf(node);
    if (start !== -1) {
      circles.push([...way.slice(start), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return circles;
}
