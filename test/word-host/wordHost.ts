import { References, execute } from "../office-host/dispatcher";
import type { HostObject } from "../office-host/hostObject";
import { FarEnd } from "../office-host/farEnd";
import type { ExecuteFailure, HostContext } from "../office-host/officeLine";
import type { RichApiRequest, RichApiResponse } from "../office-host/richApi";
import { answerXmlParts, isXmlPartsCall } from "./objects/xmlParts";
import { documentObject } from "./objects/document";
import type { HostDocument } from "./objects/hostDocument";
import type { WordDocument } from "./wordDocument";

export interface WordHostOptions {
  /** The newest WordApi set that this Word knows; 1.3 is Office 2019 and LTSC 2021. Default: 1.8 (Office 2024). */
  readonly wordApi?: `1.${number}`;
  readonly locale?: "zh-CN" | "en-US";
  /** What Office says the document's address is. Default: its name on a disk. */
  readonly documentUrl?: string;
  /** Milliseconds that every request takes: a slow Word. */
  readonly delay?: number;
}

/** Word's end of the line: answers from a document held in memory. */
export class WordHost extends FarEnd {
  /** Calls of the Common API (custom XML parts) since the last `forgetRequests()`. */
  commonCalls = 0;
  /** Documents that the add-in has opened in windows of their own. */
  readonly opened: WordDocument[] = [];
  private readonly wordApi: string;
  private readonly locale: "zh-CN" | "en-US";
  private readonly documentUrl: string | undefined;
  private readonly references = new References();
  private root: HostObject;

  constructor(
    public document: WordDocument,
    options: WordHostOptions = {},
  ) {
    super(options.delay);
    this.wordApi = options.wordApi ?? "1.8";
    this.locale = options.locale ?? "zh-CN";
    this.documentUrl = options.documentUrl;
    this.root = this.rootOf(document);
  }

  /** Another document takes the place of the one that was open; the page stays. */
  open(document: WordDocument): void {
    this.document = document;
    this.root = this.rootOf(document);
    this.failures.clear();
    this.opened.length = 0;
    this.forgetRequests();
  }

  override forgetRequests(): void {
    super.forgetRequests();
    this.commonCalls = 0;
  }

  get context(): HostContext {
    return {
      settings: this.settings,
      locale: this.locale,
      documentUrl: this.documentUrl ?? `/${this.document.name}`,
      requirements: { WordApi: this.wordApi, CustomXmlParts: "1.1", DialogApi: "1.2" },
      application: "word",
    };
  }

  protected common(id: number, args: readonly unknown[]): readonly unknown[] | null {
    if (!isXmlPartsCall(id)) return null;
    this.commonCalls += 1;
    return answerXmlParts(this.document, id, args);
  }

  protected carryOut(request: RichApiRequest, failure: ExecuteFailure): { response: RichApiResponse; cells: number } {
    return { response: execute(request, this.root, this.references, failure), cells: 0 };
  }

  private rootOf(document: WordDocument): HostObject {
    const host: HostDocument = {
      document,
      opened: (other) => void this.opened.push(other),
    };
    return documentObject(host);
  }
}
