const DATE = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/u;

/** `2024-03-05`, `2024年3月5日` → `2024年3月5日` (GB/T 9704-2012: no leading zeros); `null` for what is no date. */
export function officialDate(typed: string): string | null {
  const [, year = 0, month = 0, day = 0] = (DATE.exec(typed.normalize("NFKC")) ?? []).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1949 ? `${year}年${month}月${day}日` : null;
}
