import { attachmentLabel, DOUBT_MARK, gapText } from "../../core/report/prose/labels";
import type {
  ChartBlock,
  HeadingBlock,
  ParagraphBlock,
  ReportBlock,
  Span,
  TableBlock,
} from "../../core/report/documentModel";
import type { ReportModel } from "../../core/report/reportModel";
import type { Copy } from "./copyHtml";

/** The report as HTML that Word understands when pasted, and as plain text. Gaps stay visible in both. */
export function reportHtml(report: ReportModel): Copy {
  const title = escape(report.title);
  const body = report.blocks.map((block) => blockHtml(block, report)).join("\n");
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>
<p style="text-align:center;font-family:方正小标宋简体,宋体;font-size:22pt">${title}</p>
${body}
</body></html>`;
  return {
    html,
    text: [report.title, ...report.blocks.map((block) => blockText(block, report))].filter(Boolean).join("\n"),
  };
}

const BODY = "font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:28pt;text-indent:2em;margin:0";

const CLOSING = BODY.replace("text-indent:2em", "text-align:right;margin-right:4em").replace(";margin:0", "");

function blockHtml(block: ReportBlock, report: ReportModel): string {
  switch (block.type) {
    case "heading":
      return headingHtml(block);
    case "paragraph":
      return `<p style="${isClosing(block) ? CLOSING : BODY}">${escape(paragraphText(block))}</p>`;
    case "gap":
      return `<p style="${BODY}"><mark>${escape(gapText(block.gap.what))}</mark></p>`;
    case "table":
      return tableHtml(block);
    case "chart":
      return `<p style="${BODY}">${escape(chartText(block))}</p>`;
    case "attachment":
      return `<p style="font-family:黑体;font-size:16pt">${escape(attachmentLabel(report, block))}</p>`;
  }
}

function headingHtml({ level, ordinal, text }: HeadingBlock): string {
  if (level === 0) return `<h1 style="text-align:center">${escape(`${ordinal}\u3000${text}`)}</h1>`;
  return `<h${level}>${escape(ordinal + text)}</h${level}>`;
}

function tableHtml({ caption, unitLine, rows, headerRows }: TableBlock): string {
  const cells = rows.map((row, index) => {
    const tag = index < headerRows ? "th" : "td";
    const inner = row.map(({ spans, align, columnSpan, rowSpan }) => {
      const spanned = `${columnSpan ? ` colspan="${columnSpan}"` : ""}${rowSpan ? ` rowspan="${rowSpan}"` : ""}`;
      return `<${tag}${spanned} style="text-align:${align};border:1px solid">${escape(textOf(spans))}</${tag}>`;
    });
    return `<tr>${inner.join("")}</tr>`;
  });
  const unit = unitLine ? `<p style="text-align:right">${escape(unitLine)}</p>` : "";
  return `<p style="text-align:center">${escape(caption)}</p>${unit}<table style="border-collapse:collapse">${cells.join("")}</table>`;
}

function blockText(block: ReportBlock, report: ReportModel): string {
  switch (block.type) {
    case "heading":
      return block.ordinal + block.text;
    case "paragraph":
      return paragraphText(block);
    case "gap":
      return gapText(block.gap.what);
    case "table":
      return [block.caption, ...block.rows.map((row) => row.map(({ spans }) => textOf(spans)).join("\t"))].join("\n");
    case "chart":
      return chartText(block);
    case "attachment":
      return attachmentLabel(report, block);
  }
}

function chartText({ caption, alternativeText }: ChartBlock): string {
  return `${caption}。${alternativeText}`;
}

/** With the ordinal that Word would count itself. */
function paragraphText({ ordinal = "", spans, doubt }: ParagraphBlock): string {
  return ordinal + textOf(spans) + (doubt ? DOUBT_MARK : "");
}

function isClosing({ style }: ParagraphBlock): boolean {
  return style === "signer" || style === "date";
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
