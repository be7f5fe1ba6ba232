import {
  type LabName,
  type LabParameter,
  labParameters,
  type LabValue,
  type LabValues,
  labValueText,
} from "#grader/exercise/lesson/lab-parameters.ts";

/**
 * What stands after the `?` while a lab shows `values`: what differs from `start`, and in a lesson (`place`) first which lab is
 * meant. Empty when nothing differs.
 */
export function labQuery<Name extends LabName>(
  values: LabValues<Name>,
  start: LabValues<Name>,
  place: string | null,
): string {
  const others: Record<string, LabValue> = { ...start };
  const differing = Object.entries<LabValue>({ ...values })
    .map(([key, value]): [string, string] => [key, labValueText(value)])
    .filter(([key, text]) => text !== labValueText(others[key] ?? ""));
  if (differing.length === 0) return "";
  const query = [...(place === null ? [] : [["lab", place]]), ...differing]
    .map(([key, text]) => `${key}=${encodeURIComponent(text ?? "").replaceAll("%2C", ",")}`)
    .join("&");
  return `?${query}`;
}

/** The lab's own page in the state `values`. */
export function labLink<Name extends LabName>(name: Name, values: LabValues<Name>): string {
  return `/labs/${name}${labQuery(values, labDefaults(name), null)}`;
}

function labDefaults<Name extends LabName>(name: Name): LabValues<Name> {
  const parameters: Record<string, LabParameter> = labParameters[name];
  const defaults = Object.entries(parameters).map(([key, parameter]) => [key, parameter.default]);
  return Object.fromEntries(defaults) as LabValues<Name>;
}
