import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CellEdit } from "../../core/findings/finding";
import { CellLink } from "./CellLink";
import { cellText } from "./cellText";
import { useText } from "./TextContext";
import { useFormulas } from "./useFormulas";
import { useSurface } from "./useSurface";

const FIRST = 8;

export interface EditTableProps {
  readonly edits: readonly CellEdit[];
  /** Cells of this sheet are named without it. */
  readonly sheet: string | undefined;
  /** How many are shown at first. */
  readonly most?: number;
}

/** What would be written into which cells, before it is done; a formula that gives way to a fixed value is shown as one. */
export function EditTable({ edits, sheet, most = FIRST }: EditTableProps) {
  const t = useText();
  const { cells, quiet } = useSurface();
  const [isWhole, setWhole] = useState(false);
  const formulas = useFormulas(edits);
  const shown = isWhole ? edits : edits.slice(0, most);
  const overwritten = edits.filter(({ formula }, index) => formula === undefined && formulas[index]).length;
  return (
    <>
      <table className={cells}>
        <thead>
          <tr>
            <th scope="col">{t("pane", "fix.cell")}</th>
            <th scope="col">{t("pane", "fix.before")}</th>
            <th scope="col">{t("pane", "fix.after")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ ref, from, to, formula }, index) => (
            <tr key={ref.sheet + ref.address}>
              <td>
                <CellLink cell={ref} withSheet={ref.sheet !== sheet} />
              </td>
              <td>{formulas[index] ?? cellText(t, from)}</td>
              <td>{formula ?? cellText(t, to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edits.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {t("pane", "action.more", { count: edits.length - shown.length })}
        </Button>
      )}
      {overwritten > 0 && <div className={quiet}>{t("undo", "overwrites", { count: overwritten })}</div>}
    </>
  );
}
