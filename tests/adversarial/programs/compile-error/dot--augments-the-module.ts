// changes the types that it is given, against the rules of the language
declare module "innerproduct" {
  interface Matrix {
    evil: number;
  }
}
export function dot(): number {
  return 0;
}
