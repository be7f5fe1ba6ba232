/** What this system offers to take rights away from a process before it begins: tried once, used for every process. */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";

export interface LayerOptions {
  /** Address space of one process. Catches what grows faster than the parent looks. */
  addressSpaceMb: number;
  /** CPU time after which the kernel ends a process whose parent has forgotten it. Left out: none. */
  cpuSeconds?: number;
  /** Keeps the process on this core. */
  core?: number;
  /** Files that the process must be able to read once its rights are gone. */
  reads: readonly string[];
}

export interface SystemLayers {
  /** What comes before a command to run it behind all layers: for each process anew, for each gets a user of its own. */
  wrap(): string[];
  /** What holds: `"no network"`. */
  names: string[];
}

/** The layer that keeps a process on one core, where there is one. */
export const oneCore = "one core";

/** A process knows nothing of the environment of ours. */
export const emptyEnvironment: NodeJS.ProcessEnv = Object.create(null);

export function probeLayers(options: LayerOptions): SystemLayers {
  const chosen: Layer[] = [];
  if (process.platform !== "win32") {
    for (const layer of layersFor(options)) {
      if (chosen.some(({ name }) => name === layer.name)) continue;
      if (canRead([...chosen, layer].flatMap(commandOf), options.reads)) chosen.push(layer);
    }
  }
  const words = (): string[] => chosen.flatMap(commandOf);
  const wrap = canRead(joined(words()), options.reads) ? () => joined(words()) : words;
  return { wrap, names: chosen.map(({ name }) => name) };
}

/** Neighbours that are the same program as one, with the options of both: each program costs every process a millisecond. */
function joined(words: readonly string[]): string[] {
  const programs: string[][] = [];
  const rest = [...words];
  for (let end = rest.indexOf("--"); end >= 0; end = rest.indexOf("--")) {
    const [program = "", ...options] = rest.splice(0, end + 1).slice(0, -1);
    const last = programs.at(-1);
    if (last?.[0] === program) last.push(...options);
    else programs.push([program, ...options]);
  }
  return [...programs.flatMap((one) => [...one, "--"]), ...rest];
}

interface Layer {
  name: string;
  command(): string[];
}

const commandOf = (layer: Layer): string[] => layer.command();

/** Each wraps the next command and is used only where it works. Order matters: namespaces before the privileges go. */
function layersFor(options: LayerOptions): Layer[] {
  return [...namespaces(), ...placement(options), ...privileges(), ...limits(options)];
}

function placement({ core }: LayerOptions): Layer[] {
  return core === undefined
    ? []
    : // taskset knows no "--" before the command.
      [{ name: oneCore, command: () => ["taskset", "--cpu-list", String(core), "env", "--"] }];
}

const isRoot = (): boolean => process.getuid?.() === 0;

function namespaces(): Layer[] {
  const user = isRoot() ? [] : ["--map-root-user"];
  return [
    { name: "no network", command: () => ["unshare", ...user, "--net", "--"] },
    // Message queues and shared memory of the system, and its name.
    { name: "own ipc", command: () => ["unshare", "--ipc", "--uts", "--"] },
  ];
}

/**
 * Users whom nothing belongs to (the range that systemd gives to passing ones, within what a container maps). Two processes under one
 * user can read each other's memory, so neighbours get different ones.
 */
const passingUsers = { first: 62_000, count: 3_000 };
/** Begins anywhere: the kernel counts a user's processes over all graders of a machine, and two that began alike would share their users. */
let handedOut = randomInt(passingUsers.count);
const nobody = 65_534;

function privileges(): Layer[] {
  return [
    ...(isRoot()
      ? loweredUsers
      : [{ name: "no capabilities", command: () => ["setpriv", ...noCapabilities, "--"] }]),
    { name: "no new privileges", command: () => ["setpriv", "--no-new-privs", "--"] },
    { name: "dies with its parent", command: () => ["setpriv", "--pdeathsig=KILL", "--"] },
  ];
}

const loweredUsers: Layer[] = [
  {
    name: "unprivileged user",
    command: () => {
      const user = passingUsers.first + (handedOut++ % passingUsers.count);
      // Processes and threads of this user, of which there are no others: Node needs about a dozen.
      return ["prlimit", "--nproc=64", "--", ...asUser(user)];
    },
  },
  // Where that range is not mapped.
  { name: "unprivileged user", command: () => asUser(nobody) },
];

function asUser(id: number): string[] {
  return ["setpriv", `--reuid=${id}`, `--regid=${id}`, "--clear-groups", ...noCapabilities, "--"];
}

const noCapabilities = ["--bounding-set=-all", "--inh-caps=-all"];

function limits({ addressSpaceMb, cpuSeconds }: LayerOptions): Layer[] {
  const cpu = cpuSeconds === undefined ? [] : [`--cpu=${cpuSeconds}`];
  const shellCpu = cpuSeconds === undefined ? "" : `ulimit -t ${cpuSeconds}; `;
  const shell = `ulimit -v ${addressSpaceMb * 1_000}; ${shellCpu}ulimit -f 0; ulimit -c 0; exec "$@"`;
  return [
    {
      name: "resource limits",
      command: () => [
        "prlimit",
        `--as=${addressSpaceMb * 1_000_000}`,
        ...cpu,
        "--fsize=0",
        "--core=0",
        "--nofile=256",
        "--",
      ],
    },
    // Where there is no prlimit. (This way the shell adds its own PWD to the environment.)
    { name: "resource limits", command: () => ["/bin/sh", "-c", shell, "limited"] },
  ];
}

/** Whether a process behind these wrappers starts, and reads what it must read (a lowered user may not). */
function canRead(wrapper: string[], paths: readonly string[]): boolean {
  const script = 'for path; do test -r "$path" || exit 1; done';
  const [file = "/bin/sh", ...args] = [...wrapper, "/bin/sh", "-c", script, "probe", ...paths];
  return spawnSync(file, args, { env: emptyEnvironment, stdio: "ignore", timeout: 5_000 }).status === 0;
}
