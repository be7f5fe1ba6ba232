import { z } from "zod";
import {
  type LabName,
  type LabParameter,
  labParameters,
  type LabValue,
  type LabValues,
} from "./lab-parameters.ts";

export { isLabName, labNames, type LabName, type LabValues } from "./lab-parameters.ts";

export interface LabFault {
  readonly parameter: string;
  readonly given: string;
  /** What could stand there; or the lab's parameters, when it has none of that name. */
  readonly allowed: LabParameter | { readonly kind: "unknown"; readonly parameters: readonly string[] };
}

export interface ParsedLab<Name extends LabName> {
  /** Complete: where something is missing or wrong, the default. */
  readonly values: LabValues<Name>;
  readonly faults: readonly LabFault[];
}

/** As directives and addresses have them. */
export type LabAttributes = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Reads what a lab is told; every fault says which parameter, what was given and what is allowed. */
export function parseLabParameters<Name extends LabName>(
  name: Name,
  attributes: LabAttributes,
  defaults?: LabValues<Name>,
): ParsedLab<Name> {
  const parameters: Record<string, LabParameter> = labParameters[name];
  const fallback: Record<string, LabValue> = { ...defaults };
  const values: Record<string, LabValue> = {};
  const faults: LabFault[] = [];
  for (const [key, parameter] of Object.entries(parameters)) {
    values[key] = fallback[key] ?? parameter.default;
    const given = attributes[key];
    if (given === undefined || given === null) continue;
    const parsed = schemaOf(parameter).safeParse(given);
    if (parsed.success) values[key] = parsed.data;
    else faults.push({ parameter: key, given: String(given), allowed: parameter });
  }
  for (const [key, given] of Object.entries(attributes)) {
    if (given === undefined || given === null || Object.hasOwn(parameters, key)) continue;
    faults.push({
      parameter: key,
      given: String(given),
      allowed: { kind: "unknown", parameters: Object.keys(parameters) },
    });
  }
  return { values: values as LabValues<Name>, faults };
}

/** In words for an author: `ax: "9" is not a number from -6 to 6`. */
export function formatLabFault({ parameter, given, allowed }: LabFault): string {
  const text = JSON.stringify(given);
  switch (allowed.kind) {
    case "unknown": {
      const { parameters } = allowed;
      const known = parameters.length === 0 ? "it has none" : `it has ${parameters.join(", ")}`;
      return `${parameter}: the lab has no such parameter; ${known}`;
    }
    case "choice":
      return `${parameter}: ${text} is none of ${allowed.choices.join(", ")}`;
    case "list":
      return `${parameter}: ${text} is not ${allowed.lengthMin} to ${allowed.lengthMax} numbers from ${allowed.min} to ${allowed.max} with commas between them`;
    case "number":
      return `${parameter}: ${text} is not a ${allowed.whole ? "whole " : ""}number from ${allowed.min} to ${allowed.max}`;
  }
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function schemaOf(parameter: LabParameter): z.ZodType<LabValue, string> {
  switch (parameter.kind) {
    case "choice":
      return z.enum(parameter.choices);
    case "list":
      return z
        .string()
        .transform((text) => text.split(","))
        .pipe(z.array(numberBetween(parameter, false)).min(parameter.lengthMin).max(parameter.lengthMax));
    case "number":
      return numberBetween(parameter, parameter.whole);
  }
}

function numberBetween(
  { min, max }: { min: number; max: number },
  whole: boolean,
): z.ZodType<number, string> {
  const number = whole ? z.int() : z.number();
  return z.string().trim().regex(decimal).transform(Number).pipe(number.min(min).max(max));
}
