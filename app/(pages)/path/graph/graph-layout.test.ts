import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutGraph, nodeHeight, nodeWidth, type GraphNode } from "./graph-layout.ts";

/** Each node requires some of those before it, so there are no cycles. */
const graphs = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 30 }).map((all) =>
  all.map((picks, i): GraphNode => ({
    slug: `n${i}`,
    requires: i === 0 ? [] : picks.map((pick) => `n${pick % i}`),
  })),
);

function reachable(edges: readonly (readonly [string, string])[], from: string): Set<string> {
  const found = new Set<string>();
  const walk = (slug: string) => {
    for (const [a, b] of edges) {
      if (a !== slug || found.has(b)) continue;
      found.add(b);
      walk(b);
    }
  };
  walk(from);
  return found;
}

describe("the graph of exercises", () => {
  it("puts every node to the right of all that it builds on", () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { places } = layoutGraph(nodes);
        for (const { slug, requires } of nodes)
          for (const name of requires)
            expect(places.get(slug)!.x).toBeGreaterThan(places.get(name)!.x + nodeWidth);
      }),
    );
  });

  it("lays no node over another, and all inside the drawing", () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const { places, width, height } = layoutGraph(nodes);
        const all = [...places.values()];
        expect(all).toHaveLength(nodes.length);
        all.forEach((a, i) => {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.x + nodeWidth).toBeLessThanOrEqual(width);
          expect(a.y + nodeHeight).toBeLessThanOrEqual(height);
          for (const b of all.slice(i + 1))
            expect(Math.abs(a.x - b.x) >= nodeWidth || Math.abs(a.y - b.y) >= nodeHeight).toBe(true);
        });
      }),
    );
  });

  it("draws no edge that follows from others, and loses nothing by it", () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        const drawn = layoutGraph(nodes).edges.map(({ from, to }) => [from, to] as const);
        const given = nodes.flatMap(({ slug, requires }) => requires.map((name) => [name, slug] as const));
        for (const { slug } of nodes) expect(reachable(drawn, slug)).toEqual(reachable(given, slug));
        for (const edge of drawn) {
          const others = drawn.filter((other) => other !== edge);
          expect(reachable(others, edge[0]).has(edge[1])).toBe(false);
        }
      }),
    );
  });

  it("keeps the order of the course where nothing else decides", () => {
    const { places } = layoutGraph(["a", "b", "c"].map((slug) => ({ slug, requires: [] })));
    expect([...places.values()].map(({ y }) => y)).toEqual(
      [...places.values()].map(({ y }) => y).toSorted((a, b) => a - b),
    );
  });

  it("passes over what is not installed", () => {
    const { edges, places } = layoutGraph([{ slug: "a", requires: ["elsewhere"] }]);
    expect(edges).toEqual([]);
    expect(places.size).toBe(1);
  });

  it("of nothing is nothing", () => {
    expect(layoutGraph([])).toMatchObject({ edges: [] });
  });
});
