import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { attempt } from "../../../actions/attempt";
import { pickedFile } from "../../../actions/pickedFile";
import { takeOver } from "../../../actions/reportTexts";
import { isRunning, runTo } from "../../../actions/runSteps";
import { Clamped } from "../../../components/Clamped";
import { FileButton } from "../../../components/FileButton";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { lastSigner } from "../../../settings/reportEntries";
import type { LentText } from "../../../worker/views";

/** Last year's report, section by section: its words can fill what this year's workbook leaves open. */
export function PreviousReport() {
  const pane = usePane();
  const { report, workbook, job } = usePaneState();
  const t = useText();
  const { tight, list, quiet } = useSurface();
  const [lent, setLent] = useState<{ readonly document: string; readonly texts: readonly LentText[] } | null>(null);
  const told = new Set(
    report?.blocks.flatMap((block) => (block.type === "paragraph" && block.slot !== undefined ? [block.slot] : [])),
  );
  const isOpen = ({ slot, isTold }: LentText) => !isTold && !told.has(slot);
  const open = lent?.texts.filter(isOpen) ?? [];
  const read = (file: File) =>
    void attempt(pane, async () => {
      const texts = await (await pane.engine()).call("readPrevious", await pickedFile(file));
      setLent({ document: file.name, texts });
      if (!isRunning(pane)) await runTo(pane, "report");
    });
  const take = (texts: readonly LentText[]) => {
    if (lent) void takeOver(pane, texts, lent.document, lastSigner(workbook?.settings));
  };
  return (
    <div className={tight}>
      <div className={quiet}>{t("reportOptions", "previous.hint")}</div>
      <div>
        <FileButton
          label={t("reportOptions", "previous.pick")}
          accept=".docx,.txt"
          disabled={job !== null}
          onPick={read}
        />
      </div>
      {lent && (
        <>
          <div className={quiet} role="status">
            {t("reportOptions", lent.texts.length === 0 ? "previous.none" : "previous.found", {
              document: lent.document,
              count: lent.texts.length,
            })}
          </div>
          {open.length > 1 && (
            <div>
              <Button size="small" disabled={job !== null} onClick={() => take(open)}>
                {t("reportOptions", "previous.takeAll", { count: open.length })}
              </Button>
            </div>
          )}
          <ul className={list}>
            {lent.texts.map((text) => (
              <LentTextItem key={text.slot} text={text} isOpen={isOpen(text)} onTake={() => take([text])} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface LentTextItemProps {
  readonly text: LentText;
  /** Nothing stands in its place yet. */
  readonly isOpen: boolean;
  readonly onTake: () => void;
}

function LentTextItem({ text, isOpen, onTake }: LentTextItemProps) {
  const { job } = usePaneState();
  const t = useText();
  const { tight, quiet, strong } = useSurface();
  return (
    <li className={tight}>
      <span className={strong}>{text.title}</span>
      <Clamped text={text.text} />
      {isOpen ? (
        <div>
          <Button
            size="small"
            disabled={job !== null}
            aria-label={t("reportOptions", "previous.takeOf", { title: text.title })}
            onClick={onTake}
          >
            {t("reportOptions", "previous.take")}
          </Button>
        </div>
      ) : (
        <span className={quiet}>{t("reportOptions", "previous.told")}</span>
      )}
    </li>
  );
}
