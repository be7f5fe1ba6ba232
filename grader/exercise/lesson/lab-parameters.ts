/** The labs, and what each can be told: in a lesson (`::lab{name="projection" ax="4"}`) or in an address (`/labs/projection?ax=4`). */
export interface NumberParameter {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** How far one press of an arrow key goes. Values between two steps are allowed. */
  readonly step: number;
  readonly whole: boolean;
  readonly default: number;
}

export interface ChoiceParameter<Choice extends string = string> {
  readonly kind: "choice";
  readonly choices: readonly Choice[];
  readonly default: Choice;
}

/** Numbers with commas between them: `1,2,3`. */
export interface ListParameter {
  readonly kind: "list";
  readonly min: number;
  readonly max: number;
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly default: readonly number[];
}

export type LabParameter = NumberParameter | ChoiceParameter | ListParameter;

const seed = whole(1, 0, 999_999);

/** Every lab by name, in the order of the course. */
export const labParameters = {
  "two-definitions": { ax: coordinate(3), ay: coordinate(4), bx: coordinate(4), by: coordinate(3) },
  projection: { ax: coordinate(4), ay: coordinate(0), bx: coordinate(3), by: coordinate(3) },
  "high-dimensional-angles": { d: whole(768, 2, 4096), samples: whole(2000, 100, 20_000), seed },
  "cosine-and-distance": {
    ax: coordinate(1),
    ay: coordinate(0),
    bx: coordinate(2),
    by: coordinate(0),
    cx: coordinate(0),
    cy: coordinate(1),
  },
  retrieval: { n: whole(200, 10, 20_000), d: whole(64, 2, 1024), k: whole(5, 1, 20), seed },
  "matrix-product": { example: choice("worked", "qk", "mismatch"), step: whole(0, 0, 64) },
  temperature: {
    logits: list([1, 2, 3], -1000, 1000, 2, 8),
    t: real(1, 0.05, 20),
    shift: real(0, -1000, 1000, 1),
  },
  "score-variance": {
    d: whole(64, 1, 1024),
    samples: whole(2000, 100, 20_000),
    root: choice("off", "on"),
    seed,
  },
  "attention-weights": {
    example: choice("worked", "sentence", "chinese"),
    row: whole(0, 0, 15),
    causal: choice("off", "on"),
  },
  "scorer-cost": { n: whole(128, 16, 512), d: whole(64, 8, 256) },
  gradients: {
    logits: list([1, 2, 3], -100, 100, 2, 8),
    scale: real(1, 0.1, 50),
    qx: coordinate(3),
    qy: coordinate(1),
    kx: coordinate(1),
    ky: coordinate(2),
  },
  roofline: {},
  "online-softmax-tiles": { tile: whole(4, 1, 16), step: whole(0, 0, 64) },
} as const satisfies Record<string, Record<string, LabParameter>>;

export type LabName = keyof typeof labParameters;

export const labNames = Object.keys(labParameters).filter(isLabName);

export function isLabName(name: string): name is LabName {
  return Object.hasOwn(labParameters, name);
}

type ValueOf<Parameter> =
  Parameter extends ChoiceParameter<infer Choice>
    ? Choice
    : Parameter extends ListParameter
      ? readonly number[]
      : number;

/** What a lab is told, complete: `LabValues<"projection">` is `{ ax: number; … }`. */
export type LabValues<Name extends LabName> = {
  readonly [Key in keyof (typeof labParameters)[Name]]: ValueOf<(typeof labParameters)[Name][Key]>;
};

export type LabValue = number | string | readonly number[];

/** As it stands in an address. */
export function labValueText(value: LabValue): string {
  return typeof value === "object" ? value.join(",") : String(value);
}

function coordinate(preset: number): NumberParameter {
  return { kind: "number", min: -6, max: 6, step: 0.5, whole: false, default: preset };
}

function real(preset: number, min: number, max: number, step = 0.05): NumberParameter {
  return { kind: "number", min, max, step, whole: false, default: preset };
}

function whole(preset: number, min: number, max: number): NumberParameter {
  return { kind: "number", min, max, step: 1, whole: true, default: preset };
}

/** The first is the default. */
function choice<const Choice extends string>(first: Choice, ...others: Choice[]): ChoiceParameter<Choice> {
  return { kind: "choice", choices: [first, ...others], default: first };
}

function list(
  preset: readonly number[],
  min: number,
  max: number,
  lengthMin: number,
  lengthMax: number,
): ListParameter {
  return { kind: "list", min, max, lengthMin, lengthMax, default: preset };
}
