import { performance } from "node:perf_hooks";
import { utils, write } from "@e965/xlsx";
import { recognise } from "../../src/core/layout/recognise";
import { proofread } from "../../src/core/proofread/proofread";
import { documentOfText } from "../../src/core/proofread/textDocument";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbookFile";
import { largeLedger } from "./largeLedger";

type Row = readonly (string | number | null)[];

const SENTENCE = "2023年度支出合计77.65万元，其中：基本支出55.20万元，占71.09%；项目支出22.45万元，占28.91%。";

/**
 * What grows, at size n; n is chosen so that 4n takes a few seconds. Linear is 1, 2, 4. The file is made before the clock
 * starts: what writes it grows in its own way.
 */
const SHAPES: readonly (readonly [name: string, n: number, make: (n: number) => () => unknown])[] = [
  ["a text without punctuation, characters", 20_000, (n) => proofreading("支出".repeat(n / 2))],
  ["a report's sentences, characters", 20_000, (n) => proofreading(`${SENTENCE}\n`.repeat(n / SENTENCE.length))],
  [
    "shares without a total, lines",
    100,
    (n) => proofreading(Array.from({ length: n }, (_, i) => `第${i}项经费支出${i}万元，占${i % 90}%。`).join("\n")),
  ],
  ["parts in one sentence", 400, (n) => proofreading("其中：支出3万元，".repeat(n))],
  ["lines that run on, lines", 400, (n) => proofreading("各项公用经费支出合计以及其他5万元用于\n".repeat(n))],
  ["changes in one sentence", 100, (n) => proofreading(`${"由1万元增加到2万元，".repeat(n)}。`)],
  ["a ledger, rows", 10_000, (n) => reading(bytesOf([largeLedger(n)]))],
  ["sheets", 500, (n) => reading(bytesOf(Array.from({ length: n }, () => [["表", 1]])))],
  [
    "merged areas",
    10_000,
    (n) =>
      reading(
        bytesOf(
          [Array.from({ length: 2 * n }, (_, row): Row => [row, 1])],
          Array.from({ length: n }, (_, index) => 2 * index),
        ),
      ),
  ],
];

export interface Growth {
  readonly name: string;
  readonly n: number;
  /** Milliseconds at n, 2n and 4n. */
  readonly times: readonly number[];
}

export async function growth(): Promise<Growth[]> {
  const found: Growth[] = [];
  for (const [name, n, make] of SHAPES) {
    const times: number[] = [];
    await make(n / 4)();
    for (const size of [n, 2 * n, 4 * n]) {
      const work = make(size);
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
    found.push({ name, n, times });
  }
  return found;
}

/** A ledger of 50,000 rows as separated text in GBK, which finance programs write. */
export async function gbkLedger(): Promise<{ readonly megabytes: number; readonly time: number }> {
  const csv = utils.sheet_to_csv(utils.aoa_to_sheet(largeLedger(50_000)));
  const bytes = gbkOf(csv);
  const start = performance.now();
  await read(bytes, "明细账.csv");
  return { megabytes: bytes.length / 1_048_576, time: performance.now() - start };
}

function proofreading(text: string): () => unknown {
  return () => proofread({ name: "a.txt", blocks: documentOfText(text) });
}

function reading(bytes: Uint8Array): () => unknown {
  return () => read(bytes, "a.xlsx");
}

async function read(bytes: Uint8Array, name: string): Promise<unknown> {
  return recognise(await readWorkbookFile(bytes, name));
}

/** @param merged rows (from 0) of the first sheet that are merged with the next one in column A */
function bytesOf(sheets: readonly (readonly Row[])[], merged: readonly number[] = []): Uint8Array {
  const book = utils.book_new();
  sheets.forEach((rows, index) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (index === 0) sheet["!merges"] = merged.map((row) => ({ s: { r: row, c: 0 }, e: { r: row + 1, c: 0 } }));
    utils.book_append_sheet(book, sheet, `表${index + 1}`);
  });
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Node writes no GBK: its own decoder turned round. */
function gbkOf(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const letters = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) letters.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  const bytes: number[] = [];
  for (const letter of text) for (const byte of letters.get(letter) ?? [letter.charCodeAt(0)]) bytes.push(byte);
  return Uint8Array.from(bytes);
}
