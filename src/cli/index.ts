#!/usr/bin/env node
import process from "node:process";
import { CHILD_WORD } from "../batch/node/childWord";
import type { ExitStatus } from "./context";
import { runCli } from "./program";

/** A full disk or a closed pipe takes no more results: that ends the call quietly, with a status of its own. */
const NOT_DELIVERED: ExitStatus = 3;
let isDelivered = true;

process.stdout.on("error", () => {
  isDelivered = false;
  process.exitCode = NOT_DELIVERED;
});
// Where even the error's line finds no place, the status alone tells.
process.stderr.on("error", () => undefined);

if (process.argv[2] === CHILD_WORD) {
  void import("../batch/node/child").then(({ runChild }) => runChild());
} else {
  void runCli(process.argv).then((status) => {
    // Not process.exit(): what is still in the pipes must be written first.
    process.exitCode = isDelivered ? status : NOT_DELIVERED;
  });
}
