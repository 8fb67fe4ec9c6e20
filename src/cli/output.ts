import process from "node:process";

/** Where a command writes: standard output for results, standard error for the one line that says what is wrong. */
export interface Output {
  text(line: string): void;
  error(line: string): void;
}

export const processOutput: Output = {
  text: (line) => void process.stdout.write(`${printable(line)}\n`),
  error: (line) => void process.stderr.write(`${printable(line)}\n`),
};

/** Names and cells may hold codes that a terminal obeys; they are shown as a mark instead. Tabs and line breaks stay. */
function printable(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/[^\P{Cc}\t\n]/gu, "\ufffd");
}

/** One JSON object on standard output and nothing else. */
export function printJson(output: Output, value: unknown): void {
  output.text(JSON.stringify(value, null, 1));
}
