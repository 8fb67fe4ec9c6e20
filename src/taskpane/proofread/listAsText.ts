import type { ListTable, ProofList } from "../../core/proofread/proofList";

/** The list for the clipboard: a line each, cells apart by tabs, so that Excel and Word make a table of them. */
export function listAsText({ title, summary, findings, missing }: ProofList): string {
  const tables = [findings, ...(missing ? [missing] : [])];
  return [title, ...summary, ...tables.flatMap(tableLines)].join("\n");
}

function tableLines({ name, header, rows }: ListTable): string[] {
  return ["", name, ...[header, ...rows].map((row) => row.map(cellText).join("\t"))];
}

function cellText(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ");
}
