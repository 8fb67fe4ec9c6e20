const MS_OF_DAY = 86_400_000;
/** Day 0 of the serial numbers from March 1900 on (Excel counts a 29 February 1900 that there never was). */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The serial number of a date such as 2023-05-01T08:30:00 (ISO 8601, as a cell of type d holds it); `null` where it is none. */
export function isoSerial(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day) - DAY_ZERO;
  return time / MS_OF_DAY + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
}
