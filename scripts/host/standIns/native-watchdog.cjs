"use strict";
/** Stands for `@vscode/native-watchdog`, which is not compiled here: our supervisor does its work. */
exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
