import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import type { Translator } from "../../../locales";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { readAgain } from "../actions/readDocument";
import { UndoButton } from "../UndoButton";
import { useIsBusy, useWord, useWordState } from "../WordContext";

/** How many figures the document has that know where they come from, and whose accounts it was written from. */
export function DocumentHead() {
  const word = useWord();
  const { figures, written, undo, outcome } = useWordState();
  const isBusy = useIsBusy();
  const t = useText();
  const { spread, heading, quiet, tight, row } = useSurface();
  const count = figures?.length ?? 0;
  return (
    <div className={tight}>
      <div className={spread}>
        <h2 className={heading}>{count > 0 ? t("word", "document.figures", { count }) : t("word", "document.none")}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          title={t("word", "document.again")}
          aria-label={t("word", "document.again")}
          disabled={isBusy}
          onClick={() => void readAgain(word)}
        />
      </div>
      <div className={quiet}>{count > 0 ? source(t, written) : t("word", "document.noneHint")}</div>
      {outcome === null && count > 0 && undo.length > 0 && (
        <div className={row}>
          <UndoButton />
        </div>
      )}
    </div>
  );
}

function source(t: Translator, written: EmbeddedReport | null): string {
  return written ? t("word", "document.written", { about: aboutText(t, written) }) : t("word", "document.noData");
}

/** Whose accounts of which year. */
export function aboutText(t: Translator, { department, year, title }: EmbeddedReport): string {
  const parts = [department, year === null ? null : t("pane", "header.year", { year })];
  return parts.filter((part) => part !== null).join(" ") || title;
}
