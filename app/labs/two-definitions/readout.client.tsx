import type { ReactNode } from "react";
import type { LabTexts } from "../lab-props.ts";
import { formatNumber, scientific } from "../numbers.ts";
import type { Point } from "../plane/point.ts";
import { VectorInput } from "../plane/vector-input.client.tsx";
import type { Agreement } from "./agreement.ts";

type Texts = LabTexts<"two-definitions">;

interface ReadoutProps {
  a: Point;
  b: Point;
  agreement: Agreement;
  texts: Texts;
  algebraic: ReactNode;
  geometric: ReactNode;
  onChange: (which: "a" | "b", to: Point) => void;
}

/** The picture in numbers: also its text form, and where a keyboard can type the vectors. */
export function Readout({ a, b, agreement, texts, algebraic, geometric, onChange }: ReadoutProps) {
  const { products, lengths, angle, cosine } = agreement;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <VectorInput name="a" tone="first" label={texts.a} value={a} onChange={(to) => onChange("a", to)} />
        <VectorInput name="b" tone="second" label={texts.b} value={b} onChange={(to) => onChange("b", to)} />
      </div>
      <Definition title={texts.first} formula={algebraic} value={agreement.algebraic}>
        {factor(a.x)}·{factor(b.x)} + {factor(a.y)}·{factor(b.y)} = {factor(products[0])} +{" "}
        {factor(products[1])}
      </Definition>
      <Definition title={texts.second} formula={geometric} value={agreement.geometric}>
        {formatNumber(lengths[0])} × {formatNumber(lengths[1])} × {factor(cosine, 4)}
        <span className="ms-3 whitespace-nowrap">
          {texts.angle} = {formatNumber((angle * 180) / Math.PI)}°
        </span>
      </Definition>
      <p className="border-t border-line pt-4 text-sm text-ink-soft">
        <strong className="font-semibold text-lit">✓ {texts.agree}</strong>{" "}
        <Difference agreement={agreement} texts={texts} />
      </p>
      <p className="min-h-12 font-serif text-lg">{meaning(agreement, texts)}</p>
    </div>
  );
}

interface DefinitionProps {
  title: string;
  formula: ReactNode;
  value: number;
  children: ReactNode;
}

function Definition({ title, formula, value, children }: DefinitionProps) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-4">
      <div className="min-w-0">
        <p className="text-sm font-medium text-ink-soft">{title}</p>
        <div className="mt-1">{formula}</div>
        <p className="tabular mt-1 text-sm text-ink-soft">{children}</p>
      </div>
      <output aria-live="off" className="min-w-20 text-end font-serif text-3xl font-semibold">
        {formatNumber(value)}
      </output>
    </section>
  );
}

/** A factor in brackets when its sign would run into the operator before it. */
function factor(value: number, digits = 2): string {
  const text = formatNumber(value, digits);
  return text.startsWith("−") ? `(${text})` : text;
}

function Difference({ agreement, texts }: { agreement: Agreement; texts: Texts }) {
  const gap = Math.abs(agreement.algebraic - agreement.geometric);
  if (gap === 0) return texts.exact;
  const { mantissa, exponent } = scientific(gap);
  return (
    <>
      {texts.difference}{" "}
      <span className="whitespace-nowrap">
        {mantissa} × 10<sup>{exponent}</sup>
      </span>
    </>
  );
}

export function meaning({ algebraic, lengths, cosine }: Agreement, { signs }: Texts): string {
  if (lengths[0] === 0 || lengths[1] === 0) return signs.none;
  if (algebraic === 0) return signs.zero;
  if (cosine > 1 - 1e-9) return signs.same;
  if (cosine < -1 + 1e-9) return signs.opposite;
  return algebraic > 0 ? signs.positive : signs.negative;
}
