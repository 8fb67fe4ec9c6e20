import { References, execute } from "../excel-host/dispatcher";
import type { HostObject } from "../excel-host/hostObject";
import {
  answerRichApi,
  contextPayload,
  MethodId,
  PlannedFailures,
  RICH_API,
  type Message,
  type OfficeEnd,
  type PlannedFailure,
  type Reply,
  type SeenRequest,
} from "../excel-host/officeLine";
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

/** Word's end of the line: office.js posts messages, this answers them from a document held in memory. */
export class WordHost implements OfficeEnd {
  /** Every rich-API request since the last `forgetRequests()`. */
  requests: SeenRequest[] = [];
  /** Calls of the Common API (custom XML parts) since then. */
  commonCalls = 0;
  /** What the add-in used and the stand-in, or this version of Word, does not know; a test must find this empty. */
  readonly defects: string[] = [];
  /** Documents that the add-in has opened in windows of their own. */
  readonly opened: WordDocument[] = [];
  delay: number;
  send: (reply: Reply) => void = () => undefined;

  private readonly wordApi: string;
  private readonly locale: string;
  private readonly documentUrl: string | undefined;
  private readonly references = new References();
  private readonly settings = new Map<string, string>();
  private readonly failures = new PlannedFailures();
  private root: HostObject;

  constructor(
    public document: WordDocument,
    options: WordHostOptions = {},
  ) {
    this.wordApi = options.wordApi ?? "1.8";
    this.locale = options.locale ?? "zh-CN";
    this.documentUrl = options.documentUrl;
    this.delay = options.delay ?? 0;
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

  forgetRequests(): void {
    this.requests = [];
    this.commonCalls = 0;
  }

  /** The next matching request fails as Word fails: what stood before in it may have been carried out. */
  failOnce(failure: PlannedFailure): void {
    this.failures.add(failure);
  }

  async answer(text: string): Promise<Reply | null> {
    const message = JSON.parse(text) as Message;
    const payload = this.payloadFor(message);
    if (message.methodId === MethodId.execute && this.delay > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.delay));
    }
    return { function: "agaveHostCallback", callbackId: message.callbackId, payload };
  }

  private payloadFor({ methodId, params }: Message): unknown {
    switch (methodId) {
      case MethodId.getContext:
        return contextPayload({
          settings: this.settings,
          locale: this.locale,
          documentUrl: this.documentUrl ?? `/${this.document.name}`,
          requirements: { WordApi: this.wordApi, CustomXmlParts: "1.1", DialogApi: "1.2" },
          application: 2,
        });
      case MethodId.writeSettings:
        (params?.keys ?? []).forEach((key, index) => this.settings.set(key, params?.values?.[index] ?? ""));
        return [0];
      case MethodId.registerEvent:
      case MethodId.unregisterEvent:
        return [0];
      case MethodId.execute:
        return this.carryOut(params?.id ?? -1, params?.apiArgs ?? []);
      default:
        this.defects.push(`message ${methodId}`);
        return [5001];
    }
  }

  private carryOut(id: number, args: readonly unknown[]): unknown {
    if (isXmlPartsCall(id)) {
      this.commonCalls += 1;
      return answerXmlParts(this.document, id, args);
    }
    const body = (args[0] as readonly unknown[] | undefined)?.[4];
    if (id === RICH_API && typeof body === "string") return [[0, [200, [], this.richApi(body)]]];
    this.defects.push(`Execute of method ${id}`);
    return [[5001]];
  }

  private richApi(body: string): string {
    const { text, seen, defect } = answerRichApi(body, (request, members) =>
      execute(request, this.root, this.references, this.failures.next(members)),
    );
    if (defect !== null) this.defects.push(defect);
    if (seen) this.requests.push({ ...seen, cells: 0 });
    return text;
  }

  private rootOf(document: WordDocument): HostObject {
    const host: HostDocument = {
      document,
      opened: (other) => void this.opened.push(other),
    };
    return documentObject(host);
  }
}
