import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Finding, Severity } from "../../../core/findings/finding";
import { severityCounts } from "../../../core/findings/severity";
import { Deferred } from "../../components/Deferred";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { FindingList } from "./FindingList";
import { FindingStepper } from "./FindingStepper";
import { groupFindings } from "./groupFindings";
import { SeverityFilter } from "./SeverityFilter";
import type { Reviews } from "./useReviews";

export interface OpenFindingsProps {
  readonly findings: readonly Finding[];
  readonly reviews: Reviews;
  readonly onSelect: (finding: Finding) => void;
}

/** What is to be looked at, by sheet: each with its cells, its basis, and how to mend it. */
export function OpenFindings({ findings, reviews, onSelect }: OpenFindingsProps) {
  const { workbook } = usePaneState();
  const t = useText();
  const [severities, setSeverities] = useState<readonly Severity[]>([]);
  const counts = useMemo(() => severityCounts(findings), [findings]);
  const groups = useMemo(() => {
    const chosen =
      severities.length === 0 ? findings : findings.filter(({ severity }) => severities.includes(severity));
    return groupFindings(chosen, workbook?.sheets ?? []);
  }, [findings, severities, workbook]);
  return (
    <>
      <SeverityFilter counts={counts} chosen={severities} onChange={setSeverities} />
      <FindingStepper findings={groups.flatMap((group) => group.findings)} onSelect={onSelect} />
      <Deferred>
        {groups.map(({ sheet, findings: found }) => (
          <Section
            key={sheet ?? ""}
            title={sheet ?? t("pane", "validate.wholeWorkbook")}
            aside={t("pane", "validate.inSheet", { count: found.length })}
          >
            <FindingList findings={found} reviews={reviews} onSelect={onSelect} />
          </Section>
        ))}
      </Deferred>
      {groups.length === 0 && (
        <Button appearance="subtle" onClick={() => setSeverities([])}>
          {t("pane", "validate.showAll")}
        </Button>
      )}
    </>
  );
}
