import type { ReportModel } from "../../core/report/reportModel";

const DRAFT = "（草稿）";

/** A file name that Windows, macOS and Word accept, from the report's own title. */
export function reportFileName(report: Pick<ReportModel, "title">, isDraft = false): string {
  const title = report.title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${Array.from(title || "report")
    .slice(0, 80)
    .join("")}${isDraft ? DRAFT : ""}.docx`;
}
