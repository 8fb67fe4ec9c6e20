/** One record of a separated text. */
export interface CsvRecord {
  /** The line that it begins on (one-based), for messages. */
  readonly line: number;
  /** Its number among all records, blank ones too (zero-based): the row where Excel shows it. */
  readonly row: number;
  /** Where it begins, in characters from the start: how far reading has come. */
  readonly at: number;
  readonly fields: readonly string[];
}

/**
 * Reads a separated text (RFC 4180: quoted fields may hold separators, doubled quotes and line breaks). What stands
 * between a closing quote and the separator belongs to the field, as Excel reads it; a quote that is never closed holds
 * no line breaks. Blank records are left out.
 */
export function parseCsv(text: string, separator = ","): CsvRecord[] {
  return [...csvRecords(text, separator)];
}

/** The same one by one. @param mostFields what a record has beyond them is passed over */
export function* csvRecords(text: string, separator: string, mostFields = Infinity): Generator<CsvRecord> {
  const reader = new RecordReader(text, separator, mostFields);
  for (let row = 0; reader.hasMore; row += 1) {
    const { line, at } = reader;
    const fields = reader.next();
    if (fields.some((field) => field !== "")) yield { line, row, at, fields };
  }
}

/** Goes through the text once: where the next separator and the next line break stand is looked up only when passed. */
class RecordReader {
  line = 1;
  at: number;
  private separatorAt = -1;
  private breakAt = -1;
  private breakLength = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
    private readonly mostFields: number,
  ) {
    this.at = text.startsWith("\ufeff") ? 1 : 0;
  }

  get hasMore(): boolean {
    return this.at < this.text.length;
  }

  next(): string[] {
    const fields: string[] = [];
    for (;;) {
      const quoted = this.text[this.at] === '"' ? this.quoted() : "";
      const lineEnd = this.lineEnd();
      const end = Math.min(this.separatorFrom(this.at), lineEnd);
      if (fields.length < this.mostFields) fields.push(quoted + this.text.slice(this.at, end));
      if (end === lineEnd) {
        this.at = end + this.breakLength;
        this.line += 1;
        return fields;
      }
      this.at = end + this.separator.length;
    }
  }

  /** What stands between quotes; goes behind them. */
  private quoted(): string {
    const begin = this.at + 1;
    const end = closingQuote(this.text, begin);
    this.at = end < 0 ? begin : end + 1;
    if (end < 0) return "";
    const words = this.text.slice(begin, end).replaceAll('""', '"');
    const lines = words.split(/\r\n|\r|\n/);
    this.line += lines.length - 1;
    return lines.join("\n");
  }

  private separatorFrom(at: number): number {
    if (this.separatorAt < at) {
      const next = this.text.indexOf(this.separator, at);
      this.separatorAt = next < 0 ? Infinity : next;
    }
    return this.separatorAt;
  }

  private lineEnd(): number {
    if (this.breakAt >= this.at) return this.breakAt;
    const pattern = /\r\n|\r|\n/g;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    this.breakAt = match?.index ?? this.text.length;
    this.breakLength = match?.[0].length ?? 0;
    return this.breakAt;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}
