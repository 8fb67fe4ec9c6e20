import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewedFinding } from "../../../core/validation/explanations";
import { resultsTable } from "../../../locales/resultsSheet";
import { printFindings, saveFindings } from "../../actions/handOnFindings";
import { writtenText } from "../../delivery/printTable";
import type { HandedFile } from "../../delivery/sendFile";
import { HandedOver } from "../../components/HandedOver";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** The list for those who were not here: a table for Excel, 审核意见 for Word, or paper. */
export function HandOn({ reviews }: { readonly reviews: readonly ReviewedFinding[] }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { row, quiet, tight } = useSurface();
  const [saved, setSaved] = useState<HandedFile | null>(null);
  if (reviews.length === 0) return null;
  const text = () =>
    resultsTable(t, reviews)
      .rows.map((cells) => cells.map(writtenText).join("\t"))
      .join("\n");
  return (
    <div className={tight}>
      <div className={row}>
        <span className={quiet}>{t("findingWork", "handOn.title")}</span>
        {(["xlsx", "docx"] as const).map((format) => (
          <Button
            key={format}
            size="small"
            disabled={job !== null}
            onClick={() => void saveFindings(pane, t, reviews, format, setSaved)}
          >
            {t("findingWork", `handOn.${format}`)}
          </Button>
        ))}
        <Button size="small" disabled={job !== null} onClick={() => void printFindings(pane, t, reviews)}>
          {t("findingWork", "handOn.print")}
        </Button>
      </div>
      <div className={quiet} role="status">
        {saved && <HandedOver key={saved.name} file={saved} content={text} />}
      </div>
    </div>
  );
}
