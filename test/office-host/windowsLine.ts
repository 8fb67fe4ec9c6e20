import type { EventEntry, FarEnd } from "./farEnd";
import { RICH_API_EVENT } from "./macLine";

const APPLICATION = { excel: 1, word: 2 } as const;
/** Windows tells languages by number. */
const LANGUAGE = { "zh-CN": 2052, "en-US": 1033 } as const;

type Respond = (response: unknown) => void;

/** `window.external` as office.js finds it in Office for Windows (excel-win32-16.01.js, RichClientHostController). */
export function windowsExternal(end: FarEnd) {
  const { context } = end;
  const officeContext = {
    GetAppType: () => APPLICATION[context.application],
    GetSolutionRef: () => "7c1f6f0e-3d5b-4c8a-9a53-5b2f0f6a2e10",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => LANGUAGE[context.locale],
    GetAppDataLocale: () => LANGUAGE[context.locale],
    GetDocUrl: () => `C:\\决算\\${context.documentUrl.replace(/^.*[\\/]/, "")}`,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "token",
    GetSupportedMatrix: () => JSON.stringify(context.requirements),
    GetHostFullVersion: () => "16.0.17328.20000",
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...context.settings.keys());
        values.push(...context.settings.values());
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        keys.forEach((key, index) => end.settings.set(key, values[index] ?? ""));
      },
    }),
  };
  return {
    GetContext: () => officeContext,
    Execute: (id: number, args: readonly unknown[], respond: Respond) => {
      // As it comes through the web view: nothing of the page's own objects stays with Office.
      const sent = JSON.parse(JSON.stringify(args)) as unknown[];
      void end.execute(id, sent).then((answer) => respond(safeArray(answer)));
    },
    RegisterEvent: (id: number, _target: string, handler: (id: number, payload: unknown) => void, done: Respond) => {
      if (id === RICH_API_EVENT) {
        end.onEvent = (entries: readonly EventEntry[]) => void setTimeout(() => handler(id, safeArray(entries)));
      }
      setTimeout(() => done(0));
    },
    UnregisterEvent: (id: number, _target: string, done: Respond) => {
      if (id === RICH_API_EVENT) end.onEvent = null;
      setTimeout(() => done(0));
    },
  };
}

/** Arrays of COM: they only give themselves as arrays of the page when asked to. */
function safeArray(value: unknown): unknown {
  return Array.isArray(value) ? { dimensions: () => 1, toArray: () => value.map(safeArray) } : value;
}
