/** Where the exercises of the graph stand: each to the right of everything that it builds on. */

export interface GraphNode {
  slug: string;
  /** Slugs; those that are not among the nodes are passed over. */
  requires: readonly string[];
}

export interface Place {
  x: number;
  y: number;
}

export interface GraphLayout {
  width: number;
  height: number;
  /** Upper left corner of every node, in the order given. */
  places: ReadonlyMap<string, Place>;
  /** From what is built on to what builds on it; what follows from two of these is left out. */
  edges: readonly { from: string; to: string }[];
}

export const nodeWidth = 176;
export const nodeHeight = 58;
const columnGap = 56;
const rowGap = 14;
const margin = 4;

/** `requires` has no cycles: that is proved when the exercises are loaded. */
export function layoutGraph(nodes: readonly GraphNode[]): GraphLayout {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  const requiresOf = (slug: string) => (bySlug.get(slug)?.requires ?? []).filter((name) => bySlug.has(name));
  const columns = columnsOf(nodes, requiresOf);
  const rowsMax = Math.max(0, ...columns.map((column) => column.length));
  const height = rowsMax * (nodeHeight + rowGap) - rowGap;
  const places = new Map<string, Place>();
  const middle = (slug: string) => {
    const sources = requiresOf(slug).map((name) => places.get(name)!.y);
    return sources.reduce((sum, y) => sum + y, 0) / Math.max(1, sources.length);
  };
  columns.forEach((column, c) => {
    // Beside what it builds on; a stable sort keeps the order of the course where that says nothing.
    const sorted = c === 0 ? column : column.toSorted((a, b) => middle(a) - middle(b));
    const top = (height - (sorted.length * (nodeHeight + rowGap) - rowGap)) / 2;
    sorted.forEach((slug, r) =>
      places.set(slug, {
        x: margin + c * (nodeWidth + columnGap),
        y: margin + top + r * (nodeHeight + rowGap),
      }),
    );
  });
  return {
    width: 2 * margin + columns.length * (nodeWidth + columnGap) - columnGap,
    height: 2 * margin + Math.max(0, height),
    places,
    edges: nodes.flatMap(({ slug }) =>
      directlyRequired(slug, requiresOf).map((from) => ({ from, to: slug })),
    ),
  };
}

type RequiresOf = (slug: string) => string[];

/** A node stands in the column after the last of those that it builds on. */
function columnsOf(nodes: readonly GraphNode[], requiresOf: RequiresOf): string[][] {
  const depths = new Map<string, number>();
  const depthOf = (slug: string): number => {
    const known = depths.get(slug);
    if (known !== undefined) return known;
    const depth = Math.max(0, ...requiresOf(slug).map((name) => depthOf(name) + 1));
    depths.set(slug, depth);
    return depth;
  };
  const columns: string[][] = [];
  for (const { slug } of nodes) (columns[depthOf(slug)] ??= []).push(slug);
  return columns;
}

function directlyRequired(slug: string, requiresOf: RequiresOf): string[] {
  const own = [...new Set(requiresOf(slug))];
  const reaches = (from: string, to: string): boolean =>
    requiresOf(from).some((name) => name === to || reaches(name, to));
  return own.filter((name) => !own.some((other) => other !== name && reaches(other, name)));
}
