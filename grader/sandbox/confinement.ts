import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** How a sandbox process is started here: what this system offers, probed once per pool. */
export interface Confinement {
  /** What comes before the Node binary on the command line. */
  wrapper: string[];
  nodePath: string;
  nodeFlags: string[];
  addonPath: string;
  /** What holds, for the record of a verdict: `"no network"`. */
  layers: string[];
}

export interface ConfinementOptions {
  /** Address space of one process. Catches what grows faster than the parent looks. Below 3000 there is no second isolate. */
  addressSpaceMb: number;
  /** CPU time after which the kernel ends a process whose parent has forgotten it. */
  cpuSeconds: number;
}

const nobody = "65534";

/** A sandbox process knows nothing of the environment of ours. */
export const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);

export function probeConfinement(options: ConfinementOptions): Confinement {
  const nodePath = process.execPath;
  if (Number(process.versions.node.split(".")[0]) < 26) {
    throw new Error(
      `The sandbox needs Node 26 or newer and runs under ${process.version}: start it through npm, which uses the project's own.`,
    );
  }
  const addonPath = findAddon();
  const wrapper: string[] = [];
  const layers = ["permission model", "empty environment"];
  for (const layer of systemLayers(options)) {
    const command = [...wrapper, ...layer.command];
    if (layers.includes(layer.name)) continue;
    if (!canRead(command, nodePath, addonPath)) continue;
    wrapper.push(...layer.command);
    layers.push(layer.name);
  }
  return { wrapper, nodePath, nodeFlags: nodeFlags(addonPath), addonPath, layers };
}

/** Each wraps the next command and is used only where it works. Order matters: namespaces before the privileges go. */
function systemLayers(options: ConfinementOptions): { name: string; command: string[] }[] {
  const root = process.getuid?.() === 0;
  const limits = `ulimit -v ${options.addressSpaceMb * 1_000}; ulimit -t ${options.cpuSeconds}; ulimit -f 0; ulimit -c 0; exec "$@"`;
  return [
    {
      name: "no network",
      command: root ? ["unshare", "--net", "--"] : ["unshare", "--map-root-user", "--net", "--"],
    },
    ...(root
      ? [
          {
            name: "unprivileged user",
            command: [
              "setpriv",
              `--reuid=${nobody}`,
              `--regid=${nobody}`,
              "--clear-groups",
              "--bounding-set=-all",
              "--inh-caps=-all",
              "--",
            ],
          },
        ]
      : []),
    { name: "no new privileges", command: ["setpriv", "--no-new-privs", "--"] },
    { name: "dies with its parent", command: ["setpriv", "--pdeathsig=KILL", "--"] },
    {
      name: "resource limits",
      command: [
        "prlimit",
        `--as=${options.addressSpaceMb * 1_000_000}`,
        `--cpu=${options.cpuSeconds}`,
        "--fsize=0",
        "--core=0",
        "--",
      ],
    },
    // Where there is no prlimit. (This way the shell adds its own PWD to the environment.)
    { name: "resource limits", command: ["/bin/sh", "-c", limits, "sandbox"] },
  ];
}

/** Whether a process behind these wrappers starts, and reads what a sandbox process must read (a lowered user may not). */
function canRead(command: string[], nodePath: string, addonPath: string): boolean {
  if (process.platform === "win32") return false;
  const [file = "/bin/sh", ...args] = [
    ...command,
    "/bin/sh",
    "-c",
    'test -x "$1" && test -r "$2"',
    "probe",
    nodePath,
    addonPath,
  ];
  return spawnSync(file, args, { env: emptyEnvironment, stdio: "ignore", timeout: 5_000 }).status === 0;
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
