import { MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { isBudgetOnly } from "../../../core/layout/budgetOnly";
import { Deferred } from "../../components/Deferred";
import { latePart } from "../../components/latePart";
import { usePaneState } from "../../components/PaneContext";
import { Section } from "../../components/Section";
import { StepHead } from "../../components/StepHead";
import { FirstSight } from "../../app/FirstSight";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { LastRunLine } from "../../overview/LastRunLine";
import { missingTablesText } from "../../overview/missingTables";
import { correctionsOf } from "../../settings/corrections";
import { AccountsWarnings } from "./AccountsWarnings";
import { TableCard } from "./TableCard";
import { UnrecognisedCard } from "./UnrecognisedCard";

const CorrectionDialog = latePart(async () => (await import("./CorrectionDialog")).CorrectionDialog);

/** The dialog stays in place when it closes, so that it can give the rest of the pane back to screen readers. */
interface Correcting {
  readonly sheet: string;
  /** Counts the openings: each starts from what is kept then. */
  readonly time: number;
  readonly isOpen: boolean;
}

/** What every sheet was taken for, why, and the way to correct it. */
export function RecogniseStep() {
  const { recognition, workbook } = usePaneState();
  const t = useText();
  const { stack, list, card, padded } = useSurface();
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const correct = (sheet: string) =>
    setCorrecting((before) => ({ sheet, time: (before?.time ?? 0) + 1, isOpen: true }));
  if (!recognition) return <FirstSight />;
  const { tables, unrecognised, warnings } = recognition;
  const corrected = new Set(correctionsOf(workbook?.settings).map(({ sheet }) => sheet));
  return (
    <div className={stack}>
      <StepHead step="recognise">{t("pane", "recognise.summary", { count: tables.length })}</StepHead>
      <LastRunLine />
      {tables.length > 0 && !isBudgetOnly(tables) && (
        <div className={mergeClasses(card, padded)}>{missingTablesText(t, tables)}</div>
      )}
      {tables.length === 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {t("errors", "noRecognisedTable", { file: workbook?.name ?? "", sheets: unrecognised.length })}
          </MessageBarBody>
        </MessageBar>
      )}
      {isBudgetOnly(tables) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("errors", "budgetOnly", { file: workbook?.name ?? "" })}</MessageBarBody>
        </MessageBar>
      )}
      <Deferred>
        {tables.length > 0 && (
          <ul className={list}>
            {tables.map((table) => (
              <li key={table.id}>
                <TableCard
                  table={table}
                  isCorrected={corrected.has(table.sheet)}
                  onCorrect={() => correct(table.sheet)}
                />
              </li>
            ))}
          </ul>
        )}
      </Deferred>
      {unrecognised.length > 0 && (
        <Section title={t("pane", "recognise.unrecognised", { count: unrecognised.length })}>
          <ul className={list}>
            {unrecognised.map((sheet) => (
              <li key={sheet.sheet + (sheet.range ?? "")}>
                <UnrecognisedCard sheet={sheet} onCorrect={() => correct(sheet.sheet)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <AccountsWarnings warnings={warnings} />
      {correcting && (
        <Suspense fallback={null}>
          <CorrectionDialog
            key={correcting.time}
            sheet={correcting.sheet}
            isOpen={correcting.isOpen}
            onClose={() => setCorrecting({ ...correcting, isOpen: false })}
          />
        </Suspense>
      )}
    </div>
  );
}
