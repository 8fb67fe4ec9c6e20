import { gapPart } from "./part";
import type { Part } from "./part";
import { text } from "../prose/figureText";
import type { Narrative } from "../narrative/narrative";
import { missing } from "../prose/missing";
import { officialDate } from "../narrative/officialDate";
import { DATE_SLOT } from "../narrative/textSlots";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import { cellText } from "../tables/cells";
import { FRONT } from "./frontWording";

/** Section of 署名 and 成文日期. */
export const SIGNATURE_SECTION = "signature";

/** Under the list of attachments: who signs, and when (GB/T 9704-2012, 发文机关署名和成文日期). A date is never invented. */
export function signatureParts(department: string | null, narrative: Narrative, withSeal = false): Part[] {
  const typed = narrative.get(DATE_SLOT)?.[0]?.text;
  const date = typed === undefined ? null : officialDate(typed);
  return [
    ...(department === null ? [] : [line(department + (withSeal ? FRONT.seal : ""), "signer")]),
    date === null ? gapPart(missing("date"), { type: "text", slot: DATE_SLOT }) : line(date, "date"),
  ];
}

/**
 * 填报人、审核人、负责人、联系电话 to be signed by hand, with the place for the seal: entered names first, else those of the forms'
 * own signature lines, else room to write.
 */
export function handSignatureParts({ tables }: FinalAccounts, narrative: Narrative): Part[] {
  const rows = tables.flatMap((table) => table.rows.filter((row) => row.key === "signature"));
  const words = FRONT.signatures.map(({ slot, role, label }) => {
    const cell = role && rows.map((row) => row.values[role]).find((value) => value !== undefined);
    const entered = narrative.get(slot)?.[0]?.text ?? (cell ? cellText(cell) : "");
    return label + (entered === "" ? FRONT.byHand : entered);
  });
  const pairs = words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ""].join("\t")] : []));
  return pairs.map((pair) => line(pair, "signatures"));
}

function line(words: string, style: "signer" | "date" | "signatures"): Part {
  return { type: "paragraph", spans: [text(words)], style };
}
