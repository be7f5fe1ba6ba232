// an async function
export async function dot(): Promise<number> {
  return 0;
}
