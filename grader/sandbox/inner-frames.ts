const innerFrame = /\n +at [^\n]*?<isolated-vm(?: boundary)?>(?::\d+:\d+)?\)?/g;

/** A stack that a program prints, without the frames of the code around it. */
export function withoutInnerFrames(text: string): string {
  return text.replaceAll(innerFrame, "");
}
