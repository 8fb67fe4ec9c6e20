import type { EventEntry, FarEnd } from "./farEnd";
import type { HostContext } from "./officeLine";

/** What office.js posts in the web view of Office for Mac, by number. */
const MethodId = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

export const RICH_API_EVENT = 33;
const APPLICATION = { excel: 1, word: 2 } as const;

interface Message {
  readonly methodId: number;
  readonly params?: {
    readonly id?: number;
    readonly apiArgs?: readonly unknown[];
    readonly keys?: readonly string[];
    readonly values?: readonly string[];
  };
  readonly callbackId: string;
}

/** What goes back to the page: the answer of a call, or an event. */
export interface Reply {
  readonly function: "agaveHostCallback" | "agaveHostEventCallback";
  readonly callbackId: string;
  readonly payload: unknown;
}

/**
 * The line of Office for Mac: texts posted to a message handler of the web view, answers by a function of office.js that
 * the web view calls.
 * @param send where events go
 */
export function macLine(end: FarEnd, send: (reply: Reply) => void) {
  const listen = (callbackId: string | null) => {
    end.onEvent =
      callbackId === null
        ? null
        : (entries: readonly EventEntry[]) => {
            send({ function: "agaveHostEventCallback", callbackId, payload: [entries, 0] });
          };
  };

  const payloadFor = async ({ methodId, params, callbackId }: Message): Promise<unknown> => {
    switch (methodId) {
      case MethodId.getContext:
        return contextPayload(end.context);
      case MethodId.writeSettings:
        (params?.keys ?? []).forEach((key, index) => end.settings.set(key, params?.values?.[index] ?? ""));
        return [0];
      case MethodId.registerEvent:
        if (params?.id === RICH_API_EVENT) listen(callbackId);
        return [0];
      case MethodId.unregisterEvent:
        if (params?.id === RICH_API_EVENT) listen(null);
        return [0];
      case MethodId.execute:
        return [await end.execute(params?.id ?? -1, params?.apiArgs ?? [])];
      default:
        end.defects.push(`message ${methodId}`);
        return undefined;
    }
  };

  /** One message of office.js. The answer must reach the page later, never within the call. */
  return async (text: string): Promise<Reply | null> => {
    const message = JSON.parse(text) as Message;
    const payload = await payloadFor(message);
    return payload === undefined ? null : { function: "agaveHostCallback", callbackId: message.callbackId, payload };
  };
}

/** Who office.js is talking to. The order is fixed. */
function contextPayload({ settings, locale, documentUrl, requirements, application }: HostContext): unknown[] {
  return [
    [[...settings.keys()], [...settings.values()]],
    "7c1f6f0e-3d5b-4c8a-9a53-5b2f0f6a2e10",
    APPLICATION[application],
    16,
    80,
    0,
    1,
    1,
    locale,
    locale,
    0,
    documentUrl,
    1,
    1,
    "token",
    1,
    "correlation",
    "instance",
    false,
    false,
    JSON.stringify(requirements),
    null,
    "16.80.0.0",
    0,
  ];
}
