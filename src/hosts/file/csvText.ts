/** Rows as a CSV file that Excel opens: UTF-8 with its mark; what a spreadsheet would run as a formula is told apart by an apostrophe. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${rows.map(csvLine).join("\r\n")}\r\n`);
}

function csvLine(cells: readonly (string | number | null)[]): string {
  return cells
    .map((cell) => {
      if (typeof cell !== "string") return cell === null ? "" : String(cell);
      const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
      return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}
