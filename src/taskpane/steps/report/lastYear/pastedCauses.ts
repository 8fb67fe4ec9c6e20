import type { CauseTable } from "../../../worker/views";

/**
 * Causes by key from what was copied out of a spreadsheet: the whole table by its header, two columns (item, cause) by the
 * item's name, one column downwards from the line at `from`. `null`: it is plain text, to be pasted as it is.
 */
export function pastedCauses(
  text: string,
  { rows, grid, roles }: CauseTable,
  from: number,
): Record<string, string> | null {
  const lines = text
    .replace(/\r\n?/gu, "\n")
    .replace(/\n$/u, "")
    .split("\n")
    .map((line) => line.split("\t"));
  const width = Math.max(...lines.map((cells) => cells.length));
  if (lines.length < 2 && width < 2) return null;
  if (width === 1) {
    return Object.fromEntries(
      lines.flatMap(([cell = ""], index) => {
        const row = rows[from + index];
        return row ? [[row.key, cell.trim()]] : [];
      }),
    );
  }
  const titles = grid[0] ?? [];
  const header = lines[0] ?? [];
  const at = (role: (typeof roles)[number]) => header.indexOf(String(titles[roles.indexOf(role)] ?? ""));
  const [item, cause, key] = at("cause") < 0 ? [0, 1, -1] : [at("item"), at("cause"), at("key")];
  const found = lines.flatMap((cells): [string, string][] => {
    const row = rows.find((one) => (key >= 0 && cells[key] === one.key) || (item >= 0 && cells[item] === one.item));
    const words = cells[cause]?.trim() ?? "";
    return row && words !== "" ? [[row.key, words]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}
