/** Where one bad element stands in turn, and among how many: a comparison loses a NaN in some places and keeps it in others. */
export const spoiltPlaces: readonly { readonly n: number; readonly at: number }[] = [
  { n: 2, at: 0 },
  { n: 2, at: 1 },
  { n: 20, at: 0 },
  { n: 20, at: 10 },
  { n: 20, at: 19 },
];
