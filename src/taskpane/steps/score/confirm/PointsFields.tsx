import { useText } from "../../../components/TextContext";
import { NumberField } from "./NumberField";

export interface PointsFieldsProps<T> {
  readonly lines: readonly T[];
  readonly nameOf: (line: T) => string;
  readonly onChange: (lines: T[]) => void;
}

/** What each tier, condition or piece of evidence is worth. */
export function PointsFields<T extends { readonly points: number | null }>({
  lines,
  nameOf,
  onChange,
}: PointsFieldsProps<T>) {
  const t = useText();
  return (
    <>
      {lines.map((line, index) => (
        <NumberField
          key={nameOf(line)}
          label={t("scorePane", "field.pointsOf", { name: nameOf(line) })}
          value={line.points}
          onChange={(points) => onChange(lines.map((other, at) => (at === index ? { ...other, points } : other)))}
        />
      ))}
    </>
  );
}
