// an export that waits for a promise that never settles
await new Promise(() => {});
export const dot = (): number => 0;
