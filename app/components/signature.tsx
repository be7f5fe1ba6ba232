import type { ExerciseManifest } from "#grader/exercise/exercise.ts";

const types = { number: "number", vector: "Vector", matrix: "Matrix" } as const;

/** `softmax(x: Vector): Vector` as it stands in the editor. */
export function Signature({ signature }: { signature: ExerciseManifest["signature"] }) {
  const parameters = signature.parameters.map(({ name, type }) => `${name}: ${types[type]}`).join(", ");
  return (
    <code className="mt-1 block overflow-x-auto font-mono text-[0.8125rem] text-ink-soft">
      {`${signature.name}(${parameters}): ${types[signature.result]}`}
    </code>
  );
}
