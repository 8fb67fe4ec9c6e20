import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentBlock, DocumentTable, ReportDocument } from "../../core/text/document";
import type { TextPlace } from "../../core/findings/textPlace";
import { groupBy } from "../../core/groupBy";
import type { ProofNumber } from "../../core/proofread/numbers";
import type { ProofFinding } from "../../core/proofread/proofFinding";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import { isBlank, partWith, rowOf, stretchOf } from "./highlight";
import { moveBetweenNumbers } from "./NumberMark";
import { Prose, type PlacedNumber } from "./Prose";
import { useProofState } from "./ProofContext";

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
  /** The finding whose sentences are marked. */
  readonly finding: ProofFinding | null;
  readonly numbers: readonly ProofNumber[];
}

/**
 * The report itself, a part at a time; its numbers marked by their states. The sentences of the selected finding are
 * marked, the first comes into view.
 */
export function DocumentText({ document, finding, numbers }: DocumentTextProps) {
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
  const placed = useMemo(() => byParagraph(numbers), [numbers]);
  const { number: chosen } = useProofState();
  const stop = stopOf(placed, chosen === null ? undefined : numbers[chosen], chosen, from);
  return (
    <div ref={paper} lang="zh-CN" className={mergeClasses(card, styles.paper)} onKeyDown={moveBetweenNumbers}>
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
          places={placesIn(finding, from + at + 1)}
          numbers={placed.get(from + at + 1) ?? NONE}
          stop={stop?.paragraph === from + at + 1 ? stop.index : null}
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

const NONE: readonly never[] = [];

/** The places of the finding in one block; the same empty list where there are none, so that the block stays as it is. */
function placesIn(finding: ProofFinding | null, paragraph: number): readonly TextPlace[] {
  const places = finding?.places.filter((place) => place.paragraph === paragraph) ?? NONE;
  return places.length === 0 ? NONE : places;
}

function byParagraph(numbers: readonly ProofNumber[]): ReadonlyMap<number, readonly PlacedNumber[]> {
  return groupBy(
    numbers.map((number, index) => ({ number, index, span: number.span })),
    ({ number }) => number.paragraph,
  );
}

/** Where the tab key enters the numbers of the part from block `from`: at the chosen one, else at its first. */
function stopOf(
  placed: ReadonlyMap<number, readonly PlacedNumber[]>,
  chosen: ProofNumber | undefined,
  index: number | null,
  from: number,
): { readonly paragraph: number; readonly index: number } | null {
  if (chosen && index !== null && chosen.paragraph > from && chosen.paragraph <= from + PART)
    return { paragraph: chosen.paragraph, index };
  for (let paragraph = from + 1; paragraph <= from + PART; paragraph++) {
    const [first] = placed.get(paragraph) ?? [];
    if (first) return { paragraph, index: first.index };
  }
  return null;
}

interface BlockProps {
  readonly block: DocumentBlock;
  readonly places: readonly TextPlace[];
  readonly numbers: readonly PlacedNumber[];
  readonly stop: number | null;
}

const Block = memo(function Block({ block, places, numbers, stop }: BlockProps) {
  const styles = useStyles();
  if (isBlank(block)) return null;
  if (block.type === "table") return <Table table={block} words={places[0]?.quote ?? null} />;
  const { text } = block;
  const marked = places
    .map(({ span, quote }) => span ?? stretchOf(text, quote) ?? { start: 0, end: text.length })
    .sort((a, b) => a.start - b.start);
  return (
    <p className={block.headingLevel === undefined ? styles.paragraph : styles.heading}>
      <Prose text={text} marked={marked} markClass={styles.mark} numbers={numbers} stop={stop} />
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
