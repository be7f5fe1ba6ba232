/** Width of a letter in ems, roughly: Chinese characters are square, others about half as wide. */
const widthOf = (letter: string): number => (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.53);

/** A title in at most two lines of `emMax` ems each, broken between words or Chinese characters; what is left over is cut. */
export function titleLines(title: string, emMax: number): string[] {
  const pieces = title.match(/[\u2e80-\uffef]|[^\u2e80-\uffef\s]+\s*|\s+/g) ?? [];
  const lines = [""];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    if (line === "" || lengthOf(line + piece.trimEnd()) <= emMax) lines[lines.length - 1] = line + piece;
    else if (lines.length === 1) lines.push(piece);
    else return [lines[0]!.trimEnd(), `${line.trimEnd()}…`];
  }
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}
