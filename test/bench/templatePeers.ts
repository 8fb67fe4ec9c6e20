import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PizZip from "pizzip";

const DOCUMENT = "word/document.xml";
const CONTROL = /<w:sdt><w:sdtPr>.*?<w:tag w:val="([^"]*)"\/>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gsu;

/** A report's own Word file as a template of the same content: in the place of every figure a placeholder. */
export interface FigureTemplate {
  /** `{f0}`, `{f1}` …, each once: what docxtemplater and easy-template-x read. */
  readonly single: Uint8Array;
  readonly data: Readonly<Record<string, string>>;
  /** `{{income.yearTotal}}` …: what we read. */
  readonly double: Uint8Array;
}

export function templateOfReport(docx: Uint8Array): FigureTemplate {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const data: Record<string, string> = {};
  const single = xml.replace(CONTROL, (_, _tag: string, run: string) => {
    const name = `f${Object.keys(data).length}`;
    data[name] = /<w:t[^>]*>([^<]*)</u.exec(run)?.[1] ?? "";
    return withText(run, `{${name}}`);
  });
  const double = xml.replace(CONTROL, (_, tag: string, run: string) => withText(run, `{{${tag}}}`));
  const zipped = (document: string) => zipSync({ ...parts, [DOCUMENT]: strToU8(document) });
  return { single: zipped(single), data, double: zipped(double) };
}

function withText(run: string, text: string): string {
  return run.replace(/(<w:t[^>]*>)[^<]*/u, `$1${text}`);
}

/** docxtemplater as its documentation uses it. */
export function fillWithDocxtemplater({ single, data }: FigureTemplate): Uint8Array {
  const document = new Docxtemplater(new PizZip(single), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
}

/** easy-template-x as its documentation uses it. */
export async function fillWithEasyTemplate({ single, data }: FigureTemplate): Promise<Uint8Array> {
  return new TemplateHandler().process(Buffer.from(single), { ...data });
}
