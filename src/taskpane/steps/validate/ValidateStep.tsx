import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Finding, Severity } from "../../../core/validation/finding";
import { showCell } from "../../actions/showCell";
import { Deferred } from "../../components/Deferred";
import { usePane, usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { StepHead } from "../../components/StepHead";
import { StepIntro } from "../../components/StepIntro";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { Coverage } from "./Coverage";
import { FindingList } from "./FindingList";
import { FindingStepper } from "./FindingStepper";
import { countBySeverity, groupFindings } from "./groupFindings";
import { MarkButtons } from "./MarkButtons";
import { SeverityFilter } from "./SeverityFilter";
import { ExplainedFindings } from "./ExplainedFindings";
import { UndoList } from "./UndoList";
import { useReviews } from "./useReviews";

const NO_FINDINGS: readonly Finding[] = [];

/** What a reviewer would send back, by sheet: each with its cells, its basis, and how to mend it. */
export function ValidateStep() {
  const pane = usePane();
  const { validation, workbook } = usePaneState();
  const t = useText();
  const { stack } = useSurface();
  const [severities, setSeverities] = useState<readonly Severity[]>([]);
  const all = validation?.findings ?? NO_FINDINGS;
  const reviews = useReviews(all);
  const findings = reviews.open;
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const groups = useMemo(() => {
    const chosen =
      severities.length === 0 ? findings : findings.filter(({ severity }) => severities.includes(severity));
    return groupFindings(chosen, workbook?.sheets ?? []);
  }, [findings, severities, workbook]);
  if (!validation) return <StepIntro step="validate" />;

  const select = (finding: Finding) => {
    pane.store.dispatch({ type: "findingSelected", id: finding.id });
    const [first] = finding.cells;
    if (first) void showCell(pane, first);
  };
  return (
    <div className={stack}>
      <StepHead step="validate">{t("pane", "validate.summary", { count: findings.length })}</StepHead>
      {findings.length === 0 ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {all.length === 0 ? t("pane", "validate.clean") : t("explanations", "noneOpen")}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <>
          <SeverityFilter counts={counts} chosen={severities} onChange={setSeverities} />
          <FindingStepper findings={groups.flatMap((group) => group.findings)} onSelect={select} />
          <MarkButtons />
          <Deferred>
            {groups.map(({ sheet, findings: found }) => (
              <Section
                key={sheet ?? ""}
                title={sheet ?? t("pane", "validate.wholeWorkbook")}
                aside={t("pane", "validate.inSheet", { count: found.length })}
              >
                <FindingList findings={found} reviews={reviews} onSelect={select} />
              </Section>
            ))}
          </Deferred>
          {groups.length === 0 && (
            <Button appearance="subtle" onClick={() => setSeverities([])}>
              {t("pane", "validate.showAll")}
            </Button>
          )}
        </>
      )}
      <ExplainedFindings reviews={reviews} onSelect={select} />
      <UndoList />
      <Coverage validation={validation} />
    </div>
  );
}
