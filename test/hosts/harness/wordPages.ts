/** The Word host by itself, through Microsoft's own office.js, against the stand-in for Word; no browser is needed. */
import type { DocumentHost } from "../../../src/hosts/documentPort";
import type { OfficePlatform } from "../../office-host/farEnd";
import { openOffice, type OfficeInNode } from "../../office-host/officeInNode";
import type { WordDocument } from "../../word-host/wordDocument";
import { WordHost } from "../../word-host/wordHost";
import { outcomeOf, type Outcome } from "./outcome";

export interface WordPage {
  readonly host: DocumentHost;
  /** The far end: `word.document` is what the user sees, `word.requests` what went over the line. */
  readonly word: WordHost;
  readonly office: OfficeInNode;
}

export interface WordOptions {
  readonly wordApi?: `1.${number}`;
  readonly platform?: OfficePlatform;
}

/** One page for each Word, with the document changed under it: office.js is large. */
const pages = new Map<string, WordPage>();

/** To be called once in a test file: finds every page clean after every test. */
export function installWordPages(): void {
  afterAll(() => {
    for (const { office } of pages.values()) office.close();
    pages.clear();
  });

  afterEach(() => {
    for (const { word } of pages.values()) expect(word.defects).toEqual([]);
  });
}

export async function openWord(
  document: WordDocument,
  { wordApi = "1.8", platform = "windows" }: WordOptions = {},
): Promise<WordPage> {
  const key = `${platform} ${wordApi}`;
  const page = pages.get(key) ?? (await start(document, wordApi, platform));
  pages.set(key, page);
  page.office.enter();
  page.word.open(document);
  return page;
}

async function start(document: WordDocument, wordApi: `1.${number}`, platform: OfficePlatform): Promise<WordPage> {
  const word = new WordHost(document, { wordApi });
  const office = await openOffice(word, platform);
  office.enter();
  const { createWordHost } = await import("../../../src/hosts/word/wordHost");
  return { host: createWordHost(), word, office };
}

/** Calls one method of the host. */
export function call(
  { host, office }: WordPage,
  method: keyof DocumentHost,
  ...args: readonly unknown[]
): Promise<Outcome> {
  office.enter();
  return outcomeOf((host[method] as unknown as (...args: readonly unknown[]) => Promise<unknown>)(...args));
}
