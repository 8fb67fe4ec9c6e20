import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCli } from "../../src/cli/program";
import type { FuzzCase } from "./cases";

const SECONDS = 10;
const UNEXPECTED = /没有预料到|unexpected/;

interface Answer {
  readonly tables?: readonly { readonly sheet: string }[];
  readonly unrecognised?: readonly { readonly sheet: string }[];
}

/** What a call must never do, as sentences; none where it did well. The call runs in this process. */
export async function faultsOf(fuzz: FuzzCase): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fuzz-"));
  try {
    const place = (name: string) => path.join(folder, name);
    for (const [name, bytes] of Object.entries(fuzz.files)) writeFileSync(place(name), bytes);
    const words = fuzz.arguments.map((word) => word.replace(/^\{(.+?)\}/, (_, name: string) => place(name)));
    const out: string[] = [];
    const errors: string[] = [];
    const begin = process.cpuUsage();
    const chatter = listenToTerminal();
    const status = await runCli(["node", "budget-report", ...words], {
      text: (line) => void out.push(line),
      error: (line) => void errors.push(line),
    }).finally(chatter.stop);
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    return [
      ...(errors.some((line) => UNEXPECTED.test(line)) ? ["says that it did not expect this"] : []),
      ...(errors.length > 1 || errors.some((line) => line.includes("\n")) ? ["says more than one line"] : []),
      ...(status === 2 && errors.length === 0 ? ["refuses without a word"] : []),
      ...(chatter.lines.length > 0 ? [`a library speaks: ${chatter.lines[0] ?? ""}`] : []),
      ...(errors.concat(out).some((line) => /^\s+at .+:\d+:\d+/m.test(line)) ? ["prints a stack trace"] : []),
      ...(seconds > SECONDS ? [`takes ${seconds.toFixed(1)} s`] : []),
      ...changedInputs(fuzz, place),
      ...lostSheets(fuzz, out),
    ];
  } catch (error) {
    return [`throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const VOICES = ["debug", "dir", "error", "info", "log", "table", "trace", "warn"];

/** Libraries must not speak to the user: not by the console, and not past it. What the command says itself goes through its own two doors. */
export function listenToTerminal() {
  const lines: string[] = [];
  const terminal = globalThis.console;
  const voices = { ...terminal };
  const hear = (...words: unknown[]) => void lines.push(words.map(String).join(" "));
  Object.assign(terminal, Object.fromEntries(VOICES.map((voice) => [voice, hear])));
  const streams = [process.stdout, process.stderr];
  const own = streams.map((stream) => Object.getOwnPropertyDescriptor(stream, "write"));
  for (const stream of streams) {
    Object.defineProperty(stream, "write", {
      configurable: true,
      value: (chunk: string | Uint8Array, ...others: unknown[]) => {
        hear(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
        const done = others.at(-1);
        if (typeof done === "function") queueMicrotask(() => void Reflect.apply(done, undefined, []));
        return true;
      },
    });
  }
  return {
    lines,
    stop: () => {
      Object.assign(terminal, voices);
      streams.forEach((stream, at) => {
        const before = own[at];
        if (before) Object.defineProperty(stream, "write", before);
        else Reflect.deleteProperty(stream, "write");
      });
    },
  };
}

function changedInputs(fuzz: FuzzCase, place: (name: string) => string): string[] {
  return Object.entries(fuzz.files).flatMap(([name, bytes]) =>
    readFileSync(place(name)).equals(bytes) ? [] : [`changes its input ${name}`],
  );
}

/** Every sheet that is in a file is in the answer: recognised, not recognised because …, or damaged. */
function lostSheets({ sheets, arguments: words }: FuzzCase, out: readonly string[]): string[] {
  if (!sheets || words[0] !== "recognise" || out.length === 0) return [];
  const { tables = [], unrecognised = [] } = JSON.parse(out.join("\n")) as Answer;
  const told = new Set([...tables, ...unrecognised].map(({ sheet }) => sheet));
  const lost = (sheets.names ?? []).filter((name) => !told.has(name));
  if (lost.length > 0) return [`says nothing about ${lost.join()}`];
  return told.size < sheets.count ? [`tells ${told.size} of ${sheets.count} sheets`] : [];
}
