import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { Finding } from "../../../core/findings/finding";
import { formatRef } from "../../../core/workbook/cellRef";
import { findingText } from "../../../locales/findingText";
import { MoreButton } from "../../components/MoreButton";
import { useText } from "../../components/TextContext";
import { usePaged } from "../../components/usePaged";
import { useSurface } from "../../components/useSurface";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, maxHeight: "220px", overflowY: "auto" },
});

export interface ChosenFindingsProps {
  readonly findings: readonly Finding[];
  /** Ids of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** What one action will take, each with a tick that can be taken away. */
export function ChosenFindings({ findings, left, onChange }: ChosenFindingsProps) {
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  const { shown, rest, showMore } = usePaged(findings);
  const toggle = (id: string, isIn: boolean) => {
    const next = new Set(left);
    if (isIn) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <ul className={styles.list} aria-label={t("findingWork", "chosen")} tabIndex={0}>
      {shown.map((finding) => {
        const [first] = finding.cells;
        const place = first ? formatRef(first) : t("pane", "validate.wholeWorkbook");
        return (
          <li key={finding.id}>
            <Checkbox
              checked={!left.has(finding.id)}
              onChange={(_, { checked }) => toggle(finding.id, checked === true)}
              label={
                <span className={quiet}>
                  {t("findingWork", "chosenLine", { rule: finding.rule, place, what: findingText(t, finding).what })}
                </span>
              }
            />
          </li>
        );
      })}
      <li>
        <MoreButton rest={rest} onMore={showMore} />
      </li>
    </ul>
  );
}
