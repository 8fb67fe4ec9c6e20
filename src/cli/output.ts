import process from "node:process";

/** Where a command writes: standard output for results, standard error for the one line that says what is wrong. */
export interface Output {
  text(line: string): void;
  error(line: string): void;
}

export const processOutput: Output = {
  text: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
};

/** One JSON object on standard output and nothing else. */
export function printJson(output: Output, value: unknown): void {
  output.text(JSON.stringify(value, null, 1));
}
