// a number
export const dot = 0;
