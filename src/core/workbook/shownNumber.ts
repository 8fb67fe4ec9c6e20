import { cellAt, type WorkbookSnapshot } from "./snapshot";
import { fromA1, type CellRef } from "./cellRef";

/** `#,##0.00_ `, `0.00;[Red]-0.00`: digits with their decimals, not scaled, no percent, fraction, exponent or date. */
const PLAIN_NUMBER =
  /^(?:"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|[ ¥￥$()+-])*[#0?](?:[#0?,]*[#0?])?(?:\.(?<decimals>[#0?]+))?(?:"[^"]*"|\\.|_.|\*.|[ ()])*$/u;

/** A number and what a cell's format shows of it. */
export interface ShownNumber {
  readonly shown: string;
  readonly stored: number;
}

/**
 * What a cell shows where that is not what it holds: 1.00 for 0.996 in the format 0.00. `null` where nothing is hidden, the
 * format is General, of another kind, or not known to the host.
 */
export function hiddenDigits({ sheet: name, address }: CellRef, { sheets }: WorkbookSnapshot): ShownNumber | null {
  const sheet = sheets.find((one) => one.name === name);
  const at = fromA1(address);
  const format = sheet?.numberFormats?.get(address)?.split(";")[0];
  const stored = sheet && at ? cellAt(sheet, at.row, at.column) : null;
  if (format === undefined || typeof stored !== "number" || !Number.isFinite(stored)) return null;
  const plain = PLAIN_NUMBER.exec(format);
  const decimals = plain?.groups?.decimals?.length ?? 0;
  if (!plain || decimals > 10) return null;
  const shown = stored.toFixed(decimals);
  // What arithmetic in binary leaves behind is no hidden digit.
  const isHidden = Math.abs(Number(shown) - stored) > 1e-9 * Math.max(1, Math.abs(stored));
  return isHidden ? { shown, stored: Number(stored.toPrecision(12)) } : null;
}
