import type { Digest } from "../../../batch/ports";
import { sha256OfBytes } from "../../../core/workbook/sha256";

/** By the browser's own way, which pages without https do not have (plain http in an office's network); else by ours. */
export const browserDigest: Digest = async (bytes) => {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return sha256OfBytes(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
