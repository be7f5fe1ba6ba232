/** Which mutant is in force, and which were asked about: the one state that instrumented sources see. */
let active = 0;
let asked = new Uint8Array(1 << 16);

/** Called by instrumented code wherever it could be another. Mutants are numbered from 1. */
export function isActive(id: number): boolean {
  asked[id] = 1;
  return id === active;
}

export function activate(id: number): void {
  active = id;
}

/** The mutants that were asked about since the last time. */
export function takeAsked(): number[] {
  const ids: number[] = [];
  asked.forEach((was, id) => {
    if (was) ids.push(id);
  });
  asked = new Uint8Array(asked.length);
  return ids;
}

let turns = 0;
let turnsMax = Infinity;

/** Called at every turn of every loop: a mutated loop may have no end. */
export function turn(): void {
  if (++turns > turnsMax) throw new Error("The loop has no end.");
}

/** Forgets the turns so far and allows this many. */
export function allowTurns(max: number): void {
  turns = 0;
  turnsMax = max;
}

export function countTurns(): number {
  return turns;
}
