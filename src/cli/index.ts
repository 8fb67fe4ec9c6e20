#!/usr/bin/env node
import process from "node:process";
import { runCli } from "./program";

void runCli(process.argv).then((status) => {
  // Not process.exit(): what is still in the pipes must be written first.
  process.exitCode = status;
});
