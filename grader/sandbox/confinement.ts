import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { probeLayers, type LayerOptions } from "../processes/system-layers.ts";

/** How a sandbox process is started here: what this system offers, probed once per pool. */
export interface Confinement {
  /** What comes before the Node binary on the command line of one process. */
  wrap(): string[];
  nodePath: string;
  nodeFlags: string[];
  addonPath: string;
  /** What holds, for the record of a verdict: `"no network"`. */
  layers: string[];
}

/** `addressSpaceMb`: below 3000 there is no second isolate. */
export type ConfinementOptions = Pick<LayerOptions, "addressSpaceMb" | "cpuSeconds" | "core">;

export function probeConfinement(options: ConfinementOptions): Confinement {
  const nodePath = process.execPath;
  if (Number(process.versions.node.split(".")[0]) < 26) {
    throw new Error(
      `The sandbox needs Node 26 or newer and runs under ${process.version}: start it through npm, which uses the project's own.`,
    );
  }
  const addonPath = findAddon();
  const { wrap, names } = probeLayers({ ...options, reads: [nodePath, addonPath] });
  const layers = ["permission model", "empty environment", ...names];
  return { wrap, nodePath, nodeFlags: nodeFlags(addonPath), addonPath, layers };
}

function nodeFlags(addonPath: string): string[] {
  return [
    // isolated-vm asks for the first; the second makes tier-up, and so timing, repeatable.
    "--no-node-snapshot",
    "--no-concurrent-recompilation",
    "--permission",
    "--allow-addons",
    `--allow-fs-read=${addonPath}`,
    "--disable-warning=PERM0001",
    "--input-type=commonjs",
  ];
}

/** The addon by path, so that the child resolves no package and reads no other file. */
function findAddon(): string {
  const fromHere = createRequire(import.meta.url);
  const folder = dirname(fromHere.resolve("isolated-vm/package.json"));
  const find: { path(folder: string): string } = createRequire(join(folder, "package.json"))(
    "node-gyp-build",
  );
  return find.path(folder);
}
