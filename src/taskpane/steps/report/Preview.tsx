import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReportBlock } from "../../../core/report/documentModel";
import type { ReportModel } from "../../../core/report/reportModel";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { DOUBT_MARK, attachmentLabel } from "../../../core/report/prose/labels";
import { PreviewChart } from "./PreviewChart";
import { GapStepper } from "./GapStepper";
import { openPlace, usePreviewPlace } from "./usePreviewPlace";
import { PreviewTable } from "./PreviewTable";
import { PreviewContents } from "./PreviewContents";
import { Spans } from "./Spans";
import { GapAction } from "./texts/GapAction";
import { UserTextAction, endsUserText } from "./texts/UserTextAction";

const useStyles = makeStyles({
  paper: {
    padding: tokens.spacingHorizontalL,
    fontFamily: "FangSong, STFangsong, 仿宋, 'Noto Serif CJK SC', serif",
    fontSize: "15px",
    lineHeight: "26px",
    overflowWrap: "anywhere",
    "& > *": { contentVisibility: "auto", containIntrinsicSize: "auto 52px" },
  },
  title: { margin: "0 0 12px", fontSize: "20px", lineHeight: "30px", textAlign: "center", fontWeight: 600 },
  heading1: { margin: "14px 0 4px", fontFamily: "SimHei, 黑体, 'Noto Sans CJK SC', sans-serif", fontSize: "16px" },
  heading2: { margin: "8px 0 2px", fontFamily: "KaiTi, 楷体, 'Noto Serif CJK SC', serif", fontSize: "15px" },
  heading3: { margin: "6px 0 0", fontSize: "15px" },
  paragraph: { margin: 0, textIndent: "2em" },
  attachmentList: { margin: 0, paddingInlineStart: "2em" },
  closing: { margin: 0, textAlign: "end", paddingInlineEnd: "2em" },
  action: { margin: "2px 0 6px", fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, fontSize: "13px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
  doubt: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  gap: {
    margin: 0,
    textIndent: "2em",
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
});

/** The report in the order, numbering and wording of the Word file; a click on a figure leads to its cell. */
export const Preview = memo(function Preview({ report }: { readonly report: ReportModel }) {
  const t = useText();
  const styles = useStyles();
  const { card } = useSurface();
  const { shown, showMore, goTo, open, at, paper } = usePreviewPlace(report);
  const rest = report.blocks.length - shown;
  return (
    <>
      <GapStepper count={open.length} at={at} onStep={goTo} />
      <article
        ref={paper}
        lang="zh-CN"
        className={mergeClasses(card, styles.paper)}
        aria-label={t("pane", "report.preview")}
      >
        {report.hasContents === true && <PreviewContents report={report} />}
        <h3 className={styles.title}>{report.title}</h3>
        {report.blocks.slice(0, shown).map((block, index) => (
          <Block key={index} block={block} report={report} index={index} />
        ))}
        {rest > 0 && (
          <Button size="small" onClick={showMore}>
            {t("pane", "action.more", { count: rest })}
          </Button>
        )}
      </article>
    </>
  );
});

interface BlockProps {
  readonly block: ReportBlock;
  readonly report: ReportModel;
  readonly index: number;
}

function Block({ block, report, index }: BlockProps) {
  const t = useText();
  const styles = useStyles();
  switch (block.type) {
    case "heading":
      return <Heading level={block.level}>{block.ordinal + block.text}</Heading>;
    case "paragraph":
      return (
        <>
          <p className={styles[PARAGRAPHS[block.style]]} {...openPlace(block, index)}>
            {block.ordinal}
            <Spans spans={block.spans} />
            {block.doubt && (
              <mark className={styles.doubt} title={block.doubt.note}>
                {DOUBT_MARK}
              </mark>
            )}
          </p>
          {block.doubt && (
            <div className={styles.action}>
              <GapAction gap={block.doubt} />
            </div>
          )}
          {block.gap && (
            <div className={styles.action}>
              <GapAction gap={block.gap} />
            </div>
          )}
          {endsUserText(report.blocks, index) && <UserTextAction blocks={report.blocks} index={index} />}
        </>
      );
    case "gap":
      return (
        <>
          <p className={styles.gap} {...openPlace(block, index)}>
            {t("pane", "report.gap", { what: block.gap.what })}
          </p>
          {block.gap.remedy && (
            <div className={styles.action}>
              <GapAction gap={block.gap} />
            </div>
          )}
        </>
      );
    case "table":
      return <PreviewTable table={block} />;
    case "chart":
      return <PreviewChart chart={block} />;
    case "attachment":
      return <Heading level={1}>{attachmentLabel(report, block)}</Heading>;
  }
}

const PARAGRAPHS = {
  body: "paragraph",
  user: "paragraph",
  note: "note",
  attachmentList: "attachmentList",
  signer: "closing",
  date: "closing",
  signatures: "paragraph",
  reference: "title",
  addressee: "paragraph",
} as const;

function Heading({ level, children }: { readonly level: 0 | 1 | 2 | 3 | 4; readonly children: string }) {
  const styles = useStyles();
  if (level === 0) return <h3 className={styles.heading1}>{children}</h3>;
  if (level === 1) return <h4 className={styles.heading1}>{children}</h4>;
  if (level === 2) return <h5 className={styles.heading2}>{children}</h5>;
  return <h6 className={styles.heading3}>{children}</h6>;
}
