/** The parts of a page saved as one file (.mht, RFC 2557): a MIME message with a page in each text/html part. */

export interface MhtPart {
  /** Content-Location: the page's own name, by which others link to it. */
  readonly location: string;
  readonly charset: string | null;
  readonly content: Uint8Array;
}

/** Does a text begin as such a file? Its headers come in any order. */
export function isMht(start: string): boolean {
  const headers = start.split(/\r?\n\r?\n/, 1)[0] ?? "";
  return /^MIME-Version:/im.test(headers) && /^Content-Type:/im.test(headers);
}

/** The pages, in their order. @param message one character a byte */
export function mhtPages(message: string): MhtPart[] {
  const { headers, body } = splitHeaders(message);
  const type = headerOf(headers, "Content-Type");
  const boundary = parameterOf(type, "boundary");
  if (boundary === null) return /^text\/html/i.test(type) ? [partOf(headers, body)] : [];
  return body
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((section) => (section.startsWith("--") ? [] : mhtPages(section.replace(/^[ \t]*\r?\n/, ""))));
}

function partOf(headers: string, body: string): MhtPart {
  const encoding = headerOf(headers, "Content-Transfer-Encoding").toLowerCase();
  const type = headerOf(headers, "Content-Type");
  const letters = encoding === "base64" ? fromBase64(body) : encoding === "quoted-printable" ? fromQuoted(body) : body;
  return {
    location: headerOf(headers, "Content-Location"),
    charset: parameterOf(type, "charset"),
    content: bytesOf(letters),
  };
}

function bytesOf(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

function splitHeaders(message: string): { readonly headers: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  if (!end) return { headers: message, body: "" };
  // A header goes on in lines that begin with white space.
  const headers = message.slice(0, end.index).replace(/\r?\n[ \t]+/g, " ");
  return { headers, body: message.slice(end.index + end[0].length) };
}

function headerOf(headers: string, name: string): string {
  const line = headers.split(/\r?\n/).find((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}

function parameterOf(header: string, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

/** What is no letter of the alphabet is passed over, as mail programs do. */
function fromBase64(body: string): string {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

function fromQuoted(body: string): string {
  return body
    .replace(/[ \t]*=[ \t]*\r?\n/g, "")
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
