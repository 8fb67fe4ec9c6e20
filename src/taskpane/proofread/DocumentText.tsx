import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentBlock, DocumentTable, ReportDocument } from "../../core/text/document";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { isBlank, partWith, rowOf, stretchOf } from "./highlight";

/** Drawing all blocks of a long report at once would hold up the page. */
const PART = 40;

const useStyles = makeStyles({
  paper: {
    padding: tokens.spacingHorizontalM,
    fontFamily: "FangSong, STFangsong, 仿宋, 'Noto Serif CJK SC', serif",
    fontSize: "15px",
    lineHeight: "25px",
    overflowWrap: "anywhere",
  },
  paragraph: { margin: 0, textIndent: "2em" },
  heading: {
    margin: "8px 0 2px",
    fontFamily: "SimHei, 黑体, 'Noto Sans CJK SC', sans-serif",
    fontSize: "15px",
    fontWeight: tokens.fontWeightSemibold,
  },
  scroll: { overflowX: "auto", margin: "6px 0" },
  table: {
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "17px",
    "& td": { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: "1px 5px", overflowWrap: "normal" },
  },
  mark: {
    color: "inherit",
    backgroundColor: tokens.colorPaletteYellowBackground2,
    outline: `1px solid ${tokens.colorPaletteYellowBorderActive}`,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText", forcedColorAdjust: "none" },
  },
  more: { textAlign: "center" },
});

export interface DocumentTextProps {
  readonly document: ReportDocument;
  /** The finding whose sentence is marked. */
  readonly finding: ProofFinding | null;
}

/** The report itself, a part at a time; the sentence of the selected finding is marked and comes into view. */
export function DocumentText({ document, finding }: DocumentTextProps) {
  const t = useText();
  const styles = useStyles();
  const { card } = useSurface();
  const paper = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  const { blocks } = document;
  const wanted = finding ? partWith(finding.paragraph - 1, PART) : null;
  const [last, setLast] = useState(finding);
  // Another finding was selected: its part is drawn, wherever the reader had turned to.
  if (finding !== last) {
    setLast(finding);
    if (wanted !== null) setFrom(wanted);
  }
  useEffect(() => {
    if (finding) centre(paper.current);
  }, [finding, from]);
  const shown = useMemo(() => blocks.slice(from, from + PART), [blocks, from]);
  return (
    <div ref={paper} lang="zh-CN" className={mergeClasses(card, styles.paper)}>
      {from > 0 && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setFrom(from - PART)}>
            {t("proofreadPane", "earlierPart")}
          </Button>
        </div>
      )}
      {shown.map((block, at) => (
        <Block
          key={from + at}
          block={block}
          words={finding && finding.paragraph === from + at + 1 ? finding.quote : null}
        />
      ))}
      {from + PART < blocks.length && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => setFrom(from + PART)}>
            {t("proofreadPane", "laterPart")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Brings the marked words into the middle of the text's own window; the page around it stays where it is. */
function centre(paper: HTMLElement | null): void {
  const [mark, view] = [paper?.querySelector("mark"), paper?.closest("section")];
  if (!mark || !view) return;
  const [at, window] = [mark.getBoundingClientRect(), view.getBoundingClientRect()];
  view.scrollTop += at.top - window.top - (window.height - at.height) / 2;
}

const Block = memo(function Block({ block, words }: { readonly block: DocumentBlock; readonly words: string | null }) {
  const styles = useStyles();
  if (isBlank(block)) return null;
  if (block.type === "table") return <Table table={block} words={words} />;
  const stretch = words === null ? null : (stretchOf(block.text, words) ?? { start: 0, end: block.text.length });
  return (
    <p className={block.headingLevel === undefined ? styles.paragraph : styles.heading}>
      {stretch ? (
        <>
          {block.text.slice(0, stretch.start)}
          <mark className={styles.mark}>{block.text.slice(stretch.start, stretch.end)}</mark>
          {block.text.slice(stretch.end)}
        </>
      ) : (
        block.text
      )}
    </p>
  );
});

function Table({ table, words }: { readonly table: DocumentTable; readonly words: string | null }) {
  const t = useText();
  const styles = useStyles();
  const marked = words === null ? null : (rowOf(table, words) ?? 0);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("proofreadPane", "table")}>
      <table className={styles.table}>
        <tbody>
          {table.rows.map((row, y) => (
            <tr key={y}>
              {row.map((cell, x) => (
                <td key={x}>{y === marked && cell !== "" ? <mark className={styles.mark}>{cell}</mark> : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
