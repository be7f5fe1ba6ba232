import { useLocale, useMessages } from "next-intl";
import {
  type LabAttributes,
  type LabFault,
  type LabName,
  parseLabParameters,
} from "#grader/exercise/lesson/labs.ts";
import { typesetFormulas } from "./formulas.ts";
import { FaultyParameters } from "./faulty-parameters.tsx";
import type { LabProps } from "./lab-props.ts";
import { MountedLab } from "./registry.client.tsx";

interface LabOptions<Name extends LabName> {
  name: Name;
  /** What the author wrote into the lesson; nothing on the lab's own page. */
  attributes?: LabAttributes;
  /** The page's search parameters. */
  search?: LabAttributes;
  /**
   * Inside a lesson: what `lab=` says in the address when this one is meant. The lab's name, and for a second one of the same name
   * in the lesson `name-2`.
   */
  place?: string;
}

/** A lab with its texts and formulas from the server, in the state that author and address ask for. */
export function Lab<Name extends LabName>({ name, attributes = {}, search = {}, place }: LabOptions<Name>) {
  const locale = useLocale();
  const { labs } = useMessages();
  const { lab: meant, ...told } = search;
  const { lab: _lab, name: _name, ...written } = attributes;
  const start = parseLabParameters(name, written).values;
  const isMeant = place === undefined || meant === place;
  const now = isMeant
    ? parseLabParameters(name, told, start)
    : { values: start, faults: [] satisfies LabFault[] };
  const props: LabProps<Name> = {
    name,
    start,
    values: now.values,
    texts: labs[name],
    shared: labs.shared,
    formulas: typesetFormulas(name),
    locale,
    place: place ?? null,
  };
  return (
    <>
      {now.faults.length > 0 && <FaultyParameters faults={now.faults} />}
      <MountedLab {...props} />
    </>
  );
}
