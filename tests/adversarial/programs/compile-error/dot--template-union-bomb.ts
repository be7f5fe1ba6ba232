// a union of a hundred million texts
type D = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
const x: `${D}${D}${D}${D}${D}${D}${D}${D}` = "1" as never;
export function dot(): number {
  return x.length;
}
