import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { isNotFound } from "../../core/proofread/proofFinding";
import { severityCounts } from "../../core/findings/severity";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { SeverityFilter } from "../steps/validate/SeverityFilter";
import { CoverageCard } from "./CoverageCard";
import { DisclosureCard } from "./disclosure/DisclosureCard";
import { DocumentText } from "./DocumentText";
import type { NumberedFinding } from "./FindingItems";
import { FindingItems } from "./FindingItems";
import { NumberCard } from "./NumberCard";
import { NumberLegend } from "./NumberLegend";
import { ListButtons } from "./ListButtons";
import { useProofDesk, useProofState } from "./ProofContext";
import type { ProofreadResult } from "./state/proofState";

const useStyles = makeStyles({
  /** One above the other in a pane, side by side on a wide page; each scrolls by itself. */
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    "@media (min-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  side: {
    position: "relative",
    maxHeight: "42vh",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (min-width: 760px)": { maxHeight: "70vh" },
  },
});

/** What was found in the report: the list, and the report's text with the sentence that is meant. */
export function ProofResult({ result }: { readonly result: ProofreadResult }) {
  const desk = useProofDesk();
  const { selected, severities, job, number } = useProofState();
  const t = useText();
  const styles = useStyles();
  const { stack, tight, spread, heading, quiet } = useSurface();
  const { document, proofreading } = result;
  const { coverage, numbers } = proofreading;
  const findings = useMemo(() => listed(result), [result]);
  const counts = useMemo(() => severityCounts(findings.map(({ finding }) => finding)), [findings]);
  const shown = findings.filter(({ finding }) => severities.length === 0 || severities.includes(finding.severity));
  const marked = selected === null ? null : (proofreading.findings[selected] ?? null);
  const title = findings.length === 0 ? "nothingFound" : "found";
  return (
    <div className={stack}>
      <div className={tight}>
        <div className={spread}>
          <h2 className={heading}>{t("proofreadPane", title, { count: findings.length })}</h2>
          <Button size="small" disabled={job !== null} onClick={() => desk.store.dispatch({ type: "documentLeft" })}>
            {t("proofreadPane", "another")}
          </Button>
        </div>
        <div className={quiet}>{t("proofreadPane", "read", { name: document.name, statements: numbers.length })}</div>
        {document.isPlain && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("proofreadPane", "plain")}</MessageBarBody>
          </MessageBar>
        )}
        {numbers.length > 0 && <NumberLegend numbers={numbers} />}
      </div>
      {findings.length > 0 && (
        <SeverityFilter
          counts={counts}
          chosen={severities}
          onChange={(chosen) => desk.store.dispatch({ type: "severitiesChosen", severities: chosen })}
        />
      )}
      <div className={styles.sides}>
        {findings.length > 0 && (
          <section className={styles.side} tabIndex={0} aria-label={t("proofreadPane", "findings")}>
            <FindingItems findings={shown} numbers={numbers} />
          </section>
        )}
        <section className={styles.side} tabIndex={0} aria-label={t("proofreadPane", "text")}>
          <DocumentText document={document} finding={marked} numbers={numbers} />
          {numbers.length > 0 && <NumberCard number={number === null ? null : (numbers[number] ?? null)} />}
        </section>
      </div>
      <ListButtons />
      <CoverageCard coverage={coverage} />
      <DisclosureCard />
    </div>
  );
}

/** What is merely not to be found in the workbook stands with the coverage. */
function listed({ proofreading }: ProofreadResult): NumberedFinding[] {
  return proofreading.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => !isNotFound(finding));
}
