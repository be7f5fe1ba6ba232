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
