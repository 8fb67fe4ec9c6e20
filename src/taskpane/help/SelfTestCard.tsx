import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { StepResult } from "../../hosts/selfTest/steps";
import type { Translator } from "../../locales";
import { paneSentence } from "../components/paneSentence";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { copyText } from "../delivery/copyText";
import {
  asJson,
  runDocumentTest,
  runWorkbookTest,
  type SelfTestRun,
  type TestResults,
  type TestStep,
} from "./selfTest";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  skipped: { color: tokens.colorNeutralForeground3 },
});

const SIGNS = { ok: "✓", failed: "✗", skipped: "–" } as const;

/** 自检: every function of Office that the pane uses is tried on a scratch sheet or in a blank document. */
export function SelfTestCard() {
  const pane = usePane();
  const { door, job } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { stack, row, quiet, heading } = useSurface();
  const [isRunning, setRunning] = useState(false);
  const [results, setResults] = useState<TestResults>([]);
  const [run, setRun] = useState<SelfTestRun | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isCopied, setCopied] = useState(false);
  const kind = door?.capabilities.isLive ? "workbook" : isWord() ? "document" : null;

  const start = async () => {
    setRunning(true);
    setError(null);
    setRun(null);
    setCopied(false);
    try {
      setRun(kind === "workbook" ? await runWorkbookTest(pane, setResults) : await runDocumentTest(setResults));
    } catch (problem) {
      setError(problem);
    }
    setRunning(false);
  };
  const copy = () => run && copyText(asJson(run)).then(() => setCopied(true), setError);

  return (
    <section className={stack} aria-label={t("office", "test.title")}>
      <h3 className={heading}>{t("office", "test.title")}</h3>
      <div className={quiet}>{t("office", kind ? `test.about.${kind}` : "test.about.none")}</div>
      {results.length > 0 && (
        <ul className={styles.list} aria-live="polite">
          {results.map((result) => (
            <li key={result.step} className={styles[result.state]}>
              {SIGNS[result.state]} {stepText(t, result)}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <div role="alert">{paneSentence(t, error)}</div>}
      {run && <div>{verdict(t, run.results)}</div>}
      {kind && (
        <div className={row}>
          <Button size="small" appearance="primary" disabled={isRunning || job !== null} onClick={() => void start()}>
            {t("office", isRunning ? "test.running" : "test.start")}
          </Button>
          {run && (
            <Button size="small" onClick={() => void copy()}>
              {t("office", isCopied ? "test.copied" : "test.copy")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** In Word the pane's own workbook, if any, is a file. */
function isWord(): boolean {
  return typeof Office !== "undefined" && Office.context?.host === Office.HostType.Word;
}

function verdict(t: Translator, results: TestResults): string {
  const failed = results.filter(({ state }) => state === "failed").length;
  return failed === 0 ? t("office", "test.fine") : t("office", "test.failed", { count: failed });
}

function stepText(t: Translator, { step, state, code, office }: StepResult<TestStep>): string {
  const name = t("office", `test.step.${step}`);
  if (state === "ok" || code === undefined) return name;
  const line = t("office", "test.reason", { name, reason: reasonText(t, code, office) });
  const isLeft = state === "failed" && (step === "removeSheet" || step === "clear");
  return isLeft ? t("office", `test.byHand.${step}`, { line }) : line;
}

function reasonText(t: Translator, code: string, office: string | undefined): string {
  const [kind = "", about = ""] = code.split(":");
  if (kind === "notOffered") return t("office", "test.notOffered");
  if (kind === "needs") return t("office", "test.needs", { step: t("office", `test.step.${about as TestStep}`) });
  if (kind === "notAsAsked") return t("office", "test.notAsAsked");
  return t("office", "test.code", { code: office ?? code });
}
