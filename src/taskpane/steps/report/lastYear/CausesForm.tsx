import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CauseRow } from "../../../../core/report/changes/causeTable";
import { attempt } from "../../../actions/attempt";
import { saveCauses } from "../../../actions/lastYear";
import { usePane, usePaneState } from "../../../components/PaneContext";
import type { Translator } from "../../../../locales";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { copyText } from "../../../delivery/copyText";
import { lastCauseSigner } from "../../../settings/causeEntries";
import { REPORT_KEYS } from "../../../settings/reportEntries";
import type { CauseTable } from "../../../worker/views";
import { pastedCauses } from "./pastedCauses";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    "& th": { textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& td, & th": { padding: "4px 6px 4px 0", verticalAlign: "top", overflowWrap: "anywhere" },
    "& th:first-child": { width: "42%" },
  },
  cause: { width: "100%" },
  offers: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  offer: { justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

/** All changes that want a cause, in one table with one save; a column or the whole table can be pasted from Excel. */
export function CausesForm({ table }: { readonly table: CauseTable }) {
  const pane = usePane();
  const { job, workbook, causeAsked } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, row, quiet } = useSurface();
  const [causes, setCauses] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(table.rows.map(({ key, cause }) => [key, cause])),
  );
  const [by, setBy] = useState(() => lastCauseSigner(workbook?.settings[REPORT_KEYS.causes]));
  const boxes = useRef(new Map<string, HTMLTextAreaElement>());
  useEffect(() => {
    if (causeAsked === null) return;
    const box = boxes.current.get(causeAsked.key);
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: "center" });
    pane.store.dispatch({ type: "causeAsked", key: null });
  }, [pane, causeAsked]);
  const put = (key: string, text: string) => setCauses((before) => ({ ...before, [key]: text }));
  const paste = (text: string, at: number) => {
    const found = pastedCauses(text, table, at);
    if (found) setCauses((before) => ({ ...before, ...found }));
    return found !== null;
  };
  const save = () => {
    const drafts = table.rows.map(({ key, change }) => ({
      key,
      text: causes[key] ?? "",
      direction: change > 0 ? ("up" as const) : ("down" as const),
    }));
    void saveCauses(pane, drafts, by);
  };
  const copy = () => copyText(table.grid.map((cells) => cells.map((cell) => cell ?? "").join("\t")).join("\n"));
  return (
    <form
      className={tight}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={quiet}>{t("causes", "pane.tableHint")}</div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("causes", "pane.item")}</th>
            <th scope="col">{t("causes", "pane.cause")}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((one, index) => (
            <CauseLine
              key={one.key}
              row={one}
              text={causes[one.key] ?? ""}
              onBox={(box) => {
                if (box) boxes.current.set(one.key, box);
                else boxes.current.delete(one.key);
              }}
              onChange={(text) => put(one.key, text)}
              onPaste={(text) => paste(text, index)}
            />
          ))}
        </tbody>
      </table>
      <Field size="small" label={t("pane", "entry.by")}>
        <Input size="small" value={by} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <div className={row}>
        <Button size="small" type="submit" appearance="primary" disabled={job !== null}>
          {t("pane", "action.save")}
        </Button>
        <Button size="small" disabled={job !== null} onClick={() => void attempt(pane, copy)}>
          {t("causes", "pane.copy")}
        </Button>
      </div>
    </form>
  );
}

interface CauseLineProps {
  readonly row: CauseRow;
  readonly text: string;
  readonly onBox: (box: HTMLTextAreaElement | null) => void;
  readonly onChange: (text: string) => void;
  /** Was it taken for a whole column? */
  readonly onPaste: (text: string) => boolean;
}

/** One change and its cause, with what can be taken over as one. */
function CauseLine({ row, text, onBox, onChange, onPaste }: CauseLineProps) {
  const t = useText();
  const styles = useStyles();
  const { quiet } = useSurface();
  return (
    <tr>
      <td>
        {row.item}
        <div className={quiet}>{amountsText(t, row)}</div>
      </td>
      <td>
        <Textarea
          ref={onBox}
          className={styles.cause}
          size="small"
          rows={2}
          value={text}
          aria-label={t("causes", "pane.causeOf", { item: row.item })}
          onChange={(_, data) => onChange(data.value)}
          onPaste={(event) => {
            if (onPaste(event.clipboardData.getData("text/plain"))) event.preventDefault();
          }}
        />
        <Offers row={row} onTake={(more) => onChange(joined(text, more))} />
      </td>
    </tr>
  );
}

/** 30.00 → 12.00，减少18.00万元，下降60.00%: the word tells which way, as an accountant writes it. */
function amountsText(t: Translator, { before, now, change, rate }: CauseRow): string {
  const number = (value: number | null) => (value === null ? "–" : value.toFixed(2));
  const way = change < 0 ? "down" : "up";
  return t("causes", rate === null ? `pane.${way}` : `pane.${way}WithRate`, {
    before: number(before),
    now: number(now),
    change: number(Math.abs(change)),
    rate: number(rate === null ? null : Math.abs(rate)),
  });
}

function joined(text: string, more: string): string {
  return text.trim() === "" ? more : `${text.trim()}，${more}`;
}

interface OffersProps {
  readonly row: CauseRow;
  readonly onTake: (text: string) => void;
}

/** What the workbooks prove, and what was written last year: taken over by a click, never by itself. */
function Offers({ row, onTake }: OffersProps) {
  const t = useText();
  const { offers, offer } = useStyles();
  const texts = [
    ...row.suggestions.map(({ text }) => ({ text, key: "pane.take" })),
    ...(row.lastCause === "" ? [] : [{ text: row.lastCause, key: "pane.takeLast" }]),
  ];
  if (texts.length === 0) return null;
  return (
    <div className={offers}>
      {texts.map(({ text, key }) => (
        <Button key={key + text} className={offer} size="small" appearance="subtle" onClick={() => onTake(text)}>
          {t("causes", key, { text })}
        </Button>
      ))}
    </div>
  );
}
