/** One record of a CSV text with the line that it begins on (one-based), for messages. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Reads a CSV text (RFC 4180: quoted fields may hold commas, doubled quotes and line breaks). Blank lines are left out. */
export function parseCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    const begin = at;
    let record = lines[at] ?? "";
    while (hasOpenQuote(record) && at + 1 < lines.length) record += `\n${lines[++at] ?? ""}`;
    if (/[^,]/.test(record)) records.push({ line: begin + 1, fields: fieldsOf(record) });
  }
  return records;
}

function hasOpenQuote(record: string): boolean {
  return record.includes('"') && record.split('"').length % 2 === 0;
}

function fieldsOf(record: string): string[] {
  if (!record.includes('"')) return record.split(",");
  const fields: string[] = [];
  for (let at = 0; at <= record.length; at++) {
    const closing = record[at] === '"' ? closingQuote(record, at + 1) : at;
    const comma = record.indexOf(",", closing);
    const end = comma < 0 ? record.length : comma;
    // What stands between a closing quote and the comma belongs to the field, as Excel reads it.
    const unquoted = record.slice(closing === at ? at : closing + 1, end);
    fields.push(closing === at ? unquoted : record.slice(at + 1, closing).replaceAll('""', '"') + unquoted);
    at = end;
  }
  return fields;
}

function closingQuote(record: string, from: number): number {
  const quote = record.indexOf('"', from);
  if (quote < 0) return record.length;
  return record[quote + 1] === '"' ? closingQuote(record, quote + 2) : quote;
}
