import { Button, Field, Input } from "@fluentui/react-components";
import { EARLIER_GRADES, EARLIER_UNTIL } from "../../../../core/indicators/systems/grades";
import type { Grade } from "../../../../core/indicators/systems/scoringSystem";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { NumberField } from "./NumberField";
import { useFields } from "./useFields";

export interface GradeFieldsProps {
  readonly grades: readonly Grade[];
  readonly year: number | null;
  readonly onChange: (grades: Grade[]) => void;
}

/** The names of the grades and from how many points on; the lowest begins at 0. */
export function GradeFields({ grades, year, onChange }: GradeFieldsProps) {
  const t = useText();
  const { pair } = useFields();
  const { quiet, tight } = useSurface();
  const order = [...grades].sort((a, b) => b.max - a.max);
  const setMin = (index: number, min: number) =>
    onChange(
      order.map((grade, at) => (at === index ? { ...grade, min } : at === index + 1 ? { ...grade, max: min } : grade)),
    );
  return (
    <div className={tight}>
      {order.map((grade, index) => (
        <div key={`${grades.length} ${order[0]?.grade === EARLIER_GRADES[0]?.grade} ${index}`} className={pair}>
          <Field size="small" label={t("scorePane", "field.grade")}>
            <Input
              size="small"
              value={grade.grade}
              onChange={(_, { value }) =>
                onChange(order.map((other, at) => (at === index ? { ...other, grade: value } : other)))
              }
            />
          </Field>
          {index < order.length - 1 ? (
            <NumberField
              label={t("scorePane", "field.gradeFrom")}
              value={grade.min}
              onChange={(min) => setMin(index, min)}
            />
          ) : (
            <Field size="small" label={t("scorePane", "field.gradeFrom")}>
              <Input size="small" readOnly value={t("scorePane", "field.gradeRest")} />
            </Field>
          )}
        </div>
      ))}
      {(year === null || year <= EARLIER_UNTIL) && (
        <>
          <div className={quiet}>{t("scorePane", "confirm.earlierGrades")}</div>
          <div>
            <Button size="small" onClick={() => onChange([...EARLIER_GRADES])}>
              {t("scorePane", "confirm.useEarlierGrades")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
