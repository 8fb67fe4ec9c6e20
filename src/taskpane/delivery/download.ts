import { BudgetReportError } from "../../core/errors";
import { base64 } from "../../hosts/base64";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Longer data: addresses are refused by some web views. */
const DATA_URI_LIMIT = 2_000_000;

/** A link with `download` on an object URL: what every browser understands. */
export function downloadBlob(fileName: string, bytes: Uint8Array, type = DOCX_TYPE): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  follow(address, fileName);
  // The download has been handed over by then; revoking at once would break it in older Edge web views.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function fitsAddress(bytes: Uint8Array): boolean {
  return Math.ceil(bytes.length / 3) * 4 <= DATA_URI_LIMIT;
}

/** For web views that refuse `blob:` addresses. @throws unexpected if the file is too long for an address */
export function downloadDataUri(fileName: string, bytes: Uint8Array, type = DOCX_TYPE): void {
  if (!fitsAddress(bytes)) throw new BudgetReportError("unexpected");
  follow(`data:${type};base64,${base64(bytes)}`, fileName);
}

function follow(address: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
