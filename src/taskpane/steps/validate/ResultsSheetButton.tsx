import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { addResultsSheet } from "../../actions/addResultsSheet";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** The findings as a sheet of the workbook, for those who work on paper or send it on. Every click adds a new one. */
export function ResultsSheetButton({ reviews }: { readonly reviews: readonly ReviewedFinding[] }) {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const { row, quiet } = useSurface();
  const [added, setAdded] = useState<string | null>(null);
  if (!door?.capabilities.canEdit) return null;
  return (
    <div className={row}>
      <Button
        size="small"
        icon={<TableAddRegular />}
        disabled={job !== null}
        onClick={() => void addResultsSheet(pane, t, reviews, setAdded)}
      >
        {t("resultsSheet", "add")}
      </Button>
      <span className={quiet} role="status">
        {added !== null && t("resultsSheet", "added", { name: added })}
      </span>
    </div>
  );
}
