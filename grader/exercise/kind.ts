/** What is asked of a learner: a function, or an input on which a given function is wrong. */
export const exerciseKinds = ["exercise", "break-it"] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** The lamps that an exercise of each kind can light. An input is right or not: it is neither stable nor fast. */
export const lampsOfKind = {
  exercise: ["correct", "stable", "fast"],
  "break-it": ["correct"],
} as const satisfies Record<ExerciseKind, readonly ("correct" | "stable" | "fast")[]>;
