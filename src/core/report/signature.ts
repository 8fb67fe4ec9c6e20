import { text } from "./figureText";
import type { ReportBuilder } from "./reportBuilder";
import { officialDate } from "./texts/officialDate";
import { DATE_SLOT } from "./texts/textSlots";

/** Section of 署名 and 成文日期. */
export const SIGNATURE_SECTION = "signature";

/** Under the list of attachments: who signs, and when (GB/T 9704-2012, 发文机关署名和成文日期). A date is never invented. */
export function addSignature(builder: ReportBuilder, department: string | null): void {
  builder.beginSection(SIGNATURE_SECTION, "落款");
  if (department !== null) builder.paragraph([text(department)], "signer");
  const typed = builder.narrative.get(DATE_SLOT)?.[0]?.text;
  const date = typed === undefined ? null : officialDate(typed);
  if (date !== null) builder.paragraph([text(date)], "date");
  else builder.gap({ what: "成文日期", where: "报告步骤" }, { type: "text", slot: DATE_SLOT });
}
