import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { StepHead } from "../../components/StepHead";
import { StepIntro } from "../../components/StepIntro";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { correctionsOf } from "../../settings/corrections";
import { TableCard } from "./TableCard";
import { UnrecognisedCard } from "./UnrecognisedCard";

const CorrectionDialog = lazy(async () => ({ default: (await import("./CorrectionDialog")).CorrectionDialog }));

/** What every sheet was taken for, why, and the way to correct it. */
export function RecogniseStep() {
  const { recognition, workbook } = usePaneState();
  const t = useText();
  const { stack, list } = useSurface();
  const [correcting, setCorrecting] = useState<string | null>(null);
  if (!recognition) return <StepIntro step="recognise" />;
  const { tables, unrecognised } = recognition;
  const corrected = new Set(correctionsOf(workbook?.settings).map(({ sheet }) => sheet));
  return (
    <div className={stack}>
      <StepHead step="recognise">{t("pane", "recognise.summary", { count: tables.length })}</StepHead>
      {tables.length === 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {t("errors", "noRecognisedTable", { file: workbook?.name ?? "", sheets: unrecognised.length })}
          </MessageBarBody>
        </MessageBar>
      )}
      {tables.length > 0 && (
        <ul className={list}>
          {tables.map((table) => (
            <li key={table.id}>
              <TableCard
                table={table}
                isCorrected={corrected.has(table.sheet)}
                onCorrect={() => setCorrecting(table.sheet)}
              />
            </li>
          ))}
        </ul>
      )}
      {unrecognised.length > 0 && (
        <Section title={t("pane", "recognise.unrecognised", { count: unrecognised.length })}>
          <ul className={list}>
            {unrecognised.map((sheet) => (
              <li key={sheet.sheet + (sheet.range ?? "")}>
                <UnrecognisedCard sheet={sheet} onCorrect={() => setCorrecting(sheet.sheet)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {correcting !== null && (
        <Suspense fallback={null}>
          <CorrectionDialog sheet={correcting} onClose={() => setCorrecting(null)} />
        </Suspense>
      )}
    </div>
  );
}
